"""Every clause of every shipped ruleset has a rule or a reason, and the counts add up."""

from __future__ import annotations

from dataclasses import replace

import pytest

from policycheck.rules import load_ruleset
from policycheck.rules.coverage import coverage, totals
from policycheck.rules.load import shipped_ids


@pytest.mark.parametrize("name", shipped_ids())
def test_every_clause_is_accounted_for(name: str) -> None:
    """A clause of a shipped ruleset is served by a rule, or says why it is not; never neither."""
    clauses = coverage(load_ruleset(name))
    assert [item.clause.id for item in clauses if item.state == "unaccounted"] == []
    assert all(item.rules or item.reason for item in clauses)


@pytest.mark.parametrize("name", shipped_ids())
def test_a_clause_names_its_section_and_paraphrase(name: str) -> None:
    """No clause is listed by its number alone, and no two of a policy have the same place and words."""
    clauses = load_ruleset(name).clauses
    assert all(clause.section and clause.text.endswith((".", ")", "!")) for clause in clauses)
    assert len({(clause.section, clause.item, clause.text) for clause in clauses}) == len(clauses)


def test_a_clause_without_rule_and_reason_is_told() -> None:
    """Take the rules away, and the clauses that they served are unaccounted for."""
    ruleset = replace(load_ruleset("iwys"), rules=())
    clauses = coverage(ruleset)
    states = {item.clause.id: item.state for item in clauses}
    assert states["2.1/will-not-4"] == "unaccounted"
    assert states["6"] == "not-in-a-draft"
    assert totals(ruleset, clauses).unaccounted > 30


def test_what_serves_a_clause() -> None:
    """All rules that cite a clause are given, and the inherited ones are counted apart."""
    ruleset = load_ruleset("iwys")
    clauses = coverage(ruleset)
    names = next(item for item in clauses if item.clause.id == "2.1/will-not-1")
    assert [rule.id for rule in names.rules] == ["iwys/2.1/names", "iwys/2.1/photos", "iwys/2.1/name-with-photo"]
    counts = totals(ruleset, clauses)
    assert counts.clauses == counts.checkable + counts.not_in_a_draft
    assert counts.checkable == counts.served + counts.not_yet
    assert counts.rules + counts.inherited == len(ruleset.rules)
    assert counts.examples == sum(len(rule.examples) for rule in ruleset.rules if rule.id.startswith("iwys/"))


def test_values_for_programs() -> None:
    """JSON says of each clause its place, state, rules and reason."""
    told = coverage(load_ruleset("iwys"))[0].to_dict()
    assert told["clause"] == "1/aim-1"
    assert told["state"] == "not-in-a-draft"
    assert told["rules"] == [] and told["reason"]
