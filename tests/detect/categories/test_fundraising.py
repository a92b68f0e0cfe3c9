"""Fundraising: the table of examples, and what the table cannot say."""

from policycheck.detect.categories.fundraising import FundraisingDetector

TABLE = "fundraising"


def test_must_flag(find, must_flag):
    """Each `+` line of the table is found to be an ask to give."""
    assert find(FundraisingDetector(), must_flag)


def test_must_pass(find, must_pass):
    """Each `-` line of the table stays silent."""
    assert find(FundraisingDetector(), must_pass) == []


def test_one_violation_a_draft(find, table):
    """Every finding is of the detector's category, bears one datum and says why in plain words."""
    found = [finding for mark, text in table(TABLE) if mark == "+" for finding in find(FundraisingDetector(), text)]
    assert {(finding.category, finding.datum, finding.detector) for finding in found} == {
        ("fundraising", "fundraising", "fundraising")
    }
    assert all(finding.cue and finding.text for finding in found)


def test_a_suggested_sum_is_told_from_an_ask(find):
    """A suggested pound is an entity of its own, which a ruleset may judge more mildly."""
    suggested = find(FundraisingDetector(), "Own clothes day on Friday: suggested donation £1.")
    asked = find(FundraisingDetector(), "Please donate to our playground appeal.")
    assert {finding.entity for finding in suggested} == {"suggested-amount"}
    assert {finding.entity for finding in asked} == {"ask"}


def test_the_target_of_a_link_may_be_an_ask(find):
    """A link to a page that collects money is found where it is the link's target."""
    assert find(FundraisingDetector(), "https://www.justgiving.com/page/maple-street", kind="link")
