"""People named by initials, where a hyphen, a year group or praise beside them tells who is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from policycheck.detect.names import lexicon
from policycheck.detect.names.fold import key
from policycheck.detect.names.index import RegisterIndex

_CAPITAL = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĪİŁŃŇŌŐŘŚŞŠŢŤŪŮŰŹŻŽ"
_INITIALS = re.compile(rf"(?<![\w'’.@#/-])[{_CAPITAL}](?:(?:\.-|\. ?|-|‑| )?[{_CAPITAL}]){{1,5}}(?![\w'’-][\w])\b\.?")
_YEAR = re.compile(r"\b(?:(?:year|yr|y)\s?(?P<year>\d{1,2})\b|(?P<early>reception|nursery)\b)", re.IGNORECASE)
_RIGHT_AFTER = re.compile(
    r"^[\s,]{0,2}\(?(?:in|from|of)?\s?(?:year|yr|y)\s?\d|^[\s,]{0,2}\(?(?:in|from|of)?\s?(?:reception"
    r"|nursery)",
    re.I,
)
_PRAISE = re.compile(
    r"(?:well done|congratulations|congrats|thank you|goes to|awarded to|da iawn|bravo)(?: to)?,? $", re.I
)
_REACH = 40  # characters on either side in which a year group belongs to the initials
#: Dotted or capital abbreviations of school life that initials look like.
_ABBREVIATIONS = lexicon.words("abbreviations")


@dataclass(frozen=True, slots=True, kw_only=True)
class InitialsHit:
    """Original offsets of initials; nobody in `people` means somebody outside the register."""

    start: int
    end: int
    letters: str
    people: tuple[str, ...]
    confidence: float


def find_initials(text: str, index: RegisterIndex) -> Iterator[InitialsHit]:
    """Initials of people of the register, and others' beside a year group."""
    for match in _INITIALS.finditer(text):
        hit = _judge(text, match, index)
        if hit is not None:
            yield hit


def _judge(text: str, match: re.Match[str], index: RegisterIndex) -> InitialsHit | None:
    written = match[0]
    letters = key(written)
    if letters in _ABBREVIATIONS:
        return None
    marked = "." in written.rstrip(".") or "-" in written or (written.endswith(".") and " " in written)
    beside, years = _years(text, match.start(), match.end())
    people = index.initials.get(letters, ())
    same_year = tuple(person for person in people if index.years[person] in years)
    confidence = _confidence(
        len(letters),
        marked=marked,
        hyphen="-" in written,
        beside=beside,
        year=bool(same_year),
        praised=_PRAISE.search(text[: match.start()][-_REACH:]) is not None,
    )
    if years and not same_year and "-" not in written:
        people = ()
    if not people:
        # Somebody else's initials are initials only where a year group says so.
        confidence = 0.55 if marked and beside else 0.0
    if not confidence:
        return None
    return InitialsHit(
        start=match.start(),
        end=match.end(),
        letters=letters,
        people=same_year or people,
        confidence=confidence,
    )


def _confidence(size: int, *, marked: bool, hyphen: bool, beside: bool, year: bool, praised: bool) -> float:
    """How surely initials of the register mean its bearer; 0 where they may mean anything."""
    if marked and year:
        return 0.9
    if marked and (hyphen or size > 2):
        return 0.8
    if year and beside:
        return 0.7
    if marked and praised:
        return 0.6
    return 0.6 if size > 3 and (year or praised) else 0.0


def _years(text: str, start: int, end: int) -> tuple[bool, frozenset[str]]:
    """Whether a year group stands right after, and the year groups nearby as the register writes them."""
    after = text[end : end + _REACH]
    around = text[max(start - _REACH, 0) : start] + " | " + after
    years: set[str] = set()
    for match in _YEAR.finditer(around):
        if match["year"]:
            years |= {match["year"], f"year {match['year']}", f"y{match['year']}", f"yr {match['year']}"}
        else:
            years |= {match["early"].lower(), match["early"][0].lower()}
    return _RIGHT_AFTER.search(after) is not None, frozenset(years)
