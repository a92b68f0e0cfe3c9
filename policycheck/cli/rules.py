"""`policycheck rules`: what is done with rulesets rather than with drafts."""

from __future__ import annotations

import click

from policycheck.cli.explain import explain
from policycheck.cli.rules_check import check
from policycheck.cli.rules_coverage import coverage
from policycheck.cli.rules_diff import diff
from policycheck.cli.rules_docs import docs
from policycheck.cli.rules_draft import draft
from policycheck.cli.rules_list import list_
from policycheck.cli.rules_new import new
from policycheck.cli.rules_schema import schema
from policycheck.cli.rules_test import test
from policycheck.cli.rules_verify import verify


@click.group(no_args_is_help=True)
def rules() -> None:
    """Look up, check, test and write rulesets: a school's policy as rules."""


rules.add_command(check)
rules.add_command(coverage)
rules.add_command(diff)
rules.add_command(docs)
rules.add_command(explain)
rules.add_command(list_)
rules.add_command(new)
rules.add_command(schema)
rules.add_command(test)
rules.add_command(draft)
rules.add_command(verify)
