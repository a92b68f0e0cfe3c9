"""`policycheck check`: every file together is one draft."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from policycheck.cli import annotate
from policycheck.cli.options import Options, of_one_draft, shared
from policycheck.cli.output import ready
from policycheck.errors import UsageError
from policycheck.paths import is_folder, path_key
from policycheck.register import split_names
from policycheck.types import Draft, SourceFile

if TYPE_CHECKING:
    from policycheck.config import Settings

_STDIN = "-"


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@of_one_draft
@shared
def check(files: tuple[str, ...], **flags: Any) -> int:
    """Check one draft: its text and its pictures together.

    FILE is a text (.txt, .md, .html) or a picture (.jpg, .png, .webp, .heic and others); - is standard input.
    A picture that a page shows and that is not given counts as not checked.
    """
    from policycheck.cli.run import Job, run
    from policycheck.cli.shown import not_given

    options = Options(**flags)
    ready(options.output, files)
    annotate.ready(options.annotate, files, options.output)
    draft, settings = one_draft(files, options)
    job = Job(draft=draft, settings=settings, unchecked=not_given(draft.files, domains=settings.school.domains))
    return run((job,), options, settings=settings, quiet=False)


def one_draft(files: tuple[str, ...], options: Options) -> tuple[Draft, Settings]:
    """All files as one draft, and the settings nearest to the first. Raises UsageError or ConfigError."""
    from policycheck.cli.people import is_statement, people_of
    from policycheck.cli.settings import SettingsFinder, never_a_draft

    draft = _draft(files, options)
    first = draft.files[0]
    home = Path(first.name) if isinstance(first, SourceFile) else Path(first)
    settings = SettingsFinder(options).for_file(home)
    if options.annotate and (whose := never_a_draft(options.annotate, settings)):
        raise UsageError(f"{options.annotate}: belongs to {whose}: give --annotate another name")
    for path in draft.files:
        kept = "" if isinstance(path, SourceFile) else never_a_draft(Path(path), settings)
        if kept:
            raise UsageError(f"{path}: belongs to {kept}, which is never a draft: give the post and its pictures")
        if not isinstance(path, SourceFile) and is_statement(Path(path)):
            raise UsageError(f"{path}: says who is shown, and is never a draft: it is read with its picture")
    draft = Draft(
        files=draft.files,
        channel=settings.channel,
        role=settings.role,
        on=options.on or date.today(),
        people=split_names(options.people or ""),
        people_of=people_of(draft.files),
    )
    return draft, settings


def read_stdin(arguments: tuple[str, ...], options: Options) -> SourceFile | None:
    """Standard input, if `-` is among the arguments. Raises UsageError if it is there twice."""
    if arguments.count(_STDIN) > 1:
        raise UsageError("standard input (-) can be read only once: give - once")
    if _STDIN not in arguments:
        return None
    return SourceFile(name=options.stdin_filename, data=sys.stdin.buffer.read())


def _draft(arguments: tuple[str, ...], options: Options) -> Draft:
    for name in arguments:
        if name != _STDIN:
            _exists(name)
    piped = read_stdin(arguments, options)
    files: dict[str, Path | SourceFile] = {}
    for name in arguments:
        if name == _STDIN and piped is not None:
            files[name] = piped
        else:
            files.setdefault(path_key(name), Path(name))
    return Draft(files=tuple(files.values()))


def _exists(name: str) -> None:
    if is_folder(name):
        raise UsageError(f"{name}: is a folder: check takes files; for folders use policycheck scan")
    if not os.path.lexists(name):
        raise UsageError(f"{name}: no such file")
