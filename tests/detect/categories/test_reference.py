"""Reference: the table of examples, and what the table cannot say."""

from policycheck.detect.categories.reference import ReferenceDetector

TABLE = "reference"


def test_must_flag(find, must_flag):
    """Each `+` line of the table is found to be a reference."""
    assert find(ReferenceDetector(), must_flag)


def test_must_pass(find, must_pass):
    """Each `-` line of the table stays silent."""
    assert find(ReferenceDetector(), must_pass) == []


def test_one_violation_a_draft(find, table):
    """Every finding is of the detector's category, bears one datum and says why in plain words."""
    found = [finding for mark, text in table(TABLE) if mark == "+" for finding in find(ReferenceDetector(), text)]
    assert {(finding.category, finding.datum, finding.detector) for finding in found} == {
        ("reference", "reference", "reference")
    }
    assert all(finding.cue and finding.text for finding in found)
