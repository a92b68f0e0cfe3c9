"""Places and what is read there: a run of text with the way back to its file, a box in a picture, a hidden field."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True)
class TextLocation:
    """A run of characters: offsets are Unicode code points of the file as decoded; line and column start at 1."""

    source: str
    start: int
    end: int
    line: int
    column: int

    def to_dict(self) -> dict[str, Any]:
        """The place as a piece of evidence in the JSON report begins with it; so do those below."""
        return {
            "source": self.source,
            "kind": "text",
            "start": self.start,
            "end": self.end,
            "line": self.line,
            "column": self.column,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class ImageLocation:
    """A box in pixels of the upright image, origin top left.

    field: which picture of the file, where it is not the one that it shows (`thumbnail`, `frame 2`, `video`).
    time: seconds from a video's beginning; None for what stands still.
    """

    source: str
    x: int
    y: int
    width: int
    height: int
    field: str = ""
    time: float | None = None

    def to_dict(self) -> dict[str, Any]:
        return {
            "source": self.source,
            "kind": "image",
            "x": self.x,
            "y": self.y,
            "width": self.width,
            "height": self.height,
            **({"field": self.field} if self.field else {}),
            **({"time": self.time} if self.time is not None else {}),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class MetadataLocation:
    """A field hidden in a file, such as GPS."""

    source: str
    field: str

    def to_dict(self) -> dict[str, Any]:
        return {"source": self.source, "kind": "metadata", "field": self.field}


Location = TextLocation | ImageLocation | MetadataLocation


@dataclass(frozen=True, slots=True, kw_only=True)
class TextSource:
    """A text file as decoded. `line_starts` holds the offset of each line's first character."""

    name: str
    text: str
    line_starts: tuple[int, ...]

    @classmethod
    def of(cls, name: str, text: str) -> TextSource:
        starts = [0]
        starts.extend(index + 1 for index, char in enumerate(text) if char == "\n")
        return cls(name=name, text=text, line_starts=tuple(starts))

    def locate(self, start: int, end: int) -> TextLocation:
        line = bisect_right(self.line_starts, start)
        return TextLocation(
            source=self.name, start=start, end=end, line=line, column=start - self.line_starts[line - 1] + 1
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """`length` characters of a part's text from `start` are those of the original from `original`."""

    start: int
    original: int
    length: int


PartKind = Literal["body", "front-matter", "alt", "link", "file-name", "metadata", "creator", "picture"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TextPart:
    """A run of readable text with its markup removed, and the map back to the file.

    `segments` are in order and cover every character of `text` that stems from the file; characters between
    them (an entity, a line break put in place of a tag) belong to the gap between the neighbours' originals.
    A part without segments (a file's name, a caption inside a picture's file) has no offsets: it is located as the
    metadata field `field`, or `kind` where that is empty.
    """

    origin: TextSource
    kind: PartKind
    text: str
    segments: tuple[Segment, ...]
    field: str = ""

    def locate(self, start: int, end: int) -> Location:
        """Where `text[start:end]` stands in the original file. Raises ValueError for an empty or outlying span."""
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"span {start}:{end} lies outside a text of {len(self.text)} characters")
        if not self.segments:
            return MetadataLocation(source=self.origin.name, field=self.field or self.kind)
        return self.origin.locate(self._original(start), self._original(end - 1, last=True))

    def place(self, location: Location) -> tuple[int, int] | None:
        """The span of `text` that `locate` gives a location for; None where the location is no place of this part."""
        if not isinstance(location, TextLocation) or location.source != self.origin.name or not self.segments:
            return None
        start, end = self._index(location.start), self._index(location.end)
        if not 0 <= start < end <= len(self.text) or self.locate(start, end) != location:
            return None
        return start, end

    def _index(self, original: int) -> int:
        """Where what stems from an offset of the file begins, or what follows it."""
        number = bisect_right(self.segments, original, key=lambda segment: segment.original) - 1
        if number < 0:
            return 0
        segment = self.segments[number]
        inside = original - segment.original
        if inside <= segment.length:
            return segment.start + inside
        return self.segments[number + 1].start if number + 1 < len(self.segments) else len(self.text)

    def _original(self, index: int, *, last: bool = False) -> int:
        place = bisect_right(self.segments, index, key=lambda segment: segment.start) - 1
        if place < 0:
            return self.segments[0].original
        segment = self.segments[place]
        inside = index - segment.start
        if inside < segment.length:
            return segment.original + inside + (1 if last else 0)
        if last and place + 1 < len(self.segments):
            return self.segments[place + 1].original
        return segment.original + segment.length


@dataclass(frozen=True, slots=True, kw_only=True)
class ImagePart:
    """A picture, upright. `pixels` is RGB, uint8, shape (height, width, 3); `metadata` names what its file hides.

    field, time: as in ImageLocation; both are empty for the picture that the file shows.
    repeats: it shows what the file's own picture shows, at another size, as far as can be told without looking for
        faces; a face at the same place is then the same face.
    """

    source: str
    pixels: NDArray[np.uint8]
    metadata: tuple[tuple[str, str], ...] = ()
    field: str = ""
    time: float | None = None
    repeats: bool = False

    def box(self, x: int, y: int, width: int, height: int) -> ImageLocation:
        """A place in this picture."""
        return ImageLocation(source=self.source, x=x, y=y, width=width, height=height, field=self.field, time=self.time)

    def holds(self, place: ImageLocation) -> bool:
        """Whether a place lies in this picture rather than in another, or another of the same file."""
        return (place.source, place.field, place.time) == (self.source, self.field, self.time)
