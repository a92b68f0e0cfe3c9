"""Historical, public, religious and fictional people whom schools write about: our own list, by look-up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from policycheck.detect.names import lexicon
from policycheck.detect.names.index import atoms_of
from policycheck.detect.names.reading import Reading, Word

_JOINED = re.compile(r"[-'.]?|\.? {1,2}| ?\n ?")
_SMALL = frozenset(
    [
        "the",
        "of",
        "and",
        "a",
        "i",
        "ii",
        "v",
        "vi",
        "vii",
        "viii",
        "from",
        "on",
        "in",
        "to",
        "s",
        "de",
        "da",
        "van",
        "von",
        "der",
        "ibn",
        "al",
        "bin",
    ]
)
_TOLD = (
    r"dress(?:ed|ing)? up|dress(?:ed|es)? as|costumes?|characters?|world book day|stor(?:y|ies) of"
    r"|tales? of|panto(?:mime)?|part of|role of|roles?|cast|nativity"
    r"|musical|theatre|film|movie|shakespeare|disney|bible|gospel|torah|qur'?an|prophets?|disciples?"
    r"|apostles?|parable|stable|manger|bethlehem|angels?|diwali|ramayana"
    r"|myths?|legends?|gods|goddess(?:es)?|learn\w* about|studying|story ?time|novel|fairy ?tale"
)
#: Words of renown: a full name beside them that many people bear is the known one's.
_RENOWN = re.compile(
    r"\b(?:authors?|illustrators?|poets?|singers?|album|world cup|lionesses|olympi\w*|paralympi\w*|match of the day"
    r"|premier league|actor|actress|presenter|biography|learn\w* about|studying|inspired by|england captain|team gb)\b"
)
#: A forename alone needs a sentence that tells a tale and a word before it that introduces a part in one.
_TALES = re.compile(rf"\b(?:{_TOLD})\b")
_INTRODUCED = re.compile(
    r"\b(?:as|of|about|reading|played|plays|playing|called|named|and|met|like|by|characters?|costumes?|were"
    r"|loved|including|between|prophet|disciple)(?: (?:were|was|like|included))?[:,]? $|, $|: $"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureSpan:
    """Words `first` to `last` name a figure. everyday: a name that anybody may bear. in_tale: a tale is told."""

    first: int
    last: int
    everyday: bool
    in_tale: bool = False


def find_figures(reading: Reading) -> Iterator[FigureSpan]:
    """The list's figures, the longest at each word.

    Everyday names need a sentence that tells of one, or (in full) a sure figure beside them.
    """
    spans = [replace(span, in_tale=_in_a_tale(reading, span)) for span in _listed(reading)]
    sure = {place for span in spans if span.in_tale or not span.everyday for place in range(span.first, span.last + 1)}
    for span in spans:
        beside = span.last > span.first and (_neighbours(reading, span) & sure)
        if span.in_tale or not span.everyday or beside:
            yield span


def _neighbours(reading: Reading, span: FigureSpan) -> set[int]:
    """The words next to a name in a list, across a comma or a conjunction."""
    words = reading.words
    before, after = span.first - 1, span.last + 1
    if before > 0 and words[before].key == "and":
        before -= 1
    if after < len(words) and words[after].key == "and":
        after += 1
    return {before, after}


def _listed(reading: Reading) -> Iterator[FigureSpan]:
    table, longest = _table()
    words = reading.words
    for first, word in enumerate(words):
        if not word.capital and word.style != "lower":
            continue
        joined = ""
        best = None
        for last in range(first, min(first + longest, len(words))):
            if last > first and not _JOINED.fullmatch(words[last].gap):
                break
            joined += words[last].key
            # The name may hold a possessive (Gruffalo's Child) or be a plural (two Harry Potters).
            if words[last].possessive and joined not in table:
                joined += "s"
            name = joined if joined in table else joined.removesuffix("s")
            if name in table and _written_as_name(words[first : last + 1]):
                best = FigureSpan(first=first, last=last, everyday=table[name])
        if best is not None:
            yield best


def _in_a_tale(reading: Reading, span: FigureSpan) -> bool:
    """Whether the words around make an everyday name a known one's: of renown, or (a forename) of a tale."""
    if span.last > span.first:
        return _RENOWN.search(reading.sentence(span.first)) is not None
    told = _TALES.search(reading.sentence(span.first)) is not None
    return told and _INTRODUCED.search(reading.before(span.first)) is not None


def _written_as_name(words: tuple[Word, ...]) -> bool:
    if len(words) == 1:
        return words[0].capital
    if words[0].style == "lower":
        return True
    return all(word.capital or word.key in _SMALL or word.case == "digit" for word in words)


@cache
def _table() -> tuple[Mapping[str, bool], int]:
    """Whether a figure's name, run together, is an everyday one; and the most words of a name."""
    found: dict[str, bool] = {}
    longest = 1
    for line in lexicon.lines("figures.txt"):
        for entry in line.split(";"):
            everyday = entry.rstrip().endswith("?")
            atoms = atoms_of(entry)
            if atoms:
                found.setdefault("".join(atoms), everyday)
                longest = max(longest, len(atoms))
    return found, longest
