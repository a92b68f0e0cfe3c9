"""`policycheck rules coverage`: every clause of a policy, with its rules or the reason why it has none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from policycheck.cli.options import ShowOptions, showing
from policycheck.cli.output import layout_for, ready, write_lines
from policycheck.cli.rules_shown import counted, head_of, in_use, write_json

if TYPE_CHECKING:
    from rich.text import Text

    from policycheck.report.layout import Layout
    from policycheck.rules import Ruleset
    from policycheck.rules.coverage import Served, State, Totals

_MARKS: dict[State, tuple[str, str]] = {
    "served": ("+", "green"),
    "not-in-a-draft": ("-", "dim"),
    "not-yet": ("?", "yellow"),
    "unaccounted": ("!", "bold red"),
}
_WHY: dict[State, str] = {
    "not-in-a-draft": "no draft can show it: ",
    "not-yet": "no rule yet: ",
    "unaccounted": "neither a rule nor a reason",
    "served": "",
}


@click.command()
@click.argument("ruleset", required=False, metavar="[ID|FILE]")
@showing
def coverage(ruleset: str | None, **flags: Any) -> int:
    """List every clause of a policy, with the rules that serve it or the reason why none does.

    ID is a shipped ruleset's id, FILE a YAML file; without either it is the ruleset in use. Exit status 1: a clause
    has neither a rule nor a reason.
    """
    from policycheck.rules import load_ruleset
    from policycheck.rules.coverage import coverage as covered
    from policycheck.rules.coverage import totals

    options = ShowOptions(**flags)
    ready(options.output, (ruleset,) if ruleset else ())
    loaded = load_ruleset(in_use(ruleset))
    clauses = covered(loaded)
    counts = totals(loaded, clauses)
    if options.output_format == "json":
        values = {"totals": counts.to_dict(), "clauses": [item.to_dict() for item in clauses]}
        write_json("policycheck-coverage/1", {"ruleset": head_of(loaded), **values}, options)
    else:
        layout = layout_for(output=options.output, color=options.color)
        write_lines(tuple(_lines(loaded, clauses, counts, layout)), output=options.output, layout=layout)
    return 1 if counts.unaccounted else 0


def _lines(ruleset: Ruleset, clauses: tuple[Served, ...], counts: Totals, layout: Layout) -> Iterator[Text]:
    from rich.text import Text

    from policycheck.report.layout import wrapped
    from policycheck.report.marks import neutral

    yield from wrapped(Text(f"{neutral(ruleset.title)} ({ruleset.id})", style="bold"), layout)
    section = None
    for item in clauses:
        if item.clause.section != section:
            section = item.clause.section
            yield Text()
            yield from wrapped(Text(neutral(section), style="bold"), layout)
        yield from _clause(item, layout)
    yield Text()
    for line in told(counts):
        yield from wrapped(Text(line), layout)


def _clause(item: Served, layout: Layout) -> Iterator[Text]:
    from rich.text import Text

    from policycheck.report.layout import wrapped
    from policycheck.report.marks import neutral

    mark, style = _MARKS[item.state]
    place = f"{neutral(item.clause.item)}: " if item.clause.item else ""
    where = f" ({', '.join(item.clause.channels)})" if item.clause.channels else ""
    lead = Text("  ").append(f"{mark} ", style=style)
    yield from wrapped(lead.append(f"{place}{neutral(item.clause.text)}{where}"), layout, hanging=4)
    said = ", ".join(rule.id for rule in item.rules) or f"{_WHY[item.state]}{neutral(item.reason)}"
    yield from wrapped(Text("      ").append(said, style=style), layout, hanging=6)


def told(counts: Totals) -> Iterator[str]:
    """The totals in words, a line each."""
    yield (
        f"{counted(counts.clauses, 'clause')}: {counts.served} served by a rule (+), {counts.not_in_a_draft} that no "
        f"draft can show (-), {counts.not_yet} without a rule yet (?)"
        + (f", {counts.unaccounted} with neither rule nor reason (!)" if counts.unaccounted else "")
        + "."
    )
    yield (
        f"Of {counted(counts.checkable, 'clause')} that a draft can show, {counts.served} "
        f"{'is' if counts.served == 1 else 'are'} served: by "
        f"{counted(counts.rules, 'rule')} with {counted(counts.examples, 'example')}. Besides them "
        f"{counted(counts.inherited, 'rule')} of the rulesets it extends "
        f"{'is' if counts.inherited == 1 else 'are'} in force."
    )
