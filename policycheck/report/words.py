"""What a report says in words: verdicts, places, clauses and dates, for people who run a school."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import PurePath
from types import MappingProxyType

from policycheck.report.header import RulesetHeader
from policycheck.report.marks import neutral
from policycheck.types import (
    Citation,
    Content,
    Finding,
    ImageLocation,
    ImagePart,
    MetadataLocation,
    Report,
    Severity,
    TextLocation,
    Violation,
)

SEVERITIES: Mapping[Severity, str] = MappingProxyType(
    {"block": "Must not be published", "review": "A person must decide", "advise": "Worth a look"}
)
_COUNTED: Mapping[Severity, str] = MappingProxyType(
    {"block": "must not be published", "review": "for a person to decide", "advise": "worth a look"}
)
_THIRDS = (
    ("upper left", "top", "upper right"),
    ("left", "middle", "right"),
    ("lower left", "bottom", "lower right"),
)
_LONGEST_QUOTE = 60
_STILL = "; another ruleset in use checks it"
_STATED = re.compile(r"people\[(\d+)\]")


def standing(report: Report) -> tuple[Violation, ...]:
    """The violations that nobody has set aside."""
    return tuple(violation for violation in report.violations if violation.suppressed is None)


def is_clean(report: Report) -> bool:
    return not report.violations and not report.unchecked


def verdict(report: Report) -> str:
    """The verdict as advice."""
    found = {violation.severity for violation in standing(report)}
    if "block" in found:
        return "Do not publish"
    if "review" in found:
        return "Ask before publishing"
    if report.unchecked:
        return "Look before publishing: not everything could be checked"
    return "Nothing found that stands in the way" if found else "Nothing found"


def counts(reports: tuple[Report, ...]) -> str:
    """How many violations of each severity, and how much was not checked; empty if there is nothing."""
    found = [violation.severity for report in reports for violation in standing(report)]
    parts = [f"{found.count(severity)} {words}" for severity, words in _COUNTED.items() if found.count(severity)]
    unchecked = sum(len(report.unchecked) for report in reports)
    if unchecked:
        parts.append(f"{unchecked} not checked")
    return ", ".join(parts)


def origins(content: Content | None) -> dict[str, str]:
    """The text of each text file as decoded, by the name of its source."""
    parts = content.texts if content else ()
    # A part without segments is a file's name, whose origin is no text of the file.
    return {part.origin.name: part.origin.text for part in parts if part.segments}


def place(finding: Finding, report: Report, texts: Mapping[str, str]) -> str:
    """Where a finding stands, and the words found where they are known."""
    where = finding.location
    source = neutral(where.source)
    if isinstance(where, TextLocation):
        words = _quote(texts.get(where.source, "")[where.start : where.end])
        return f"{source}, line {where.line}, column {where.column}{words}"
    if isinstance(where, ImageLocation):
        box = f"{where.width} by {where.height} pixels, {where.x} from the left and {where.y} from the top"
        part = third(where, report.content)
        inside = which(where)
        place = f"{source}, {inside}" if inside else source
        words = _quote(finding.text or "")
        return f"{place}, {part} of the picture ({box}){words}" if part else f"{place} ({box}){words}"
    return _hidden(where, source)


def _hidden(where: MetadataLocation, source: str) -> str:
    if where.field == "GPS":
        return f"{source}: a GPS position hidden in the file"
    if where.field == "file-name":
        name = neutral(PurePath(where.source).name)
        return f"{source}: the file's own name" + ("" if name == source else f", {name}")
    stated = _STATED.fullmatch(where.field)
    if stated:
        return f"{source}: number {stated[1]} of the people stated to be shown"
    return f"{source}: hidden in the file ({neutral(where.field)})"


def _quote(words: str) -> str:
    if not words:
        return ""
    words = " ".join(neutral(words).split())
    return f": “{words if len(words) <= _LONGEST_QUOTE else words[:_LONGEST_QUOTE] + '…'}”"


def which(picture: ImageLocation | ImagePart) -> str:
    """Which of a file's pictures it is, such as `thumbnail` or `video at 2.0 seconds`; empty for the one it shows."""
    field = neutral(picture.field)
    return field if picture.time is None else f"{field} at {picture.time:.1f} seconds"


def third(where: ImageLocation, content: Content | None) -> str:
    """Where in its picture a box lies, such as `upper left`; empty where the picture is not at hand."""
    for image in content.images if content else ():
        if image.holds(where):
            height, width = image.pixels.shape[:2]
            row = min(2, max(0, 3 * (2 * where.y + where.height) // (2 * height)))
            column = min(2, max(0, 3 * (2 * where.x + where.width) // (2 * width)))
            return _THIRDS[row][column]
    return ""


def clause(citation: Citation) -> str:
    """`Policy 2.1, will not post, 1: the clause`."""
    item = f", {citation.item}" if citation.item else ""
    return neutral(f"{citation.policy} {citation.section}{item}: {citation.clause}")


def due(ruleset: RulesetHeader, *, named: bool = False) -> str:
    """`The policy was due for review in May 2025.`; empty where it is not overdue.

    Of several, and of the policy that a ruleset builds on, with its title.
    """
    review = ruleset.base_review or ruleset
    if not review.review_overdue or not review.review_due:
        return ""
    stated = review.review_due
    titled = named or ruleset.base_review
    said = f"{neutral(review.title)}: the policy was due for review" if titled else "The policy was due for review"
    try:
        day = date.fromisoformat(stated if len(stated) > 7 else f"{stated}-01")
    except ValueError:
        return f"{said}: {neutral(stated)}."
    when = f"on {day.day}" if len(stated) > 7 else "in"
    return f"{said} {when} {_MONTHS[day.month]} {day.year}."


def off(ruleset: RulesetHeader, *, named: bool = False) -> str:
    """`Switched off: iwys/5/not-1 (the union rep answers for it).`, of several with its title; empty where none is."""
    if not ruleset.switched_off:
        return ""
    rules = "; ".join(
        f"{rule} ({reason}{_STILL if rule in ruleset.still_checked else ''})" for rule, reason in ruleset.switched_off
    )
    return neutral(f"{ruleset.title}: switched off: {rules}." if named else f"Switched off: {rules}.")


# Not strftime: its month names follow the locale.
_MONTHS = (
    "",
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
