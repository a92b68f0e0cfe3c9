"""How old a person of the register is, as far as faces go: the younger children are, the more they look alike."""

from __future__ import annotations

import re
from typing import Literal

from policycheck.register import Person

Stage = Literal["infant", "junior", "secondary", "adult"]

# Years of England, Wales and Northern Ireland; Scotland's P1 to P7 and S1 to S6 are a year ahead of them.
_YEAR = re.compile(r"(?:year|yr|y|blwyddyn|bl)\s*(\d{1,2})(?!\d).*", re.IGNORECASE | re.DOTALL)
# A number alone may have letters of a class behind it; what else stands there ("3-4", "3 years") may be an age.
_NUMBER = re.compile(r"(\d{1,2})\s?[A-Z]{0,2}")
_SCOTTISH = re.compile(r"(primary|p|secondary|s)\s*(\d)(?!\d).*", re.IGNORECASE | re.DOTALL)
_BEFORE = re.compile(
    r"(?:r|rec|reception|nursery|n|eyfs|fs|foundation|pre-?school|kindergarten|derbyn|meithrin)(?:[\s\d].*)?",
    re.IGNORECASE | re.DOTALL,
)
_JUNIOR, _SECONDARY, _LAST = 2, 7, 14


def stage_of(person: Person) -> Stage:
    """The stage of a person by kind and year group; a pupil whose year is not told counts among the youngest."""
    if person.kind != "pupil":
        return "adult"
    year = year_of(person) or 0
    if year < _JUNIOR:
        return "infant"
    return "junior" if year < _SECONDARY else "secondary"


def year_of(person: Person) -> int | None:
    """The school year that a pupil's year group names, 0 for those before the first; None for what names no year."""
    written = person.year_group.strip()
    if scottish := _SCOTTISH.fullmatch(written):
        number = int(scottish[2])
        return number + 7 if scottish[1].casefold().startswith("s") else max(0, number - 1)
    found = _YEAR.fullmatch(written) or _NUMBER.fullmatch(written)
    if found and int(found[1]) <= _LAST:
        return int(found[1])
    return 0 if _BEFORE.fullmatch(written) else None
