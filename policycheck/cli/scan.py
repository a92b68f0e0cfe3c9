"""`policycheck scan`: every page in files and folders is a draft of its own."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from policycheck.cli.check import read_stdin
from policycheck.cli.options import Options, shared
from policycheck.cli.output import ready
from policycheck.paths import absolute


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@shared
def scan(paths: tuple[str, ...], **flags: Any) -> int:
    """Check every page in files and folders, each with the pictures it refers to.

    A page is a .txt, .md or .html file; a picture that no page refers to is a draft by itself. The consent
    register, the configuration, hidden folders, node_modules and virtual environments are left out.
    """
    from policycheck.cli.people import is_statement, people_of
    from policycheck.cli.run import Job, run
    from policycheck.cli.settings import SettingsFinder, never_a_draft
    from policycheck.cli.walk import find_drafts
    from policycheck.types import Draft

    options = Options(**flags)
    ready(options.output, paths)
    piped = read_stdin(paths, options)
    given = tuple(Path(path) for path in paths if path != "-")
    finder = SettingsFinder(options)
    output = absolute(options.output) if options.output else None

    def drafts_among(files: tuple[Path, ...]) -> tuple[Path, ...]:
        # A register may lie outside the folders whose configuration names it.
        known = tuple(dict.fromkeys(finder.for_file(path) for path in files))
        kept = (path for path in files if not any(never_a_draft(path, settings) for settings in known))
        # The last run's report is no draft of this one.
        return tuple(path for path in kept if absolute(path) != output and not is_statement(path))

    def domains_of(page: Path) -> tuple[str, ...]:
        return finder.for_file(page).school.domains

    found = find_drafts(given, piped=piped, drafts_among=drafts_among, domains_of=domains_of)
    day = options.on or date.today()
    jobs = []
    for draft in found:
        settings = finder.for_file(draft.home)
        post = Draft(
            files=draft.files,
            channel=settings.channel,
            role=settings.role,
            on=day,
            people_of=people_of(draft.files),
        )
        jobs.append(Job(draft=post, settings=settings, unchecked=draft.unchecked))
    first = given[0] if given else Path(options.stdin_filename)
    default = finder.for_folder(first) if first.is_dir() else finder.for_file(first)
    return run(jobs, options, settings=default, quiet=True)
