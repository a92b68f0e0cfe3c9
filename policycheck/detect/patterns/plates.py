"""Vehicle registrations: the three forms that Presidio knows, others where they are labelled."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policycheck.detect.patterns.labels import Labels
from policycheck.detect.patterns.reading import Reading
from policycheck.detect.patterns.spans import Check, Span

_CURRENT = re.compile(r"[A-Z]{2}\d{2}[ -]?[A-Z]{3}", re.IGNORECASE)
_EDGE = r"(?<![\w£$€#@/-])"
# Dateless and Northern Irish (AIZ 1234), 1 to 4 digits and 1 to 3 letters; Q plates; Irish 131-D-12345.
_OTHERS = re.compile(
    rf"{_EDGE}(?:[A-Z]{{1,3}} ?\d{{1,4}}|\d{{1,4}} ?[A-Z]{{1,3}}|Q\d{{1,3}} ?[A-Z]{{3}}"
    rf"|[A-Z]{{2}}\d\d {{0,2}}[A-Z]{{3}}"
    r"|\d{2,3}[- ][A-Z]{1,2}[- ]\d{1,6})(?![\w-])"
)
# "Registration is at 9 AM", "registration for Y5": a time, an ordinal or a class.
_CLASS_OR_TIME = re.compile(r"\d{1,4} ?(?:AM|PM|ST|ND|RD|TH|[BGRM])|(?:Y|YR|KS|EY)? ?\d{1,2}[A-Z]?|[A-Z]\d{1,2}")
_NOT_A_PLATE = ("other", "postcode", "upn", "passport", "nino", "iban")


def judge_plate(text: str, labels: Labels, start: int, end: int, *, holds: Check) -> Span | None:
    """Whether a match of Presidio's forms is a plate. `holds` checks the age of the form since 2001."""
    written = text[start:end]
    if "\n" in written or labels.adjacent(start) in _NOT_A_PLATE or text[end : end + 1] == "-":
        return None
    current = bool(_CURRENT.fullmatch(written))
    strong = labels.adjacent(start) == "registration" or labels.following(end) == "registration"
    near = strong or labels.near(("registration", "vehicle"), start, end)
    if not strong and not written.isupper():
        near = near and current and " " in written
    if current and not holds(written):
        return None
    if near:
        return _span(start, end, written, 0.95 if current else 0.85, "a registration beside words about a vehicle")
    if current and written.isupper() and " " in written:
        return _span(start, end, written, 0.6, "the shape of a current registration")
    return None


def find_labelled_plates(reading: Reading) -> Iterator[Span]:
    """Plates of other forms directly behind a word such as "reg" or before "(reg)"."""
    text, labels = reading.text, reading.labels
    for match in _OTHERS.finditer(text):
        written = match.group()
        labelled = "registration" in (labels.adjacent(match.start()), labels.following(match.end()))
        if labelled and len(written) >= 3 and not _CLASS_OR_TIME.fullmatch(written):
            yield _span(match.start(), match.end(), written, 0.8, "a registration, labelled")


def _span(start: int, end: int, written: str, score: float, cue: str) -> Span:
    datum = re.sub(r"[ -]", "", written).upper()
    return Span(entity="vehicle-registration", start=start, end=end, datum=datum, score=score, cue=cue)
