"""The sentences of a draft, folded for matching: what every detector of a category reads.

A fold has the length of what it folds, so an offset into it is an offset into the part's text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from policycheck.detect.base import View
from policycheck.types import Category, Finding, PartKind, Subject, TextLocation, TextPart

if TYPE_CHECKING:
    from spacy.tokens import Doc

#: Parts that hold prose. Targets of links and names of files hold no sentences.
PROSE: tuple[PartKind, ...] = ("body", "front-matter", "alt")

_LONGEST = 600  # characters; a text without punctuation is read in pieces of at most this length
_STRAIGHT = {"‘": "'", "’": "'", "ʼ": "'", "‛": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"'}
_DASHES = "‐‑‒–—―−"
_BREAK = re.compile(r"\s*\n\s*")
_MARKER = re.compile(r"(?:\s|[>#*•‣▪●◦➤✔✅☑-]|\d{1,2}[.)](?=\s|$))+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of a part: `text` is `part.text[start:end]`, `folded` its fold on one line, `whole` the part's."""

    part: TextPart
    start: int
    end: int
    text: str
    folded: str
    whole: str
    index: int

    def before(self, length: int = 200) -> str:
        """Up to `length` folded characters of the part in front of the sentence."""
        return self.whole[max(0, self.start - length) : self.start]

    def after(self, length: int = 200) -> str:
        """Up to `length` folded characters of the part behind the sentence."""
        return self.whole[self.end : self.end + length]

    def finding(
        self,
        *,
        category: Category,
        entity: str,
        detector: str,
        confidence: float,
        cue: str,
        span: tuple[int, int] | None = None,
        subject: Subject | None = None,
        people: tuple[str, ...] = (),
        datum: str | None = None,
    ) -> Finding:
        """A finding at the sentence, or at `span` (offsets into the sentence).

        The datum is the category unless given, so that all sentences of a draft make one violation of a rule.
        """
        start, end = span if span is not None else (0, len(self.text))
        return Finding(
            category=category,
            entity=entity,
            location=self.part.locate(self.start + start, self.start + end),
            detector=detector,
            confidence=confidence,
            subject=subject,
            people=people,
            datum=category if datum is None else datum,
            text=self.text[start:end],
            cue=cue,
        )


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    if character in _STRAIGHT:
        return _STRAIGHT[character]
    if character in _DASHES:
        return "-"
    if character.isspace():
        return "\n" if character in "\n\u2028\u2029" else " "
    plain = unicodedata.normalize("NFKC", character)
    lower = (plain if len(plain) == 1 else character).lower()
    return lower if len(lower) == 1 else character


def fold(text: str) -> str:
    """`text` in lower case, of the same length: straight quotes, plain hyphens, spaces and letters."""
    if text.isascii():
        return text.lower().replace("\t", " ").replace("\r", " ").replace("`", "'")
    return "".join(map(_fold_character, text))


def sentences(view: View, kinds: tuple[PartKind, ...] = PROSE) -> Iterator[Sentence]:
    """Every sentence of the parts of `kinds`, in order; `index` counts through the draft."""
    index = 0
    for part, doc in view.parts():
        if part.kind not in kinds:
            continue
        whole = fold(part.text)
        for start, end in _spans(part.text, doc):
            yield Sentence(
                part=part,
                start=start,
                end=end,
                text=part.text[start:end],
                folded=whole[start:end].replace("\n", " "),
                whole=whole,
                index=index,
            )
            index += 1


def context(view: View, kinds: tuple[PartKind, ...] = (*PROSE, "link")) -> str:
    """The whole draft folded, its parts divided by blank lines: what a sentence is judged against."""
    return "\n\n".join(fold(part.text) for part in view.content.texts if part.kind in kinds)


def names_in(view: View, sentence: Sentence) -> tuple[Finding, ...]:
    """The `person-name` findings of earlier detectors that stand inside the sentence, in order."""
    place = sentence.part.locate(sentence.start, sentence.end)
    if not isinstance(place, TextLocation):
        return ()
    inside = [
        (found.location.start, found)
        for found in view.found
        if found.category == "person-name"
        and isinstance(found.location, TextLocation)
        and found.location.source == place.source
        and place.start <= found.location.start
        and found.location.end <= place.end
    ]
    return tuple(found for _, found in sorted(inside, key=lambda item: item[0]))


def _spans(text: str, doc: Doc) -> Iterator[tuple[int, int]]:
    for sentence in doc.sents:
        start = sentence.start_char
        for line in _lines(text, start, sentence.end_char):
            yield from _pieces(text, *line)


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The lines of a sentence; a line that goes on in lower case belongs to the one before it."""
    for match in _BREAK.finditer(text, start, end):
        if match[0].count("\n") > 1 or not text[match.end() : match.end() + 1].islower():
            yield from _trimmed(text, start, match.start())
            start = match.end()
    yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    marker = _MARKER.match(text, start, end)
    if marker and not (text[marker.end() - 1] == "#" and text[marker.end() : marker.end() + 1].isalnum()):
        start = marker.end()
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _LONGEST:
        cut = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        cut = start + _LONGEST if cut < 0 else cut
        yield from _trimmed(text, start, cut)
        start = cut
    yield from _trimmed(text, start, end)
