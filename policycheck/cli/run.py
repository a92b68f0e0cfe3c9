"""Judges drafts by their settings, writes the report and says how the run ends."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from policycheck.cli.headers import RulesetLike, headers_of
from policycheck.cli.options import Options
from policycheck.cli.output import layout_for, write_lines, write_text
from policycheck.cli.progress import progress
from policycheck.config import Settings
from policycheck.report import RulesetHeader, dumps, envelope
from policycheck.types import SEVERITIES, Draft, Report, SourceFile, Unchecked

if TYPE_CHECKING:
    from rich.text import Text

    from policycheck.redact import SafeCopy, Style

PASSED, VIOLATIONS, WRONG_USE, UNCHECKED, INTERNAL = range(5)


class CheckerLike(Protocol):
    """A Checker, as far as the command line uses it."""

    @property
    def rulesets(self) -> Sequence[RulesetLike]: ...
    def check_many(self, drafts: Iterable[Draft]) -> Iterator[Report]: ...
    def safe_copy(self, draft: Draft, *, style: Style) -> SafeCopy: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A draft, the settings to judge it by, and what of it is known beforehand not to be checked."""

    draft: Draft
    settings: Settings
    unchecked: tuple[Unchecked, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A report without its content, its settings and rulesets, and its text view."""

    report: Report
    settings: Settings
    rulesets: tuple[RulesetHeader, ...]
    lines: tuple[Text, ...] = ()


def make_checker(settings: Settings) -> CheckerLike:
    """The Checker of those settings. Raises UsageError, RulesetError, RegisterError or ConfigError."""
    from policycheck.checker import Checker

    return Checker.of(settings)


def run(
    jobs: Sequence[Job],
    options: Options,
    *,
    settings: Settings,
    quiet: bool,
) -> int:
    """Checks the drafts, writes the report and returns the exit status.

    settings: those of a run without drafts. quiet: whether a draft with nothing to say takes no line.
    """
    checkers = _Checkers(make_checker)
    default = headers_of(checkers.get(jobs[0].settings if jobs else settings).rulesets, options.on)
    judged = tuple(progress(_judge(jobs, options, checkers, quiet=quiet), total=len(jobs)))
    if options.output_format == "json":
        write_text(dumps(_envelope(judged, default, options)), output=options.output)
    else:
        _write_text_report(judged, default, options, quiet=quiet)
    status = outcome(judged)
    return PASSED if options.exit_zero else status


def outcome(judged: Iterable[Judged]) -> int:
    """The exit status: is anything at or above its settings' `fail_on`, else is anything unchecked?"""
    status = PASSED
    for item in judged:
        least = SEVERITIES.index(item.settings.fail_on)
        standing = (violation for violation in item.report.violations if violation.suppressed is None)
        if any(SEVERITIES.index(violation.severity) >= least for violation in standing):
            return VIOLATIONS
        if item.report.unchecked:
            status = UNCHECKED
    return status


class _Checkers:
    """One Checker for all drafts that need the same: its models and register are loaded once."""

    def __init__(self, factory: Callable[[Settings], CheckerLike]) -> None:
        self._factory = factory
        self._made: dict[Settings, CheckerLike] = {}

    def get(self, settings: Settings) -> CheckerLike:
        plain = Settings()
        # Channel and role travel with each draft; the rest is not the Checker's concern.
        key = replace(settings, source=None, fail_on=plain.fail_on, channel=plain.channel, role=plain.role)
        if key not in self._made:
            self._made[key] = self._factory(key)
        return self._made[key]


def _paths(draft: Draft) -> tuple[str | Path, ...]:
    return tuple(file for file in draft.files if not isinstance(file, SourceFile))


def _judge(jobs: Sequence[Job], options: Options, checkers: _Checkers, *, quiet: bool) -> Iterator[Judged]:
    from policycheck.cli.annotate import annotate
    from policycheck.report.picture import key
    from policycheck.report.terminal import render
    from policycheck.report.words import is_clean

    layout = layout_for(output=options.output, color=options.color, explain=options.explain)
    for settings, group in groupby(jobs, key=lambda job: job.settings):
        own = tuple(group)
        checker = checkers.get(settings)
        headers = headers_of(checker.rulesets, options.on)
        for job, report in zip(own, _reports(checker, own), strict=True):
            lines: tuple[Text, ...] = ()
            if options.output_format == "text" and not (quiet and is_clean(report)):
                lines = render(report, layout)
            if options.annotate is not None:
                drawn = annotate(report, options.annotate, _paths(job.draft))
                lines += tuple(key(drawn, report, layout)) if options.output_format == "text" else ()
            # The pixels of a folder of photos would fill the memory.
            yield Judged(
                report=replace(report, content=None, findings=()), settings=job.settings, rulesets=headers, lines=lines
            )


def _reports(checker: CheckerLike, jobs: tuple[Job, ...]) -> Iterator[Report]:
    """One report a job. A job without files was found to be unreadable before there was anything to check."""
    reports = checker.check_many(job.draft for job in jobs if job.draft.files)
    for job in jobs:
        report = next(reports) if job.draft.files else _unread(job)
        yield replace(report, unchecked=(*report.unchecked, *job.unchecked)) if job.draft.files else report


def _unread(job: Job) -> Report:
    return Report(
        sources=tuple(item.source for item in job.unchecked),
        channel=job.settings.channel,
        role=job.settings.role,
        on=job.draft.on or date.today(),
        violations=(),
        unchecked=job.unchecked,
    )


def _envelope(judged: tuple[Judged, ...], default: tuple[RulesetHeader, ...], options: Options) -> dict[str, Any]:
    from policycheck.cli.version import tool_version

    differ = len({tuple(header.id for header in item.rulesets) for item in judged}) > 1
    reports = [
        {
            **item.report.to_dict(show_text=options.show_text, explain=options.explain),
            **(_ids(item.rulesets) if differ else {}),
        }
        for item in judged
    ]
    return envelope(version=tool_version(), ruleset=default[0], more=default[1:], reports=reports)


def _ids(rulesets: tuple[RulesetHeader, ...]) -> dict[str, Any]:
    ids = [header.id for header in rulesets]
    return {"ruleset": ids[0], **({"rulesets": ids} if len(ids) > 1 else {})}


def _write_text_report(
    judged: tuple[Judged, ...], default: tuple[RulesetHeader, ...], options: Options, *, quiet: bool
) -> None:
    from rich.text import Text

    from policycheck.report.terminal import overdue, summary
    from policycheck.report.words import is_clean

    layout = layout_for(output=options.output, color=options.color)
    lines: list[Text] = []
    for item in judged:
        lines.extend((*item.lines, Text()) if item.lines else ())
    reports = tuple(item.report for item in judged)
    rulesets = tuple(dict.fromkeys(header for item in judged for header in item.rulesets)) or default
    if quiet or not all(map(is_clean, reports)):
        lines.extend(summary(reports, rulesets, layout))
    else:
        lines[-1:] = overdue(rulesets, layout)
    write_lines(lines, output=options.output, layout=layout)
