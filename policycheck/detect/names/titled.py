"""Look-up of titles with a surname or a forename of the register."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from policycheck.detect.names.forms import CERTAIN, CHILDREN, COURTESY, FAMILY, OFFICES, TITLES
from policycheck.detect.names.index import RegisterIndex
from policycheck.detect.names.lookup import Hit, Lookup, ids
from policycheck.detect.names.reading import written_as_name

#: Confidence of a pupil named with a title that a teacher may bear as well.
TITLED_PUPIL = 0.6
_AFTER_TITLE = (" ", ". ", ".", "\n")


def titled_hits(lookup: Lookup) -> Iterator[Hit]:
    """Every title of a reading with a name of the register after it."""
    words = lookup.reading.words
    for start, word in enumerate(words[:-1]):
        following = words[start + 1]
        if (
            word.key in TITLES
            and written_as_name(word)
            and written_as_name(following)
            and following.gap in _AFTER_TITLE
        ):
            yield from _by_alias(lookup, start)
            yield from _by_surname(lookup, start)
            yield from _by_forename(lookup, start)


def _by_alias(lookup: Lookup, start: int) -> Iterator[Hit]:
    """A title and name that the register gives as they stand: Mr O."""
    words = lookup.reading.words
    rest = ""
    for last in range(start + 1, min(start + 1 + lookup.index.longest, len(words))):
        if last > start + 1 and not (words[last].spaced or words[last].gap in ("-", "'")):
            return
        rest += words[last].key
        people = lookup.index.titled.get((words[start].key, rest))
        if people:
            yield _hit(start, last, people, 0.95)


def _by_surname(lookup: Lookup, start: int) -> Iterator[Hit]:
    title = lookup.reading.words[start].key
    for last, entries in lookup.names(start + 1, lookup.index.surnames):
        exact = ids(tuple(entry for entry in entries if not entry.partial))
        adults = _adults(lookup.index, title, exact)
        if adults:
            yield _hit(start, last, adults, 0.9)
        elif title in CHILDREN and exact:
            pupils = tuple(person for person in exact if lookup.index.kinds[person] == "pupil")
            if pupils:
                yield _hit(start, last, pupils, TITLED_PUPIL)


def _by_forename(lookup: Lookup, start: int) -> Iterator[Hit]:
    """A title before a full name, or before an adult's forename: Miss Bethan."""
    words = lookup.reading.words
    title = words[start].key
    for last, entries in lookup.names(start + 1, lookup.index.givens):
        people = ids(entries)
        adults = tuple(person for person in people if lookup.index.kinds[person] != "pupil")
        for hit in lookup.full(start + 1, last, people if title in CHILDREN else adults):
            yield replace(hit, first=start if title in CERTAIN else hit.first)
        goes_on = last + 1 < len(words) and words[last + 1].spaced and words[last + 1].case in ("title", "mixed")
        called = tuple(entry.person_id for entry in entries if entry.person_id in adults and not entry.short)
        if called and title in COURTESY | OFFICES and not goes_on:
            yield _hit(start, last, _adults(lookup.index, title, called) or called, 0.8)


def _adults(index: RegisterIndex, title: str, people: tuple[str, ...]) -> tuple[str, ...]:
    """The adults who may bear a title: those whom the register knows by no other."""
    if title not in COURTESY | OFFICES | FAMILY:
        return ()
    adults = (person for person in people if index.kinds[person] != "pupil")
    return tuple(person for person in adults if title in index.titles.get(person, (title,)))


def _hit(first: int, last: int, people: tuple[str, ...], confidence: float) -> Hit:
    return Hit(
        first=first,
        last=last,
        form="title-surname",
        people=people,
        confidence=confidence,
        whole=True,
        cue="title and surname of the register",
    )
