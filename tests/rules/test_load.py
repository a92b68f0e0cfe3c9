"""A ruleset from YAML: what it becomes, what it takes over, and one located line for whatever is wrong."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from policycheck.errors import RulesetError
from policycheck.resources import rulesets_dir
from policycheck.rules import Ruleset, load_ruleset, load_rulesets
from policycheck.rules.ruleset import Review

HEAD = """\
schema: policycheck-ruleset/1
id: maple
title: Maple Street
policy: Maple Street Policy
version: 1.4
review_due: 2027-02
"""
CLAUSES = """\
clauses:
  - {id: "1", section: 1.10, text: Nobody is named., channels: [facebook]}
  - {id: "2", section: 2, item: "will not, 1", text: Nobody is named., channels: [x]}
  - {id: "3", section: 3, text: Nobody is named anywhere.}
"""
RULE = """\
  - id: names
    kind: needs-consent
    category: person-name
    cites: ["1", "2", "3"]
    severity: review
    severities: {full-name: block}
    message: "{subject} is named and {reason}."
    remedy: Ask first.
    examples:
      violates: [{text: Well done Anna, count: 1}]
      passes: [{text: Well done all, on: 2026-09-01}]
"""
MINIMAL = HEAD + CLAUSES + "rules:\n" + RULE


def write(folder: Path, text: str, name: str = "maple.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def refusal(path: Path) -> str:
    with pytest.raises(RulesetError) as caught:
        load_ruleset(path)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_what_a_file_becomes(tmp_path: Path) -> None:
    """Ids carry the ruleset's, sections stay as written, a month is its last day."""
    ruleset = load_ruleset(write(tmp_path, MINIMAL))
    assert (ruleset.id, ruleset.version, ruleset.review_due_stated) == ("maple", "1.4", "2027-02")
    assert ruleset.review_due == date(2027, 2, 28)
    assert [clause.section for clause in ruleset.clauses] == ["1.10", "2", "3"]
    (rule,) = ruleset.rules
    assert rule.id == "maple/names"
    assert rule.find.subjects == ("pupil", "staff", "parent", "governor", "unknown")
    assert rule.severity_of("full-name") == "block"
    assert [(example.violates, example.count, example.on) for example in rule.examples] == [
        (True, 1, None),
        (False, None, date(2026, 9, 1)),
    ]


def test_review_is_overdue_from_the_day_after(tmp_path: Path) -> None:
    """Its stated month ends before the review is late; without a stated date it never is."""
    ruleset = load_ruleset(write(tmp_path, MINIMAL))
    assert not ruleset.review_overdue(date(2027, 2, 28))
    assert ruleset.review_overdue(date(2027, 3, 1))
    undated = load_ruleset(write(tmp_path, MINIMAL.replace("review_due: 2027-02\n", "")))
    assert not undated.review_overdue(date(2099, 1, 1))


def test_the_review_of_the_base_counts_while_its_policy_is_cited(tmp_path: Path) -> None:
    """The nearest base's, of a ruleset that states none; not where none of that base's rules is left."""
    write(tmp_path, MINIMAL)
    bare = CHILD[: CHILD.index("clauses")]
    ruleset = load_ruleset(write(tmp_path, bare, "child.yaml"))
    assert ruleset.base_review == Review(
        title="Maple Street", policy="Maple Street Policy", due=date(2027, 2, 28), stated="2027-02"
    )
    assert not ruleset.base_review.overdue(date(2027, 2, 28)) and ruleset.base_review.overdue(date(2027, 3, 1))
    above = bare.replace("id: child", "id: oak").replace("maple.yaml", "child.yaml")
    assert load_ruleset(write(tmp_path, above, "oak.yaml")).base_review == ruleset.base_review
    for text in (bare + "review_due: 2027-09\n", CHILD):
        assert load_ruleset(write(tmp_path, text, "child.yaml")).base_review is None


def test_citations_follow_the_channel(tmp_path: Path) -> None:
    """A heading's own clauses are cited on its channel, with those under no heading; elsewhere all are."""
    (rule,) = load_ruleset(write(tmp_path, MINIMAL)).rules
    sections = {
        channel: [citation.section for citation in rule.citations(channel)] for channel in ("facebook", "x", "website")
    }
    assert sections == {"facebook": ["1.10", "3"], "x": ["2", "3"], "website": ["1.10", "2", "3"]}


CHILD = """\
schema: policycheck-ruleset/1
id: child
title: Child
policy: Child Policy
version: 1
extends: maple.yaml
clauses: [{id: "9", section: 9, text: Ours.}]
rules:
  - {id: ours, from: maple/names, cites: ["9"], severity: advise}
"""


def test_taking_over_replaces_the_base_rule(tmp_path: Path) -> None:
    """What is not given is the base rule's, but for its cites and examples; the base rule itself is gone."""
    write(tmp_path, MINIMAL)
    (rule,) = load_ruleset(write(tmp_path, CHILD, "child.yaml")).rules
    assert (rule.id, rule.severity, rule.message) == (
        "child/ours",
        "advise",
        "{subject} is named and {reason}.",
    )
    assert [citation.policy for citation in rule.citations("x")] == ["Child Policy"]
    assert rule.examples == ()


def test_precedence_is_taken_over_with_the_rule(tmp_path: Path) -> None:
    """A rule that comes before others stays so where it is taken over, in words of the policy's own if it gives any."""
    write(tmp_path, MINIMAL + "    before_others: Wait.\n")
    (rule,) = load_ruleset(write(tmp_path, CHILD, "child.yaml")).rules
    assert (rule.before_others, rule.base) == ("Wait.", "maple/names")
    own = CHILD.replace("severity: advise", "severity: advise, before_others: Ring first.")
    assert load_ruleset(write(tmp_path, own, "child.yaml")).rules[0].before_others == "Ring first."


def test_what_is_left_alone_is_inherited(tmp_path: Path) -> None:
    """A base rule neither taken over nor dropped keeps its id and its citations; a dropped one is gone."""
    write(tmp_path, MINIMAL)
    own = '  - {id: own, kind: forbid, category: spam, cites: ["9"], severity: review, message: m, remedy: r}\n'
    text = CHILD[: CHILD.index("  - {id: ours")] + own
    kept = load_ruleset(write(tmp_path, text, "child.yaml"))
    assert [rule.id for rule in kept.rules] == ["child/own", "maple/names"]
    assert kept.rules[1].citations("x")[0].policy == "Maple Street Policy"
    dropping = text.replace("clauses:", "drop: [{rule: maple/names, because: ours says all}]\nclauses:")
    assert [rule.id for rule in load_ruleset(write(tmp_path, dropping, "child.yaml")).rules] == ["child/own"]


@pytest.mark.parametrize(
    ("old", "new", "where", "said"),
    [
        ("    severity: review\n", "    sevrity: review\n", "16:5", "did you mean `severity`?"),
        ("severity: review", "severity: stop", "16:5", "use one of advise, review, block"),
        ("person-name", "person-nmae", "14:5", "did you mean `person-name`?"),
        ('    cites: ["1", "2", "3"]\n', "", "12:5", "a rule must cite the clause that it serves"),
        ('cites: ["1", "2", "3"]', "cites: []", "15:5", "a rule must cite the clause that it serves"),
        ('"2", "3"]', '"2", "4"]', "15:23", "no clause `4` in this ruleset"),
        ('["1", "2", "3"]', '["1", "2"]', "10:6", "no rule cites clause `3`"),
        ("full-name: block", "fullname: block", "17:5", "did you mean `full-name`?"),
        ("{subject}", "{person}", "18:5", "unknown placeholder {person}"),
        ("{subject}", "{subject.kind}", "18:5", "unknown placeholder {subject.kind}"),
        ("{subject}", "{subject", "18:5", "a brace is not in order"),
        ("{subject}", "{}", "18:5", "unknown placeholder {}"),
        ("{subject}", "{subject:d}", "18:5", "unknown placeholder {subject:d}: write {subject}"),
        ("{subject}", "{subject!z}", "18:5", "unknown placeholder {subject!z}: write {subject}"),
        ("{reason}", "{reason: see below}", "18:5", "unknown placeholder {reason: see below}: write {reason}"),
        ("{subject}", "{subject:>99999999}", "18:5", "unknown placeholder {subject:>99999999}: write {subject}"),
        ("kind: needs-consent", "kind: forbid\n    permitted_by: photo", "14:5", "`together` alone"),
        ("category: person-name", "category: spam", "17:5", "no entity of spam"),
        ("    severity: review\n", "", "12:5", "`severity` is missing"),
        ("version: 1.4", "version:", "5:1", "`version` is empty"),
        ("2027-02", "2027-13", "6:1", "no such month"),
        ("2027-02", "soon", "6:1", "write a date as"),
        ("id: maple", "id: Maple Street", "2:1", "`id`"),
        ('{id: "2"', '{id: "1"', "9:6", "the id `1` is taken"),
        ("text: Nobody is named anywhere.", "text: T, not_yet: later", "10:6", "yet `maple/names` does"),
        ("ruleset/1", "ruleset/9", "1:1", "policycheck-ruleset/1"),
        ("id: names", "id: names\n    from: base/names", "1:1", "need a base"),
        ("title: Maple", "extends: ../nowhere.yaml\ntitle: Maple", "3:1", "/../nowhere.yaml: no such file"),
        ("title: Maple", "extends: nowhere\ntitle: Maple", "3:1", "no shipped ruleset `nowhere`"),
        ("title: Maple", "extends: ./maple.yaml\ntitle: Maple", "3:1", "in a circle"),
        ('cites: ["1", "2", "3"]', "cites: all", "15:5", "must be a list"),
        ("count: 1", "count: 0", "21:", "`count`"),
        ("{text: Well done Anna, count: 1}", "{count: 1}", "21:18", "the example has nothing to check"),
        ("{text: Well done all, on", "{text: ' ', on", "22:16", "the example has nothing to check"),
    ],
)
def test_what_is_wrong_is_said_where_it_stands(tmp_path: Path, old: str, new: str, where: str, said: str) -> None:
    """One line: path, line, column, what is wrong and how to mend it."""
    assert old in MINIMAL
    message = refusal(write(tmp_path, MINIMAL.replace(old, new, 1)))
    assert message.startswith(f"{tmp_path}/maple.yaml:{where}")
    assert said in message


@pytest.mark.parametrize("name", ["maple", "child"])
def test_an_id_of_a_base_is_refused(tmp_path: Path, name: str) -> None:
    """Neither the ruleset extended nor one further below has it, or ids of rules would not tell whose they are."""
    write(tmp_path, MINIMAL)
    own = '  - {id: own, kind: forbid, category: spam, cites: ["9"], severity: review, message: m, remedy: r}\n'
    write(tmp_path, CHILD[: CHILD.index("  - {id: ours")] + own, "child.yaml")
    text = CHILD[: CHILD.index("clauses")].replace("maple.yaml", "child.yaml").replace("id: child", f"id: {name}")
    said = refusal(write(tmp_path, text, "grandchild.yaml"))
    assert said == (
        f"{tmp_path}/grandchild.yaml:2:1: the id `{name}` is that of a ruleset this one builds on: "
        "give it one of its own"
    )


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("maple/names", "maple/nams", "did you mean `maple/names`?"),
        ("clauses:", "drop: [{rule: maple/nmes, because: x}]\nclauses:", "did you mean `maple/names`?"),
        ("clauses:", "drop: [{rule: maple/names}]\nclauses:", "say why the rule is dropped"),
    ],
)
def test_the_base_must_have_what_is_named(tmp_path: Path, old: str, new: str, said: str) -> None:
    """`from` and `drop` name rules of the base, and a drop says why."""
    write(tmp_path, MINIMAL)
    assert said in refusal(write(tmp_path, CHILD.replace(old, new, 1), "child.yaml"))


def test_files_that_are_no_rulesets(tmp_path: Path) -> None:
    """A missing, oversized, misencoded or list-shaped file is refused by name; so is a folder."""
    assert "no such file" in refusal(tmp_path / "none.yaml")
    assert "cannot be read" in refusal(tmp_path)
    assert "larger than 1 MB" in refusal(write(tmp_path, "#" * 1_000_001))
    assert "is a mapping" in refusal(write(tmp_path, "- a\n"))
    path = tmp_path / "latin.yaml"
    path.write_bytes(b"schema: x\ntitle: caf\xe9\n")
    assert f"{path}:2:1: not UTF-8" in refusal(path)


def test_an_unknown_id_names_what_is_shipped() -> None:
    """A misspelt id is answered with the ids that exist."""
    with pytest.raises(RulesetError, match="no shipped ruleset `uk-shool`"):
        load_ruleset("uk-shool")


SHIPPED = tuple(sorted(path.stem for path in rulesets_dir().glob("*.yaml")))


@pytest.mark.parametrize("name", SHIPPED)
def test_shipped_rulesets_load(name: str) -> None:
    """Each loads under its own id, and each of its own rules has two examples of either kind."""
    ruleset: Ruleset = load_ruleset(name)
    assert ruleset.id == name
    for rule in ruleset.rules:
        if rule.id.startswith(f"{name}/"):
            violates = [example for example in rule.examples if example.violates]
            assert len(violates) >= 2, rule.id
            assert len(rule.examples) - len(violates) >= 2, rule.id


def test_the_contract_names_what_is_shipped() -> None:
    """The baseline and five schools' policies are there."""
    assert SHIPPED == ("inspire-together", "islwyn", "iwys", "stokes-wood", "uk-school", "wood-green")


def test_several_rulesets_keep_their_order(tmp_path: Path) -> None:
    """One name or many; none, and two of one id, are refused."""
    assert [ruleset.id for ruleset in load_rulesets("iwys")] == ["iwys"]
    own = write(tmp_path, MINIMAL)
    assert [ruleset.id for ruleset in load_rulesets(["iwys", own])] == ["iwys", "maple"]
    for names, said in (((), "no ruleset is named"), ((own, own), "another of the rulesets has the id `maple` too")):
        with pytest.raises(RulesetError, match=said):
            load_rulesets(names)


@pytest.mark.parametrize(("child", "parent"), [("stokes-wood", "iwys"), ("wood-green", "islwyn")])
def test_policies_of_one_model_share_their_rules(child: str, parent: str) -> None:
    """What two schools' documents have in common stands in one file; each rule has its own id and cites its own."""
    ruleset = load_ruleset(child)
    own = [rule for rule in ruleset.rules if rule.id.startswith(f"{child}/")]
    assert sum(1 for rule in own if (rule.base or "").startswith(f"{parent}/")) >= len(own) - 3
    assert {rule.policy for rule in own} == {ruleset.policy}
    assert not [rule.id for rule in ruleset.rules if rule.id.startswith(f"{parent}/")]
