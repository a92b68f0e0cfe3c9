"""Finds the register's people in a text by hash look-up: every form of a name, whoever else bears it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from policycheck.detect.names.forms import TITLES, Form
from policycheck.detect.names.index import Entry, RegisterIndex, bearers
from policycheck.detect.names.reading import Reading, Word, written_as_name

_NICKNAME_GAP = re.compile(r" ?[\"'(] ?|[\"')] ?")
_CELL = re.compile(r" ?\| ?")  # between the columns of a table
_SURNAME_GAP = re.compile(r", |; ?| ?\| ?")
_AFTER_INITIAL = re.compile(r"\.? |\. ?")
_BETWEEN_INITIALS = re.compile(r"\.?-|\. ?|")
_MIDDLE_NAMES = 2
_SOLE_LETTER_ENDS = re.compile(r"[.,;:!?)&\n]|-[a-z]\b|$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """The words `first` to `last` of a reading name one of `people`, or somebody else where there is none.

    whole: every part of the name is there, so that grammar need not decide whether it is one.
    """

    first: int
    last: int
    form: Form
    people: tuple[str, ...]
    confidence: float
    cue: str
    whole: bool = False


class Lookup:
    """Look-up of one reading's words in the register."""

    def __init__(self, reading: Reading, index: RegisterIndex) -> None:
        self.reading = reading
        self._words = reading.words
        self.index = index

    def hits(self) -> Iterator[Hit]:
        """Everything that may be a name of the register, overlaps included, in order of first words."""
        for start in range(len(self._words)):
            for last, entries in self.names(start, self.index.givens):
                yield from self._from_given(start, last, entries)
            for last, entries in self.names(start, self.index.surnames):
                yield from self._from_surname(start, last, entries)

    def names(self, start: int, table: Mapping[str, tuple[Entry, ...]]) -> Iterator[tuple[int, tuple[Entry, ...]]]:
        """(last word, entries) of every name of a table that begins with a word, the longest first."""
        found = []
        joined = ""
        for last in range(start, min(start + self.index.longest, len(self._words))):
            word = self._words[last]
            if last > start and (self._words[last - 1].clitic or self._words[last - 1].possessive):
                break
            if last > start and not (word.gap in ("-", "'") or word.spaced):
                break
            joined += word.key
            entries = tuple(e for e in table.get(joined, ()) if self._fits(e, start, last))
            if entries and self._detached(start, last):
                found.append((last, entries))
        return reversed(found)

    def _fits(self, entry: Entry, start: int, last: int) -> bool:
        """Whether the text parts the name where it may be parted: "is a" is not Isa."""
        words = self._words[start : last + 1]
        if len(words) <= len(entry.atoms):
            return True
        if self.reading.compact or all(word.gap in ("-", "'") for word in words[1:]):
            return True
        return all(word.capital and len(word.key) > 2 for word in words)

    def _detached(self, start: int, last: int) -> bool:
        """Whether no capitalised word hangs on by a hyphen or an apostrophe: Grace-Ann is not Grace."""
        if self.reading.compact:
            return True
        if self._words[start].gap in ("-", "'") and start and written_as_name(self._words[start - 1]):
            return False
        following = self._words[last + 1] if last + 1 < len(self._words) else None
        return following is None or following.gap not in ("-", "'") or not written_as_name(following)

    def _from_given(self, start: int, last: int, entries: tuple[Entry, ...]) -> Iterator[Hit]:
        yield from self.full(start, last, ids(entries))
        people = bearers(entries)
        if not people:
            return
        yield from self._with_initial(start, last, people)
        short = all(entry.short for entry in entries if not entry.partial)
        shouted = self._words[start].case == "upper" and self._words[start].style == "normal"
        if short and (shouted or not self._words[start].capital):
            return
        yield Hit(
            first=start,
            last=last,
            form="forename",
            people=people,
            confidence=0.75 if short else 0.93,
            cue="a short form of a forename of the register" if short else "a forename of the register",
        )

    def full(self, start: int, last: int, people: tuple[str, ...]) -> Iterator[Hit]:
        """The forename, perhaps a middle name, an initial or a nickname, and the surname."""
        if self._words[last].possessive:
            return
        for middle in range(_MIDDLE_NAMES + 1):
            at = last + 1 + middle
            if at >= len(self._words) or (middle and not self._middle(at - 1)) or not self._follows(at):
                return
            for end, entries in self.names(at, self.index.surnames):
                shared = tuple(entry for entry in entries if entry.person_id in people)
                exact = tuple(entry for entry in shared if not entry.partial)
                if shared:
                    yield Hit(
                        first=start,
                        last=end,
                        form="full-name",
                        people=ids(exact or shared),
                        confidence=0.98 if exact and not middle else 0.92,
                        whole=True,
                        cue="forename and surname of the register",
                    )
                    return

    def _middle(self, at: int) -> bool:
        word = self._words[at]
        return word.capital and not word.clitic and word.key not in TITLES

    def _follows(self, at: int) -> bool:
        word, before = self._words[at], self._words[at - 1]
        if word.spaced or _NICKNAME_GAP.fullmatch(word.gap) or _CELL.fullmatch(word.gap):
            return not before.clitic
        return len(before.key) == 1 and _AFTER_INITIAL.fullmatch(word.gap) is not None

    def _with_initial(self, start: int, last: int, people: tuple[str, ...]) -> Iterator[Hit]:
        """Forename and initial: those whose surname begins so, or else somebody outside the register."""
        letters, end = self._letters(last + 1)
        if not letters or self._words[last].clitic or self._words[last].possessive:
            return
        fits = tuple(
            person
            for person in people
            if any(i == letters or i[0] == letters for i in self.index.surname_initials.get(person, ()))
        )
        cue = "a forename of the register with an initial" if fits else "a forename with an initial"
        yield Hit(
            first=start,
            last=end,
            form="forename-initial",
            people=fits,
            confidence=0.9 if fits else 0.8,
            cue=cue,
        )

    def _letters(self, at: int) -> tuple[str, int]:
        """The initials that begin at a word, and the last word of them."""
        if at >= len(self._words) or not self._words[at].spaced:
            return "", at
        first = self._words[at]
        if first.case == "upper" and first.style == "normal" and len(first.key) == 2:
            return first.key, at
        if not _is_initial(first) or "\n" in first.gap or first.clitic not in ("", "s"):
            return "", at
        # A capital A within a sentence is no article.
        is_word = first.key == "i" or (first.key == "a" and (first.style != "normal" or first.case == "lower"))
        if is_word and not self.reading.compact and not _SOLE_LETTER_ENDS.match(self.reading.folded.text, first.last):
            return "", at
        letters, end = first.key, at
        while end + 1 < len(self._words):
            word = self._words[end + 1]
            if not _is_initial(word) or not word.gap or not _BETWEEN_INITIALS.fullmatch(word.gap):
                break
            letters, end = letters + word.key, end + 1
        # The O of O'Sullivan begins a surname.
        return (letters, end) if self._detached(at, end) else ("", at)

    def _from_surname(self, start: int, last: int, entries: tuple[Entry, ...]) -> Iterator[Hit]:
        yield from self._surname_first(start, last, entries)
        yield from self._initial_first(start, last, entries)
        exact = tuple(entry for entry in entries if not entry.partial or entry.bare)
        if exact:
            yield Hit(
                first=start,
                last=last,
                form="surname",
                people=ids(exact),
                confidence=0.75,
                cue="a surname of the register",
            )

    def _initial_first(self, start: int, last: int, entries: tuple[Entry, ...]) -> Iterator[Hit]:
        """An initial and a surname: K. Barraclough. Those whose forename begins so, or else somebody else."""
        before = self._words[start - 1] if start else None
        if before is None or not _is_initial(before) or not _AFTER_INITIAL.fullmatch(self._words[start].gap):
            return
        people = tuple(
            person
            for person in ids(tuple(entry for entry in entries if not entry.partial))
            if any(given[0] == before.key for given in self.index.givens_of.get(person, ()))
        )
        if people:
            yield Hit(
                first=start - 1,
                last=last,
                form="surname",
                people=people,
                confidence=0.9,
                whole=True,
                cue="an initial and a surname of the register",
            )

    def _surname_first(self, start: int, last: int, entries: tuple[Entry, ...]) -> Iterator[Hit]:
        if last + 1 >= len(self._words) or self._words[last].possessive:
            return
        comma = _SURNAME_GAP.fullmatch(self._words[last + 1].gap) is not None
        if not comma and not self._words[last + 1].spaced:
            return
        for end, givens in self.names(last + 1, self.index.givens):
            people = tuple(p for p in ids(entries) if p in ids(givens))
            if people:
                yield Hit(
                    first=start,
                    last=end,
                    form="full-name",
                    people=people,
                    confidence=0.9 if comma else 0.8,
                    whole=True,
                    cue="surname and forename of the register",
                )
                return


def _is_initial(word: Word) -> bool:
    if len(word.key) != 1:
        return False
    return word.case == "initial" or (word.style == "lower" and word.case == "lower" and word.key not in "aio")


def ids(entries: tuple[Entry, ...]) -> tuple[str, ...]:
    """The people of entries, each once."""
    return tuple(dict.fromkeys(entry.person_id for entry in entries))
