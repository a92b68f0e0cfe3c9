"""OffPurpose: the table of examples, and what the table cannot say."""

import re

import pytest

from policycheck.detect.categories.off_purpose import GREETING, OffPurposeDetector

TABLE = "off_purpose"


def test_must_flag(find, must_flag):
    """Each `+` line of the table is found to be private chat."""
    assert find(OffPurposeDetector(), must_flag)


def test_must_pass(find, must_pass):
    """Each `-` line of the table stays silent."""
    assert find(OffPurposeDetector(), must_pass) == []


def test_one_violation_a_draft(find, table):
    """Every finding is of the detector's category, bears one datum and says why in plain words."""
    found = [finding for mark, text in table(TABLE) if mark == "+" for finding in find(OffPurposeDetector(), text)]
    assert {(finding.category, finding.datum, finding.detector) for finding in found} == {
        ("off-purpose", "off-purpose", "off-purpose")
    }
    assert all(finding.cue and finding.text for finding in found)


@pytest.mark.parametrize(
    ("words", "greets"),
    [
        ("Merry Christmas and a restful break to all.", True),
        ("Wishing all our families happy Diwali!", True),
        ("Have a lovely half-term, everyone!", True),
        ("Eid Mubarak to all who celebrate", True),
        (
            "Merry Christmas from my sofa, where the second box of chocolates is open and the telly is on all day long",
            False,
        ),
        ("Have a guess what I am drinking", False),
    ],
)
def test_a_greeting_is_on_purpose(find, words, greets):
    """A sentence that wishes people a good festival or rest, and no more, is never asked about."""
    assert bool(re.search(GREETING, words.lower())) is greets
    assert not (greets and find(OffPurposeDetector(), words))


def test_what_stands_in_a_picture_is_nobodys_chat(find):
    """The same words are private chat in a post, and none on a shirt or a hoarding that a picture shows."""
    words = "Day 5 in Tenerife and the cocktails keep coming"
    assert find(OffPurposeDetector(), words)
    assert not find(OffPurposeDetector(), words, kind="picture")
