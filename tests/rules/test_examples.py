"""Every example of every shipped rule, judged from end to end; and what is said of one that fails."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from policycheck.checker import Checker
from policycheck.config import load_settings
from policycheck.resources import rulesets_dir
from policycheck.rules import Example, load_ruleset
from policycheck.rules.examples import Case, cases, compare
from policycheck.rules.load import shipped_ids
from policycheck.types import Report, Severity, Unchecked, Violation

BESIDE = rulesets_dir() / "examples"
ON = date(2026, 11, 20)


def examples() -> list[object]:
    found: list[object] = []
    for name in shipped_ids():
        for case in cases(load_ruleset(name)):
            kind = "violates" if case.example.violates else "passes"
            found.append(pytest.param(name, case, id=f"{case.rule.id}-{kind}-{case.number}"))
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
@pytest.mark.parametrize(("ruleset", "case"), examples())
def test_an_example_is_judged_as_it_says(ruleset: str, case: Case) -> None:
    """The rule fires on what violates it, with the severity and count stated, and not on what passes."""
    difference = compare(case, judged(ruleset, case.example))
    assert difference is None, (difference.expected, difference.got)


RULE = load_ruleset("iwys").rules[0]


def report(*severities: Severity, rule: str = RULE.id, gap: bool = False) -> Report:
    violations = tuple(
        Violation(
            rule=rule,
            category=RULE.category,
            severity=severity,
            confidence=0.9,
            message="m",
            remedy="r",
            citations=RULE.citations("x"),
            evidence=(),
        )
        for severity in severities
    )
    gaps = (Unchecked(source="a.jpg", stage="read", reason="damaged"),) * gap
    return Report(sources=(), channel="x", role="official", on=ON, violations=violations, unchecked=gaps)


def case(violates: bool = True, *, severity: Severity | None = None, count: int | None = None) -> Case:
    return Case(rule=RULE, example=Example(violates=violates, text="t", severity=severity, count=count), number=2)


@pytest.mark.parametrize(
    ("wanted", "given"),
    [
        (case(), report("review")),
        (case(severity="block", count=2), report("review", "block")),
        (case(violates=False), report()),
        (case(violates=False), report("block", rule="iwys/other")),
    ],
)
def test_what_agrees(wanted: Case, given: Report) -> None:
    """What fires as stated agrees; other rules are no matter."""
    assert compare(wanted, given) is None


@pytest.mark.parametrize(
    ("wanted", "given", "expected", "got"),
    [
        (case(), report(), "this rule fires", "nothing of this rule"),
        (
            case(severity="block"),
            report("review"),
            "this rule fires as block",
            "this rule fires 1 time as review",
        ),
        (case(count=3), report("block", "block"), "this rule fires 3 times", "this rule fires 2 times as block"),
        (case(violates=False), report("review"), "nothing of this rule", "this rule fires 1 time as review"),
        (
            case(),
            report("review", rule="iwys/other"),
            "this rule fires",
            "nothing of this rule (other rules that fire: iwys/other)",
        ),
        (case(violates=False), report(gap=True), "nothing of this rule", "not checked: a.jpg: damaged"),
    ],
)
def test_what_differs_is_said(wanted: Case, given: Report, expected: str, got: str) -> None:
    """What was expected and what came, in words; what could not be checked never agrees."""
    difference = compare(wanted, given)
    assert difference is not None
    assert (difference.expected, difference.got) == (expected, got)
    assert difference.case.name.startswith("second example that ")
