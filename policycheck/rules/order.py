"""The order of a draft's findings."""

from __future__ import annotations

from collections.abc import Iterable

from policycheck.types import Finding, ImageLocation, MetadataLocation


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """By source, as findings first name them, then by place."""
    listed = tuple(findings)
    sources = tuple(dict.fromkeys(item.location.source for item in listed))
    rank = {source: index for index, source in enumerate(sources)}
    return tuple(sorted(listed, key=lambda item: (rank[item.location.source], *_position(item))))


def _position(finding: Finding) -> tuple[float, ...]:
    place = finding.location
    if isinstance(place, MetadataLocation):
        return (1,)
    if isinstance(place, ImageLocation):
        # Thumbnails, frames and videos follow the picture shown, as they were found and in order of time.
        return (0, 1, place.time or 0.0) if place.field else (0, 0, place.y, place.x)
    return (0, place.start, place.end)
