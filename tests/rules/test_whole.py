"""Rules about a draft as a whole: words it must hold, how many of a thing it may hold, and on which days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from policycheck.errors import RulesetError
from policycheck.rules import Ruleset, judge, load_ruleset
from policycheck.rules.describe import facts, to_dict
from policycheck.types import Finding, ImageLocation, TextLocation, Violation

ON = date(2026, 11, 20)
RULES = """\
schema: policycheck-ruleset/1
id: maple
title: Maple
policy: Maple Policy
version: "1"
clauses: [{id: "1", section: "1", text: Own views are said to be.}, {id: "2", section: "2", text: Small groups alone.}]
rules:
  - id: own-view
    kind: require
    category: personal-opinion
    cites: ["1"]
    says: [my own view, views are my own]
    roles: [staff]
    severity: review
    message: The post does not say that the view is its writer's own.
    remedy: Add "my own view".
  - id: few
    kind: limit
    category: photo-consent
    cites: ["2"]
    find: {entities: [face], subjects: [pupil, unknown]}
    at_most: 2
    severity: review
    message: More than two children are shown.
    remedy: Take another picture.
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "maple.yaml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def maple(tmp_path: Path) -> Ruleset:
    return load_ruleset(write(tmp_path, RULES))


def opinion(at: int) -> Finding:
    place = TextLocation(source="text", start=at, end=at + 4, line=1, column=at + 1)
    return Finding(category="personal-opinion", entity="statement", location=place, detector="by-hand", confidence=0.9)


def face(x: int, source: str = "photo.jpg", *people: str, datum: str = "") -> Finding:
    place = ImageLocation(source=source, x=x, y=0, width=40, height=40)
    return Finding(
        category="photo-consent",
        entity="face",
        location=place,
        detector="by-hand",
        confidence=0.9,
        people=people,
        datum=datum,
    )


def judged(ruleset: Ruleset, *findings: Finding, said: str = "", on: date = ON) -> tuple[Violation, ...]:
    return judge(
        ruleset, findings, role="staff", channel="x", on=on, says=lambda words: any(word in said for word in words)
    )


def test_words_that_a_draft_must_hold(maple: Ruleset) -> None:
    """One violation for the whole draft with all that asked for the words; any one of them will do."""
    (violation,) = judged(maple, opinion(0), opinion(20))
    assert (violation.rule, len(violation.evidence)) == ("maple/own-view", 2)
    assert judged(maple, opinion(0), said="these views are my own") == ()
    assert judged(maple) == ()


def test_how_many_a_picture_may_hold(maple: Ruleset) -> None:
    """Each picture by itself; a place counts once, whoever it is said to show."""
    three = (face(0), face(50), face(100))
    (violation,) = judged(maple, *three, face(0, "other.jpg"), face(50, "other.jpg"))
    assert (violation.rule, violation.evidence) == ("maple/few", three)
    assert judged(maple, face(0), face(50), face(50, "photo.jpg", datum="again")) == ()
    surplus = tuple(replace(item, datum="surplus:photo.jpg") for item in three)
    assert len(judged(maple, *surplus)) == 1


def test_days_on_which_a_rule_holds(tmp_path: Path) -> None:
    """From the first to the last; before and after it says nothing."""
    dated = RULES.replace("    at_most: 2\n", "    at_most: 0\n    dates: [{from: 2026-11-20, until: 2026-11}]\n")
    maple = load_ruleset(write(tmp_path, dated))
    days = (date(2026, 11, 19), ON, date(2026, 11, 30), date(2026, 12, 1))
    assert [len(judged(maple, face(0), on=day)) for day in days] == [0, 1, 1, 0]


@pytest.mark.parametrize(
    ("old", "new", "where", "said"),
    [
        ("    says: [my own view, views are my own]\n", "", "9:5", "`says` is missing: `require` needs it"),
        ("    at_most: 2\n", "", "18:5", "`at_most` is missing: `limit` needs it"),
        ("at_most: 2", "at_most: -1", "22:5", "`at_most`"),
        ("at_most: 2", "at_most: two", "22:5", "`at_most`"),
        ("kind: require", "kind: forbid", "12:5", "`says` belongs to the kind `require` alone"),
        ("kind: limit", "kind: forbid", "22:5", "`at_most` belongs to the kind `limit` alone"),
        ("[my own view, views", "['!', views", "12:12", "has no letter or digit"),
        ("at_most: 2", "at_most: 2\n    dates: [{from: 2027-02, until: 2027-01}]", "23:29", "ends before it begins"),
    ],
)
def test_what_is_wrong_is_said_where_it_stands(tmp_path: Path, old: str, new: str, where: str, said: str) -> None:
    """One line: path, line, column, what is wrong and how to mend it."""
    assert old in RULES
    with pytest.raises(RulesetError) as caught:
        load_ruleset(write(tmp_path, RULES.replace(old, new, 1)))
    assert str(caught.value).startswith(f"{tmp_path}/maple.yaml:{where}")
    assert said in str(caught.value)


def test_the_documented_rules_load(tmp_path: Path) -> None:
    """The examples of both kinds in docs/rules/README.md make a ruleset, and are said in plain English."""
    page = (Path(__file__).parents[2] / "docs" / "rules" / "README.md").read_text(encoding="utf-8")
    require, limit = (
        page.partition(f"### {kind}\n")[2].partition("```yaml\n")[2].partition("```")[0]
        for kind in ("require", "limit")
    )
    head = RULES[: RULES.index("clauses:")] + "extends: uk-school\n"
    clauses = 'clauses: [{id: "8", section: "8", text: Own views.}, {id: "9", section: "9", text: Few.}]\n'
    maple = load_ruleset(write(tmp_path, head + clauses + require + limit))
    own_view, few = maple.rules[:2]
    told = [dict(facts(rule, maple))["Fires"] for rule in (own_view, few)]
    assert told[0].startswith("require: ")
    assert told[0].endswith("“my own view”, “views are my own”, “opinions are my own”")
    assert told[1].endswith("it allows 4")
    assert (to_dict(own_view, maple)["says"][0], to_dict(few, maple)["at_most"]) == ("my own view", 4)
