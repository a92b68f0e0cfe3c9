"""`policycheck rules draft`: a first ruleset from a school's own policy document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from policycheck.cli.output import layout_for, write_lines, write_text
from policycheck.errors import UsageError

if TYPE_CHECKING:
    from policycheck.policies import Proposal


@click.command()
@click.argument("policy", type=click.Path(path_type=Path), metavar="POLICY")
@click.option(
    "--to", type=click.Path(path_type=Path), metavar="FILE", required=True, help="The new ruleset, FILE.yaml."
)
def draft(policy: Path, to: Path) -> int:
    """Read a policy document and write a first ruleset.

    POLICY is a Word document (.docx), a PDF with text, a web page, Markdown or plain text. Every clause of it is in the
    file: with a rule that is proposed for it and how sure that is, or why no draft can show it, or marked `# decide:`
    for a person. The file loads as it stands; no document leaves this computer.
    """
    from policycheck.policies import about, clauses_of, draft_yaml, propose, read_policy

    _ready(to)
    blocks = read_policy(policy)
    proposals = propose(clauses_of(blocks))
    if not proposals:
        raise UsageError(f"{policy}: no clause was found in it: give the policy itself, not its cover page")
    text = draft_yaml(
        proposals,
        about(blocks, fallback=policy.stem),
        ruleset_id=_id(to),
        source=policy.name,
        today=f"{date.today():%Y-%m}",
    )
    write_text(text, output=to)
    _say(proposals, to)
    return 0


def _ready(to: Path) -> None:
    from policycheck.rules.load import shipped_ids

    if to.suffix.lower() not in (".yaml", ".yml"):
        raise UsageError(f"{to}: a ruleset's name ends in .yaml: give --to such a name")
    if _id(to) in shipped_ids():
        raise UsageError(f"{to}: `{_id(to)}` is the id of a shipped ruleset: give --to another name")
    if to.exists():
        raise UsageError(f"{to}: is there already: give --to the name of a new file")
    if not to.parent.is_dir():
        raise UsageError(f"{to.parent}: no such folder for --to")


def _id(to: Path) -> str:
    """The ruleset's id, from the file's name."""
    return re.sub(r"[^a-z0-9]+", "-", to.stem.lower()).strip("-")[:60].strip("-") or "ours"


def _say(proposals: Sequence[Proposal], to: Path) -> None:
    from rich.text import Text

    from policycheck.cli.rules_shown import counted
    from policycheck.report.layout import wrapped
    from policycheck.report.marks import neutral

    proposed = sum(bool(item.wanted) for item in proposals)
    shown = sum(bool(item.not_in_a_draft) for item in proposals)
    left = len(proposals) - proposed - shown
    layout = layout_for(output=None, color=None)
    lines = (
        f"{to}: {counted(len(proposals), 'clause')}: rules proposed for {proposed}, {shown} that no draft can show, "
        f"{left} to decide",
        f"Next: read it beside the document, settle each `# decide:`, then policycheck --ruleset {to} post.txt",
    )
    write_lines([row for line in lines for row in wrapped(Text(neutral(line)), layout)], output=None, layout=layout)
