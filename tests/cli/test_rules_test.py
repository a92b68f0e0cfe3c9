"""`policycheck rules test`: the examples go through the Checker, and what differs is printed."""

from __future__ import annotations

import json
from datetime import date

import pytest

from policycheck.cli import run
from policycheck.cli.rules_test import SHIPPED_ON
from policycheck.types import Citation, Report, Violation

RULESET = """\
schema: policycheck-ruleset/1
id: maple
title: Maple Street
policy: Maple Street Policy
version: 1
clauses: [{id: "1", section: 1, text: Quietly.}]
rules:
  - id: loud
    kind: forbid
    category: abuse
    cites: ["1"]
    severity: review
    message: Loud.
    remedy: Be quiet.
    examples:
      violates: [{text: SHOUT}, {text: whisper, role: staff}, {text: SHOUT, severity: block}]
      passes: [{text: whisper, channel: x, on: 2025-01-02}, {text: SHOUT, images: [a.jpg]}]
"""
CITATION = Citation(policy="p", section="1", item="", clause="c")


class Shouting:
    """Fires for SHOUT; `drafts` are those that it was given."""

    def __init__(self, settings):
        self.settings, self.drafts = settings, []

    def check_many(self, drafts):
        for draft in drafts:
            self.drafts.append(draft)
            found = "SHOUT" in (draft.text or "")
            violation = Violation(
                rule="maple/loud",
                category="abuse",
                severity="review",
                confidence=1.0,
                message="m",
                remedy="r",
                citations=(CITATION,),
                evidence=(),
            )
            yield Report(
                sources=(),
                channel="x",
                role="official",
                on=date(2026, 1, 1),
                violations=(violation,) * found,
                unchecked=(),
            )


@pytest.fixture
def checkers(monkeypatch):
    """The Checkers that were made."""
    made = []

    def make(settings):
        made.append(Shouting(settings))
        return made[-1]

    monkeypatch.setattr(run, "make_checker", make)
    return made


def test_what_differs_is_printed(program, checkers):
    """Rule, example, expected and got for each that is judged otherwise, and the exit status is 1."""
    program.write("maple.yaml", RULESET)
    result = program("rules", "test", "maple.yaml")
    assert result.exit_code == 1
    assert result.stdout.splitlines()[:4] == [
        "maple/loud: second example that violates",
        "    Example   “whisper”",
        "    Expected  this rule fires",
        "    Got       nothing of this rule",
    ]
    assert "    Expected  this rule fires as block" in result.stdout
    assert "    Example   “SHOUT” with a.jpg" in result.stdout
    assert result.stdout.splitlines()[-1] == "maple: 5 examples of 1 rule, 3 examples judged otherwise."


def test_each_example_is_judged_as_it_was_posted(program, checkers):
    """Role, channel, day and pictures of the example reach the Checker, with the file's own settings."""
    program.write("school/maple.yaml", RULESET)
    program.write("school/policycheck.toml", '[school]\nname = "Maple Street"\n')
    program("rules", "test", "school/maple.yaml", "--on", "2026-05-04")
    (checker,) = checkers
    assert checker.settings.school.name == "Maple Street"
    first, second, _, passes, pictured = checker.drafts
    assert (first.on, first.role) == (date(2026, 5, 4), None)
    assert second.role == "staff"
    assert (passes.channel, passes.on) == ("x", date(2025, 1, 2))
    assert [str(path) for path in pictured.images] == ["school/examples/a.jpg"]


def test_settings_beside_the_examples_come_first(program, checkers):
    """A policycheck.toml in the folder of the examples is theirs."""
    program.write("maple.yaml", RULESET)
    program.write("policycheck.toml", '[school]\nname = "Ours"\n')
    program.write("examples/policycheck.toml", '[school]\nname = "Invented"\n')
    program("rules", "test", "maple.yaml")
    assert checkers[0].settings.school.name == "Invented"


def test_shipped_examples_have_their_own_day(program, checkers):
    """The consents beside them are for one day in 2026, whenever they are tested."""
    program("rules", "test", "iwys")
    assert {draft.on for draft in checkers[0].drafts} == {SHIPPED_ON}


def test_examples_that_hold(program, checkers):
    """Nothing but the count, and the exit status is 0."""
    kept = RULESET.replace(", {text: whisper, role: staff}, {text: SHOUT, severity: block}", "")
    program.write("maple.yaml", kept.replace(", {text: SHOUT, images: [a.jpg]}", ""))
    result = program("rules", "test", "maple.yaml")
    assert (result.exit_code, result.stdout) == (0, "maple: 2 examples of 1 rule, all judged as they say.\n")


def test_for_programs(program, checkers):
    """The JSON has each difference with the rule, the example, what was expected and what came."""
    program.write("maple.yaml", RULESET)
    told = json.loads(program("rules", "test", "maple.yaml", "--output-format", "json").stdout)
    assert told["examples"] == 5
    assert told["differences"][0] == {
        "rule": "maple/loud",
        "violates": True,
        "number": 2,
        "text": "whisper",
        "files": [],
        "expected": "this rule fires",
        "got": "nothing of this rule",
    }


def test_a_ruleset_without_examples_says_so(program):
    """Nothing was judged, so nothing is said to be judged rightly."""
    text = 'schema: policycheck-ruleset/1\nid: maple\ntitle: M\npolicy: M\nversion: "1"\nextends: uk-school\n'
    program.write("ours.yaml", text)
    result = program("rules", "test", "ours.yaml")
    assert (result.exit_code, result.stdout) == (
        0,
        "maple: no rule has an example: give each two that violate it and two that pass.\n",
    )
