"""The pages of docs/rules are what the rulesets say, and there is one for each kind of rule."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from policycheck.cli.rules_docs import pages
from policycheck.rules import load_ruleset
from policycheck.rules.load import load_text, shipped_ids
from policycheck.rules.pages import coverage_page, ruleset_page
from policycheck.rules.ruleset import KINDS

DOCS = Path(__file__).parents[2] / "docs" / "rules"
HEAD = """\
schema: policycheck-ruleset/1
id: maple
title: Maple
policy: Maple
version: 1
clauses: [{id: "2.1", section: 2.1, text: Nobody is named.}]
rules:
"""


@pytest.mark.parametrize(("name", "text"), pages(()).items())
def test_pages_are_up_to_date(name: str, text: str) -> None:
    """Each page of docs/rules is what `policycheck rules docs --to docs/rules` writes."""
    assert (DOCS / name).read_text(encoding="utf-8") == text, "policycheck rules docs --to docs/rules"


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_has_a_page_whose_example_loads(kind: str) -> None:
    """A page for every kind, with a rule of that kind that loads as it stands."""
    page = (DOCS / "kinds" / f"{kind}.md").read_text(encoding="utf-8")
    assert page.startswith(f"# {kind}\n")
    found = re.search(r"```yaml\n(.*?)```", page, re.DOTALL)
    assert found
    rule = re.sub("^", "  ", found[1], flags=re.MULTILINE)
    assert load_text(Path("maple.yaml"), HEAD + rule).rules[0].kind == kind


def test_no_page_is_of_a_kind_that_is_none() -> None:
    """A kind that is taken away leaves no page behind."""
    assert sorted(path.stem for path in (DOCS / "kinds").iterdir()) == sorted(KINDS)


@pytest.mark.parametrize("name", shipped_ids())
def test_a_page_has_every_rule_clause_and_example(name: str) -> None:
    """Every rule of the ruleset's own is a heading, every clause a row, every example an item."""
    ruleset = load_ruleset(name)
    page = ruleset_page(ruleset)
    own = [rule for rule in ruleset.rules if rule.id.startswith(f"{name}/")]
    assert re.findall(r"^### (.*)$", page, re.MULTILINE) == [rule.id for rule in own]
    assert page.partition("## Rules")[0].count("\n| ") == len(ruleset.clauses) + 1
    examples = sum(len(rule.examples) for rule in own)
    assert len(re.findall(r"^- [“`]", page, re.MULTILINE)) == examples


@pytest.mark.parametrize("name", shipped_ids())
def test_links_lead_somewhere(name: str) -> None:
    """Each link of a page leads to a page of docs/rules and, with an anchor, to a heading there."""
    for target, anchor in re.findall(r"\]\(([^)#]*)(?:#([^)]*))?\)", ruleset_page(load_ruleset(name))):
        path = DOCS / (target or f"{name}.md")
        headings = re.findall(r"^#+ (.*)$", path.read_text(encoding="utf-8"), re.MULTILINE)
        anchors = [re.sub(r"[^a-z0-9 -]", "", heading.lower()).replace(" ", "-") for heading in headings]
        assert not anchor or anchor in anchors, (target, anchor)


def test_the_table_has_a_row_for_each_policy() -> None:
    """Counts stand in the table as `policycheck rules coverage` gives them."""
    page = coverage_page([load_ruleset("iwys"), load_ruleset("islwyn")])
    assert re.search(r"\(iwys\.md\) \| \d+ \| \d+ \| \d+ \|", page)
    assert page.count(".md) |") == 2


def test_words_cannot_act_as_markdown() -> None:
    """A pipe, a bracket or a tag in a clause's words is shown and does not break the table."""
    text = HEAD.replace("Nobody is named.", "'No | [link](x) <b>.'") + (
        '  - {id: a, kind: forbid, category: spam, cites: ["2.1"], severity: review, message: m, remedy: r}\n'
    )
    page = ruleset_page(load_text(Path("maple.yaml"), text))
    assert r"No \| \[link\](x) \<b\>." in page
