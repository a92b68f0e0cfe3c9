"""What `policycheck rules new` writes is a ruleset that loads without a warning."""

from __future__ import annotations

from pathlib import Path

import pytest

from policycheck.checker import Checker
from policycheck.rules.examples import cases, compare
from policycheck.rules.inspect import inspect
from policycheck.rules.load import load_ruleset
from policycheck.rules.starter import starter


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "maple.yaml"
    file.write_text(starter("maple-street", file.name), encoding="utf-8")
    return file


def test_it_passes_the_check(path: Path) -> None:
    """Neither an error nor a warning, and it bears the id that was asked for."""
    assert inspect(path) == ()
    ruleset = load_ruleset(path)
    assert (ruleset.id, ruleset.title) == ("maple-street", "Maple Street")


@pytest.mark.models
def test_its_examples_are_judged_as_they_say(path: Path) -> None:
    """Without any register or configuration, each of its examples holds."""
    checker = Checker(ruleset=path)
    for case in cases(checker.ruleset):
        assert compare(case, checker.check(case.example.text)) is None, case.example.text
