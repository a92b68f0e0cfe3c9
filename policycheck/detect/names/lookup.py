"""Finds the register's people in a text by hash look-up: every form of a name, whoever else bears it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from policycheck.detect.names.forms import CHILDREN, COURTESY, FAMILY, OFFICES, TITLES, Form
from policycheck.detect.names.index import Entry, RegisterIndex
from policycheck.detect.names.reading import Reading

_NICKNAME_GAP = re.compile(r" ?[\"'(] ?|[\"')] ?")
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
        self._reading = reading
        self._words = reading.words
        self.index = index

    def hits(self) -> Iterator[Hit]:
        """Everything that may be a name of the register, overlaps included, in order of first words."""
        for start in range(len(self._words)):
            for last, entries in self.names(start, self.index.givens):
                yield from self._from_given(start, last, entries)
            for last, entries in self.names(start, self.index.surnames):
                yield from self._from_surname(start, last, entries)
            if self._words[start].key in TITLES and self._written(start):
                yield from self._titled(start)

    def names(
        self, start: int, table: Mapping[str, tuple[Entry, ...]]
    ) -> Iterator[tuple[int, tuple[Entry, ...]]]:
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
        if all(word.gap in ("-", "'") for word in words[1:]):
            return True
        return all(word.capital and len(word.key) > 2 for word in words)

    def _detached(self, start: int, last: int) -> bool:
        """Whether no capitalised word hangs on by a hyphen or an apostrophe: Grace-Ann is not Grace."""
        if self._reading.compact:
            return True
        if self._words[start].gap in ("-", "'") and start and self._words[start - 1].capital:
            return False
        following = self._words[last + 1] if last + 1 < len(self._words) else None
        return following is None or following.gap not in ("-", "'") or not following.capital

    def _written(self, at: int) -> bool:
        """Whether a word is written as a name, or in a line that has no capitals at all."""
        return self._words[at].capital or self._words[at].style == "lower"

    def _from_given(self, start: int, last: int, entries: tuple[Entry, ...]) -> Iterator[Hit]:
        people = _ids(entries)
        yield from self._full(start, last, people)
        yield from self._with_initial(start, last, people)
        yield Hit(
            first=start,
            last=last,
            form="forename",
            people=people,
            confidence=0.93,
            cue="a forename of the register",
        )

    def _full(self, start: int, last: int, people: tuple[str, ...]) -> Iterator[Hit]:
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
                        people=_ids(exact or shared),
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
        if word.spaced or _NICKNAME_GAP.fullmatch(word.gap):
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
        if first.case != "initial" or first.clitic:
            return "", at
        if first.key in "ai" and not _SOLE_LETTER_ENDS.match(self._reading.folded.text, first.last):
            return "", at
        letters, end = first.key, at
        while end + 1 < len(self._words):
            word = self._words[end + 1]
            if word.case != "initial" or not word.gap or not _BETWEEN_INITIALS.fullmatch(word.gap):
                break
            letters, end = letters + word.key, end + 1
        return letters, end

    def _from_surname(self, start: int, last: int, entries: tuple[Entry, ...]) -> Iterator[Hit]:
        yield from self._surname_first(start, last, entries)
        exact = tuple(entry for entry in entries if not entry.partial or entry.bare)
        if exact:
            yield Hit(
                first=start,
                last=last,
                form="surname",
                people=_ids(exact),
                confidence=0.75,
                cue="a surname of the register",
            )

    def _surname_first(self, start: int, last: int, entries: tuple[Entry, ...]) -> Iterator[Hit]:
        if last + 1 >= len(self._words) or self._words[last].possessive:
            return
        comma = self._words[last + 1].gap == ", "
        if not comma and not self._words[last + 1].spaced:
            return
        for end, givens in self.names(last + 1, self.index.givens):
            people = tuple(p for p in _ids(entries) if p in _ids(givens))
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

    def _titled(self, start: int) -> Iterator[Hit]:
        """A title with a surname or forename of the register."""
        at = start + 1
        if at >= len(self._words) or self._words[at].gap not in (" ", ". ", ".", "\n"):
            return
        title = self._words[start].key
        rest = ""
        for last in range(at, min(at + self.index.longest, len(self._words))):
            if last > at and not (self._words[last].spaced or self._words[last].gap in ("-", "'")):
                break
            rest += self._words[last].key
            people = self.index.titled.get((title, rest))
            if people and self._written(at):
                yield _titled_hit(start, last, people, 0.95)
        for last, entries in self.names(at, self.index.surnames):
            people = self._bearers(title, _ids(tuple(e for e in entries if not e.partial)))
            if people and self._written(at):
                yield _titled_hit(start, last, people, 0.6 if title in CHILDREN else 0.9)
        for last, entries in self.names(at, self.index.givens):
            adults = tuple(p for p in _ids(entries) if self.index.kinds[p] != "pupil")
            for hit in self._full(at, last, adults if title not in CHILDREN else _ids(entries)):
                yield Hit(
                    first=start,
                    last=hit.last,
                    form=hit.form,
                    people=hit.people,
                    confidence=hit.confidence,
                    cue=hit.cue,
                    whole=True,
                )
            named = adults and title in COURTESY | OFFICES and self._written(at)
            if named and not self._goes_on(last):
                yield _titled_hit(start, last, self._bearers(title, adults) or adults, 0.8)

    def _goes_on(self, last: int) -> bool:
        """Whether a capitalised word follows, as a surname does."""
        following = self._words[last + 1] if last + 1 < len(self._words) else None
        return following is not None and following.spaced and following.case in ("title", "mixed")

    def _bearers(self, title: str, people: tuple[str, ...]) -> tuple[str, ...]:
        """Who of a surname's people may bear a title: adults whose own is no other; children by theirs."""
        if title not in COURTESY | OFFICES | FAMILY:
            return ()
        adults = tuple(p for p in people if self.index.kinds[p] != "pupil")
        fitting = tuple(p for p in adults if title in self.index.titles.get(p, (title,)))
        if fitting:
            return fitting
        return tuple(p for p in people if self.index.kinds[p] == "pupil") if title in CHILDREN else ()


def _titled_hit(first: int, last: int, people: tuple[str, ...], confidence: float) -> Hit:
    return Hit(
        first=first,
        last=last,
        form="title-surname",
        people=people,
        confidence=confidence,
        whole=True,
        cue="title and surname of the register",
    )


def _ids(entries: tuple[Entry, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(entry.person_id for entry in entries))
