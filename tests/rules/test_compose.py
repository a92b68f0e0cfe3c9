"""A school's own file on top of another: what it changes, switches off and adds, and what is refused."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from policycheck.errors import RulesetError
from policycheck.rules import Rule, Ruleset, load_ruleset
from policycheck.rules.ruleset import Period, SwitchedOff
from policycheck.types import Phrase

HEAD = """\
schema: policycheck-ruleset/1
id: maple
title: Maple Street
policy: Maple Street Policy
version: "1"
extends: iwys
"""
POLITICAL = "iwys/2.1/political"


def write(folder: Path, text: str, name: str = "maple.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def load(folder: Path, text: str) -> Ruleset:
    return load_ruleset(write(folder, HEAD + text))


def rule_of(ruleset: Ruleset, rule_id: str) -> Rule:
    return next(rule for rule in ruleset.rules if rule.id == rule_id)


def refusal(folder: Path, text: str) -> str:
    with pytest.raises(RulesetError) as caught:
        load(folder, text)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_an_extension_without_clauses_is_the_ruleset_it_extends(tmp_path: Path) -> None:
    """Nothing but a head: every rule of the base, as it stands."""
    assert load(tmp_path, "").rules == load_ruleset("iwys").rules


def test_a_change_replaces_what_it_states_and_nothing_else(tmp_path: Path) -> None:
    """Severity, words and conditions are the school's; id, clauses, policy and examples stay the base's."""
    ruleset = load(
        tmp_path,
        f"""\
change:
  - rule: {POLITICAL}
    severity: review
    severities: {{promotion: block}}
    message: "{{entity}} stands here."
    remedy: Ask the head.
    roles: [official, staff]
    channels: [x]
    find: {{entities: [promotion]}}
""",
    )
    base, changed = rule_of(load_ruleset("iwys"), POLITICAL), rule_of(ruleset, POLITICAL)
    assert (changed.severity, changed.severities, changed.remedy) == (
        "review",
        (("promotion", "block"),),
        "Ask the head.",
    )
    assert (changed.roles, changed.channels, changed.find.entities) == (("official", "staff"), ("x",), ("promotion",))
    assert (changed.clauses, changed.policy, changed.examples) == (base.clauses, base.policy, base.examples)
    assert (base.changed_by, changed.changed_by) == ("", "maple")


def test_a_rule_switched_off_is_gone_and_told(tmp_path: Path) -> None:
    """The ruleset says which and why, and so does one that extends it."""
    ruleset = load(tmp_path, f"switched_off:\n  - {{rule: {POLITICAL}, because: the hustings need it}}\n")
    assert POLITICAL not in [rule.id for rule in ruleset.rules]
    assert len(ruleset.rules) == len(load_ruleset("iwys").rules) - 1
    assert ruleset.switched_off == (SwitchedOff(rule=POLITICAL, reason="the hustings need it"),)
    above = HEAD.replace("iwys", "maple.yaml").replace("id: maple", "id: oak")
    assert load_ruleset(write(tmp_path, above, "oak.yaml")).switched_off == ruleset.switched_off


def test_own_rules_and_clauses_cite_the_schools_policy(tmp_path: Path) -> None:
    """A clause of the school's own document is cited as that document's."""
    ruleset = load(
        tmp_path,
        """\
clauses:
  - {id: "9", section: "9.4", item: "", text: Nobody swears.}
rules:
  - {id: swearing, kind: forbid, category: age-inappropriate, cites: ["9"], severity: block, message: m, remedy: r}
""",
    )
    (citation,) = rule_of(ruleset, "maple/swearing").citations("x")
    assert (citation.policy, citation.section) == ("Maple Street Policy", "9.4")


def test_phrases_and_partners_add_to_those_of_the_base(tmp_path: Path) -> None:
    """Both are kept, each once; a category with one entity needs none named."""
    words = 'phrases:\n  - {category: commercial, words: [trampoline park, "Trampoline Park"]}\npartners: [Tea Shop]\n'
    load(tmp_path, words)
    above = HEAD.replace("iwys", "maple.yaml").replace("id: maple", "id: oak")
    more = "phrases: [{category: abuse, entity: insult, words: [numpty]}]\npartners: [Bakery, Tea Shop]\n"
    ruleset = load_ruleset(write(tmp_path, above + more, "oak.yaml"))
    assert ruleset.phrases == (
        Phrase(category="commercial", entity="advertisement", words="trampoline park"),
        Phrase(category="commercial", entity="advertisement", words="Trampoline Park"),
        Phrase(category="abuse", entity="insult", words="numpty"),
    )
    assert ruleset.partners == ("Tea Shop", "Bakery")


def test_purdah_runs_from_the_first_day_to_the_last(tmp_path: Path) -> None:
    """Both days are in it, a month is all of it, and the baseline's general elections stay."""
    ruleset = load(tmp_path, "purdah:\n  - {from: 2027-03-23, until: 2027-05, note: council}\n")
    assert ruleset.purdah[-1] == Period(first=date(2027, 3, 23), last=date(2027, 5, 31), note="council")
    days = (date(2027, 3, 22), date(2027, 3, 23), date(2027, 5, 31), date(2027, 6, 1), date(2024, 7, 4))
    assert [ruleset.in_purdah(day) for day in days] == [False, True, True, False, True]


@pytest.mark.parametrize(
    ("text", "where", "said"),
    [
        (
            f"switched_off:\n  - rule: {POLITICAL}\n",
            "8:5",
            "`because` is missing: say why the rule is dropped or switched",
        ),
        (f"switched_off:\n  - {{rule: {POLITICAL}, because: ''}}\n", "8:32", "`because` is empty"),
        ("switched_off:\n  - {rule: iwys/2.1/politics, because: x}\n", "8:6", f"did you mean `{POLITICAL}`?"),
        (
            f"drop: [{{rule: {POLITICAL}, because: x}}]\nswitched_off: [{{rule: {POLITICAL}, because: x}}]\n",
            "8:17",
            "is dropped already",
        ),
        ("change:\n  - {rule: iwys/2.1/politics, severity: block}\n", "8:6", f"did you mean `{POLITICAL}`?"),
        (f"change:\n  - {{rule: {POLITICAL}, sevrity: block}}\n", "8:32", "did you mean `severity`?"),
        (f"change:\n  - {{rule: {POLITICAL}}}\n", "8:5", "nothing of `iwys/2.1/political` is changed"),
        (f"change:\n  - {{rule: {POLITICAL}, severities: {{slur: block}}}}\n", "8:32", "no entity of political"),
        (f"change:\n  - {{rule: {POLITICAL}, message: 'Of {{name}}'}}\n", "8:32", "unknown placeholder {name}"),
        ("phrases: [{category: person-name, words: [Bob]}]\n", "7:12", "person-name is not found by words alone"),
        ("phrases: [{category: abuse, words: [numpty]}]\n", "7:11", "there are insult, threat, harassment"),
        ("phrases: [{category: abuse, entity: insolt, words: [x]}]\n", "7:29", "did you mean `insult`?"),
        ("phrases: [{category: spam, entity: bait, words: ['!!!']}]\n", "7:50", "from one to 12 words"),
        ("phrases: [{category: spam, entity: bait, words: []}]\n", "7:42", "list the words and phrases"),
        ("phrases: [{category: refrence, words: [x]}]\n", "7:12", "did you mean `reference`?"),
        ("purdah: [{from: 2027-05-06, until: 2027-03-23}]\n", "7:29", "ends before it begins"),
        ("purdah: [{from: soon, until: 2027-03-23}]\n", "7:11", "write a date as"),
        ("purdah: [{until: 2027-03-23}]\n", "7:10", "`from` is missing"),
    ],
)
def test_what_is_wrong_is_said_where_it_stands(tmp_path: Path, text: str, where: str, said: str) -> None:
    """One line: path, line, column, what is wrong and how to mend it."""
    message = refusal(tmp_path, text)
    assert message.startswith(f"{tmp_path}/maple.yaml:{where}: ")
    assert said in message


def test_what_needs_a_base_or_a_rule_is_refused_without(tmp_path: Path) -> None:
    """A change and a switch need a base; purdah a rule for it; a phrase a rule that judges it; else nothing happens."""
    alone = HEAD.replace("extends: iwys\n", "")
    change = f"change: [{{rule: {POLITICAL}, severity: block}}]\n"
    for text, said in ((change, "need a base"), ("", "`clauses` is missing")):
        with pytest.raises(RulesetError, match=said):
            load_ruleset(write(tmp_path, alone + text))
    off = "switched_off: [{rule: uk-school/purdah, because: x}]\n"
    assert "no rule has `during: purdah`" in refusal(tmp_path, off + "purdah: [{from: 2027-03, until: 2027-04}]\n")
    said = refusal(tmp_path, "phrases: [{category: reference, words: [to whom it may concern]}]\n")
    assert "no rule of this ruleset judges reference (statement)" in said


def test_the_documented_file_loads(tmp_path: Path) -> None:
    """The example of docs/rules/README.md is a ruleset as it stands."""
    page = (Path(__file__).parents[2] / "docs" / "rules" / "README.md").read_text(encoding="utf-8")
    ruleset = load_ruleset(write(tmp_path, page.partition("```yaml\n")[2].partition("```")[0]))
    assert (ruleset.id, len(ruleset.switched_off), len(ruleset.phrases)) == ("maple-street", 1, 3)
    assert rule_of(ruleset, "maple-street/references").clauses[0].section == "7.2"
