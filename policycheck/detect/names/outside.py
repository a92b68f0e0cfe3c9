"""People whom the register does not know: the model's, those with a title, common forenames."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from policycheck.detect.names import cues, lexicon
from policycheck.detect.names.ambiguity import is_ambiguous
from policycheck.detect.names.forenames import is_forename
from policycheck.detect.names.forms import CERTAIN, TITLES
from policycheck.detect.names.index import PARTICLES
from policycheck.detect.names.known import is_known
from policycheck.detect.names.reading import Reading, Word, written_as_name
from policycheck.detect.names.surnames import (
    SURNAMES_TOO,
    any_surname_after,
    is_name_like,
    name_after,
    nicknamed_to,
    surname_after,
)
from policycheck.detect.tongue import welsh

if TYPE_CHECKING:
    from policycheck.detect.names.entities import Spans

_TITLED = 0.9
_FORENAME_ALONE = 0.65
# What the model must be sure of, where no word is a common forename: of one word, of one that any writer would begin
# with a capital, of one without a Latin letter, of words in small letters.
_LEAST_ALONE, _LEAST_OPENING, _LEAST_FOREIGN, _LEAST_SMALL = 0.6, 0.75, 0.9, 0.97
_CONJUNCTIONS = frozenset(("and", "with", "or", "a", "ac"))
_WITHIN_NAME = re.compile(r"-|'|\. ?| ?[\"'(] ?|[\"')] ?|\.-")
#: Forenames that are words; what stands around one decides.
_WORDS_TOO = lexicon.words("forenames that are words")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outsider:
    """Words `first` to `last` that may name somebody. doubted: a forename that is a word, of the register perhaps."""

    first: int
    last: int
    confidence: float
    doubted: bool = False


def find_outsiders(reading: Reading, spans: Spans) -> Iterator[Outsider]:
    """Everything that may name a person, whoever it is; overlaps included."""
    for first, last, score in spans.people:
        for start, end in _people_of(reading.words, first, last):
            words = reading.words[start : end + 1]
            if score >= _needed(words) and not _is_welsh(reading.words, start, end):
                begin = _with_title(reading.words, start)
                least = _FORENAME_ALONE if start == end and _is_forename_alone(reading.words, start) else 0.0
                yield Outsider(first=begin, last=end, confidence=max(score, least))
    for place, word in enumerate(reading.words):
        if word.key in CERTAIN and (word.capital or word.style == "lower"):
            end = name_after(reading.words, place)
            if end > place:
                yield Outsider(first=place, last=end, confidence=_TITLED)
            continue
        common = _is_forename_alone(reading.words, place)
        if common:
            yield Outsider(first=place, last=surname_after(reading.words, place), confidence=_FORENAME_ALONE)
        if word.key in _WORDS_TOO and word.case == "title" and _stands_alone(reading.words, place):
            yield Outsider(first=place, last=place, confidence=_FORENAME_ALONE, doubted=True)
        if common or spans.person(place, place):
            last = nicknamed_to(reading.words, place)
            if last > place:
                yield Outsider(first=place, last=last, confidence=_TITLED)
        if common or _is_unheard_of(reading.words, place):
            last = any_surname_after(reading.words, place)
            if _is_pupils(reading, place, last):
                yield Outsider(first=place, last=last, confidence=_FORENAME_ALONE)


def _needed(name: Sequence[Word]) -> float:
    """How sure the model must be of a name."""
    if any(is_forename(word.key) for word in name):
        return 0.0
    if not any(word.capital for word in name):
        return _LEAST_SMALL
    if len(name) > 1:
        return 0.0
    if not name[0].key.isascii() and not any("a" <= letter <= "z" for letter in name[0].key):
        return _LEAST_FOREIGN
    return _LEAST_OPENING if name[0].opens else _LEAST_ALONE


def _is_welsh(words: Sequence[Word], first: int, last: int) -> bool:
    if first == last and is_forename(words[first].key) and not _beside_welsh(words, first):
        return False
    following = words[last + 1].key if last + 1 < len(words) and words[last + 1].gap == " " else ""
    return welsh.names_nobody([word.key for word in words[first : last + 1]], following)


def _beside_welsh(words: Sequence[Word], place: int) -> bool:
    """Whether the words beside one are Welsh: "Beth yw eich barn", not "Mhairi and Beth took bronze"."""
    beside = [word.key for word in words[max(place - 2, 0) : place + 3] if word is not words[place]]
    return any(welsh.names_nobody([key], "") for key in beside)


def _people_of(words: Sequence[Word], first: int, last: int) -> Iterator[tuple[int, int]]:
    """The names in an entity: parted at commas and conjunctions, without what is no name at either end."""
    start = first
    for place in range(first, last + 2):
        conjunction = place <= last and words[place].key in _CONJUNCTIONS and words[place].case != "initial"
        if place <= last and not conjunction and (place == start or _same_name(words, start, place, last)):
            continue
        begin, end = _trimmed(words, start, place - 1)
        if begin <= end and any(word.capital or word.style == "lower" for word in words[begin : end + 1]):
            yield begin, end
        start = place + 1 if conjunction else place


def _same_name(words: Sequence[Word], start: int, place: int, last: int) -> bool:
    """Whether a word goes on with the name that begins at `start`; a line of two words is a name by itself."""
    if "\n" in words[place].gap:
        following = words[place + 1].gap if place + 1 < len(words) else ""
        return place - start < 2 and following[:1] not in (",", ":") and (place == last or following == "\n")
    return words[place].spaced or _WITHIN_NAME.fullmatch(words[place].gap) is not None


def _trimmed(words: Sequence[Word], begin: int, end: int) -> tuple[int, int]:
    """Without what is no name at either end: words of school life, a title alone, words in small letters."""
    while begin <= end and (
        not is_name_like(words[begin])
        or (begin == end and words[begin].key in TITLES)
        or (begin < end and _is_small(words[begin]))
    ):
        begin += 1
    while end > begin and not _is_end(words, end):
        end -= 1
    return begin, end


def _is_end(words: Sequence[Word], end: int) -> bool:
    """Whether a word may end a name: a surname, one after its particle (da Costa), what a hyphen joins."""
    word, before = words[end], words[end - 1]
    named = end > 1 and before.key in PARTICLES and not before.capital and is_name_like(words[end - 2])
    surname = is_name_like(word) or word.key in SURNAMES_TOO or named
    return surname and (not _is_small(word) or word.gap in ("-", "'"))


def _is_small(word: Word) -> bool:
    return not written_as_name(word) and word.key not in PARTICLES


def _with_title(words: Sequence[Word], first: int) -> int:
    if first and words[first].gap in (" ", ". ") and words[first - 1].key in TITLES and words[first - 1].capital:
        return first - 1
    return first


def _is_forename_alone(words: Sequence[Word], place: int) -> bool:
    return words[place].capital and is_forename(words[place].key) and _stands_alone(words, place)


def _is_unheard_of(words: Sequence[Word], place: int) -> bool:
    """Whether a word that is written as a name is in no vocabulary, as a rare forename is."""
    word = words[place]
    written = word.case == "title" and word.style == "normal" and word.key.isalpha() and is_name_like(word)
    return written and _stands_alone(words, place) and not (is_known(word.key) or is_ambiguous(word.key))


def _is_pupils(reading: Reading, first: int, last: int) -> bool:
    """Whether a prize for pupils, or praise or a work with a class behind it, makes a name of any word."""
    before = reading.before(first)
    if cues.PRIZED.search(before):
        return True
    made = cues.MADE_BY.search(before) or cues.PRAISED.search(before)
    return made is not None and cues.PUPIL_AFTER.match(reading.after(last)) is not None


def _stands_alone(words: Sequence[Word], place: int) -> bool:
    """Whether a forename stands for itself: no part of a longer word or name on its left, no Welsh word."""
    if _is_welsh(words, place, place) or (place and words[place].gap in ("-", "'")):
        return False
    return place + 1 >= len(words) or words[place + 1].gap not in ("-", "'") or not words[place + 1].capital
