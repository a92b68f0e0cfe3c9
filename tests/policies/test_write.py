"""The drafted file: it loads as it stands and says what is left to a person."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from policycheck.policies import about, clauses_of, draft_yaml, propose
from policycheck.policies.baseline import BASELINE, BASES
from policycheck.policies.text import read_text
from policycheck.rules import load_ruleset
from policycheck.types import CATEGORIES

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
