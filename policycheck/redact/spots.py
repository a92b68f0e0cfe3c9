"""Where a finding stands: in the words that are read, and in the characters of the file that they stem from."""

from __future__ import annotations

from dataclasses import dataclass

from policycheck.types import Content, Finding, Segment, TextLocation, TextPart, TextSource

Run = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Characters `start` to `end` of a part's text, which a finding is about."""

    finding: Finding
    part: TextPart
    start: int
    end: int

    @property
    def words(self) -> str:
        return self.part.text[self.start : self.end]


def spot_of(finding: Finding, place: TextLocation, content: Content) -> Spot | None:
    """The place of a finding in the part it was read in; None where no text of the content has it."""
    origins = [part.origin for part in content.texts if part.segments and part.origin.name == place.source]
    for part in content.texts:
        span = part.place(place)
        if span is not None:
            return Spot(finding=finding, part=part, start=span[0], end=span[1])
    if not origins or not place.start < place.end <= len(origins[0].text):
        return None
    return Spot(finding=finding, part=whole(origins[0]), start=place.start, end=place.end)


def whole(origin: TextSource) -> TextPart:
    """A file's text as it stands, as one part."""
    segment = Segment(start=0, original=0, length=len(origin.text))
    return TextPart(origin=origin, kind="body", text=origin.text, segments=(segment,))


def runs(part: TextPart, start: int, end: int) -> tuple[Run, ...]:
    """The characters of the file that `text[start:end]` stems from, in order; markup between them is left out."""
    found: list[Run] = []
    for segment, following in zip(part.segments, (*part.segments[1:], None), strict=True):
        first, last = max(start, segment.start), min(end, segment.start + segment.length)
        if first < last:
            offset = segment.original - segment.start
            found.append((first + offset, last + offset))
        # Two anchors enclose what the file writes otherwise, such as `&amp;`.
        elif following and not segment.length and not following.length and _meet(segment, following, start, end):
            found.append((segment.original, following.original))
    return tuple(_joined(found))


def _meet(segment: Segment, following: Segment, start: int, end: int) -> bool:
    return segment.start < end and following.start > start and segment.original < following.original


def _joined(found: list[Run]) -> list[Run]:
    joined: list[Run] = []
    for first, last in found:
        if joined and joined[-1][1] == first:
            joined[-1] = (joined[-1][0], last)
        else:
            joined.append((first, last))
    return joined
