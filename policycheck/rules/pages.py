"""Rulesets as Markdown pages, for people who want to read all of a policy's checks: what, why and what to do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from policycheck.rules.coverage import Served, coverage, totals
from policycheck.rules.describe import facts, inherited_from, what
from policycheck.rules.ruleset import Clause, Example, Rule, Ruleset
from policycheck.rules.wording import outline

COVERAGE = "coverage.md"
_MADE = "<!-- Written by `policycheck rules docs`: edit the ruleset, not this page. -->\n"
_WHY = {
    "not-in-a-draft": "no draft can show it: ",
    "not-yet": "**no rule yet**: ",
    "unaccounted": "**neither a rule nor a reason**",
}
_LABELS = ("Finds", "Of whom", "Fires", "Score", "Accounts", "Channels", "Severity", "First")
_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~])")


def ruleset_page(ruleset: Ruleset) -> str:
    """One ruleset: its clauses with their rules or reasons, then each rule of its own with all its examples."""
    return _MADE + "\n".join((*_head(ruleset), *_clauses(ruleset), *_rules(ruleset), *_inherited(ruleset))) + "\n"


def coverage_page(rulesets: Iterable[Ruleset]) -> str:
    """A table of how many clauses of each policy are served, with a link to each page."""
    lines = [
        "# What is checked of each policy\n",
        "| policy | clauses | a draft can show | served | not yet | not in a draft | rules | examples |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for ruleset in rulesets:
        counts = totals(ruleset, coverage(ruleset))
        cells = (
            f"[{_plain(ruleset.title)}]({ruleset.id}.md)",
            counts.clauses,
            counts.checkable,
            counts.served,
            counts.not_yet,
            counts.not_in_a_draft,
            counts.rules,
            counts.examples,
        )
        lines.append(f"| {' | '.join(map(str, cells))} |")
    return _MADE + "\n".join([*lines, "", *_NOTES]) + "\n"


_NOTES = (
    "- **a draft can show**: the clauses less those about training, monitoring, who may post, settings and procedures.",
    "- **not yet**: a draft could show it, but no rule looks for it; `policycheck rules check` warns of each.",
    "- **rules**: those that serve a clause of the policy itself. Rules of the baseline that it inherits come on top.",
    "- **examples**: drafts that must break a rule, or come close and pass; `policycheck rules test` judges them.",
    "",
    "`policycheck rules coverage ID` prints each clause with its rules, or the reason why there is none. How much of",
    "each ruleset `policycheck rules draft` proposes from the document:",
    "[what was measured](../benchmarks.md#a-draft-from-a-policy-document).",
)


def _head(ruleset: Ruleset) -> Iterator[str]:
    counts = totals(ruleset, coverage(ruleset))
    yield f"# {_plain(ruleset.title)}\n"
    dates = (("approved", ruleset.approved), ("review due", ruleset.review_due_stated))
    stated = "".join(f", {name} {value}" for name, value in dates if value)
    yield f"`{ruleset.id}`: {_plain(ruleset.policy)}, version {_plain(ruleset.version)}{stated}.\n"
    yield (
        f"{_count(counts.clauses, 'clause')}, of which a draft can show {counts.checkable}; {counts.served} of them "
        f"{'is' if counts.served == 1 else 'are'} served, by {_count(counts.rules, 'rule')} with "
        f"{_count(counts.examples, 'example')}. All policies side by side: [coverage]({COVERAGE}). "
        "What a rule's words mean: [writing a ruleset](README.md).\n"
    )


def _count(number: int, one: str) -> str:
    return f"{number} {one}" if number == 1 else f"{number} {one}s"


def _clauses(ruleset: Ruleset) -> Iterator[str]:
    yield "## Clauses\n"
    yield "| clause | in our words | checked by |"
    yield "|---|---|---|"
    for item in coverage(ruleset):
        yield f"| {_place(item.clause)} | {_plain(item.clause.text)} | {_served_by(item, ruleset)} |"
    yield ""


def _served_by(item: Served, ruleset: Ruleset) -> str:
    if item.rules:
        return ", ".join(_link(rule, ruleset) for rule in item.rules)
    return f"{_WHY[item.state]}{_plain(item.reason)}"


def _rules(ruleset: Ruleset) -> Iterator[str]:
    yield "## Rules\n"
    for rule in ruleset.rules:
        if inherited_from(rule, ruleset) is None:
            yield from _rule(rule, ruleset)


def _rule(rule: Rule, ruleset: Ruleset) -> Iterator[str]:
    yield f"### {rule.id}\n"
    yield f"{_capital(what(rule))}. Kind: [{rule.kind}](kinds/{rule.kind}.md).\n"
    yield "| | |"
    yield "|---|---|"
    yield from (f"| {label} | {_plain(words)} |" for label, words in facts(rule, ruleset) if label in _LABELS)
    for clause in rule.clauses:
        yield f"| Clause | {_place(clause)}: {_plain(clause.text)} |"
    yield f"| Why | {_plain(outline(rule.message))} |"
    yield f"| To do | {_plain(outline(rule.remedy))} |"
    yield ""
    for title, violates in (("Breaks it", True), ("Passes", False)):
        examples = [example for example in rule.examples if example.violates is violates]
        if examples:
            yield f"{title}:\n"
            yield from (f"- {_example(example)}" for example in examples)
            yield ""


def _inherited(ruleset: Ruleset) -> Iterator[str]:
    rules = [rule for rule in ruleset.rules if inherited_from(rule, ruleset) is not None]
    if rules:
        yield "## Rules inherited as they stand\n"
        yield from (f"- {_link(rule, ruleset)}: {_plain(what(rule))}" for rule in rules)


def _example(example: Example) -> str:
    shown = ", ".join(f"`{name}`" for name in (*example.images, *example.files))
    given = " with ".join(filter(None, (f"“{_plain(example.text)}”" if example.text else "", shown)))
    often = f"{example.count} times" if example.count and example.count > 1 else ""
    posted = ", ".join(str(value) for value in (example.role, example.channel, example.on) if value)
    expected = ", ".join(filter(None, (example.severity, often)))
    return f"{given}{f' ({posted})' if posted else ''}{f': {expected}' if expected else ''}"


def _link(rule: Rule, ruleset: Ruleset) -> str:
    owner = inherited_from(rule, ruleset)
    anchor = re.sub(r"[^a-z0-9 -]", "", rule.id.lower())
    return f"[{rule.id}]({f'{owner}.md' if owner else ''}#{anchor})"


def _place(clause: Clause) -> str:
    return _plain(f"{clause.section}, {clause.item}" if clause.item else clause.section)


def _plain(text: str) -> str:
    """Words that Markdown shows as they are, on one line."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _capital(text: str) -> str:
    return _plain(text[:1].upper() + text[1:])
