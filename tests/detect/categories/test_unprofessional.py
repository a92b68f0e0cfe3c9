"""Unprofessional: the table of examples, and what the table cannot say."""

from policycheck.detect.categories.unprofessional import UnprofessionalDetector

TABLE = "unprofessional"


def test_must_flag(find, must_flag):
    """Each `+` line of the table is found to be an unprofessional tone."""
    assert find(UnprofessionalDetector(), must_flag)


def test_must_pass(find, must_pass):
    """Each `-` line of the table stays silent."""
    assert find(UnprofessionalDetector(), must_pass) == []


def test_one_violation_a_draft(find, table):
    """Every finding is of the detector's category, bears one datum and says why in plain words."""
    found = [finding for mark, text in table(TABLE) if mark == "+" for finding in find(UnprofessionalDetector(), text)]
    assert {(finding.category, finding.datum, finding.detector) for finding in found} == {
        ("unprofessional", "unprofessional", "unprofessional")
    }
    assert all(finding.cue and finding.text for finding in found)


def test_posting_in_lesson_time_is_an_entity_of_its_own(find):
    """Words that show the poster is meant to be teaching are `lesson-time`."""
    found = find(UnprofessionalDetector(), "Supposed to be teaching but the cricket is on, the lesson can wait!")
    assert {finding.entity for finding in found} == {"lesson-time"}
