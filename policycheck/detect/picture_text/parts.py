"""Writing in a picture as a part of the draft, with the way back to the pixels."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from policycheck.detect.picture_text.codes import Code
from policycheck.detect.picture_text.engine import Corners, Line
from policycheck.types import ImageLocation, ImagePart, Location, PartKind, TextPart, TextSource

Box = tuple[float, float, float, float]  # left, top, right, bottom


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """Characters `start` to `end` of a part's text without a space in them, and the box that they fill."""

    start: int
    end: int
    box: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class PicturePart(TextPart):
    """What is written in a picture. A span is located as the box that covers each word it touches.

    size: width and height of the upright picture, in pixels. words: in order of the text.
    within, time: the `field` and `time` of the picture, as in ImageLocation.
    """

    words: tuple[Word, ...]
    size: tuple[int, int]
    within: str = ""
    time: float | None = None

    def locate(self, start: int, end: int) -> Location:
        """The box of the words in `text[start:end]`, cut at the picture's edges, at least one pixel wide and high.

        A span of spaces alone is located as all that is written. Raises ValueError for an empty or outlying span.
        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"span {start}:{end} lies outside a text of {len(self.text)} characters")
        touched = [word.box for word in self.words if word.start < end and start < word.end]
        return self._location(touched or [word.box for word in self.words])

    def place(self, location: Location) -> tuple[int, int] | None:
        """The words that a location of this part covers, from the first to the last; None where it is none."""
        if not isinstance(location, ImageLocation) or location.source != self.origin.name:
            return None
        inside = [word for word in self.words if _holds(location, self._location([word.box]))]
        if not inside:
            return None
        start, end = inside[0].start, inside[-1].end
        return (start, end) if self.locate(start, end) == location else None

    def _location(self, boxes: Sequence[Box]) -> ImageLocation:
        width, height = self.size
        left = min(max(math.floor(min(box[0] for box in boxes)), 0), width - 1)
        top = min(max(math.floor(min(box[1] for box in boxes)), 0), height - 1)
        right = max(min(math.ceil(max(box[2] for box in boxes)), width), left + 1)
        bottom = max(min(math.ceil(max(box[3] for box in boxes)), height), top + 1)
        return ImageLocation(
            source=self.origin.name,
            x=left,
            y=top,
            width=right - left,
            height=bottom - top,
            field=self.within,
            time=self.time,
        )


def written_part(image: ImagePart, rows: Iterable[Sequence[Line]]) -> PicturePart | None:
    """The lines of a picture as one text: a line break between rows, a space within one. None without words."""
    pieces: list[str] = []
    words: list[Word] = []
    length = 0
    for row in rows:
        for place, line in enumerate(row):
            if length:
                pieces.append(" " if place else "\n")
                length += 1
            pieces.append(line.text)
            words.extend(_words(line, length))
            length += len(line.text)
    return _part(image, "".join(pieces), tuple(words), "picture") if words else None


def code_part(image: ImagePart, code: Code) -> PicturePart:
    """What a code says, of which every word has the code's box; an address alone is a link."""
    box = _around(code.corners)
    words = tuple(Word(start=start, end=end, box=box) for start, end in _runs(code.payload))
    kind: PartKind = "link" if len(words) == 1 else "picture"
    return _part(image, code.payload, words, kind)


def _part(image: ImagePart, text: str, words: tuple[Word, ...], kind: PartKind) -> PicturePart:
    height, width = image.pixels.shape[:2]
    return PicturePart(
        origin=TextSource.of(image.source, text),
        kind=kind,
        text=text,
        segments=(),
        field="picture",
        words=words,
        size=(width, height),
        within=image.field,
        time=image.time,
    )


def _words(line: Line, offset: int) -> Iterator[Word]:
    """The words of a line; between two of them the boxes meet in the middle of the gap."""
    runs = list(_runs(line.text))
    for place, (start, end) in enumerate(runs):
        first = (line.stops[runs[place - 1][1] - 1][1] + line.stops[start][0]) / 2 if place else 0.0
        last = (line.stops[end - 1][1] + line.stops[runs[place + 1][0]][0]) / 2 if place + 1 < len(runs) else 1.0
        yield Word(start=start + offset, end=end + offset, box=_around(_slice(line.corners, first, last)))


def _runs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for word in text.split():
        start = text.index(word, start)
        yield start, start + len(word)
        start += len(word)


def _slice(corners: Corners, first: float, last: float) -> Corners:
    """The piece of a line's quadrilateral between two shares of its length."""
    upper, lower = (corners[0], corners[1]), (corners[3], corners[2])
    return _along(*upper, first), _along(*upper, last), _along(*lower, last), _along(*lower, first)


def _along(one: tuple[float, float], other: tuple[float, float], share: float) -> tuple[float, float]:
    return one[0] + share * (other[0] - one[0]), one[1] + share * (other[1] - one[1])


def _around(corners: Corners) -> Box:
    across, down = zip(*corners, strict=True)
    return min(across), min(down), max(across), max(down)


def _holds(one: ImageLocation, other: ImageLocation) -> bool:
    wide = one.x <= other.x and other.x + other.width <= one.x + one.width
    return wide and one.y <= other.y and other.y + other.height <= one.y + one.height
