"""Spam: the table of examples, and what the table cannot say."""

import pytest

from policycheck.detect.categories.spam import SpamDetector

TABLE = "spam"


def test_must_flag(find, must_flag):
    """Each `+` line of the table is found to be spam."""
    assert find(SpamDetector(), must_flag)


def test_must_pass(find, must_pass):
    """Each `-` line of the table stays silent."""
    assert find(SpamDetector(), must_pass) == []


def test_one_violation_a_draft(find, table):
    """Every finding is of the detector's category, bears one datum and says why in plain words."""
    found = [finding for mark, text in table(TABLE) if mark == "+" for finding in find(SpamDetector(), text)]
    assert {(finding.category, finding.datum, finding.detector) for finding in found} == {("spam", "spam", "spam")}
    assert all(finding.cue and finding.text for finding in found)


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("Your account will be suspended unless you verify your details now.", "scam"),
        ("Copy and paste this to your wall or have seven years of bad luck.", "bait"),
    ],
)
def test_a_scam_is_told_from_bait(find, text, entity):
    """Deceit is a scam; chain messages and prizes for shares are bait."""
    assert {finding.entity for finding in find(SpamDetector(), text)} == {entity}
