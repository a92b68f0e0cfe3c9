"""How a text is cut into the runs that are judged: sentences, and the lines of headlines, lists and tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

_ROWS = "policycheck_rows"  # of a Doc's user_data: many detectors ask
_LONGEST = 600  # characters; a text without punctuation is read in pieces of at most this length
_BREAK = re.compile(r"(?<!\s)\s*\n\s*")  # from where white space begins, or the time is quadratic in its length
_MARKER = re.compile(r"(?:\s|[>#*•‣▪●◦➤✔✅☑-]|\d{1,2}[.)](?=\s|$))+")


def rows(doc: Doc) -> tuple[tuple[int, int], ...]:
    """Start and end, in characters of `doc.text`, of each run, in order, without what marks a list or a heading."""
    if _ROWS not in doc.user_data:
        doc.user_data[_ROWS] = tuple(_cut(doc))
    made: tuple[tuple[int, int], ...] = doc.user_data[_ROWS]
    return made


def _cut(doc: Doc) -> Iterator[tuple[int, int]]:
    text = doc.text
    for sentence in doc.sents:
        for line in _lines(text, sentence.start_char, sentence.end_char):
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
