"""`policycheck rules check`: what is wrong with rulesets' files, with an excerpt for each place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from policycheck.cli.options import ShowOptions, showing
from policycheck.cli.output import layout_for, ready, write_lines
from policycheck.cli.rules_shown import counted, write_json
from policycheck.errors import UsageError
from policycheck.paths import is_file

if TYPE_CHECKING:
    from pathlib import Path

    from rich.text import Text

    from policycheck.report.layout import Layout
    from policycheck.rules.inspect import Problem

_STYLES = {"error": "bold red", "warning": "yellow"}


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@showing
def check(files: tuple[str, ...], **flags: Any) -> int:
    """Say everything that is wrong with a ruleset's file: where it stands and how to mend it.

    FILE is a YAML file, or a shipped ruleset's id. Warnings, such as a clause that no rule serves yet, do not change
    the exit status: 0 no error, 1 errors.
    """
    from policycheck.rules.inspect import inspect
    from policycheck.rules.load import locate

    options = ShowOptions(**flags)
    ready(options.output, files)
    paths = [_there(locate(name)) for name in files]
    problems = tuple(problem for path in paths for problem in inspect(path))
    if options.output_format == "json":
        write_json(
            "policycheck-rules-check/1",
            {"files": [str(path) for path in paths], "problems": [problem.to_dict() for problem in problems]},
            options,
        )
    else:
        layout = layout_for(output=options.output, color=options.color)
        write_lines(tuple(_lines(len(paths), problems, layout)), output=options.output, layout=layout)
    return 1 if any(problem.level == "error" for problem in problems) else 0


def _there(path: Path) -> Path:
    if not is_file(path):
        raise UsageError(f"{path}: no such file: give a ruleset's YAML file or a shipped ruleset's id")
    return path


def _lines(files: int, problems: tuple[Problem, ...], layout: Layout) -> Iterator[Text]:
    from rich.text import Text

    for problem in problems:
        yield from _told(problem, layout)
    levels = [problem.level for problem in problems]
    said = f"{counted(levels.count('error'), 'error')}, {counted(levels.count('warning'), 'warning')}"
    yield Text(f"{counted(files, 'file')}: {said}.")


def _told(problem: Problem, layout: Layout) -> Iterator[Text]:
    from rich.text import Text

    from policycheck.report.marks import neutral

    # On one line, however long: editors and other programs read it.
    place = f"{neutral(problem.file)}:{problem.line}:{problem.column}: "
    yield (
        Text(place, style="bold")
        .append(problem.level, style=_STYLES[problem.level])
        .append(f": {neutral(problem.words)}")
    )
    if problem.excerpt.strip():
        number = f"{problem.line:>5} | "
        room = max(20, layout.width - len(number))
        start = max(0, min(problem.column - 1, len(problem.excerpt)) - room + 10)
        yield Text(number, style="dim").append(neutral(problem.excerpt[start : start + room]))
        yield Text(" " * 5 + " | ", style="dim").append(" " * (problem.column - 1 - start)).append("^", style="bold")
    yield Text()
