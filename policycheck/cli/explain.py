"""`policycheck explain`: what a rule looks for, which clause it serves and what to do about it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from policycheck.cli.options import LookUpOptions, ShowOptions, looking_up
from policycheck.cli.output import layout_for, ready, write_lines, write_text

if TYPE_CHECKING:
    from rich.text import Text

    from policycheck.report.layout import Layout
    from policycheck.rules import Rule, Ruleset

SCHEMA = "policycheck-explain/1"
# Cells that are left for what a rule is about beside its id and severity, or it stands on a line of its own.
_ROOM = 30


@click.command()
@click.argument("rule", required=False, metavar="[RULE]")
@looking_up
def explain(rule: str | None, **flags: Any) -> int:
    """Say what a rule looks for and which clause it serves, or list the rules.

    RULE is an id as a report gives it (iwys/2.1/names), or the end of one that no other rule shares. Without RULE
    every rule of each ruleset in use is listed.
    """
    from policycheck.cli.settings import rulesets_in_use
    from policycheck.rules import load_rulesets

    options = LookUpOptions(**flags)
    ready(options.output, ())
    rulesets = load_rulesets(rulesets_in_use(options.ruleset, options.config))
    if rule is None:
        show_all(rulesets, options)
    else:
        _show(*_find(rule, rulesets, options), options)
    return 0


def _find(name: str, rulesets: tuple[Ruleset, ...], options: LookUpOptions) -> tuple[Ruleset, Rule]:
    """The rule, in the rulesets in use or, where no flag names one, in the shipped one that the id begins with."""
    from policycheck.rules import load_ruleset
    from policycheck.rules.load import shipped_ids
    from policycheck.rules.lookup import find_rule

    owner = name.partition("/")[0]
    known = {ruleset.id for ruleset in rulesets}
    elsewhere = options.ruleset is None and owner not in known and owner in shipped_ids()
    return find_rule(name, (*rulesets, load_ruleset(owner)) if elsewhere else rulesets)


def _show(ruleset: Ruleset, rule: Rule, options: LookUpOptions) -> None:
    from policycheck.rules.describe import to_dict

    if options.output_format == "json":
        _write_json({"rule": to_dict(rule, ruleset)}, ruleset, options)
    else:
        layout = layout_for(output=options.output, color=options.color)
        write_lines(tuple(_rule_lines(ruleset, rule, layout)), output=options.output, layout=layout)


def show_all(rulesets: tuple[Ruleset, ...], options: LookUpOptions | ShowOptions) -> None:
    """Writes the list of each ruleset's rules, those it inherits included. In JSON `rulesets` is there for several."""
    if options.output_format == "json":
        told = [{**_head(ruleset), **_rules(ruleset)} for ruleset in rulesets]
        more = {"rulesets": told} if len(told) > 1 else {}
        _write_json({**_rules(rulesets[0]), **more}, rulesets[0], options)
    else:
        layout = layout_for(output=options.output, color=options.color)
        write_lines(tuple(_all_lines(rulesets, layout)), output=options.output, layout=layout)


def _head(ruleset: Ruleset) -> dict[str, Any]:
    return {"id": ruleset.id, "title": ruleset.title, "version": ruleset.version}


def _rules(ruleset: Ruleset) -> dict[str, Any]:
    from policycheck.rules.describe import in_brief

    return {"rules": [in_brief(rule, ruleset) for rule in ruleset.rules]}


def _write_json(values: dict[str, Any], ruleset: Ruleset, options: LookUpOptions | ShowOptions) -> None:
    from policycheck.cli.version import tool_version
    from policycheck.report import dumps

    head = {
        "schema": SCHEMA,
        "tool": {"name": "policycheck", "version": tool_version()},
        "ruleset": _head(ruleset),
    }
    write_text(dumps({**head, **values}), output=options.output)


def _rule_lines(ruleset: Ruleset, rule: Rule, layout: Layout) -> Iterator[Text]:
    from rich.text import Text

    from policycheck.report.layout import field, wrapped
    from policycheck.report.marks import neutral
    from policycheck.rules.describe import facts, what

    summary = Text().append(rule.id, style="bold").append(f": {neutral(what(rule))}")
    yield from wrapped(summary, layout)
    before = ""
    for label, words in facts(rule, ruleset):
        yield from field("" if label == before else label, neutral(words), layout)
        before = label


def _all_lines(rulesets: tuple[Ruleset, ...], layout: Layout) -> Iterator[Text]:
    from rich.text import Text

    from policycheck.report.layout import wrapped

    for ruleset in rulesets:
        yield from _list_lines(ruleset, layout)
        if len(rulesets) > 1:
            yield Text()
    yield from wrapped(Text("policycheck explain RULE says more of one of them."), layout)


def _list_lines(ruleset: Ruleset, layout: Layout) -> Iterator[Text]:
    from rich.text import Text

    from policycheck.report.layout import wrapped
    from policycheck.report.marks import neutral
    from policycheck.rules.describe import in_brief

    told = [in_brief(rule, ruleset) for rule in ruleset.rules]
    count = f"{len(told)} {'rule' if len(told) == 1 else 'rules'}"
    yield from wrapped(Text(f"{neutral(ruleset.title)} ({ruleset.id}): {count}", style="bold"), layout)
    widest = max((len(rule["id"]) for rule in told), default=0)
    for rule in told:
        lead = f"{rule['id']:<{widest}}  {rule['severity']:<6}  "
        said = rule["what"] + (f"; inherited from {rule['inherited_from']}" if rule["inherited_from"] else "")
        beside = len(lead) + _ROOM <= layout.width
        yield from wrapped(Text(f"{lead}{neutral(said)}"), layout, hanging=len(lead) if beside else 0)
