"""`policycheck rules schema`: the JSON Schema of a ruleset's file."""

from __future__ import annotations

import json
from pathlib import Path

import click

from policycheck.cli.output import ready, write_text


@click.command()
@click.option("--output", type=click.Path(path_type=Path), metavar="FILE", help="Write it to a file instead.")
@click.option("--debug", is_flag=True, help="Show the traceback of an internal error.")
def schema(output: Path | None, debug: bool) -> int:  # noqa: ARG001
    """Print the JSON Schema of a ruleset's file, by which an editor completes keys and marks mistakes."""
    ready(output, ())
    write_text(text(), output=output)
    return 0


def text() -> str:
    """The schema as it is shipped."""
    from policycheck.rules.json_schema import ruleset_schema

    return json.dumps(ruleset_schema(), indent=2, ensure_ascii=False) + "\n"
