"""Which rules serve each clause of a policy, and why no rule serves the others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from policycheck.rules.ruleset import Clause, Rule, Ruleset

#: `unaccounted` is a clause with neither a rule nor a reason; the loader refuses a file that has one.
State = Literal["served", "not-in-a-draft", "not-yet", "unaccounted"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """One clause and the rules that serve it; without any, `reason` says why, if the ruleset says so."""

    clause: Clause
    rules: tuple[Rule, ...]

    @property
    def state(self) -> State:
        if self.rules:
            return "served"
        if self.clause.not_in_a_draft:
            return "not-in-a-draft"
        return "not-yet" if self.clause.not_yet else "unaccounted"

    @property
    def reason(self) -> str:
        return "" if self.rules else self.clause.not_in_a_draft or self.clause.not_yet

    def to_dict(self) -> dict[str, Any]:
        return {
            "clause": self.clause.id,
            "section": self.clause.section,
            "item": self.clause.item,
            "text": self.clause.text,
            "channels": list(self.clause.channels),
            "state": self.state,
            "reason": self.reason or None,
            "rules": [rule.id for rule in self.rules],
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """Counts of clauses, and of the rules and examples that serve them.

    checkable: those that a draft can show, served or not. inherited: rules in force that serve no clause of the policy.
    """

    clauses: int
    checkable: int
    served: int
    not_in_a_draft: int
    not_yet: int
    unaccounted: int
    rules: int
    examples: int
    inherited: int

    def to_dict(self) -> dict[str, int]:
        return {name: getattr(self, name) for name in self.__slots__}


def coverage(ruleset: Ruleset) -> tuple[Served, ...]:
    """Every clause of the ruleset's own policy, in the document's order."""
    return tuple(
        Served(clause=clause, rules=tuple(rule for rule in ruleset.rules if clause in rule.clauses))
        for clause in ruleset.clauses
    )


def totals(ruleset: Ruleset, clauses: Iterable[Served]) -> Totals:
    """The counts of a ruleset's coverage."""
    listed = tuple(clauses)
    states = [item.state for item in listed]
    serving = {rule.id: rule for item in listed for rule in item.rules}
    return Totals(
        clauses=len(listed),
        checkable=len(listed) - states.count("not-in-a-draft"),
        served=states.count("served"),
        not_in_a_draft=states.count("not-in-a-draft"),
        not_yet=states.count("not-yet"),
        unaccounted=states.count("unaccounted"),
        rules=len(serving),
        examples=sum(len(rule.examples) for rule in serving.values()),
        inherited=len(ruleset.rules) - len(serving),
    )
