"""What of a report a copy can put right: findings, and where they stand in a text."""

from __future__ import annotations

from collections.abc import Iterator

from policycheck.redact.spots import Spot, spot_of
from policycheck.types import Category, Finding, Report, TextLocation

# Which findings a copy leaves out for which violations. Beside a photo it is the name that goes.
_MENDED_BY: dict[Category, tuple[Category, ...]] = {
    "person-name": ("person-name",),
    "name-with-photo": ("person-name",),
    "photo-consent": ("photo-consent", "person-name"),
    "contact-details": ("contact-details",),
    "personal-identifier": ("personal-identifier",),
    "personal-account": ("personal-account",),
}


def to_mend(report: Report) -> Iterator[Finding]:
    """What another word or a cover can put right: each piece of evidence of the violations that stand in the way."""
    for violation in report.violations:
        if violation.suppressed is not None or violation.severity == "advise":
            continue
        for finding in violation.evidence:
            if finding.category in _MENDED_BY.get(violation.category, ()):
                yield finding


def spots(report: Report, source: str) -> tuple[Spot, ...]:
    """Where the text of one file has something to put right, each place once. The report must hold its content."""
    assert report.content is not None
    found: dict[tuple[int, int, int, str], Spot] = {}
    for finding in to_mend(report):
        place = finding.location
        if isinstance(place, TextLocation) and place.source == source:
            spot = spot_of(finding, place, report.content)
            if spot is not None:
                found.setdefault((id(spot.part), spot.start, spot.end, finding.category), spot)
    return tuple(found.values())
