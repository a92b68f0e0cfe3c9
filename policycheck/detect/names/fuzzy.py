"""Misspelt names of the register: close to one in letters, and beside something that shows whom they name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from typing import TypeVar

from policycheck.detect.names.ambiguity import is_ambiguous
from policycheck.detect.names.diminutives import clipping, endings_of, is_clipped, shorts_of
from policycheck.detect.names.forenames import is_forename
from policycheck.detect.names.forms import COURTESY
from policycheck.detect.names.index import PARTICLES, Entry, RegisterIndex
from policycheck.detect.names.known import is_known
from policycheck.detect.names.lookup import Hit, Lookup, ids
from policycheck.detect.names.reading import Reading, written_as_name
from policycheck.detect.names.surnames import is_name_like

_K = TypeVar("_K")
_LEAST_ALONE = 5  # letters of a forename that may be misspelt without its surname
_LEAST_TITLED = 6  # letters of a surname that may be misspelt after a title
_LEAST_BOTH = 7  # letters of a surname where forename and surname are both misspelt
_LEAST_BESIDE = 4  # letters of a forename that may be misspelt beside its surname
_KEPT = 4096  # words whose answers are kept: those of a text come again
_WORDS = 3  # of a misspelt forename


def allowed(name: str) -> int:
    """The edits (insertion, deletion, substitution, swap of neighbours) in which a misspelling may differ."""
    length = len(name)
    return 0 if length < 5 else 1 if length < 8 else 2 if length < 13 else 3


class Fuzzy:
    """Look-up of misspelt names: of words that are no name of the register. One a register, shared."""

    def __init__(self, index: RegisterIndex) -> None:
        self._index = index
        self._closest = lru_cache(maxsize=_KEPT)(self._close)

    def hits(self, reading: Reading, lookup: Lookup) -> Iterator[Hit]:
        """Full names with one or both parts misspelt, and titles with a misspelt surname."""
        for start, word in enumerate(reading.words):
            if not written_as_name(word) or len(word.key) < 2 or not is_name_like(word):
                continue
            if word.key in COURTESY:
                yield from self._titled(reading, start)
                continue
            known = False
            for last, entries in lookup.names(start, self._index.givens):
                known = known or not all(entry.partial for entry in entries)
                people = tuple(dict.fromkeys(entry.person_id for entry in entries))
                if not any(lookup.full(start, last, people)):
                    yield from self._surname_of(reading, start, last, people, confidence=0.85)
            if not known:
                yield from self._given_misspelt(reading, lookup, start)

    def forename(self, written: str) -> tuple[str, ...]:
        """Who may be meant by a forename alone that is misspelt or clipped; nobody where it is a word or a name."""
        if is_ambiguous(written) or is_forename(written) or is_known(written) or written in self._index.givens:
            return ()
        return self._closest(written)

    def _close(self, written: str) -> tuple[str, ...]:
        close = _near(written, self._given_lengths, 1) if len(written) >= _LEAST_ALONE - 1 else []
        names = [name for name in close if len(name) >= _LEAST_ALONE and name[0] == written[0]]
        names = names or [name for name in self._clippable.get(clipping(written), ()) if is_clipped(written, name)]
        names = names or list(self._ended.get(written, ()))
        return _people(_called(self._index.givens[name]) for name in names)

    @cached_property
    def _clippable(self) -> Mapping[str, tuple[str, ...]]:
        return _grouped((clipping(name), name) for name in self._index.givens)

    @cached_property
    def _ended(self) -> Mapping[str, tuple[str, ...]]:
        return _grouped((ending, name) for name in self._index.givens for ending in endings_of(name))

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
                yield _hit(start, end, fits, confidence)

    def _given_misspelt(self, reading: Reading, lookup: Lookup, start: int) -> Iterator[Hit]:
        """A forename of some words that is misspelt or clipped, and a surname of the register."""
        words, written = reading.words, ""
        for at in range(start + 1, min(start + 1 + _WORDS, len(words))):
            written += words[at - 1].key
            if words[at - 1].possessive or not (_next(reading, at) or words[at].gap == "-"):
                break
            if len(written) < 3 or words[at].gap == "-":
                continue
            for end, entries in lookup.names(at, self._index.surnames):
                fits = tuple(person for person in ids(entries) if self._may_be(written, person))
                if fits:
                    yield _hit(start, end, fits, 0.8)
                    return
        if start + 1 < len(words) and _next(reading, start + 1) and len(words[start + 1].key) >= _LEAST_BOTH:
            written = words[start].key
            people = _people(self._index.givens[name] for name in _near(written, self._given_lengths, 1))
            yield from self._surname_of(reading, start, start, people, confidence=0.75, edits=2)

    def _may_be(self, written: str, person: str) -> bool:
        """Whether a forename beside the surname of a person is close to the person's own, or short for it."""
        return any(
            is_clipped(written, name) or name in shorts_of(written) or _is_close(written, name)
            for name in self._index.givens_of.get(person, ())
        )

    def _titled(self, reading: Reading, start: int) -> Iterator[Hit]:
        at = start + 1
        if at >= len(reading.words) or reading.words[at].gap not in (" ", ". "):
            return
        written, title = reading.words[at].key, reading.words[start].key
        if len(written) < _LEAST_TITLED or written in self._index.surnames or not reading.words[at].capital:
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
        if end == at and not (written_as_name(word) or word.key in PARTICLES):
            break
        if not (word.spaced or (end > at and word.gap in ("-", "'"))) or reading.words[end - 1].possessive:
            break
        joined += word.key
        if written_as_name(word):
            found.append((end, joined))
    return reversed(found)


def _next(reading: Reading, at: int) -> bool:
    word = reading.words[at]
    named = written_as_name(word) or word.key in PARTICLES
    return named and word.spaced and not reading.words[at - 1].possessive


def _hit(first: int, last: int, people: tuple[str, ...], confidence: float) -> Hit:
    return Hit(
        first=first,
        last=last,
        form="full-name",
        people=people,
        confidence=confidence,
        whole=True,
        cue="close to a full name of the register",
    )


def _called(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Those whom the register calls so: a short form that it does not give is not misspelt as well."""
    return tuple(entry for entry in entries if not entry.short)


def _people(rows: Iterable[tuple[Entry, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(entry.person_id for row in rows for entry in row))


def _by_length(names: Iterable[str]) -> Mapping[int, tuple[str, ...]]:
    return _grouped((len(name), name) for name in names)


def _grouped(pairs: Iterable[tuple[_K, str]]) -> Mapping[_K, tuple[str, ...]]:
    found: dict[_K, list[str]] = defaultdict(list)
    for group, name in pairs:
        found[group].append(name)
    return {group: tuple(names) for group, names in found.items()}


def _near(written: str, names: Mapping[int, tuple[str, ...]], edits: int) -> list[str]:
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    lengths = range(len(written) - edits, len(written) + edits + 1)
    close = (extract(written, names.get(n, ()), scorer=OSA.distance, score_cutoff=edits, limit=None) for n in lengths)
    return [name for found in close for name, _, _ in found]


def _is_close(written: str, name: str) -> bool:
    edits = 2 if len(name) > _LEAST_ALONE and name[0] == written[0] else 1
    return len(name) >= _LEAST_BESIDE and _distance(written, name) <= edits


def _distance(left: str, right: str) -> int:
    from rapidfuzz.distance import OSA

    return OSA.distance(left, right)
