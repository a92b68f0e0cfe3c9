"""The words of a report."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from policycheck.report import BaseReview, words
from policycheck.types import Citation, Content, Finding, ImageLocation, ImagePart, MetadataLocation


@pytest.mark.parametrize(
    ("kept", "unchecked", "said"),
    [
        (("block", "review", "advise"), True, "Do not publish"),
        (("review", "advise"), True, "Ask before publishing"),
        (("advise",), True, "Look before publishing: not everything could be checked"),
        ((), True, "Look before publishing: not everything could be checked"),
        (("advise",), False, "Nothing found that stands in the way"),
        ((), False, "Nothing found"),
    ],
)
def test_verdict(report, kept, unchecked, said):
    """The verdict is advice that follows the worst of what stands; what is set aside does not count."""
    violations = tuple(v for v in report.violations if v.severity in kept or v.suppressed)
    made = replace(report, violations=violations, unchecked=report.unchecked if unchecked else ())
    assert words.verdict(made) == said


def test_due_of_what_it_builds_on(header):
    """A base's overdue review is told with the base's title; one that is not overdue not at all."""
    bare = replace(header, review_due=None, review_overdue=False)
    base = BaseReview(title="Trust policy", review_due="2025-05-31", review_overdue=True)
    assert words.due(replace(bare, base_review=base)) == "Trust policy: the policy was due for review on 31 May 2025."
    assert words.due(replace(bare, base_review=replace(base, review_overdue=False))) == ""


def test_off(header):
    """Rules switched off with their reasons, whose they are where there are several, and which are checked anyway."""
    off = replace(
        header, switched_off=(("a/1", "we asked"), ("a/2", "nobody posts")), still_checked=frozenset(("a/2",))
    )
    assert (words.off(header), words.off(off)) == (
        "",
        "Switched off: a/1 (we asked); a/2 (nobody posts; another ruleset in use checks it).",
    )
    assert words.off(off, named=True).startswith("Test School social media policy: switched off: a/1 (we asked)")


@pytest.mark.parametrize(
    ("due", "overdue", "said"),
    [
        ("2025-05", True, "The policy was due for review in May 2025."),
        ("2025-05-31", True, "The policy was due for review on 31 May 2025."),
        ("Spring 2025", True, "The policy was due for review: Spring 2025."),
        ("2027-05", False, ""),
        (None, False, ""),
    ],
)
def test_due(header, due, overdue, said):
    """An overdue review is told with the month or day that the policy states."""
    assert words.due(replace(header, review_due=due, review_overdue=overdue)) == said


@pytest.mark.parametrize(
    ("x", "y", "said"),
    [(0, 0, "upper left"), (45, 45, "middle"), (90, 90, "lower right"), (0, 45, "left"), (45, 90, "bottom")],
)
def test_place_in_a_picture(report, x, y, said):
    """A box is told by the part of the picture in which its middle lies."""
    picture = ImagePart(source="photo.jpg", pixels=np.zeros((100, 100, 3), dtype=np.uint8))
    seen = replace(report, content=Content(sources=("photo.jpg",), images=(picture,)))
    finding = Finding(
        category="photo-consent",
        entity="face",
        location=ImageLocation(source="photo.jpg", x=x, y=y, width=10, height=10),
        detector="faces",
        confidence=1.0,
    )
    assert words.place(finding, seen, {}).startswith(f"photo.jpg, {said} of the picture (10 by 10 pixels")


@pytest.mark.parametrize(
    ("source", "field", "said"),
    [
        ("a/photo.jpg", "GPS", "a/photo.jpg: a GPS position hidden in the file"),
        ("a/sam.jpg", "file-name", "a/sam.jpg: the file's own name, sam.jpg"),
        ("sam.jpg", "file-name", "sam.jpg: the file's own name"),
        ("a.jpg", "Artist", "a.jpg: hidden in the file (Artist)"),
    ],
)
def test_place_hidden_in_a_file(report, source, field, said):
    """What no one sees on the page is told by the file and the field."""
    location = MetadataLocation(source=source, field=field)
    finding = Finding(category="person-name", entity="forename", location=location, detector="x", confidence=1.0)
    assert words.place(finding, report, {}) == said


def test_clause_names_policy_section_and_item():
    """A citation reads as policy, section, item and the clause."""
    cited = Citation(policy="A Policy", section="2.1", item="will not post, 1", clause="No names.")
    assert words.clause(cited) == "A Policy 2.1, will not post, 1: No names."
    assert words.clause(replace(cited, item="")) == "A Policy 2.1: No names."


def test_file_names_are_no_texts(report):
    """A part that is a file's name does not stand in for the text of that file."""
    assert list(words.origins(report.content)) == ["post.txt"]


def test_which_of_a_files_pictures():
    """A thumbnail, a frame and a moment of a video are told apart from the picture shown."""
    place = ImageLocation(source="a.jpg", x=0, y=0, width=1, height=1)
    assert words.which(place) == ""
    assert words.which(replace(place, field="thumbnail")) == "thumbnail"
    assert words.which(replace(place, field="video", time=2.04)) == "video at 2.0 seconds"
