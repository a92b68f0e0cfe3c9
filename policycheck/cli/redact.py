"""`policycheck redact`: writes a copy of a draft without what a check objects to, and says what remains."""

from __future__ import annotations

import os
from collections.abc import Container, Iterator
from dataclasses import replace
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any, get_args

import click

from policycheck.cli.check import one_draft
from policycheck.cli.options import Options, redacting
from policycheck.cli.output import layout_for, ready, write_lines, write_text
from policycheck.paths import absolute
from policycheck.redact.cover import Style
from policycheck.report import dumps
from policycheck.types import Draft, SourceFile, Unchecked

if TYPE_CHECKING:
    from policycheck.redact import SafeCopy


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--to", type=click.Path(path_type=Path), metavar="FOLDER", required=True, help="A new or empty folder for the copy."
)
@click.option(
    "--style", type=click.Choice(get_args(Style)), default="box", show_default=True, help="How faces are covered."
)
@redacting
def redact(files: tuple[str, ...], to: Path, style: Style, **flags: Any) -> int:
    """Write a safe copy of one draft, and show what was changed and what remains.

    Names without consent, contact details and personal identifiers are replaced, faces without consent covered, and
    what pictures hide is left out. The copy is checked again. What cannot be checked is not copied; the originals stay
    as they are.
    """
    from policycheck.cli.headers import headers_of
    from policycheck.cli.people import people_of
    from policycheck.cli.redacted import copy_lines, copy_values
    from policycheck.cli.run import UNCHECKED, Judged, make_checker, outcome
    from policycheck.cli.shown import with_shown
    from policycheck.redact import ready_folder, write_copy

    options = Options(**flags)
    ready(options.output, files)
    draft, settings = one_draft(files, options)
    shown, missing = with_shown(draft, domains=settings.school.domains)
    draft = replace(draft, files=shown, people_of=people_of(shown))
    ready_folder(to, [Path(item) for item in draft.files if not isinstance(item, SourceFile)])
    checker = make_checker(settings)
    copy = checker.safe_copy(draft, style=style)
    copy = replace(copy, left_out=tuple(dict.fromkeys((*copy.left_out, *missing))))
    headers = headers_of(checker.rulesets, options.on)
    if copy.files:
        write_copy(copy.files, to)
        copy = replace(copy, left_out=(*copy.left_out, *_astray(copy, draft, to)))
    if options.output_format == "json":
        write_text(
            dumps(copy_values(copy, to, headers[0], more=headers[1:], show_text=options.show_text)),
            output=options.output,
        )
    else:
        layout = layout_for(output=options.output, color=options.color)
        write_lines(copy_lines(copy, to, layout), output=options.output, layout=layout)
    judged = Judged(report=replace(copy.report, content=None), settings=settings, rulesets=headers)
    return outcome((judged,)) or (UNCHECKED if copy.left_out else 0)


def _astray(copy: SafeCopy, draft: Draft, to: Path) -> Iterator[Unchecked]:
    """The pictures that a page of the copy refers to and does not find there, though its original did."""
    given = [absolute(Path(item)) for item in draft.files if not isinstance(item, SourceFile)]
    left_out = {PurePath(gap.source).name for gap in copy.left_out}
    for file in copy.files:
        page = given[0].parent / file.source if given else Path(file.source)
        if page not in given or file.kind == "picture":
            continue
        before = _missing(page, (file.before or "").encode(), given[0].parent, but=left_out)
        after = _missing(to / file.name, file.data, to, but=left_out)
        if len(after) > len(before):
            yield from (gap for path, gap in after.items() if path not in before)


def _missing(page: Path, data: bytes, top: Path, *, but: Container[str]) -> dict[PurePath, Unchecked]:
    """What a page refers to and is not found up to `top`, by its path from there; `but`: names that do not count."""
    from policycheck.cli.references import references

    gaps = (gap for gap in references(page, data, top=top).unchecked if gap.source != str(page))
    paths = ((PurePath(os.path.relpath(gap.source, top)), gap) for gap in gaps)
    return {path: gap for path, gap in paths if path.name not in but}
