"""The options that commands share."""

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
    """The flags as given; None or empty where the configuration, a default or (for `color`) the terminal decides."""

    ruleset: tuple[str, ...]
    channel: Channel | None
    role: Role | None
    register: Path | None
    on: date | None
    config: Path | None
    output_format: OutputFormat
    output: Path | None
    fail_on: Severity | None
    show_text: bool
    color: bool | None
    debug: bool
    stdin_filename: str
    exit_zero: bool = False
    explain: bool = False
    people: str | None = None
    annotate: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LookUpOptions:
    """The flags of a command that checks nothing, as given; None where something else decides."""

    ruleset: str | None
    config: Path | None
    output_format: OutputFormat
    output: Path | None
    color: bool | None
    debug: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowOptions:
    """The flags of a command that shows something of rulesets named as its arguments; None for what is not given."""

    output_format: OutputFormat
    output: Path | None
    color: bool | None
    debug: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterOptions:
    """The flags of a command about the consent register, as given; None where something else decides."""

    on: date | None
    config: Path | None
    output_format: OutputFormat
    output: Path | None
    color: bool | None
    debug: bool


def _day(_context: click.Context, _option: click.Parameter, value: datetime | None) -> date | None:
    return value.date() if value else None


_PATH = click.Path(path_type=Path)
_RULESET = click.option(
    "--ruleset", metavar="ID|FILE", help="A shipped ruleset's id, or a YAML file. [default: uk-school]"
)
_RULESETS = click.option(
    "--ruleset",
    metavar="ID|FILE",
    multiple=True,
    help="A shipped ruleset's id, or a YAML file; give it again for several at once. [default: uk-school]",
)
_FORMAT = click.option(
    "--output-format",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help="For people or for programs.",
)
_OUTPUT = click.option("--output", type=_PATH, metavar="FILE", help="Write the report to a file instead of the screen.")
_COLOR = click.option("--color/--no-color", default=None, help="Colour the text report. [default: on a terminal]")
_DEBUG = click.option("--debug", is_flag=True, help="Show the traceback of an internal error.")
_ON = click.option(
    "--on",
    "--on-date",
    "on",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    callback=_day,
    help="The day that consents and policy dates are judged on. [default: today]",
)
_JUDGING = (
    _RULESETS,
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
    _ON,
    click.option(
        "--config",
        type=_PATH,
        metavar="FILE",
        help="The configuration. [default: the nearest above each draft]",
    ),
    _FORMAT,
    _OUTPUT,
    click.option(
        "--fail-on",
        type=click.Choice(tuple(reversed(SEVERITIES))),
        help="The lowest severity that makes the exit status 1. [default: review]",
    ),
)
_SHOW_TEXT = click.option("--show-text", is_flag=True, help="Put the words found into the JSON report.")
_STDIN = click.option(
    "--stdin-filename",
    metavar="NAME",
    default="stdin.txt",
    show_default=True,
    help="What standard input (-) is called; the suffix gives its format.",
)
_CHECKING = (
    *_JUDGING,
    click.option("--exit-zero", is_flag=True, help="Exit 0 also where something was found or not checked."),
    _SHOW_TEXT,
    click.option("--explain", is_flag=True, help="Say of each finding which detector made it, why and how sure it is."),
    _COLOR,
    _STDIN,
    _DEBUG,
)
_PEOPLE = click.option(
    "--people",
    metavar="NAMES",
    help="Whom the pictures show: full names with commas between them; their consent is looked up.",
)
_REDACTING = (_PEOPLE, *_JUDGING, _SHOW_TEXT, _COLOR, _STDIN, _DEBUG)
_OF_ONE_DRAFT = (
    _PEOPLE,
    click.option(
        "--annotate",
        type=_PATH,
        metavar="OUT",
        help="Draw what was found on copies of the pictures: a .jpg, a .png or a folder.",
    ),
)
_CONFIG_HERE = click.option(
    "--config", type=_PATH, metavar="FILE", help="The configuration. [default: the nearest above this folder]"
)
_LOOKING_UP = (_RULESET, _CONFIG_HERE, _FORMAT, _OUTPUT, _COLOR, _DEBUG)
_OF_THE_REGISTER = (_ON, _CONFIG_HERE, _FORMAT, _OUTPUT, _COLOR, _DEBUG)
_SHOWING = (_FORMAT, _OUTPUT, _COLOR, _DEBUG)


def shared(command: _Command) -> _Command:
    """Adds the options of the commands that check drafts, in the order of the table above."""
    return _with(_CHECKING, command)


def redacting(command: _Command) -> _Command:
    """Adds the options of the command that writes a safe copy."""
    return _with(_REDACTING, command)


def of_one_draft(command: _Command) -> _Command:
    """Adds the option that concerns the pictures of a single draft."""
    return _with(_OF_ONE_DRAFT, command)


def looking_up(command: _Command) -> _Command:
    """Adds the options of the commands that say what a ruleset holds."""
    return _with(_LOOKING_UP, command)


def showing(command: _Command) -> _Command:
    """Adds the options of the commands that show something of rulesets named as their arguments."""
    return _with(_SHOWING, command)


def of_the_register(command: _Command) -> _Command:
    """Adds the options of the commands about the consent register."""
    return _with(_OF_THE_REGISTER, command)


def _with(options: tuple[Callable[[_Command], _Command], ...], command: _Command) -> _Command:
    return reduce(lambda wrapped, option: option(wrapped), reversed(options), command)
