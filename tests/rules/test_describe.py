"""Rules in plain English: complete for every shipped rule, and never a bare word of the rule language."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from policycheck.resources import rulesets_dir
from policycheck.rules import Example, Rule, Ruleset, load_ruleset
from policycheck.rules.describe import example_of, facts, in_brief, inherited_from, to_dict, what
from policycheck.rules.meanings import CATEGORIES, IN_SHORT, KINDS, ROLES, SEVERITIES
from policycheck.rules.ruleset import KINDS as ALL_KINDS
from policycheck.types import CATEGORIES as ALL_CATEGORIES
from policycheck.types import ROLES as ALL_ROLES
from policycheck.types import SEVERITIES as ALL_SEVERITIES

SHIPPED = tuple(sorted(path.stem for path in rulesets_dir().glob("*.yaml")))
EVERY = [
    pytest.param(ruleset, rule, id=f"{ruleset.id}:{rule.id}")
    for ruleset in map(load_ruleset, SHIPPED)
    for rule in ruleset.rules
]


def told(ruleset: Ruleset, rule: Rule) -> dict[str, list[str]]:
    """The words behind each label."""
    words: dict[str, list[str]] = {}
    for label, said in facts(rule, ruleset):
        words.setdefault(label, []).append(said)
    return words


def rule_of(ruleset: str, rule_id: str) -> tuple[Ruleset, Rule]:
    loaded = load_ruleset(ruleset)
    return loaded, next(rule for rule in loaded.rules if rule.id == rule_id)


def test_every_word_of_the_rule_language_has_a_meaning() -> None:
    """Each category, kind, role and severity is explained."""
    assert set(CATEGORIES) == set(ALL_CATEGORIES)
    assert set(KINDS) == set(IN_SHORT) == set(ALL_KINDS)
    assert (set(ROLES), set(SEVERITIES)) == (set(ALL_ROLES), set(ALL_SEVERITIES))


@pytest.mark.parametrize(("ruleset", "rule"), EVERY)
def test_every_shipped_rule_is_explained(ruleset: Ruleset, rule: Rule) -> None:
    """What it looks for, whom it binds, a clause, an example of each kind and the remedy, none of them empty."""
    said = told(ruleset, rule)
    labels = {"From", "Category", "Finds", "Of whom", "Fires", "Score", "Accounts", "Channels", "Severity"}
    assert labels | {"Clause", "Breaks", "Passes", "To do"} == set(said) - {"First", "When"}
    assert all(words.strip() for several in said.values() for words in several)
    assert not any("{" in words for words in (*said["To do"], *said["Clause"], what(rule)))
    assert said["Clause"] == [
        f"{rule.policy} {clause.section}{', ' if clause.item else ''}{clause.item}: {clause.text}"
        for clause in rule.clauses
    ]
    assert "no example" not in said["Breaks"][0] + said["Passes"][0]


@pytest.mark.parametrize(("ruleset", "rule"), EVERY)
def test_every_shipped_rule_as_json(ruleset: Ruleset, rule: Rule) -> None:
    """The values survive JSON, name a clause and hold an example of each kind."""
    made = to_dict(rule, ruleset)
    assert json.loads(json.dumps(made)) == made
    assert made["clauses"][0]["section"] and made["clauses"][0]["clause"]
    for example in (made["examples"]["violates"], made["examples"]["passes"]):
        assert example["text"] or example["images"]
    assert {**made, **in_brief(rule, ruleset)} == made


def test_a_rule_of_ones_own_and_one_that_is_inherited() -> None:
    """Where a rule comes from is said, and what it takes over."""
    iwys, own = rule_of("iwys", "iwys/2.1/names")
    assert inherited_from(own, iwys) is None
    assert told(iwys, own)["From"] == [
        "iwys (IWYS Alternative Provision Social Media Policy), taken over from uk-school/names"
    ]
    _, kept = rule_of("iwys", "uk-school/refused-names")
    assert inherited_from(kept, iwys) == "uk-school"
    assert told(iwys, kept)["From"] == ["uk-school (United Kingdom school baseline), inherited by iwys as it stands"]
    uk = load_ruleset("uk-school")
    assert inherited_from(kept, uk) is None


def test_one_line_says_kinds_consent_and_whom_it_binds() -> None:
    """Entities where they are narrowed, what consent does, and roles."""
    assert (
        what(rule_of("iwys", "iwys/2.1/names")[1]) == "somebody's name, in full or in part, without consent (official)"
    )
    assert what(rule_of("uk-school", "uk-school/self-harm")[1]) == (
        "what is unfit for the school community: self-harm, a child who may be telling of harm"
    )


def test_severity_by_kind_and_by_person() -> None:
    """A severity of its own is said for each entity, and for people of the register."""
    assert told(*rule_of("uk-school", "uk-school/staff-images"))["Severity"] == [
        "review (a person must decide); for a person of the register block (must not be published)"
    ]
    assert told(*rule_of("uk-school", "uk-school/links"))["Severity"] == [
        "review (a person must decide); for link to a site that the school has not listed advise (worth a look)"
    ]


@pytest.mark.parametrize(
    ("ruleset", "rule", "said"),
    [("uk-school", "name-with-photo", "unless"), ("wood-green", "1.3/name-with-photo", "no consent")],
)
def test_what_permits_a_name_beside_a_picture(ruleset: str, rule: str, said: str) -> None:
    """The scope that permits it is named, or that none does."""
    (words,) = told(*rule_of(ruleset, f"{ruleset}/{rule}"))["Fires"]
    assert said in words
    assert ("scope name-with-photo" in words) is (said == "unless")


def test_the_rule_that_comes_first_says_so() -> None:
    """The safeguarding rule's precedence is part of its description, and of no other's."""
    ruleset = load_ruleset("islwyn")
    first = [rule.id for rule in ruleset.rules if "First" in told(ruleset, rule)]
    assert first == ["islwyn/2/self-harm"]


def test_an_example_in_words_is_preferred() -> None:
    """Of several examples one with words is shown before one of a picture alone; without any, that is said."""
    ruleset, rule = rule_of("uk-school", "uk-school/refused-faces")
    shown = example_of(rule, violates=True)
    assert shown is not None and shown.text == "Our guest at the computing day."
    picture = Example(violates=True, images=("face.jpg",), role="staff", channel="x")
    assert told(ruleset, replace(rule, examples=(picture,)))["Breaks"] == ["face.jpg (staff, x)"]
    bare = told(ruleset, replace(rule, examples=()))
    assert bare["Breaks"] == bare["Passes"] == ["the ruleset gives no example"]


def test_placeholders_of_a_remedy_are_general_words(tmp_path: Path) -> None:
    """A remedy that speaks of what was found reads as a sentence before anything was."""
    path = tmp_path / "maple.yaml"
    path.write_text(
        "schema: policycheck-ruleset/1\nid: maple\ntitle: M\npolicy: M\nversion: 1\n"
        "clauses: [{id: '1', section: 1, text: T}]\n"
        "rules: [{id: a, kind: forbid, category: abuse, cites: ['1'], severity: block, message: m,"
        " remedy: 'take {entity} off {channel}'}]\n",
        encoding="utf-8",
    )
    ruleset = load_ruleset(path)
    assert told(ruleset, ruleset.rules[0])["To do"] == ["Take what was found off the channel"]


def test_a_changed_rule_and_one_for_elections_say_so(tmp_path) -> None:
    """Who changed a rule that is not the ruleset's own, and that a rule holds before elections alone."""
    path = tmp_path / "maple.yaml"
    path.write_text(
        "schema: policycheck-ruleset/1\nid: maple\ntitle: M\npolicy: M\nversion: v\nextends: uk-school\n"
        "change: [{rule: uk-school/links, severity: block}]\n",
        encoding="utf-8",
    )
    maple = load_ruleset(path)
    links = next(rule for rule in maple.rules if rule.id == "uk-school/links")
    assert told(maple, links)["From"] == [
        "uk-school (United Kingdom school baseline), inherited by maple with changes by maple"
    ]
    purdah = next(rule for rule in maple.rules if rule.id == "uk-school/purdah")
    assert told(maple, purdah)["When"] == ["only in the weeks before an election that the ruleset gives under `purdah`"]
    assert (to_dict(links, maple)["changed_by"], to_dict(purdah, maple)["during"]) == ("maple", "purdah")
