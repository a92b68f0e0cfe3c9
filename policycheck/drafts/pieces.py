"""Builds a text without markup out of pieces of a file, keeping the way back to each character."""

from __future__ import annotations

import re
from collections.abc import Callable

from policycheck.types import PartKind, Segment, TextPart, TextSource


class Pieces:
    """Collects runs of an original text; what is put between them stems from no single place."""

    def __init__(self, origin: TextSource) -> None:
        self._origin = origin
        self._texts: list[str] = []
        self._segments: list[Segment] = []
        self._length = 0

    def original(self, start: int, end: int) -> None:
        """Appends the original's characters from start to end."""
        if end <= start:
            return
        last = self._segments[-1] if self._segments else None
        if last and last.start + last.length == self._length and last.original + last.length == start:
            self._segments[-1] = Segment(start=last.start, original=last.original, length=last.length + end - start)
        else:
            self._segments.append(Segment(start=self._length, original=start, length=end - start))
        self._append(self._origin.text[start:end])

    def within(self, text: str, start: int, end: int) -> None:
        """Appends a text that stands somewhere in original[start:end], such as a quoted attribute."""
        place = self._origin.text.find(text, start, end)
        if place >= 0:
            self.original(place, place + len(text))
        else:
            self.rendered(text, start, end)

    def rendered(self, text: str, start: int, end: int) -> None:
        """Appends what original[start:end] stands for: itself, or another text (`&` for `&amp;`)."""
        if self._origin.text[start:end] == text:
            self.original(start, end)
        elif text:
            # An anchor of no length tells where the characters that stand for the markup belong.
            self._segments.append(Segment(start=self._length, original=start, length=0))
            self._append(text)
            self._segments.append(Segment(start=self._length, original=end, length=0))

    def decoded(self, start: int, end: int, marks: re.Pattern[str], meaning: Callable[[str], str]) -> None:
        """Appends original[start:end], and for each run that `marks` finds there what it stands for."""
        place = start
        for mark in marks.finditer(self._origin.text, start, end):
            self.original(place, mark.start())
            self.rendered(meaning(mark[0]), mark.start(), mark.end())
            place = mark.end()
        self.original(place, end)

    def separator(self, text: str) -> None:
        """Appends characters that the file does not hold, such as the break between two paragraphs."""
        if self._length and not self._texts[-1].endswith(text):
            self._append(text)

    @property
    def last(self) -> str:
        """The last character so far."""
        return self._texts[-1][-1:] if self._texts else ""

    def text(self) -> str:
        """The text so far."""
        return "".join(self._texts)

    def part(self, kind: PartKind) -> TextPart | None:
        """The text so far as a part, or None if there is nothing to read in it."""
        text = self.text()
        if not text.strip():
            return None
        return TextPart(origin=self._origin, kind=kind, text=text, segments=tuple(self._segments))

    def _append(self, text: str) -> None:
        self._texts.append(text)
        self._length += len(text)
