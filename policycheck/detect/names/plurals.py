"""Names of the register with an s to them: a family, several of one name, a possessive without its apostrophe."""

from __future__ import annotations

from collections.abc import Iterator

from policycheck.detect.names.ambiguity import is_ambiguous
from policycheck.detect.names.index import bearers
from policycheck.detect.names.lookup import Hit, Lookup, ids
from policycheck.detect.names.reading import written_as_name

FAMILY = "a family of the register"
_LEAST_BEFORE_S = 4  # letters of a forename before an s that is not its own


def plural_hits(lookup: Lookup) -> Iterator[Hit]:
    """Forenames with an s (Katies poem), and surnames after an article (the Okafors)."""
    words = lookup.reading.words
    for at, word in enumerate(words):
        if word.capital and (word.case != "upper" or word.style != "normal"):
            yield from _forename(lookup, at)
        if at and words[at - 1].key == "the":
            yield from _family(lookup, at)


def _forename(lookup: Lookup, at: int) -> Iterator[Hit]:
    key = lookup.reading.words[at].key
    name = key.removesuffix("s")
    if name == key or len(name) < _LEAST_BEFORE_S or is_ambiguous(name):
        return
    people = bearers(lookup.index.givens.get(name, ()))
    if people and key not in lookup.index.givens and key not in lookup.index.surnames:
        yield Hit(
            first=at,
            last=at,
            form="forename",
            people=people,
            confidence=0.75,
            cue="a forename of the register with an s to it",
        )


def _family(lookup: Lookup, at: int) -> Iterator[Hit]:
    for last, name in _singulars(lookup, at):
        entries = lookup.index.surnames.get(name, ())
        people = ids(tuple(entry for entry in entries if not entry.partial or entry.bare))
        if people:
            yield Hit(first=at, last=last, form="surname", people=people, confidence=0.75, cue=FAMILY)


def _singulars(lookup: Lookup, at: int) -> Iterator[tuple[int, str]]:
    """(last word, letters without the ending) of what may be a surname in the plural."""
    words, joined = lookup.reading.words, ""
    for last in range(at, min(at + lookup.index.longest, len(words))):
        if last > at and not (words[last].gap in ("-", "'") or words[last].spaced):
            return
        joined += words[last].key
        if written_as_name(words[last]):
            yield from ((last, joined.removesuffix(ending)) for ending in ("s", "es") if joined.endswith(ending))
