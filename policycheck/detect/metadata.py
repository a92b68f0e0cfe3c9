"""What a picture's or video's file hides: the position at which it was taken."""

from __future__ import annotations

from collections.abc import Iterator

from policycheck.detect.base import View
from policycheck.types import Finding, MetadataLocation, Unchecked

_GPS = "GPS"


class MetadataDetector:
    """Reports each file that holds a position. The position itself is neither read nor kept."""

    name = "metadata"

    def detect(self, view: View) -> Iterator[Finding | Unchecked]:
        pictures = (part.source for part in view.content.images if any(field == _GPS for field, _ in part.metadata))
        others = (place.source for place in view.content.hidden if place.field == _GPS)
        for source in dict.fromkeys((*pictures, *others)):
            yield Finding(
                category="location-metadata",
                entity="gps",
                location=MetadataLocation(source=source, field=_GPS),
                detector=self.name,
                confidence=1.0,
                datum=source,
                cue="the file says where the picture was taken",
            )
