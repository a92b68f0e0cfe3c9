"""What two rulesets share and what they do not."""

from __future__ import annotations

from dataclasses import replace

from policycheck.rules import load_ruleset
from policycheck.rules.diff import compare_clauses, compare_rules


def test_a_ruleset_is_like_itself() -> None:
    """Against itself, nothing is on one side alone and nothing differs."""
    ruleset = load_ruleset("stokes-wood")
    for compared in (compare_clauses(ruleset, ruleset), compare_rules(ruleset, ruleset)):
        assert (compared.only_first, compared.only_second, compared.differ) == ((), (), ())
    assert compare_rules(ruleset, ruleset).same == len(ruleset.rules)


def test_two_policies_of_one_model() -> None:
    """One policy has a section on X that the other lacks; what was renumbered is the same clause elsewhere."""
    compared = compare_clauses(load_ruleset("iwys"), load_ruleset("stokes-wood"))
    assert {"2.2/will-not-1", "2.4/1", "8/1"} <= {clause.id for clause in compared.only_first}
    moved = next(pair for pair in compared.differ if pair.first.id == "2.3/delete-2")
    assert [(change.name, change.first, change.second) for change in moved.changes] == [
        ("section", "2.3 will delete, 2", "2.2 will delete, 2")
    ]


def test_rules_pair_by_what_they_do() -> None:
    """Rules under other numbers pair by what they take over, and only what differs is named."""
    compared = compare_rules(load_ruleset("iwys"), load_ruleset("stokes-wood"))
    pairs = {pair.first.id: [change.name for change in pair.changes] for pair in compared.differ}
    assert pairs["iwys/2.1/names"] == ["remedy"]
    assert not [rule.id for rule in compared.only_first if rule.id.startswith("iwys/2.3/")]


def test_a_severity_that_was_raised() -> None:
    """One changed field of one rule is the whole difference."""
    ruleset = load_ruleset("islwyn")
    first, *rest = ruleset.rules
    other = replace(ruleset, rules=(replace(first, severity="advise", roles=()), *rest))
    compared = compare_rules(ruleset, other)
    assert [[change.name for change in pair.changes] for pair in compared.differ] == [["roles", "severity"]]
    assert compared.same == len(rest)


def test_values_for_programs() -> None:
    """JSON names what is on one side alone and each change."""
    told = compare_clauses(load_ruleset("iwys"), load_ruleset("stokes-wood")).to_dict()
    assert "2.2/will-1" in told["only_first"]
    assert told["differ"][0]["changes"][0].keys() == {"name", "first", "second"}
    assert told["same"] > 30
