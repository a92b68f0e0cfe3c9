"""Bank details: sort codes and account numbers in each other's company, IBANs, payment cards."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policycheck.detect.patterns.labels import Labels
from policycheck.detect.patterns.reading import Reading
from policycheck.detect.patterns.spans import Check, Span, digits_of
from policycheck.detect.patterns.spoken import spoken_runs

_EDGE = r"(?<![\w£$€#@/.])(?<!\d[-,:])"
_END = r"(?![\w%]|[-.,/:]\d)"
_SORT_CODE = re.compile(rf"{_EDGE}\d\d([- ./]?)\d\d\1\d\d{_END}")
_ACCOUNT = re.compile(
    rf"{_EDGE}(?:\d{{7,8}}|\d{{4}}[ -]\d{{4}}|\d\d(?:[ -]\d\d){{3}}|\d{{3}}[ -]\d{{3}}[ -]\d\d"
    rf"|\d\d[ -]\d{{3}}[ -]\d{{3}}){_END}"
)
_PAIR = re.compile(
    rf"{_EDGE}(\d\d(?:-\d\d-| \d\d )\d\d)[\s,/|;:(]{{1,3}}(?:and )?(\d{{8}}|\d{{4}} \d{{4}})(?![\w-]|[ ]\d)"
)
_PAIR_REVERSED = re.compile(rf"{_EDGE}(\d{{8}})[\s,/|;:(]{{1,3}}(?:and )?(\d\d-\d\d-\d\d)(?![\w-])")
_BANKING = re.compile(
    r"\b(?:bank|banking|transfer|pay|paid|payments?|bacs|monzo|starling|details|treasurer)\b", re.IGNORECASE
)
# Within a look-ahead, so that something like the beginning of an IBAN hides none behind it.
_IBAN = re.compile(r"(?<![A-Za-z0-9])(?=([A-Z]{2}\d\d(?:[ -]{0,2}[A-Z0-9]){11,30}))", re.IGNORECASE)
_TOKEN_END = re.compile(r"[A-Za-z0-9](?![A-Za-z0-9])")
_CARD = re.compile(rf"{_EDGE}\d(?:[ -]?\d){{12,18}}{_END}")
_CARD_GROUPS = (
    (4, 4, 4, 4),
    (4, 6, 5),
    (4, 6, 4),
    (4, 4, 4, 1),
    (4, 4, 4, 4, 3),
    (6, 13),
    (4, 4, 4, 3),
    (8, 8),
)
#: First digits by ISO/IEC 7812: Visa, Mastercard, American Express, Diners, Discover, JCB, Maestro.
_SCHEME = re.compile(r"4|5[0-8]|2(?:22[1-9]|2[3-9]|[3-6]|7[01]|720)|3[47]|3[0689]|35|6")


def find_bank_details(reading: Reading) -> Iterator[Span]:
    """Sort codes and account numbers, by their labels or each other."""
    text, labels = reading.text, reading.labels
    for match in _PAIR_REVERSED.finditer(text):
        yield _span("bank-account", *match.span(1), match[1], 0.85, "eight digits before a sort code")
        yield _span("sort-code", *match.span(2), match[2], 0.85, "six digits behind an account number")
    pairs = [match for match in _PAIR.finditer(text) if "-" in match[1] or _of_bank(text, match.start())]
    paired = [match.span(1) for match in pairs]
    for match in pairs:
        yield _span("sort-code", *match.span(1), match[1], 0.85, "six digits before an account number")
        yield _span("bank-account", *match.span(2), match[2], 0.85, "eight digits behind a sort code")
    codes = [match for match in _SORT_CODE.finditer(text) if match.span() not in paired]
    accounts = list(_ACCOUNT.finditer(text))
    for match in codes:
        if _is_sort_code(text, labels, match):
            yield _span("sort-code", *match.span(), match.group(), 0.95, "labelled as a sort code")
    for match in accounts:
        if _is_account(text, labels, match):
            yield _span("bank-account", *match.span(), match.group(), 0.95, "labelled as a bank account")
    yield from _spoken(text, labels)


def find_ibans(reading: Reading, *, holds: Check) -> Iterator[Span]:
    """IBANs in any grouping. `holds` says whether one without spaces has the right length and check."""
    text, labels = reading.text, reading.labels
    for match in _IBAN.finditer(text):
        start, limit = match.span(1)
        for end in reversed([token.end() for token in _TOKEN_END.finditer(text, start, limit)]):
            iban = re.sub(r"[ -]", "", text[start:end]).upper()
            if 15 <= len(iban) <= 34 and holds(iban):
                yield _span("iban", start, end, iban, 0.97, "the check digits of an IBAN")
                break
        else:
            if labels.adjacent(start) == "iban" and match[1].isupper():
                yield _span("iban", start, limit, match[1], 0.55, "labelled as an IBAN")


def find_cards(reading: Reading, *, holds: Check) -> Iterator[Span]:
    """Payment cards. `holds` is the Luhn check; figures without the usual grouping need a label."""
    text, labels = reading.text, reading.labels
    for match in _CARD.finditer(text):
        number = digits_of(match.group())
        sizes = tuple(len(group) for group in re.findall(r"\d+", match.group()))
        label = labels.adjacent(match.start())
        if not _SCHEME.match(number) or not holds(number) or label == "other" or len(set(number)) < 2:
            continue
        if label == "card" or labels.near(("card",), *match.span()):
            yield _span("card", *match.span(), number, 0.95, "labelled as a payment card")
        elif sizes in _CARD_GROUPS:
            yield _span("card", *match.span(), number, 0.85, "the grouping and check digit of a payment card")


def _of_bank(text: str, start: int) -> bool:
    return bool(_BANKING.search(text, max(0, start - 80), start))


def _is_sort_code(text: str, labels: Labels, match: re.Match[str]) -> bool:
    governing = labels.governing(match.start(), among=("sort", "account", "other", "phone", "dob"))
    label = "sort" if labels.following(match.end()) == "sort" else governing
    if label != "sort":
        return False
    # "Please sort kit by 20-11-26": the bare verb needs the number beside it.
    before = text[max(0, match.start() - 60) : match.start()].lower()
    coded = re.search(
        r"sort[- ]?codes?|s/c|\bsc\b[\s:.\-]*$|cod didoli",
        before + text[match.end() : match.end() + 20].lower(),
    )
    if coded:
        return True
    if not re.search(r"sort[\s:=.\-]{0,3}(?:is )?$", before):
        return False
    return labels.near(("account",), *match.span()) or (bool(match[1]) and not _is_date(match.group()))


def _is_account(text: str, labels: Labels, match: re.Match[str]) -> bool:
    adjacent = labels.adjacent(match.start())
    if adjacent == "account" or labels.following(match.end()) == "account":
        before = text[max(0, match.start() - 60) : match.start()].lower()
        return not re.search(r"(?:instagram|twitter|facebook|email|parent ?pay|library|insta|tiktok) account", before)
    if adjacent is not None and adjacent not in ("sort", "number"):
        return False
    governing = labels.governing(match.start(), among=("sort", "account", "other", "phone", "dob", "card"))
    eight = len(digits_of(match.group())) == 8
    return eight and governing in ("account", "sort") and labels.near(("sort",), *match.span())


def _spoken(text: str, labels: Labels) -> Iterator[Span]:
    """Bank details in words, directly behind their label."""
    for run in spoken_runs(text):
        digits = "".join(said.digits for said in run)
        label = labels.adjacent(run[0].start)
        if (label, len(digits)) in (("sort", 6), ("account", 8)):
            entity = "sort-code" if label == "sort" else "bank-account"
            yield _span(entity, run[0].start, run[-1].end, digits, 0.85, "bank details in words")


def _is_date(written: str) -> bool:
    day, month, _ = (int(part) for part in re.findall(r"\d\d", written))
    return 1 <= day <= 31 and 1 <= month <= 12


def _span(entity: str, start: int, end: int, written: str, score: float, cue: str) -> Span:
    datum = written if entity == "iban" else digits_of(written)
    return Span(entity=entity, start=start, end=end, datum=datum, score=score, cue=cue)
