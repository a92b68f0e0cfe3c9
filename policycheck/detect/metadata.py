"""What a picture's file hides: the position at which it was taken."""

from __future__ import annotations

from collections.abc import Iterator

from policycheck.detect.base import View
from policycheck.types import Finding, MetadataLocation, Unchecked

_GPS = "GPS"


class MetadataDetector:
    """Reports each picture whose file holds a position. The position itself is neither read nor kept."""

    name = "metadata"

    def detect(self, view: View) -> Iterator[Finding | Unchecked]:
        for part in view.content.images:
            if any(field == _GPS for field, _ in part.metadata):
                yield Finding(
                    category="location-metadata",
                    entity="gps",
                    location=MetadataLocation(source=part.source, field=_GPS),
                    detector=self.name,
                    confidence=1.0,
                    datum=part.source,
                    cue="the picture's file says where it was taken",
                )
