"""The report for people: the post with its marked words, then what is wrong, whose clause, and what to do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from policycheck.report import words
from policycheck.report.explain import why
from policycheck.report.fold import Row, fold, underline
from policycheck.report.header import RulesetHeader
from policycheck.report.layout import Layout, field, wrapped
from policycheck.report.marks import Mark, Piece, clip, neutral
from policycheck.types import Report, TextLocation, TextSource, Verdict, Violation

if TYPE_CHECKING:
    from rich.text import Text

# A text within these is shown whole; of a larger one only the lines with marks, and at most so many.
_WHOLE_LINES, _WHOLE_CHARACTERS, _MOST_LINES = 20, 4_000, 40
_MOST_PLACES = 6
_COLOURS: Mapping[Verdict, str] = {"block": "bold red", "review": "bold yellow", "pass": "bold green"}
_SEVERITY_COLOURS = {"block": "bold red", "review": "bold yellow", "advise": "bold cyan"}


def render(report: Report, layout: Layout) -> tuple[Text, ...]:
    """One draft's report as lines that fit the layout's width. A draft with nothing to say takes one line."""
    from rich.text import Text

    names = neutral(", ".join(report.sources))
    if words.is_clean(report):
        return tuple(wrapped(Text(f"Nothing found in {names}."), layout))
    texts = words.origins(report.content)
    numbered = tuple(enumerate(words.standing(report), start=1))
    lines = list(wrapped(Text(f"{words.verdict(report)}: {names}", style=_COLOURS[report.verdict]), layout))
    for source, text in texts.items():
        lines.extend(_post(source, text, numbered, layout, titled=len(report.sources) > 1))
    for number, violation in numbered:
        lines.extend(_violation(number, violation, report, texts, layout))
    lines.extend(_set_aside(report, layout))
    lines.extend(_unchecked(report, layout))
    return tuple(lines)


def summary(reports: tuple[Report, ...], rulesets: tuple[RulesetHeader, ...], layout: Layout) -> tuple[Text, ...]:
    """What closes a run: policies overdue, rules switched off where anything is to be said, and the count."""
    from rich.text import Text

    if not reports:
        return (Text("Nothing to check: there is no page and no picture."),)
    clean = sum(words.is_clean(report) for report in reports)
    titles = neutral(" and ".join(ruleset.title for ruleset in rulesets))
    posts = f"{len(reports)} {'post' if len(reports) == 1 else 'posts'} checked by {titles}"
    parts = [f"{clean} clean" if clean and len(reports) > 1 else "", words.counts(reports)]
    said = ", ".join(part for part in parts if part) or "nothing found"
    said_off = (words.off(ruleset, named=len(rulesets) > 1) for ruleset in rulesets)
    off = () if clean == len(reports) else filter(None, said_off)
    return (
        *overdue(rulesets, layout),
        *(line for text in (*off, f"{posts}: {said}.") for line in wrapped(Text(text), layout)),
    )


def overdue(rulesets: tuple[RulesetHeader, ...], layout: Layout) -> tuple[Text, ...]:
    """A line for each policy whose review is overdue, whatever was found by it."""
    from rich.text import Text

    said = (words.due(ruleset, named=len(rulesets) > 1) for ruleset in rulesets)
    return tuple(line for text in dict.fromkeys(filter(None, said)) for line in wrapped(Text(text), layout))


def _post(
    source: str, text: str, numbered: tuple[tuple[int, Violation], ...], layout: Layout, *, titled: bool
) -> Iterator[Text]:
    from rich.text import Text

    marks = tuple(
        Mark(start=finding.location.start, end=finding.location.end, number=number)
        for number, violation in numbered
        for finding in violation.evidence
        if isinstance(finding.location, TextLocation) and finding.location.source == source
    )
    if not marks:
        return
    yield Text()
    if titled:
        yield Text(neutral(source), style="bold")
    origin = TextSource.of(source, text)
    starts = (*origin.line_starts, len(text) + 1)
    # What stands after the last line break is a line only if there is something in it.
    lines = len(starts) - (2 if text.endswith("\n") else 1)
    marked = sorted({line for mark in marks for line in _lines(origin, mark)})
    whole = len(origin.line_starts) <= _WHOLE_LINES and len(text) <= _WHOLE_CHARACTERS
    shown = range(1, lines + 1) if whole else marked[:_MOST_LINES]
    gutter = len(str(max(shown, default=1)))
    previous = 0
    for number in shown:
        if number > previous + 1 and previous:
            yield Text(f"{'…':>{gutter + 2}}", style="dim")
        previous = number
        line = text[starts[number - 1] : starts[number] - 1].removesuffix("\r")
        yield from _line(number, clip(line, starts[number - 1], marks), gutter, layout)
    if not whole and len(marked) > _MOST_LINES:
        yield Text(f"{len(marked) - _MOST_LINES} more lines with marks are not shown; their places are below.")


def _lines(origin: TextSource, mark: Mark) -> range:
    first = origin.locate(mark.start, mark.end).line
    # The line of its last character.
    return range(first, origin.locate(mark.end - 1, mark.end).line + 1)


def _line(number: int, pieces: tuple[Piece, ...], gutter: int, layout: Layout) -> Iterator[Text]:
    from rich.text import Text

    margin = f"  {number:>{gutter}} │ "
    blank = " " * (gutter + 2) + " │ "
    for index, row in enumerate(fold(pieces, max(20, layout.width - len(margin)))):
        yield Text(margin if index == 0 else blank, style="dim").append_text(_styled(row))
        below = "" if layout.colour else underline(row, "▲")
        if below:
            yield Text(blank + below)


def _styled(row: Row) -> Text:
    from rich.text import Text

    text = Text(style="not dim")
    for piece in row:
        style = ("bold" if piece.added else "bold underline red") if piece.numbers else ""
        text.append(piece.text, style=style)
    return text


def _violation(
    number: int, violation: Violation, report: Report, texts: Mapping[str, str], layout: Layout
) -> Iterator[Text]:
    from rich.text import Text

    yield Text()
    head = Text().append(f"[{number}] ", style="bold")
    head.append(words.SEVERITIES[violation.severity], style=_SEVERITY_COLOURS[violation.severity])
    head.append(f": {neutral(violation.message)}")
    yield from wrapped(head, layout, hanging=len(f"[{number}] "))
    places = tuple(dict.fromkeys(words.place(finding, report, texts) for finding in violation.evidence))
    more = f"and {len(places) - _MOST_PLACES} more places"
    for index, where in enumerate(places[:_MOST_PLACES] + ((more,) if len(places) > _MOST_PLACES else ())):
        yield from field("" if index else "Where", where, layout)
    for index, citation in enumerate(violation.citations):
        yield from field("" if index else "Clause", words.clause(citation), layout)
    yield from field("To do", neutral(violation.remedy), layout)
    yield from _why(violation, report, layout)


def _why(violation: Violation, report: Report, layout: Layout) -> Iterator[Text]:
    reasons = dict.fromkeys(why(finding, report) for finding in violation.evidence) if layout.explain else ()
    for index, reason in enumerate(reasons):
        yield from field("" if index else "Why", reason, layout)


def _set_aside(report: Report, layout: Layout) -> Iterator[Text]:
    from rich.text import Text

    aside = tuple(violation for violation in report.violations if violation.suppressed is not None)
    if aside:
        yield from (Text(), Text("Set aside", style="bold"))
    for violation in aside:
        said = f"{neutral(violation.message)} Reason given: {neutral(violation.suppressed or 'none')}"
        yield from wrapped(Text(f"    {said}"), layout, hanging=4)
        yield from _why(violation, report, layout)


def _unchecked(report: Report, layout: Layout) -> Iterator[Text]:
    from rich.text import Text

    if not report.unchecked:
        return
    yield from (Text(), Text("Not checked", style="bold yellow"))
    for item in report.unchecked:
        said = neutral(f"{item.source} ({item.stage}): {item.reason}")
        yield from wrapped(Text(f"    {said}"), layout, hanging=4)
    said = "This is no pass: look at it yourself before it is published."
    yield from wrapped(Text(f"    {said}"), layout, hanging=4)
