"""The drafted file: it loads as it stands and says what is left to a person."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from policycheck.policies import about, clauses_of, draft_yaml, propose
from policycheck.policies.baseline import BASELINE, BASES, FOUND, bound
from policycheck.policies.text import read_text
from policycheck.rules import Rule, load_ruleset
from policycheck.types import CATEGORIES, ROLES

POLICY = """\
Social media policy

Adopted: May 2025
Next review due: May 2026

1. Our accounts

We will not post:
- names of pupils: "full" or {short}
- political statements

Staff must not write references online.

2. Staff

Staff must not post pictures of pupils.

Owls must fly at dawn.

Staff are trained each year.
"""


def drafted(text: str) -> str:
    blocks = read_text(text.encode("utf-8", "ignore"), "p.txt")
    return draft_yaml(
        propose(clauses_of(blocks)), about(blocks, fallback="p"), ruleset_id="ours", source="p.txt", today="2026-01"
    )


def test_the_draft_loads_and_cites_each_clause(tmp_path: Path) -> None:
    """Rules take over the baseline's with their roles; every clause is served, marked or left to a person."""
    path = tmp_path / "ours.yaml"
    path.write_text(drafted(POLICY))
    ruleset = load_ruleset(path)
    own = {rule.id.partition("/")[2]: rule for rule in ruleset.rules if rule.id.startswith("ours/")}
    assert (ruleset.approved, ruleset.review_due_stated) == ("2025-05", "2026-05")
    assert own["political-official"].base == f"{BASELINE}/political"
    assert own["photo-consent-staff"].kind == "forbid"
    assert any(rule.category == "reference" for rule in own.values())
    assert [clause.text for clause in ruleset.clauses if clause.not_yet] == ["Owls must fly at dawn."]
    assert all(clause.wording for clause in ruleset.clauses)


def test_what_is_left_to_a_person_is_marked(tmp_path: Path) -> None:
    """A comment stands above each clause that nobody has decided, and each proposal has its confidence."""
    text = drafted(POLICY)
    assert text.count("# decide: cite it") == 1
    assert "# 0.95 “political”" in text


def test_what_a_rule_does_not_see_is_said_where_it_is_offered() -> None:
    """A ban on saying where pupils are is not served by a rule on positions hidden in files."""
    assert "positions hidden in files alone" in drafted("The whereabouts of pupils on a trip are not posted.")


def test_a_text_longer_than_a_ruleset_takes_says_that_it_is_cut(tmp_path: Path) -> None:
    """Its end is not left out without a word."""
    path = tmp_path / "ours.yaml"
    path.write_text(drafted("We post " + "names " * 500))
    (clause,) = load_ruleset(path).clauses
    assert clause.text.endswith("names …")


def test_every_category_has_a_rule() -> None:
    """What the baseline does not serve is written out whole."""
    assert set(CATEGORIES) - set(BASES) == {"copyright", "reference", "unprofessional"}


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=200))
def test_whatever_a_document_says_its_draft_loads(tmp_path_factory, text: str) -> None:
    """Quotation marks, braces, line separators and odd characters are all taken as words."""
    path = tmp_path_factory.mktemp("draft") / "ours.yaml"
    path.write_text(
        drafted(f"Post no politics.\n\nNever post “{text}”.\n\n{text}".replace("\x00", "")), encoding="utf-8"
    )
    assert load_ruleset(path).id == "ours"


def rules_of(tmp_path: Path, text: str) -> dict[str, Rule]:
    path = tmp_path / "ours.yaml"
    path.write_text(drafted(text))
    return {rule.id.partition("/")[2]: rule for rule in load_ruleset(path).rules if rule.id.startswith("ours/")}


def test_a_rule_on_names_is_about_those_whom_its_clauses_speak_of(tmp_path: Path) -> None:
    """Names of staff are no names of pupils; a rule that serves several clauses is about the people of all."""
    rules = rules_of(
        tmp_path,
        "Use by pupils\n\nPupils must not post the names of staff.\n\n"
        "Pupils must not post photographs of teachers.\n\n"
        "Pupils must not post photographs of other pupils without permission from a parent.\n",
    )
    assert rules["person-name-pupil"].find.subjects == ("staff", "unknown")
    assert rules["photo-consent-pupil"].find.subjects == ("pupil", "staff", "unknown")


def test_who_is_told_to_name_nobody_is_told_so_of_all_at_the_school(tmp_path: Path) -> None:
    """A ban for parents that names no one is about staff and governors too; one for the school is the baseline's."""
    rules = rules_of(tmp_path, "Parents must not post photographs taken at our plays.\n\nWe do not post full names.\n")
    assert rules["photo-consent-parent"].find.subjects == ("pupil", "staff", "parent", "governor", "unknown")
    assert rules["person-name-official"].find.subjects == ("pupil", "parent", "unknown")


def test_what_is_moderated_binds_every_role(tmp_path: Path) -> None:
    """The baseline binds the school alone by its rule on names; comments come from everybody."""
    rules = rules_of(tmp_path, "Comments that name a pupil are taken down.\n\nWe will remove:\n- abusive comments\n")
    assert rules["person-name-everybody"].roles == ROLES
    assert rules["abuse"].roles == ()


def test_what_is_said_of_the_baseline_is_so() -> None:
    """Which of its rules bind some roles alone, and whom those on names and pictures are about."""
    rules = {rule.id.partition("/")[2]: rule for rule in load_ruleset(BASELINE).rules}
    for category, name in BASES.items():
        assert bool(bound(category, (), moderates=True)) == bool(rules[name].roles), category
    for name, subjects in FOUND.items():
        assert rules[name].find.subjects == subjects
