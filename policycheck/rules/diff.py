"""What tells one ruleset from another: clauses and rules of one alone, and those of both that differ and in what.

Rules pair by their names within the ruleset (`2.1/names`), else by what they take over and whom they bind, if one alone
is left of either; clauses by their words, else by their ids. Two policies number alike what they say alike.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from policycheck.rules.ruleset import Clause, Rule, Ruleset

_Item = TypeVar("_Item", Clause, Rule)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing in which a pair differs, in words; empty where one side states nothing."""

    name: str
    first: str
    second: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair(Generic[_Item]):
    """The same clause or rule in both rulesets, and in what they differ."""

    first: _Item
    second: _Item
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared(Generic[_Item]):
    """The clauses, or the rules, of two rulesets. `same`: how many pairs differ in nothing."""

    only_first: tuple[_Item, ...]
    only_second: tuple[_Item, ...]
    differ: tuple[Pair[_Item], ...]
    same: int

    def to_dict(self) -> dict[str, Any]:
        return {
            "only_first": [item.id for item in self.only_first],
            "only_second": [item.id for item in self.only_second],
            "differ": [
                {
                    "first": pair.first.id,
                    "second": pair.second.id,
                    "changes": [
                        {"name": change.name, "first": change.first, "second": change.second} for change in pair.changes
                    ],
                }
                for pair in self.differ
            ],
            "same": self.same,
        }


def compare_clauses(first: Ruleset, second: Ruleset) -> Compared[Clause]:
    """The clauses of two policies."""
    keys = (lambda clause: (clause.text, clause.id), lambda clause: clause.text, lambda clause: clause.id)
    return _compared(first.clauses, second.clauses, keys, _of_clause)


def compare_rules(first: Ruleset, second: Ruleset) -> Compared[Rule]:
    """The rules in force under two rulesets, those they inherit included."""
    keys = (
        lambda rule: rule.id,
        lambda rule: (_local(rule), rule.base, rule.roles),
        lambda rule: (_local(rule).rpartition("/")[2], rule.base, rule.category, rule.roles),
        lambda rule: (_local(rule).rpartition("/")[2], rule.category, rule.roles),
        lambda rule: (rule.base or rule.id, rule.category, rule.roles),
    )
    return _compared(first.rules, second.rules, keys, _of_rule)


def _local(rule: Rule) -> str:
    return rule.id.partition("/")[2]


def _compared(
    first: Iterable[_Item],
    second: Iterable[_Item],
    keys: Iterable[Callable[[_Item], Hashable]],
    fields: Callable[[_Item], dict[str, str]],
) -> Compared[_Item]:
    left, right = list(first), list(second)
    order = {id(item): place for place, item in enumerate(left)}
    pairs: list[tuple[_Item, _Item]] = []
    for key in keys:
        for one in tuple(left):
            found = [other for other in right if key(other) == key(one)]
            if len(found) == 1 and [key(item) for item in left].count(key(one)) == 1:
                pairs.append((one, found[0]))
                left = [item for item in left if item is not one]
                right = [item for item in right if item is not found[0]]
    changed = [
        Pair(first=one, second=other, changes=_changes(fields(one), fields(other)))
        for one, other in sorted(pairs, key=lambda pair: order[id(pair[0])])
    ]
    differ = tuple(pair for pair in changed if pair.changes)
    return Compared(only_first=tuple(left), only_second=tuple(right), differ=differ, same=len(changed) - len(differ))


def _changes(first: dict[str, str], second: dict[str, str]) -> tuple[Change, ...]:
    return tuple(
        Change(name=name, first=first[name], second=second[name]) for name in first if first[name] != second[name]
    )


def _of_clause(clause: Clause) -> dict[str, str]:
    return {
        "section": " ".join(filter(None, (clause.section, clause.item))),
        "text": clause.text,
        "channels": ", ".join(clause.channels),
        "not in a draft": clause.not_in_a_draft,
        "not yet": clause.not_yet,
    }


def _of_rule(rule: Rule) -> dict[str, str]:
    find = rule.find
    return {
        "kind": rule.kind,
        "category": rule.category,
        "finds": ", ".join((find.category, *find.entities)),
        "subjects": ", ".join(find.subjects),
        "confidence": f"{find.min_confidence:.2f}",
        "roles": ", ".join(rule.roles) or "everybody",
        "channels": ", ".join(rule.channels) or "all",
        "severity": rule.severity,
        "severities": ", ".join(f"{entity} {severity}" for entity, severity in rule.severities),
        "permitted by": rule.permitted_by or "",
        "message": rule.message,
        "remedy": rule.remedy,
        "before others": rule.before_others,
    }
