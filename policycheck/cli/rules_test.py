"""`policycheck rules test`: a ruleset's examples, judged as any draft is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from policycheck.cli.options import ShowOptions, showing
from policycheck.cli.output import layout_for, ready, write_lines
from policycheck.cli.progress import progress
from policycheck.cli.rules_shown import counted, head_of, in_use, write_json

if TYPE_CHECKING:
    from rich.text import Text

    from policycheck.config import Settings
    from policycheck.report.layout import Layout
    from policycheck.rules import Ruleset
    from policycheck.rules.examples import Case, Difference
    from policycheck.types import Draft

#: The day that the shipped rulesets' examples, and the consents beside them, are written for.
SHIPPED_ON = date(2026, 11, 20)


@click.command()
@click.argument("ruleset", required=False, metavar="[ID|FILE]")
@click.option(
    "--on",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="The day of examples that state none. [default: today; of a shipped ruleset 2026-11-20]",
)
@showing
def test(ruleset: str | None, on: datetime | None, **flags: Any) -> int:
    """Judge the examples beside each rule, and print those that are not judged as they say.

    ID is a shipped ruleset's id, FILE a YAML file; without either it is the ruleset in use. Pictures are looked for in
    the folder examples beside the file, settings in its policycheck.toml or in the nearest above the file. Exit status:
    0 as they say, 1 not.
    """
    from policycheck.rules import load_ruleset
    from policycheck.rules.examples import cases
    from policycheck.rules.load import locate

    options = ShowOptions(**flags)
    name = in_use(ruleset)
    ready(options.output, (name,))
    path = locate(name)
    loaded = load_ruleset(name)
    listed = tuple(cases(loaded))
    day = on.date() if on else _day(path)
    differences = tuple(_differences(path, listed, day))
    if options.output_format == "json":
        values = {"examples": len(listed), "differences": [item.to_dict() for item in differences]}
        write_json("policycheck-rules-test/1", {"ruleset": head_of(loaded), **values}, options)
    else:
        layout = layout_for(output=options.output, color=options.color)
        write_lines(tuple(_lines(loaded, listed, differences, layout)), output=options.output, layout=layout)
    return 1 if differences else 0


def _day(path: Path) -> date:
    from policycheck.resources import rulesets_dir

    return SHIPPED_ON if path.resolve().parent == rulesets_dir().resolve() else date.today()


def _differences(path: Path, listed: tuple[Case, ...], day: date) -> Iterator[Difference]:
    from policycheck.cli import run
    from policycheck.rules.examples import compare

    if not listed:
        return
    beside = path.parent / "examples"
    checker = run.make_checker(replace(_settings(path, beside), ruleset=str(path)))
    drafts = [_draft(case, beside, day) for case in listed]
    reports = progress(checker.check_many(drafts), total=len(drafts))
    for case, report in zip(listed, reports, strict=True):
        difference = compare(case, report)
        if difference is not None:
            yield difference


def _settings(path: Path, beside: Path) -> Settings:
    from policycheck.config import FILE_NAME, Settings, find_config, load_settings
    from policycheck.paths import is_file

    own = beside / FILE_NAME
    source = own if is_file(own) else find_config(path.parent)
    return load_settings(source) if source else Settings()


def _draft(case: Case, beside: Path, day: date) -> Draft:
    from policycheck.types import Draft

    example = case.example
    return Draft(
        example.text,
        images=[beside / name for name in example.images],
        files=[beside / name for name in example.files],
        channel=example.channel,
        role=example.role,
        on=example.on or day,
    )


def _lines(
    ruleset: Ruleset, listed: tuple[Case, ...], differences: tuple[Difference, ...], layout: Layout
) -> Iterator[Text]:
    from rich.text import Text

    from policycheck.report.layout import field, wrapped
    from policycheck.report.marks import neutral

    for item in differences:
        example = item.case.example
        yield from wrapped(Text(item.case.rule.id, style="bold").append(f": {item.case.name}"), layout)
        shown = ", ".join((*example.images, *example.files))
        words = " with ".join(filter(None, (f"“{example.text}”" if example.text else "", shown)))
        yield from field("Example", neutral(words), layout)
        yield from field("Expected", item.expected, layout)
        yield from field("Got", neutral(item.got), layout)
        yield Text()
    if not listed:
        yield Text(f"{ruleset.id}: no rule has an example: give each two that violate it and two that pass.")
        return
    rules = len({case.rule.id for case in listed})
    said = f"{counted(len(differences), 'example')} judged otherwise" if differences else "all judged as they say"
    yield Text(f"{ruleset.id}: {counted(len(listed), 'example')} of {counted(rules, 'rule')}, {said}.")
