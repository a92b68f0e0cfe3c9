"""Numbers that stand for one person: UPN, ULN, NHS number, National Insurance, passport, driving licence.

Each family takes the checks that Presidio brings for it. A number with the right check digit but without a
label that says what it is yields nothing, except where its shape alone is telling (UPN, National Insurance).
A labelled number with a wrong check digit is reported with little confidence: it is a slip, not a parcel.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from policycheck.detect.patterns.labels import Labels, labelled_any
from policycheck.detect.patterns.reading import Reading
from policycheck.detect.patterns.spans import Check, Span, digits_of

_EDGE = r"(?<![\w£$€#@/])(?<!\d[.,\-])"
_END = r"(?![\w%]|[-.,/]\d)"
_UPN = re.compile(rf"{_EDGE}[A-Z](?:[ -]?\d){{11}}[ -]?[0-9A-Z]{_END}", re.IGNORECASE)
_TEN = re.compile(rf"{_EDGE}\d(?:(?:[.-]| {{1,2}})?\d){{9}}{_END}")
_NINO_LABELLED = re.compile(rf"{_EDGE}[A-Z]{{2}}(?:[ .-]?\d){{6}}(?:[ .-]?[A-DFM])?{_END}", re.IGNORECASE)
_PASSPORT = re.compile(
    rf"{_EDGE}(?:[A-Z]{{1,2}} ?\d{{6,8}}|\d(?:[ -]?\d){{8}}|\d\d[A-Z]{{2}}\d{{5}}){_END}",
    re.IGNORECASE,
)

#: The check letters of a UPN in order of remainder; no I, O, S (DfE, "Unique pupil numbers (UPNs)").
_UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
_IDENTIFIERS = (
    "other", "nhs", "nhs_number", "upn", "uln", "nino", "passport", "licence", "sort", "account", "iban",
    "card",
)  # fmt: skip


def upn_holds(upn: str) -> bool:
    """Whether a UPN's check letter fits: characters 2 to 13 weighed 2 to 13, modulo 23.

    The last character of a temporary UPN is a letter, which counts as its place among the check letters.
    """
    values = [int(char) if char.isdigit() else _UPN_LETTERS.find(char) for char in upn[1:]]
    if len(upn) != 13 or min(values) < 0:
        return False
    total = sum(value * weight for weight, value in enumerate(values, start=2))
    return _UPN_LETTERS[total % 23] == upn[0]


def uln_holds(uln: str) -> bool:
    """Whether a ULN's tenth digit fits: ten minus the first nine, weighed 10 to 2, modulo 11 (never 0)."""
    total = sum(int(digit) * weight for digit, weight in zip(uln, range(10, 1, -1), strict=False))
    return len(uln) == 10 and total % 11 != 0 and 10 - total % 11 == int(uln[9])


def find_upns(reading: Reading) -> Iterator[Span]:
    text, labels = reading.text, reading.labels
    for match in _UPN.finditer(text):
        upn = re.sub(r"[ -]", "", match.group()).upper()
        label = labels.governing(match.start(), among=_IDENTIFIERS)
        holds = upn_holds(upn)
        if label == "upn" or labels.following(match.end()) == "upn":
            yield _span("upn", match, upn, 0.97 if holds else 0.6, "labelled as a UPN")
        elif holds and match.group() == upn and label is None:
            yield _span("upn", match, upn, 0.85, "the shape and check letter of a UPN")


def find_ulns(reading: Reading) -> Iterator[Span]:
    text, labels = reading.text, reading.labels
    for match in _TEN.finditer(text):
        uln = digits_of(match.group())
        holds = uln_holds(uln)
        if _labelled(labels, match, "uln") and (holds or labels.adjacent(match.start()) == "uln"):
            yield _span("uln", match, uln, 0.95 if holds else 0.55, "labelled as a learner number")


def find_nhs_numbers(reading: Reading, *, holds: Check) -> Iterator[Span]:
    """NHS numbers. `holds` says whether the modulus 11 check of ten digits is right."""
    text, labels = reading.text, reading.labels
    for match in _TEN.finditer(text):
        number = digits_of(match.group())
        named = "nhs_number" in (labels.adjacent(match.start()), labels.following(match.end()))
        fits = holds(number)
        if named or (fits and _labelled(labels, match, "nhs_number", "nhs")):
            yield _span("nhs-number", match, number, 0.95 if fits else 0.55, "labelled as an NHS number")


def find_passports(reading: Reading) -> Iterator[Span]:
    """Passport numbers, British and foreign, only where the sentence speaks of a passport."""
    text, labels = reading.text, reading.labels
    for match in _PASSPORT.finditer(text):
        if _labelled(labels, match, "passport"):
            number = match.group().replace(" ", "").upper()
            yield _span("passport", match, number, 0.9, "labelled as a passport number")


def find_labelled_ninos(reading: Reading) -> Iterator[Span]:
    """National Insurance numbers of any form where they are labelled; temporary ones too."""
    text, labels = reading.text, reading.labels
    for match in _NINO_LABELLED.finditer(text):
        if _labelled(labels, match, "nino"):
            number = re.sub(r"[ .-]", "", match.group()).upper()
            yield _span("national-insurance", match, number, 0.95, "labelled as a National Insurance number")


def judge_nino(text: str, labels: Labels, start: int, end: int) -> Span | None:
    """Whether a National Insurance number without a label is one: in capitals, and nothing says otherwise."""
    written = text[start:end]
    if not written.isupper() or labels.adjacent(start) in _IDENTIFIERS:
        return None
    cue = "the shape of a National Insurance number"
    datum = written.replace(" ", "")
    return Span(entity="national-insurance", start=start, end=end, datum=datum, score=0.8, cue=cue)


def judge_licence(text: str, labels: Labels, start: int, end: int) -> Span | None:
    """Whether sixteen characters of a driver number are one: labelled, or in capitals."""
    written = text[start:end]
    labelled = labels.near(("licence",), start, end)
    if not labelled and not written.isupper():
        return None
    score = 0.95 if labelled else 0.7
    cue = "the shape of a driver number"
    return Span(entity="driving-licence", start=start, end=end, datum=written.upper(), score=score, cue=cue)


def _labelled(labels: Labels, match: re.Match[str], *kinds: str) -> bool:
    return labelled_any(labels, match.start(), match.end(), kinds, (*_IDENTIFIERS, "phone"))


def _span(entity: str, match: re.Match[str], datum: str, score: float, cue: str) -> Span:
    return Span(entity=entity, start=match.start(), end=match.end(), datum=datum, score=score, cue=cue)
