"""The model's entities as spans of a reading's words: people, and whatever else has a name."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from policycheck.detect.names.forenames import is_forename
from policycheck.detect.names.forms import TITLES
from policycheck.detect.names.places import is_head
from policycheck.detect.names.reading import Reading, Word
from policycheck.detect.names.rolls import find_rolls
from policycheck.detect.names.surnames import is_name_like

if TYPE_CHECKING:
    from spacy.tokens import Doc

_Span = tuple[int, int, float]
_WITHOUT_SCORE = 0.8  # of an entity that no score came with
_CLASSED = 0.8  # of an entity of another kind that is said to belong to a year group
_DOUBTED = 0.8  # the model's certainty below which another kind gives way to what reads as a person
_BROKEN = 0.5  # its certainty at most where an entity runs over the end of a line
_OF_A_GROUP = re.compile(
    r",? \(?(?:(?P<tie>of|from|in) )?(?:(?:year|yr|y) ?\d|reception\b|nursery\b|class \d)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spans:
    """The model's entities as (first word, last word, certainty): people, and whatever else has a name."""

    people: tuple[_Span, ...]
    others: tuple[_Span, ...]

    def person(self, first: int, last: int) -> float:
        """How sure the model is that these words are a person's name, or part of it."""
        return _covering(self.people, first, last)

    def other(self, first: int, last: int) -> float:
        """How sure the model is that they are, or lie in, the name of a place or an organisation."""
        return _covering(self.others, first, last)


def _covering(spans: Sequence[_Span], first: int, last: int) -> float:
    # Entities do not overlap, so the last that begins in time is the only one that can reach.
    place = bisect_right(spans, first, key=lambda span: span[0]) - 1
    return spans[place][2] if place >= 0 and spans[place][1] >= last else 0.0


def entity_spans(reading: Reading, doc: Doc) -> Spans:
    """The entities of a Doc of the same text."""
    from policycheck.detect.language import entity_score

    people: list[_Span] = []
    others: list[_Span] = []
    for entity in doc.ents:
        first = reading.first_from(entity.start_char)
        last = reading.first_from(entity.end_char - 1)
        if last >= len(reading.words) or reading.words[last].start >= entity.end_char:
            last -= 1
        if first > last:
            continue
        try:
            score = entity_score(entity)
        except KeyError:
            score = _WITHOUT_SCORE
        if entity.label_ == "PERSON":
            people.append((first, last, score))
            continue
        for begin, end in _lines(reading.words, first, last):
            # What runs over the end of a line is more than one thing, so the model was mistaken.
            certain = score if (begin, end) == (first, last) else min(score, _BROKEN)
            if _reads_as_person(reading, begin, end, certain):
                people.append((begin, end, _CLASSED))
            elif begin < end or (begin, end) == (first, last):
                others.append((begin, end, certain))
    kept = tuple(_unless_place(reading.words, people, others))
    rolled = [
        (first, last, _CLASSED)
        for first, last in find_rolls(reading.words, lambda first, last: _covering(kept, first, last) > 0)
        if not _covering(kept, first, last)
    ]
    return Spans(people=_with(kept, rolled), others=tuple(_apart(others, rolled)))


def _with(spans: Sequence[_Span], added: Sequence[_Span]) -> tuple[_Span, ...]:
    """Spans in order, with others in place of those that they overlap."""
    return tuple(sorted((*_apart(spans, added), *added)))


def _apart(spans: Sequence[_Span], from_: Sequence[_Span]) -> Iterator[_Span]:
    taken = {place for first, last, _ in from_ for place in range(first, last + 1)}
    for span in spans:
        if taken.isdisjoint(range(span[0], span[1] + 1)):
            yield span


def _lines(words: Sequence[Word], first: int, last: int) -> Iterator[tuple[int, int]]:
    """The words of an entity, line by line."""
    begin = first
    for place in range(first + 1, last + 2):
        if place > last or "\n" in words[place].gap:
            yield begin, place - 1
            begin = place


def _reads_as_person(reading: Reading, first: int, last: int, score: float) -> bool:
    """Whether what the model takes for a place or a body is a full name: "Maisie Birchwood of Year 3"."""
    words = reading.words[first : last + 1]
    if not 2 <= len(words) <= 3 or not all(word.capital and is_name_like(word) for word in words):
        return False
    if any(map(is_head, words)) or any(word.key in TITLES for word in words):
        return False
    if score < _DOUBTED and is_forename(words[0].key):
        return True
    group = _OF_A_GROUP.match(reading.text, words[-1].end)
    return group is not None and (score < _DOUBTED or group["tie"] in ("of", "from"))


def _unless_place(words: Sequence[Word], people: Sequence[_Span], others: Sequence[_Span]) -> Iterator[_Span]:
    """The people whose first word is not, more often in the same text, a place's or an organisation's."""
    elsewhere = Counter(words[first].key for first, _, _ in others)
    persons = Counter(words[first].key for first, _, _ in people)
    for span in people:
        key = words[span[0]].key
        if elsewhere[key] <= persons[key] or is_forename(key):
            yield span
