"""The values: locations lead to the file, and a verdict never passes what was not looked at."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from policycheck.types import (
    Citation,
    Finding,
    ImagePart,
    MetadataLocation,
    Report,
    Segment,
    Severity,
    TextLocation,
    TextPart,
    TextSource,
    Unchecked,
    Violation,
)

GPS = Finding(
    category="location-metadata",
    entity="gps",
    location=MetadataLocation(source="a.jpg", field="GPS"),
    detector="metadata",
    confidence=1.0,
)


def violation(severity: Severity, *, suppressed: str | None = None) -> Violation:
    return Violation(
        rule="r/1",
        category="location-metadata",
        severity=severity,
        confidence=0.98765,
        message="m",
        remedy="r",
        citations=(Citation(policy="p", section="1", item="i", clause="c"),),
        evidence=(GPS,),
        suppressed=suppressed,
    )


def report(*violations: Violation, unchecked: tuple[Unchecked, ...] = ()) -> Report:
    return Report(
        sources=("a.jpg",),
        channel="website",
        role="official",
        on=date(2026, 11, 20),
        violations=violations,
        unchecked=unchecked,
    )


@pytest.mark.parametrize(
    ("violations", "verdict"),
    [
        ((), "pass"),
        ((violation("advise"),), "pass"),
        ((violation("review"), violation("advise")), "review"),
        ((violation("review"), violation("block")), "block"),
        ((violation("block", suppressed="asked the head"),), "pass"),
    ],
)
def test_the_verdict_is_the_highest_unsuppressed_severity(violations: tuple[Violation, ...], verdict: str) -> None:
    """`advise` alone passes; a suppressed violation does not count."""
    assert report(*violations).verdict == verdict


def test_unchecked_is_never_a_pass() -> None:
    """Something that could not be looked at makes the verdict at least `review`."""
    gap = Unchecked(source="a.jpg", stage="read", reason="damaged")
    assert report(unchecked=(gap,)).verdict == "review"
    assert report(violation("block"), unchecked=(gap,)).verdict == "block"


@given(st.text(max_size=60), st.data())
def test_lines_and_columns_are_counted_from_one(text: str, data: st.DataObject) -> None:
    """Line and column of every offset agree with the text before it."""
    start = data.draw(st.integers(0, len(text)))
    place = TextSource.of("t", text).locate(start, start)
    before = text[:start].split("\n")
    assert (place.line, place.column) == (len(before), len(before[-1]) + 1)


def test_a_part_maps_gaps_to_the_markup_between_its_segments() -> None:
    """Characters put in for markup are located where the markup stands."""
    origin = TextSource.of("t", "ab&amp;cd")
    part = TextPart(
        origin=origin,
        kind="body",
        text="ab&cd",
        segments=(Segment(start=0, original=0, length=2), Segment(start=3, original=7, length=2)),
    )
    whole, gap = part.locate(0, 5), part.locate(2, 3)
    assert isinstance(whole, TextLocation)
    assert isinstance(gap, TextLocation)
    assert (whole.start, whole.end) == (0, 9)
    assert origin.text[gap.start : gap.end] == "&amp;"


def test_a_part_finds_its_places_again() -> None:
    """A location leads back to the span that it is of; a place between the segments, or of another file, to none."""
    origin = TextSource.of("t", "ab&amp;cd<i>ef</i>")
    part = TextPart(
        origin=origin,
        kind="body",
        text="ab&cdef",
        segments=(
            Segment(start=0, original=0, length=2),
            Segment(start=2, original=2, length=0),
            Segment(start=3, original=7, length=2),
            Segment(start=5, original=12, length=2),
        ),
    )
    for start in range(7):
        for end in range(start + 1, 8):
            location = part.locate(start, end)
            assert isinstance(location, TextLocation)
            assert part.place(location) == (start, end)
    assert part.place(origin.locate(10, 11)) is None
    assert part.place(TextSource.of("other", "abcd").locate(0, 1)) is None


@pytest.mark.parametrize(("start", "end"), [(0, 0), (2, 1), (-1, 1), (0, 9)])
def test_a_span_outside_the_text_is_refused(start: int, end: int) -> None:
    """A detector's slip is an error, not a wrong place."""
    origin = TextSource.of("t", "ab")
    part = TextPart(origin=origin, kind="body", text="ab", segments=(Segment(start=0, original=0, length=2),))
    with pytest.raises(ValueError, match="lies outside"):
        part.locate(start, end)


def test_a_file_name_has_no_offsets() -> None:
    """What is found in a file's name is located as metadata."""
    part = TextPart(origin=TextSource.of("katie.jpg", "katie"), kind="file-name", text="katie", segments=())
    assert part.locate(0, 5) == MetadataLocation(source="katie.jpg", field="file-name")


def test_the_words_found_are_kept_out_of_json_unless_asked_for() -> None:
    """Machine output ends up in logs, and a log is a publication too."""
    finding = Finding(
        category="person-name",
        entity="forename",
        location=TextSource.of("t", "Katie").locate(0, 5),
        detector="names",
        confidence=0.9,
        subject="pupil",
        people=("P1",),
        text="Katie",
    )
    assert finding.to_dict()["text"] is None
    assert finding.to_dict(show_text=True)["text"] == "Katie"
    assert "P1" not in str(finding.to_dict())


def test_a_box_says_which_picture_of_its_file_it_is_in() -> None:
    """JSON gains `field` and `time` for thumbnails and videos alone; a place belongs to one picture."""
    shown = ImagePart(source="a.jpg", pixels=np.zeros((9, 9, 3), dtype=np.uint8))
    film = ImagePart(source="a.jpg", pixels=shown.pixels, field="motion video", time=1.5)
    place = film.box(1, 2, 3, 4)
    assert film.holds(place)
    assert not shown.holds(place)
    finding = Finding(category="photo-consent", entity="face", location=place, detector="faces", confidence=1.0)
    made = finding.to_dict()
    assert (made["field"], made["time"]) == ("motion video", 1.5)
    plain = replace(finding, location=shown.box(1, 2, 3, 4)).to_dict()
    assert not {"field", "time"} & plain.keys()
