"""`policycheck rules list`: every rule of a ruleset, as `policycheck explain` lists them."""

from __future__ import annotations

from typing import Any

import click

from policycheck.cli.explain import show_all
from policycheck.cli.options import ShowOptions, showing
from policycheck.cli.output import ready
from policycheck.cli.settings import rulesets_in_use


@click.command(name="list")
@click.argument("ruleset", required=False, metavar="[ID|FILE]")
@showing
def list_(ruleset: str | None, **flags: Any) -> int:
    """List the rules of a ruleset, those it inherits included.

    ID is a shipped ruleset's id, FILE a YAML file; without either it is each ruleset in use.
    """
    from policycheck.rules import load_rulesets

    options = ShowOptions(**flags)
    ready(options.output, (ruleset,) if ruleset else ())
    show_all(load_rulesets((ruleset,) if ruleset else rulesets_in_use(None, None)), options)
    return 0
