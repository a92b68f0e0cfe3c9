"""Several rules that say something of the same person or datum: the strictest outcome, with every clause cited."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from policycheck.rules.ruleset import Rule
from policycheck.types import SEVERITIES, Finding, Violation


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """A rule's violation, and whom or what it is about: a person, a datum or a place."""

    rule: Rule
    about: tuple[object, ...]
    violation: Violation


def strictest(rulings: Iterable[Ruling], order: Sequence[Finding]) -> tuple[Violation, ...]:
    """One violation for each category and person or datum, in the order in which they first come.

    It is the gravest, of equals one for an election period and else the first, with the citations and the evidence of
    all; `order` is that of evidence.
    A rule that comes before others keeps its violation, for its remedy must not be lost in another's.
    """
    groups: dict[tuple[object, ...], list[Ruling]] = {}
    for ruling in rulings:
        apart = ruling.rule.id if ruling.rule.before_others else ""
        groups.setdefault((apart, ruling.violation.category, ruling.about), []).append(ruling)
    return tuple(_one(group, order) for group in groups.values())


def in_purdah(rulings: Sequence[Ruling], order: Sequence[Finding]) -> tuple[Violation, ...]:
    """All violations, but of a rule for an election period and another on the same thing only the strictest."""
    said = {(ruling.violation.category, ruling.about) for ruling in rulings if ruling.rule.during}
    both = [ruling for ruling in rulings if (ruling.violation.category, ruling.about) in said]
    rest = (ruling.violation for ruling in rulings if (ruling.violation.category, ruling.about) not in said)
    return (*rest, *strictest(both, order))


def _one(rulings: list[Ruling], order: Sequence[Finding]) -> Violation:
    if len(rulings) == 1:
        return rulings[0].violation
    # The rule for an election period says what is special about these weeks.
    ranked = sorted(rulings, key=lambda item: (-SEVERITIES.index(item.violation.severity), not item.rule.during))
    gravest = ranked[0].violation
    others = (ruling.violation for ruling in rulings if ruling is not ranked[0])
    every = (gravest, *others)
    shown = {id(finding) for violation in every for finding in violation.evidence}
    return replace(
        gravest,
        confidence=max(violation.confidence for violation in every),
        citations=tuple(dict.fromkeys(citation for violation in every for citation in violation.citations)),
        evidence=tuple(finding for finding in order if id(finding) in shown),
    )
