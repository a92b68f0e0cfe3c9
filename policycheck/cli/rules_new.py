"""`policycheck rules new`: a file to begin a school's own ruleset with."""

from __future__ import annotations

import os
import re
from pathlib import Path

import click

from policycheck.cli.output import complain
from policycheck.errors import UsageError

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@click.command()
@click.argument("ruleset_id", metavar="ID")
@click.option("--to", type=click.Path(path_type=Path), metavar="FILE", required=True, help="The YAML file to write.")
@click.option("--debug", is_flag=True, help="Show the traceback of an internal error.")
def new(ruleset_id: str, to: Path, debug: bool) -> int:  # noqa: ARG001
    """Write a small ruleset that works, with notes on what to put in its place.

    ID is its name in small letters, digits and hyphens, such as maple-street. The JSON Schema for editors is written
    beside it as schema.json. No file is overwritten.
    """
    from policycheck.cli.rules_schema import text
    from policycheck.rules.json_schema import FILE_NAME
    from policycheck.rules.load import shipped_ids
    from policycheck.rules.starter import starter

    if not _ID.fullmatch(ruleset_id) or len(ruleset_id) > 60:
        raise UsageError(f"`{ruleset_id}`: use small letters, digits and hyphens, such as maple-street")
    if ruleset_id in shipped_ids():
        raise UsageError(f"`{ruleset_id}`: is the id of a shipped ruleset: choose another, such as {ruleset_id}-ours")
    if to.suffix not in (".yaml", ".yml"):
        raise UsageError(f"{to}: give --to a name that ends in .yaml")
    if os.path.lexists(to):
        raise UsageError(f"{to}: is there already: give --to another name")
    if not to.parent.is_dir():
        raise UsageError(f"{to.parent}: no such folder for --to")
    _write(to, starter(ruleset_id, to.name))
    schema = to.with_name(FILE_NAME)
    if not os.path.lexists(schema):
        _write(schema, text())
    complain(f"{to} is written: fill it in, then run policycheck rules check {to}")
    return 0


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise UsageError(f"{path}: cannot be written ({error.strerror}): give --to another folder") from error
