"""`policycheck rules docs`: rulesets as Markdown pages."""

from __future__ import annotations

import re
from pathlib import Path

import click

from policycheck.errors import UsageError
from policycheck.paths import is_folder

# Beside a school's own page there are no pages about the kinds of rule, nor those of other rulesets.
_LINK = re.compile(r"\[(?P<words>[^\]\[]+)\]\((?P<page>[^()#]+\.md)(?:#[^()]*)?\)")


@click.command()
@click.argument("rulesets", nargs=-1, metavar="[ID|FILE]...")
@click.option(
    "--to", type=click.Path(path_type=Path), metavar="FOLDER", required=True, help="Where to write the pages."
)
@click.option("--debug", is_flag=True, help="Show the traceback of an internal error.")
def docs(rulesets: tuple[str, ...], to: Path, debug: bool) -> int:  # noqa: ARG001
    """Write a page for each ruleset: every clause, and every rule with its clauses, remedy and examples.

    Without ID or FILE, all shipped rulesets. A table of what is covered is written as coverage.md. Pages that are there
    are written anew. FOLDER is made if it is not there.
    """
    if not is_folder(to.parent):
        raise UsageError(f"{to.parent}: no such folder: give --to a folder in one that is there")
    for name, text in pages(rulesets).items():
        try:
            to.mkdir(exist_ok=True)
            (to / name).write_text(text, encoding="utf-8", newline="\n")
        except OSError as error:
            raise UsageError(f"{to / name}: cannot be written ({error.strerror}): give --to another folder") from error
    return 0


def pages(names: tuple[str, ...]) -> dict[str, str]:
    """The pages of these rulesets, of all that are shipped if there are none, by the name of the file.

    Raises RulesetError, also for two of one id, and UsageError for one whose page would be the table of all.
    """
    from policycheck.rules import load_rulesets
    from policycheck.rules.load import shipped_ids
    from policycheck.rules.pages import COVERAGE, coverage_page, ruleset_page

    loaded = load_rulesets(names or shipped_ids())
    made = {f"{ruleset.id}.md": ruleset_page(ruleset) for ruleset in loaded}
    if COVERAGE in made:
        raise UsageError(f"{COVERAGE}: is the page of what is covered: give the ruleset of that id another")
    made = {COVERAGE: coverage_page(loaded), **made}
    if set(names) <= set(shipped_ids()):
        return made
    return {
        name: _LINK.sub(lambda found: found[0] if found["page"] in made else found["words"], text)
        for name, text in made.items()
    }
