"""OthersPictured: the table of examples, and whose posts it reads."""

import pytest

from policycheck.detect.categories.others_pictured import OthersPicturedDetector

TABLE = "others_pictured"


def test_must_flag(find, must_flag):
    """Each `+` line of the table is found to tell of a picture of others."""
    assert find(OthersPicturedDetector(), must_flag, role="parent")


def test_must_pass(find, must_pass):
    """Each `-` line of the table stays silent."""
    assert find(OthersPicturedDetector(), must_pass, role="parent") == []


@pytest.mark.parametrize("role", ["official", "staff"])
def test_other_accounts(find, role):
    """An official account is judged by its pictures, a staff member's by what it says of pupils."""
    assert find(OthersPicturedDetector(), "Here are all the nursery children, gorgeous photos!", role=role) == []
