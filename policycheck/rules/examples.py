"""Whether a rule's example was judged as it says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from policycheck.rules.ruleset import Example, Rule, Ruleset
from policycheck.types import Report

_NTH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One example of a rule; `number` counts from 1 among those of the rule that violate, or that pass."""

    rule: Rule
    example: Example
    number: int

    @property
    def name(self) -> str:
        """`second example that violates`."""
        nth = _NTH[self.number - 1] if self.number <= len(_NTH) else f"{self.number}th"
        return f"{nth} example that {'violates' if self.example.violates else 'passes'}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """An example that was not judged as it says, in words."""

    case: Case
    expected: str
    got: str

    def to_dict(self) -> dict[str, Any]:
        example = self.case.example
        return {
            "rule": self.case.rule.id,
            "violates": example.violates,
            "number": self.case.number,
            "text": example.text,
            "files": [*example.images, *example.files],
            "expected": self.expected,
            "got": self.got,
        }


def cases(ruleset: Ruleset) -> Iterator[Case]:
    """The examples of the ruleset's own rules, in order; inherited rules are tested with their own ruleset."""
    for rule in ruleset.rules:
        if rule.id.partition("/")[0] == ruleset.id:
            numbers = {True: 0, False: 0}
            for example in rule.examples:
                numbers[example.violates] += 1
                yield Case(rule=rule, example=example, number=numbers[example.violates])


def compare(case: Case, report: Report) -> Difference | None:
    """None where the rule fires on what violates it, as severe and as often as stated, and not on what passes.

    An example of which something could not be checked never agrees.
    """
    example = case.example
    fired = [violation for violation in report.violations if violation.rule == case.rule.id]
    severities = [violation.severity for violation in fired]
    agrees = (
        bool(fired) is example.violates
        and not report.unchecked
        and example.count in (None, len(fired))
        and (example.severity is None or example.severity in severities)
    )
    return None if agrees else Difference(case=case, expected=_expected(example), got=_got(case.rule, report))


def _expected(example: Example) -> str:
    if not example.violates:
        return "nothing of this rule"
    often = f" {example.count} times" if example.count else ""
    return f"this rule fires{often}{f' as {example.severity}' if example.severity else ''}"


def _got(rule: Rule, report: Report) -> str:
    if report.unchecked:
        return "not checked: " + "; ".join(f"{gap.source}: {gap.reason}" for gap in report.unchecked)
    fired = [violation.severity for violation in report.violations if violation.rule == rule.id]
    others = dict.fromkeys(violation.rule for violation in report.violations if violation.rule != rule.id)
    beside = f" (other rules that fire: {', '.join(others)})" if others else ""
    if not fired:
        return f"nothing of this rule{beside}"
    return f"this rule fires {len(fired)} {'time' if len(fired) == 1 else 'times'} as {', '.join(dict.fromkeys(fired))}"
