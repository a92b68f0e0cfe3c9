"""Complaint: the table of examples, and what the table cannot say."""

import pytest

from policycheck.detect.categories.complaint import ComplaintDetector

TABLE = "complaint"


def test_must_flag(find, must_flag):
    """Each `+` line of the table is found to be a complaint."""
    assert find(ComplaintDetector(), must_flag)


def test_must_pass(find, must_pass):
    """Each `-` line of the table stays silent."""
    assert find(ComplaintDetector(), must_pass) == []


def test_one_violation_a_draft(find, table):
    """Every finding is of the detector's category, bears one datum and says why in plain words."""
    found = [finding for mark, text in table(TABLE) if mark == "+" for finding in find(ComplaintDetector(), text)]
    assert {(finding.category, finding.datum, finding.detector) for finding in found} == {
        ("complaint", "complaint", "complaint")
    }
    assert all(finding.cue and finding.text for finding in found)


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("Avoid St Cuthbert's at all costs, dreadful school.", "other-school"),
        ("Steer clear of Hillview Primary, they don't care about the kids.", "other-school"),
        ("Avoid Maple Street at all costs, dreadful school.", "statement"),
        ("This school is a joke and the head couldn't care less.", "statement"),
    ],
)
def test_a_complaint_about_another_school_is_told_apart(find, text, entity):
    """A school named that is not one's own makes the entity `other-school`."""
    assert {finding.entity for finding in find(ComplaintDetector(), text)} == {entity}
