"""`policycheck rules`: what is done with rulesets rather than with drafts."""

from __future__ import annotations

import click

from policycheck.cli.rules_draft import draft
from policycheck.cli.rules_verify import verify


@click.group(no_args_is_help=True)
def rules() -> None:
    """Look up, check, test and write rulesets: a school's policy as rules."""


rules.add_command(draft)
rules.add_command(verify)
