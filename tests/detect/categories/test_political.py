"""Political: the table of examples, and what the table cannot say."""

import pytest

from policycheck.detect.categories.political import PoliticalDetector

TABLE = "political"


def test_must_flag(find, must_flag):
    """Each `+` line of the table is found to be a political statement."""
    assert find(PoliticalDetector(), must_flag)


def test_must_pass(find, must_pass):
    """Each `-` line of the table stays silent."""
    assert find(PoliticalDetector(), must_pass) == []


def test_one_violation_a_draft(find, table):
    """Every finding is of the detector's category, bears one datum and says why in plain words."""
    found = [finding for mark, text in table(TABLE) if mark == "+" for finding in find(PoliticalDetector(), text)]
    assert {(finding.category, finding.datum, finding.detector) for finding in found} == {
        ("political", "political", "political")
    }
    assert all(finding.cue and finding.text for finding in found)


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("Vote Labour on Thursday!", "promotion"),
        ("Our chair of governors is standing as the Green candidate: please lend her your vote.", "promotion"),
        ("This government has betrayed our schools.", "statement"),
    ],
)
def test_promotion_is_told_from_statement(find, text, entity):
    """Asking for votes is promotion; judging a government is a statement."""
    assert {finding.entity for finding in find(PoliticalDetector(), text)} == {entity}
