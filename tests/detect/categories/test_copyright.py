"""Copyright: the table of examples, and what the table cannot say."""

import pytest

from policycheck.detect.categories.copyright import CopyrightDetector

from .conftest import view_of

TABLE = "copyright"


def test_must_flag(find, must_flag):
    """Each `+` line of the table is found to be another's work."""
    assert find(CopyrightDetector(), must_flag)


def test_must_pass(find, must_pass):
    """Each `-` line of the table stays silent."""
    assert find(CopyrightDetector(), must_pass) == []


def test_one_violation_a_draft(find, table):
    """Every finding is of the detector's category, bears one datum and says why in plain words."""
    found = [finding for mark, text in table(TABLE) if mark == "+" for finding in find(CopyrightDetector(), text)]
    assert {(finding.category, finding.datum, finding.detector) for finding in found} == {
        ("copyright", "copyright", "copyright")
    }
    assert all(finding.cue and finding.text for finding in found)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Getty Images", ["agency"]),
        ("© 2024 Alamy", ["agency"]),
        ("Licensed by Shutterstock, order 1", []),
        ("Maple Street Primary School", []),
        ("Anna Penn Photography", []),
    ],
)
def test_an_agency_in_a_field_for_rights(words, found):
    """What a picture's file says of its maker counts where that is an agency that sells licences."""
    view = view_of(words, kind="creator", names=False)
    assert [item.entity for item in CopyrightDetector().detect(view)] == found
