"""Where a finding stands: in the words that are read, and in the characters of the file that they stem from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape

from policycheck.types import Content, Finding, Segment, TextLocation, TextPart, TextSource

Run = tuple[int, int]
# A character as HTML may write it.
_WRITTEN = re.compile(r"&#?\w+;|.", re.DOTALL)


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
            # The place of an attribute's value that holds an entity is its tag; the words found are known all the same.
            inside = part.text.find(finding.text or "", *span)
            start = max(inside, span[0])
            end = start + len(finding.text) if finding.text and inside >= 0 else span[1]
            return Spot(finding=finding, part=part, start=start, end=end)
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
    opened = False
    for segment, following in zip(part.segments, (*part.segments[1:], None), strict=True):
        first, last = max(start, segment.start), min(end, segment.start + segment.length)
        if first < last:
            offset = segment.original - segment.start
            found.append((first + offset, last + offset))
        # An anchor of no length opens what the file writes otherwise, such as `&amp;`; the segment behind it closes it.
        opened = not segment.length and not opened and following is not None
        if opened and following and segment.start < end and start < following.start:
            words = part.text[max(start, segment.start) : min(end, following.start)]
            found.append(_within(part.origin.text, segment.original, following.original, words))
    return tuple(_joined([run for run in found if run[0] < run[1]]))


def _within(text: str, start: int, end: int, words: str) -> Run:
    """Where `words` stand in text[start:end], whose characters may be written as entities; all of it if nowhere.

    An attribute's value that holds an entity is known to stand in its tag, and no better.
    """
    written = [(start + found.start(), start + found.end()) for found in _WRITTEN.finditer(text[start:end])]
    read = [unescape(text[first:last]) for first, last in written]
    place = "".join(read).find(words)
    # An entity may stand for two characters; then there is no telling them apart.
    if place < 0 or any(len(char) != 1 for char in read):
        return start, end
    return written[place][0], written[place + len(words) - 1][1]


def _joined(found: list[Run]) -> list[Run]:
    joined: list[Run] = []
    for first, last in found:
        if joined and joined[-1][1] == first:
            joined[-1] = (joined[-1][0], last)
        else:
            joined.append((first, last))
    return joined
