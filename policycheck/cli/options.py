"""The options that every checking command shares."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import reduce
from pathlib import Path
from typing import Any, Literal, TypeVar

import click

from policycheck.types import CHANNELS, ROLES, SEVERITIES, Channel, Role, Severity

OutputFormat = Literal["text", "json"]
_Command = TypeVar("_Command", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The flags as given; None where the configuration, a default or (for `color`) the terminal decides."""

    ruleset: str | None
    channel: Channel | None
    role: Role | None
    register: Path | None
    on: date | None
    config: Path | None
    output_format: OutputFormat
    output: Path | None
    fail_on: Severity | None
    exit_zero: bool
    show_text: bool
    color: bool | None
    debug: bool
    stdin_filename: str


def _day(_context: click.Context, _option: click.Parameter, value: datetime | None) -> date | None:
    return value.date() if value else None


_PATH = click.Path(path_type=Path)
_OPTIONS = (
    click.option("--ruleset", metavar="ID|FILE", help="A shipped ruleset's id, or a YAML file. [default: uk-school]"),
    click.option(
        "--channel",
        type=click.Choice(CHANNELS),
        metavar="CHANNEL",
        help=f"Where the post is to appear: {', '.join(CHANNELS)}. [default: website]",
    ),
    click.option("--role", type=click.Choice(ROLES), help="Whose account posts it. [default: official]"),
    click.option(
        "--register",
        type=_PATH,
        metavar="FOLDER",
        help="The consent register. Without one nobody has consented.",
    ),
    click.option(
        "--on",
        type=click.DateTime(["%Y-%m-%d"]),
        metavar="YYYY-MM-DD",
        callback=_day,
        help="The day that consents and policy dates are judged on. [default: today]",
    ),
    click.option(
        "--config",
        type=_PATH,
        metavar="FILE",
        help="The configuration. [default: the nearest above each draft]",
    ),
    click.option(
        "--output-format",
        type=click.Choice(("text", "json")),
        default="text",
        show_default=True,
        help="For people or for programs.",
    ),
    click.option("--output", type=_PATH, metavar="FILE", help="Write the report to a file instead of the screen."),
    click.option(
        "--fail-on",
        type=click.Choice(tuple(reversed(SEVERITIES))),
        help="The lowest severity that makes the exit status 1. [default: review]",
    ),
    click.option("--exit-zero", is_flag=True, help="Exit 0 also where something was found or not checked."),
    click.option("--show-text", is_flag=True, help="Put the words found into the JSON report."),
    click.option("--color/--no-color", default=None, help="Colour the text report. [default: on a terminal]"),
    click.option(
        "--stdin-filename",
        metavar="NAME",
        default="stdin.txt",
        show_default=True,
        help="What standard input (-) is called; the suffix gives its format.",
    ),
    click.option("--debug", is_flag=True, help="Show the traceback of an internal error."),
)


def shared(command: _Command) -> _Command:
    """Adds the shared options to a command, in the order of the table above."""
    return reduce(lambda wrapped, option: option(wrapped), reversed(_OPTIONS), command)
