"""Finds the words that a school has listed: whole words, whatever their case and accents, wherever they stand."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import accumulate

from policycheck.detect.base import View
from policycheck.types import Content, Finding, Location, Phrase, TextLocation, Unchecked

_WORD = re.compile(r"[^\W_]+")
# What may stand between the words of a phrase: white space, and what joins a word to the next.
_JOINED = re.compile(r"[\s'_-]*", re.ASCII)
#: A school has said what its words mean: there is nothing to be unsure of.
_CONFIDENCE = 1.0
#: The confidence from which another detector's finding of the same thing stands for the phrase's own.
_HEEDED = 0.5


@dataclass(slots=True)
class _Node:
    """A place in the tree of phrases, word by word; `ends`: those whose last word leads here."""

    next: dict[str, _Node] = field(default_factory=dict)
    ends: list[Phrase] = field(default_factory=list)


class PhraseDetector:
    """Any category that words alone can show. Time is linear in the text: no phrase is longer than twelve words.

    A phrase in what another detector has found for the same reason is not found again.
    """

    name = "phrases"

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._tree = _Node()
        for phrase in phrases:
            node = self._tree
            for word in _words(phrase.words):
                node = node.next.setdefault(word, _Node())
            node.ends.append(phrase)

    def detect(self, view: View) -> Iterator[Finding | Unchecked]:
        known = _Known(view.found)
        for part, _ in view.parts():
            for start, end, phrase in self._found(part.text):
                place = part.locate(start, end)
                if known.has(phrase, place):
                    continue
                yield Finding(
                    category=phrase.category,
                    entity=phrase.entity,
                    location=place,
                    detector=self.name,
                    confidence=_CONFIDENCE,
                    datum=f"phrase:{' '.join(_words(phrase.words))}",
                    text=part.text[start:end],
                    cue="words that the school's own rules list",
                )

    def stands_in(self, text: str) -> bool:
        """Whether any of the phrases does."""
        return next(self._found(text), None) is not None

    def _found(self, text: str) -> Iterator[tuple[int, int, Phrase]]:
        """Where phrases stand; of two of a category and entity that overlap, the first and then the longest."""
        from policycheck.detect.names.fold import fold

        folded = fold(text)
        words = [(match[0], match.start(), match.end()) for match in _WORD.finditer(folded.text)]
        joined = [
            _JOINED.fullmatch(folded.text, words[index][2], words[index + 1][1]) is not None
            for index in range(len(words) - 1)
        ]
        done: dict[tuple[str, str], int] = {}
        for index in range(len(words)):
            longest: dict[tuple[str, str], tuple[int, Phrase]] = {}
            node, at = self._tree.next.get(words[index][0]), index
            while node is not None:
                longest.update({(phrase.category, phrase.entity): (at, phrase) for phrase in node.ends})
                if at + 1 == len(words) or not joined[at]:
                    break
                at += 1
                node = node.next.get(words[at][0])
            for kind, (last, phrase) in longest.items():
                if index > done.get(kind, -1):
                    done[kind] = last
                    yield (*folded.span(words[index][1], words[last][2]), phrase)


def says(content: Content, phrases: tuple[str, ...]) -> bool:
    """Whether one of the phrases stands in the words that a reader of the draft sees, found as above."""
    wanted = PhraseDetector(Phrase(category="off-purpose", entity="statement", words=words) for words in phrases)
    return any(wanted.stands_in(part.text) for part in content.texts if part.kind == "body")


class _Known:
    """Where other detectors have found a category and entity."""

    def __init__(self, found: Iterable[Finding]) -> None:
        self._whole: set[tuple[str, str, Location]] = set()  # fields of a file, and boxes of a picture
        runs: dict[tuple[str, str, str], list[tuple[int, int]]] = {}
        for item in found:
            if item.confidence < _HEEDED:
                continue
            if isinstance(item.location, TextLocation):
                kind = (item.category, item.entity, item.location.source)
                runs.setdefault(kind, []).append((item.location.start, item.location.end))
            else:
                self._whole.add((item.category, item.entity, item.location))
        self._starts = {kind: sorted(start for start, _ in places) for kind, places in runs.items()}
        self._reaches = {
            kind: list(accumulate((end for _, end in sorted(places)), max)) for kind, places in runs.items()
        }

    def has(self, phrase: Phrase, place: Location) -> bool:
        """Whether the same thing was found at a place that shares a character with this one."""
        if not isinstance(place, TextLocation):
            return (phrase.category, phrase.entity, place) in self._whole
        kind = (phrase.category, phrase.entity, place.source)
        before = bisect_left(self._starts.get(kind, []), place.end)
        return before > 0 and self._reaches[kind][before - 1] > place.start


def _words(text: str) -> tuple[str, ...]:
    from policycheck.detect.names.fold import fold

    return tuple(_WORD.findall(fold(text).text))
