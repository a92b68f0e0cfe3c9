"""Several rulesets at once, and the weeks before an election: one outcome for each thing, the strictest, all cited."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from policycheck.register import Register
from policycheck.rules import Clause, Find, Rule, Ruleset, judge, judge_by_all
from policycheck.rules.ruleset import Kind, Period
from policycheck.types import Category, Finding, Severity, TextLocation, Violation

ON = date(2026, 11, 20)


def rule(
    owner: str, name: str, severity: Severity, *, category: Category = "political", kind: Kind = "forbid", **more: Any
) -> Rule:
    clause = Clause(id="1", section=f"{name}.1", item="", text="Never.")
    return Rule(
        id=f"{owner}/{name}",
        kind=kind,
        category=category,
        policy=f"{owner} policy",
        clauses=(clause,),
        find=Find(category=category, entities=(), subjects=("pupil", "unknown"), min_confidence=0.5),
        roles=(),
        channels=(),
        severity=severity,
        severities=(),
        message=f"{owner} says {{entity}}.",
        remedy=f"What {owner} says.",
        **more,
    )


def ruleset(name: str, *rules: Rule, purdah: tuple[Period, ...] = ()) -> Ruleset:
    return Ruleset(
        id=name,
        title=name,
        policy=f"{name} policy",
        version="1",
        approved=None,
        review_due=None,
        review_due_stated=None,
        clauses=(),
        rules=rules,
        purdah=purdah,
    )


def found(at: int, category: Category = "political", *people: str, datum: str = "") -> Finding:
    return Finding(
        category=category,
        entity="forename" if category == "person-name" else "statement",
        location=TextLocation(source="text", start=at, end=at + 4, line=1, column=at + 1),
        detector="by-hand",
        confidence=0.9,
        people=people,
        datum=datum,
    )


def judged(
    rulesets: tuple[Ruleset, ...], *findings: Finding, register: Register | None = None
) -> tuple[Violation, ...]:
    return judge_by_all(rulesets, findings, role="official", channel="x", on=ON, register=register)


def test_the_strictest_is_said_and_each_is_cited() -> None:
    """One violation a datum: severity, words and rule of the strictest, and the clauses of both, its own first."""
    school = ruleset("school", rule("school", "politics", "review"))
    trust = ruleset("trust", rule("trust", "elections", "block"))
    (violation,) = judged((school, trust), found(0))
    assert (violation.rule, violation.severity, violation.remedy) == ("trust/elections", "block", "What trust says.")
    assert [citation.policy for citation in violation.citations] == ["trust policy", "school policy"]
    (equal,) = judged((school, ruleset("trust", rule("trust", "elections", "review"))), found(0))
    assert equal.rule == "school/politics"


def test_what_is_nothing_to_a_ruleset_is_judged_by_the_others_alone() -> None:
    """A finding that one ruleset is not to hear is a violation of the other, whose clauses alone are cited."""
    rulesets = (ruleset("school", rule("school", "a", "block")), ruleset("trust", rule("trust", "a", "advise")))
    heard, unheard = found(0), found(9)
    violations = judge_by_all(
        rulesets, (heard, unheard), role="official", channel="x", on=ON, unheard={"school": frozenset((unheard,))}
    )
    assert [(item.rule, len(item.citations), item.evidence) for item in violations] == [
        ("school/a", 2, (heard,)),
        ("trust/a", 1, (unheard,)),
    ]


def test_each_thing_and_category_stands_alone() -> None:
    """Two places are two violations; of two categories at one place both are said."""
    one = ruleset("one", rule("one", "a", "review"))
    two = ruleset("two", rule("two", "a", "advise"), rule("two", "b", "block", category="commercial"))
    violations = judged((one, two), found(0), found(9), found(9, "commercial"))
    assert [(item.rule, item.evidence[0].location.start) for item in violations] == [  # type: ignore[union-attr]
        ("two/b", 9),
        ("one/a", 0),
        ("one/a", 9),
    ]


def test_a_rule_that_both_inherit_speaks_once() -> None:
    """The same rule in two rulesets is one violation with one citation."""
    same = rule("base", "politics", "review")
    (violation,) = judged((ruleset("one", same), ruleset("two", same)), found(0))
    assert [citation.policy for citation in violation.citations] == ["base policy"]


def test_a_person_is_one_thing_under_different_rules(register: Register) -> None:
    """One asks for consent, one forbids: the evidence of both, once, in order of place."""
    asks = ruleset("asks", rule("asks", "names", "review", category="person-name", kind="needs-consent"))
    forbids = ruleset("forbids", rule("forbids", "names", "review", category="person-name"))
    name, again = found(20, "person-name", "nothing"), found(0, "person-name", "nothing")
    (violation,) = judged((forbids, asks), name, again, register=register)
    assert (violation.rule, violation.severity) == ("asks/names", "block")
    assert violation.evidence == (again, name)


def test_an_objection_is_not_outdone_by_a_milder_ruleset(register: Register) -> None:
    """That another ruleset speaks of a person leaves the objection of this one in force."""
    mild = ruleset("mild", rule("mild", "names", "advise", category="person-name"))
    guards = ruleset("guards", rule("guards", "refused", "block", category="person-name", kind="objection"))
    (violation,) = judged((mild, guards), found(0, "person-name", "never"), register=register)
    assert violation.severity == "block"
    assert len(violation.citations) == 2


def test_what_comes_before_others_keeps_its_words() -> None:
    """A milder first rule is not lost in a stricter one on the same words: the stricter takes its remedy."""
    first = rule("school", "harm", "review", before_others="Wait.")
    school, trust = ruleset("school", first), ruleset("trust", rule("trust", "harm", "block"))
    violations = judged((trust, school), found(0))
    assert [(item.rule, item.remedy) for item in violations] == [
        ("school/harm", "What school says."),
        ("trust/harm", "What school says."),
    ]


def test_one_ruleset_alone_is_judged_as_ever() -> None:
    """Two rules of one ruleset on the same thing both speak."""
    only = ruleset("only", rule("only", "a", "review"), rule("only", "b", "block"))
    assert [item.rule for item in judged((only,), found(0))] == ["only/b", "only/a"]


PURDAH = (Period(first=ON, last=ON),)


def test_an_election_makes_politics_block_and_cites_both() -> None:
    """In the period one violation, of the period's rule, with the ordinary clause too; outside the ordinary alone."""
    usual, special = rule("s", "politics", "advise"), rule("s", "purdah", "block", during="purdah")
    within = ruleset("s", usual, special, purdah=PURDAH)
    (violation,) = judged((within,), found(0))
    assert (violation.rule, violation.severity) == ("s/purdah", "block")
    assert [citation.section for citation in violation.citations] == ["purdah.1", "politics.1"]
    for other in (
        replace(within, purdah=()),
        replace(within, purdah=(Period(first=date(2026, 11, 21), last=date.max),)),
    ):
        (violation,) = judge(other, (found(0),), role="official", channel="x", on=ON)
        assert violation.rule == "s/politics"


def test_of_equals_the_election_speaks() -> None:
    """Its wording says why these weeks are special, also where a ruleset named before it is as strict."""
    trust = ruleset(
        "trust", rule("trust", "a", "block"), rule("trust", "purdah", "block", during="purdah"), purdah=PURDAH
    )
    (violation,) = judged((ruleset("school", rule("school", "a", "block")), trust), found(0))
    assert violation.rule == "trust/purdah"
    assert [citation.policy for citation in violation.citations] == ["trust policy", "school policy", "trust policy"]


def test_an_election_leaves_the_rest_alone() -> None:
    """Other categories at the same place keep their own violations, also two of one category."""
    rules = (
        rule("s", "purdah", "block", during="purdah"),
        rule("s", "a", "review", category="commercial"),
        rule("s", "b", "advise", category="commercial"),
    )
    violations = judged((ruleset("s", *rules, purdah=PURDAH),), found(0), found(0, "commercial"))
    assert [item.rule for item in violations] == ["s/purdah", "s/a", "s/b"]
