"""Every example of every shipped rule, read, detected and judged from end to end."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from policycheck.checker import Checker
from policycheck.config import load_settings
from policycheck.resources import rulesets_dir
from policycheck.rules import Example, load_ruleset
from policycheck.types import Report

BESIDE = rulesets_dir() / "examples"
ON = date(2026, 11, 20)


def examples() -> list[object]:
    found: list[object] = []
    for path in sorted(rulesets_dir().glob("*.yaml")):
        for rule in load_ruleset(path.stem).rules:
            if rule.id.startswith(f"{path.stem}/"):
                for index, example in enumerate(rule.examples, start=1):
                    name = f"{rule.id}-{'violates' if example.violates else 'passes'}-{index}"
                    found.append(pytest.param(path.stem, rule.id, example, id=name))
    return found


@cache
def checker(ruleset: str) -> Checker:
    settings = load_settings(BESIDE / "policycheck.toml")
    return Checker(ruleset=ruleset, register=settings.register, school=settings.school)


def judged(ruleset: str, example: Example) -> Report:
    paths = {name: BESIDE / name for name in (*example.images, *example.files)}
    images: list[Path] = [paths[name] for name in example.images]
    return checker(ruleset).check(
        example.text,
        images=images,
        files=[paths[name] for name in example.files],
        channel=example.channel,
        role=example.role,
        on=example.on or ON,
    )


@pytest.mark.models
@pytest.mark.parametrize(("ruleset", "rule", "example"), examples())
def test_an_example_is_judged_as_it_says(ruleset: str, rule: str, example: Example) -> None:
    """The rule fires on what violates it, with the severity and count stated, and not on what passes."""
    report = judged(ruleset, example)
    fired = [violation for violation in report.violations if violation.rule == rule]
    assert bool(fired) is example.violates, [violation.rule for violation in report.violations]
    assert report.unchecked == ()
    if example.count is not None:
        assert len(fired) == example.count
    if example.severity is not None:
        assert example.severity in [violation.severity for violation in fired]
