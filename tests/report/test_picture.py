"""A picture of the verdict, checked by its pixels."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from policycheck.report.layout import Layout
from policycheck.report.picture import STYLES, Box, Drawn, boxes, draw, key
from policycheck.types import Content, Finding, ImageLocation, ImagePart


def at(x: int, y: int = 100, side: int = 60, source: str = "photo.jpg") -> Finding:
    return Finding(
        category="photo-consent",
        entity="face",
        location=ImageLocation(source=source, x=x, y=y, width=side, height=side),
        detector="faces",
        confidence=0.9,
    )


@pytest.fixture
def album(report, by_hand):
    """Four faces: blocked and asked about, asked about, remarked on, and one that nothing is said of."""
    blocked, asked, remarked, clear = (at(x) for x in (20, 120, 220, 320))
    weak = replace(at(20, 200), confidence=0.3)
    picture = ImagePart(source="photo.jpg", pixels=np.full((300, 400, 3), 128, dtype=np.uint8))
    return replace(
        report,
        violations=(
            by_hand.violation("review", "photo-consent", blocked, asked),
            by_hand.violation("block", "name-with-photo", blocked),
            by_hand.violation("advise", "photo-consent", remarked, at(5, source="other.jpg")),
            by_hand.violation("block", "photo-consent", clear, suppressed="The parent asked for it."),
        ),
        unchecked=(),
        content=Content(sources=("photo.jpg",), images=(picture,)),
        findings=(blocked, asked, remarked, clear, weak),
    )


def test_each_place_is_drawn_once(album):
    """By the gravest outcome, with the numbers of the report; what is set aside or unnoticed has none."""
    found = [(box.label, box.place.x) for box in boxes(album, album.content.images[0])]
    assert found == [("X 1,2", 20), ("? 1", 120), ("i 3", 220), ("OK", 320)]


def test_the_pixels_of_the_boxes(album):
    """Each frame has its outcome's colour beside the face and leaves the face as it was."""
    (image,) = album.content.images
    made = np.asarray(draw(image, boxes(album, album.content.images[0])))
    assert made.shape == image.pixels.shape
    for box in boxes(album, album.content.images[0]):
        x, y = box.place.x, box.place.y
        assert tuple(made[y - 1, x - 2]) == STYLES[box.outcome].colour
        assert tuple(made[y - 1, x - 1]) == STYLES[box.outcome].colour
        assert (made[y : y + 60, x : x + 60] == 128).all()
    assert (image.pixels == 128).all()


def test_colour_is_not_alone(album):
    """Dashes and dots part what colour may not, and so does each outcome's sign."""
    (image,) = album.content.images
    made = np.asarray(draw(image, boxes(album, album.content.images[0])))
    whole = {}
    for box in boxes(album, album.content.images[0]):
        # The lower edge, which no label covers.
        edge = made[box.place.y + 60, box.place.x : box.place.x + 60]
        whole[box.outcome] = round(float((edge == STYLES[box.outcome].colour).all(axis=1).mean()), 1)
    assert whole["block"] == whole["clear"] == 1.0
    assert 0.3 < whole["review"] < 0.8
    assert 0.3 < whole["advise"] < 0.7
    assert len({style.sign for style in STYLES.values()}) == len(STYLES)


@pytest.mark.parametrize("corner", [(0, 0), (340, 240), (0, 240), (340, 0)])
def test_a_label_stays_in_the_picture(corner):
    """At each corner the label's ground is there to be seen."""
    x, y = corner
    image = ImagePart(source="photo.jpg", pixels=np.zeros((300, 400, 3), dtype=np.uint8))
    box = Box(place=ImageLocation(source="photo.jpg", x=x, y=y, width=60, height=60), numbers=(7,), outcome="review")
    made = np.asarray(draw(image, (box,)))
    assert (made == STYLES["review"].colour).all(axis=2).sum() > 150


def test_a_large_picture_has_thick_lines():
    """A frame is seen in twelve megapixels too, also around a box as large as the picture."""
    image = ImagePart(source="photo.jpg", pixels=np.zeros((3000, 4000, 3), dtype=np.uint8))
    boxed = ImageLocation(source="photo.jpg", x=1000, y=1000, width=500, height=500)
    whole = ImageLocation(source="photo.jpg", x=0, y=0, width=4000, height=3000)
    made = np.asarray(draw(image, (Box(place=boxed, outcome="block"), Box(place=whole, outcome="block"))))
    column = (made[1250, 950:1000] == STYLES["block"].colour).all(axis=1)
    assert column.sum() == 13


def test_the_key_counts_faces(album):
    """Faces of one label share a line, and a picture without boxes says so."""
    many = tuple(Box(place=at(x).location) for x in range(0, 80, 10))  # type: ignore[arg-type]
    drawn = (Drawn(source="a.jpg", copy="b.jpg", boxes=many), Drawn(source="c.jpg", copy="d.jpg", boxes=()))
    lines = [line.plain for line in key(drawn, album, Layout())]
    assert any(line.rstrip().endswith("and 2 more") for line in lines)
    assert any("no box" in line for line in lines)
