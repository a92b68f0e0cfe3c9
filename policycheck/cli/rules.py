"""`policycheck rules`: what is done with rulesets rather than with drafts."""

from __future__ import annotations

import click

from policycheck.cli.explain import explain


@click.group(no_args_is_help=True)
def rules() -> None:
    """Look up, check, test and write rulesets: a school's policy as rules."""


rules.add_command(explain)
