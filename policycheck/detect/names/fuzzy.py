"""Misspelt names of the register: close to one in letters, and beside something that shows whom they name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from policycheck.detect.names.ambiguity import is_ambiguous
from policycheck.detect.names.forms import COURTESY
from policycheck.detect.names.index import Entry, RegisterIndex
from policycheck.detect.names.lookup import Hit, Lookup
from policycheck.detect.names.reading import Reading

_LEAST_ALONE = 7  # letters of a forename that may be misspelt without its surname
_LEAST_BOTH = 7  # letters of a surname where forename and surname are both misspelt


def allowed(name: str) -> int:
    """The edits (insertion, deletion, substitution, swap of neighbours) in which a misspelling may differ."""
    length = len(name)
    return 0 if length < 5 else 1 if length < 8 else 2 if length < 13 else 3


class Fuzzy:
    """Look-up of misspelt names: of words that are no name of the register. One a register, shared."""

    def __init__(self, index: RegisterIndex) -> None:
        self._index = index

    def hits(self, reading: Reading, lookup: Lookup) -> Iterator[Hit]:
        """Full names with one or both parts misspelt, and titles with a misspelt surname."""
        for start, word in enumerate(reading.words):
            if not word.capital or len(word.key) < 2:
                continue
            if word.key in COURTESY:
                yield from self._titled(reading, start)
                continue
            known = False
            for last, entries in lookup.names(start, self._index.givens):
                known = True
                people = tuple(dict.fromkeys(entry.person_id for entry in entries))
                yield from self._surname_of(reading, start, last, people, confidence=0.85)
            if not known:
                yield from self._given_misspelt(reading, lookup, start)

    def forename(self, written: str) -> tuple[str, ...]:
        """Who may be meant by a misspelt forename alone."""
        if len(written) < _LEAST_ALONE or is_ambiguous(written) or written in self._index.givens:
            return ()
        close = [name for name in _near(written, self._given_lengths, 1) if len(name) >= _LEAST_ALONE - 1]
        return _people(self._index.givens[name] for name in close)

    @cached_property
    def _given_lengths(self) -> Mapping[int, tuple[str, ...]]:
        return _by_length(self._index.givens)

    @cached_property
    def _surname_lengths(self) -> Mapping[int, tuple[str, ...]]:
        return _by_length(self._index.surnames)

    def _surname_of(
        self,
        reading: Reading,
        start: int,
        last: int,
        people: tuple[str, ...],
        *,
        confidence: float,
        edits: int = 3,
    ) -> Iterator[Hit]:
        for end, written in _runs(reading, last + 1, self._index.longest):
            fits = tuple(
                person
                for person in people
                if any(
                    0 < _distance(written, name) <= min(allowed(name), edits)
                    for name in self._index.surnames_of.get(person, ())
                )
            )
            if fits:
                yield Hit(
                    first=start,
                    last=end,
                    form="full-name",
                    people=fits,
                    confidence=confidence,
                    whole=True,
                    cue="close to a full name of the register",
                )

    def _given_misspelt(self, reading: Reading, lookup: Lookup, start: int) -> Iterator[Hit]:
        written = reading.words[start].key
        at = start + 1
        if len(written) < 4 or at >= len(reading.words) or not _next(reading, at):
            return
        for end, entries in lookup.names(at, self._index.surnames):
            fits = tuple(
                person
                for person in dict.fromkeys(entry.person_id for entry in entries)
                if any(
                    _distance(written, name) <= (2 if len(name) > 5 and name[0] == written[0] else 1)
                    for name in self._index.givens_of.get(person, ())
                    if len(name) > 3
                )
            )
            if fits:
                yield Hit(
                    first=start,
                    last=end,
                    form="full-name",
                    people=fits,
                    confidence=0.8,
                    whole=True,
                    cue="close to a full name of the register",
                )
                return
        if len(reading.words[at].key) >= _LEAST_BOTH:
            people = _people(self._index.givens[name] for name in _near(written, self._given_lengths, 1))
            yield from self._surname_of(reading, start, start, people, confidence=0.75, edits=2)

    def _titled(self, reading: Reading, start: int) -> Iterator[Hit]:
        at = start + 1
        if at >= len(reading.words) or reading.words[at].gap not in (" ", ". "):
            return
        written, title = reading.words[at].key, reading.words[start].key
        if len(written) < _LEAST_ALONE - 1 or written in self._index.surnames or not reading.words[at].capital:
            return
        close = _people(self._index.surnames[name] for name in _near(written, self._surname_lengths, 1))
        fits = tuple(p for p in close if title in self._index.titles.get(p, ()))
        if fits:
            yield Hit(
                first=start,
                last=at,
                form="title-surname",
                people=fits,
                confidence=0.75,
                whole=True,
                cue="close to a title and surname of the register",
            )


def _runs(reading: Reading, at: int, longest: int) -> Iterator[tuple[int, str]]:
    """(last word, letters) of the capitalised words that may together be a surname, the longest first."""
    found = []
    joined = ""
    for end in range(at, min(at + longest, len(reading.words))):
        word = reading.words[end]
        if not word.capital and end == at:
            break
        if not (word.spaced or (end > at and word.gap in ("-", "'"))) or reading.words[end - 1].possessive:
            break
        joined += word.key
        if word.capital:
            found.append((end, joined))
    return reversed(found)


def _next(reading: Reading, at: int) -> bool:
    word = reading.words[at]
    return word.capital and word.spaced and not reading.words[at - 1].possessive


def _people(rows: Iterable[tuple[Entry, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(entry.person_id for row in rows for entry in row))


def _by_length(names: Iterable[str]) -> Mapping[int, tuple[str, ...]]:
    found: dict[int, list[str]] = defaultdict(list)
    for name in names:
        found[len(name)].append(name)
    return {length: tuple(row) for length, row in found.items()}


def _near(written: str, names: Mapping[int, tuple[str, ...]], edits: int) -> list[str]:
    lengths = range(len(written) - edits, len(written) + edits + 1)
    return [name for length in lengths for name in names.get(length, ()) if _distance(written, name) <= edits]


def _distance(left: str, right: str) -> int:
    from rapidfuzz.distance import OSA

    return OSA.distance(left, right)
