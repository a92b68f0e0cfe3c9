"""DirectMessage: the table of examples, and what the table cannot say."""

from dataclasses import replace

import pytest

from policycheck.detect.categories import direct_message
from policycheck.detect.categories.decide import READING
from policycheck.detect.categories.direct_message import DirectMessageDetector
from policycheck.types import Finding

from .conftest import view_of

TABLE = "direct_message"


def test_must_flag(find, must_flag):
    """Each `+` line of the table is found to be a message to one person, or an invitation to one."""
    assert find(DirectMessageDetector(), must_flag)


def test_must_pass(find, must_pass):
    """Each `-` line of the table stays silent."""
    assert find(DirectMessageDetector(), must_pass) == []


def test_one_violation_a_draft(find, table):
    """Every finding is of the detector's category, bears one datum and says why in plain words."""
    found = [finding for mark, text in table(TABLE) if mark == "+" for finding in find(DirectMessageDetector(), text)]
    assert {(finding.category, finding.datum, finding.detector) for finding in found} == {
        ("direct-message", "direct-message", "direct-message")
    }
    assert all(finding.cue and finding.text for finding in found)


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("Katie, please bring your kit back.", "addressed"),
        ("Any questions? DM us!", "invitation"),
        ("Leavers, feel free to add me on Facebook.", "befriending"),
    ],
)
def test_the_three_kinds_are_told_apart(find, text, entity):
    """A message, an invitation to message and an offer of friendship are entities of their own."""
    assert {finding.entity for finding in find(DirectMessageDetector(), text)} == {entity}


@pytest.mark.parametrize("text", ["Katie, you were wonderful!", "Well done, Katie! You made us all laugh."])
def test_praise_is_no_message(find, text):
    """Praise that speaks to somebody is meant for everyone who reads it."""
    assert find(DirectMessageDetector(), text) == []


def test_the_school_may_be_greeted_and_tagged(find):
    """Neither the school's name nor its account is a person spoken to."""
    assert find(DirectMessageDetector(), "Hello Maple Street! Are you ready for the fair?") == []
    assert find(DirectMessageDetector(), "@MapleStreetPri can you believe it is December?") == []


def test_a_name_is_needed_where_no_title_shows_one(find):
    """Without a name found by an earlier detector, a capitalised word set off by a comma is nobody."""
    text = "Badger, please bring your wellies."
    assert find(DirectMessageDetector(), text) == []


def test_a_title_needs_no_earlier_finding(find):
    """A title with a surname shows a person by itself."""
    assert find(DirectMessageDetector(), "Mrs Quince, please ring the office.", names=False)


def read_as_befriending(monkeypatch, seen):
    """The one finding that cues and model give for a text: the model's, of befriending."""
    part = seen.content.texts[0]
    read = Finding(
        category="direct-message",
        entity="befriending",
        location=part.locate(0, len(part.text)),
        detector="direct-message",
        confidence=0.9,
        cue=f"{READING}befriending",
    )
    monkeypatch.setattr(direct_message, "detect_cues", lambda *_, **__: iter((read,)))
    return read


@pytest.mark.parametrize(
    ("text", "role", "kept"),
    [
        ("Any allotment people on here? My leeks want friends.", "staff", False),
        ("Any allotment people on here? My leeks want friends.", "pupil", True),
        ("Any parents on here? My leeks want friends.", "staff", True),
    ],
)
def test_staff_may_have_friends(monkeypatch, text, role, kept):
    """What the model alone takes for befriending counts for staff where a pupil, a leaver or a parent is spoken of."""
    seen = view_of(text, role=role)
    read = read_as_befriending(monkeypatch, seen)
    assert (read in tuple(DirectMessageDetector().detect(seen))) is kept


def test_a_pupil_by_name_is_no_friend(monkeypatch):
    """Where the names of the draft hold a pupil or a parent, what the model alone takes for befriending counts."""
    text = "Katie found me on here and I let her in."
    seen = view_of(text, role="staff")
    seen = replace(seen, found=tuple(replace(name, subject="pupil") for name in seen.found))
    read = read_as_befriending(monkeypatch, seen)
    assert read in tuple(DirectMessageDetector().detect(seen))


@pytest.mark.parametrize(
    ("text", "role", "kept"),
    [
        ("If you were in halls with me in Bangor, follow me, we plan a reunion.", "staff", False),
        ("Nieces, nephews and in-laws: my page is open again, send me a request.", "staff", False),
        ("Nieces, nephews and in-laws: my page is open again, send me a request.", "official", True),
        ("Year 11, add me now! My cousin is on here too.", "staff", True),
        ("Leavers, send me a request. I was in halls with your old head.", "staff", True),
    ],
)
def test_whom_staff_knows_from_elsewhere(find, text, role, kept):
    """Family and old friends may be befriended by staff; a pupil or leaver beside them may not."""
    found = DirectMessageDetector().detect(view_of(text, role=role))
    assert any(item.entity == "befriending" for item in found) is kept
