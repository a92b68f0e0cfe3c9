"""Hidden data: a position that the reader noticed becomes a finding."""

from datetime import date

import numpy as np

from policycheck.detect.base import View
from policycheck.detect.metadata import MetadataDetector
from policycheck.types import Content, Finding, ImagePart, MetadataLocation, School


def test_a_position_is_found_in_the_picture_that_hides_it() -> None:
    """One finding a picture with a position, and none for another."""
    pixels = np.zeros((32, 32, 3), dtype=np.uint8)
    images = (
        ImagePart(source="a.jpg", pixels=pixels, metadata=(("GPS", "position"),)),
        ImagePart(source="b.jpg", pixels=pixels),
    )
    content = Content(sources=("a.jpg", "b.jpg"), images=images)
    view = View(content=content, docs=(), school=School(), on=date(2026, 11, 20))
    (finding,) = MetadataDetector().detect(view)
    assert isinstance(finding, Finding)
    assert finding.category == "location-metadata"
    assert finding.location == MetadataLocation(source="a.jpg", field="GPS")


def test_a_position_is_said_once_for_each_file() -> None:
    """A video has no picture of its own, and a motion photo holds the position twice."""
    pixels = np.zeros((32, 32, 3), dtype=np.uint8)
    content = Content(
        sources=("clip.mp4", "photo.jpg"),
        images=(ImagePart(source="photo.jpg", pixels=pixels, metadata=(("GPS", "position"),)),),
        hidden=(MetadataLocation(source="clip.mp4", field="GPS"), MetadataLocation(source="photo.jpg", field="GPS")),
    )
    view = View(content=content, docs=(), school=School(), on=date(2026, 11, 20))
    found = [item.location.source for item in MetadataDetector().detect(view) if isinstance(item, Finding)]
    assert sorted(found) == ["clip.mp4", "photo.jpg"]
