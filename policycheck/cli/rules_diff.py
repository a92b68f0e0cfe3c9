"""`policycheck rules diff`: which clauses and rules two rulesets do not share, and in what the others differ."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, TypeVar

import click

from policycheck.cli.options import ShowOptions, showing
from policycheck.cli.output import layout_for, ready, write_lines
from policycheck.cli.rules_shown import counted, head_of, write_json

if TYPE_CHECKING:
    from rich.text import Text

    from policycheck.report.layout import Layout
    from policycheck.rules import Clause, Rule, Ruleset
    from policycheck.rules.diff import Compared

    _Item = TypeVar("_Item", Clause, Rule)


@click.command()
@click.argument("first", metavar="A")
@click.argument("second", metavar="B")
@showing
def diff(first: str, second: str, **flags: Any) -> int:
    """Show what tells one ruleset from another: their clauses and their rules.

    A and B are shipped rulesets' ids or YAML files. The exit status is 0 whatever differs.
    """
    from policycheck.rules import load_ruleset
    from policycheck.rules.diff import compare_clauses, compare_rules

    options = ShowOptions(**flags)
    ready(options.output, (first, second))
    one, other = load_ruleset(first), load_ruleset(second)
    clauses, rules = compare_clauses(one, other), compare_rules(one, other)
    if options.output_format == "json":
        heads = {"first": head_of(one), "second": head_of(other)}
        values = {"clauses": clauses.to_dict(), "rules": rules.to_dict()}
        write_json("policycheck-rules-diff/1", {**heads, **values}, options)
    else:
        layout = layout_for(output=options.output, color=options.color)
        lines = (
            *_lines("clause", clauses, one, other, _clause, _place, layout),
            *_lines("rule", rules, one, other, _rule, _id, layout),
        )
        write_lines(lines, output=options.output, layout=layout)
    return 0


def _lines(
    what: str,
    compared: Compared[_Item],
    one: Ruleset,
    other: Ruleset,
    said: Callable[[_Item], str],
    named: Callable[[_Item], str],
    layout: Layout,
) -> Iterator[Text]:
    from rich.text import Text

    from policycheck.report.layout import field, wrapped
    from policycheck.report.marks import neutral

    for items, owner, sign, style in (
        (compared.only_first, one, "-", "red"),
        (compared.only_second, other, "+", "green"),
    ):
        if items:
            told = f"In {owner.id} alone: {counted(len(items), what)}"
            if what == "clause" and owner is one and _inherits(other, one):
                told += f" (not repeated: {other.id} extends {one.id})"
            yield from wrapped(Text(told, style="bold"), layout)
            for item in items:
                yield from wrapped(Text(f"  {sign} ", style=style).append(neutral(said(item))), layout, hanging=4)
            yield Text()
    if compared.differ:
        yield Text(f"In both, but not alike: {counted(len(compared.differ), what)}", style="bold")
        for pair in compared.differ:
            names = dict.fromkeys((named(pair.first), named(pair.second)))
            yield from wrapped(Text("  ~ ", style="yellow").append(neutral(" / ".join(names))), layout, hanging=4)
            for change in pair.changes:
                yield from wrapped(Text(f"      {change.name}"), layout, hanging=6)
                yield from field("-", neutral(change.first or "(nothing)"), layout)
                yield from field("+", neutral(change.second or "(nothing)"), layout)
        yield Text()
    yield Text(f"Alike in both: {counted(compared.same, what)}.")
    yield Text()


def _inherits(ruleset: Ruleset, base: Ruleset) -> bool:
    return any(rule.id.startswith(f"{base.id}/") for rule in ruleset.rules)


def _clause(clause: Clause) -> str:
    return f"{_place(clause)}: {clause.text}"


def _place(clause: Clause) -> str:
    return f"{clause.section}, {clause.item}" if clause.item else clause.section


def _rule(rule: Rule) -> str:
    from policycheck.rules.describe import what

    return f"{rule.id}: {what(rule)}"


def _id(rule: Rule) -> str:
    return rule.id
