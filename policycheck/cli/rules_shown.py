"""What the commands about rulesets have in common: which ruleset is meant, and the head of their JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from policycheck.cli.output import write_text

if TYPE_CHECKING:
    from policycheck.cli.options import ShowOptions
    from policycheck.rules import Ruleset


def in_use(name: str | None) -> str:
    """The ruleset named, else that of the nearest configuration. Raises ConfigError."""
    from policycheck.cli.settings import ruleset_in_use

    return name or ruleset_in_use(None, None)


def head_of(ruleset: Ruleset) -> dict[str, Any]:
    """What JSON says of the ruleset that it is about."""
    return {"id": ruleset.id, "title": ruleset.title, "version": ruleset.version}


def write_json(schema: str, values: dict[str, Any], options: ShowOptions) -> None:
    """Writes `values` after the schema and the tool. Raises UsageError."""
    from policycheck.cli.version import tool_version
    from policycheck.report import dumps

    head = {"schema": schema, "tool": {"name": "policycheck", "version": tool_version()}}
    write_text(dumps({**head, **values}), output=options.output)


def counted(number: int, one: str) -> str:
    """`1 rule`, `2 rules`."""
    return f"{number} {one}" if number == 1 else f"{number} {one}s"
