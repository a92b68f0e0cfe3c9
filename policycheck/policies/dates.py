"""What a document says of itself: its title, when it was approved and when its review is due."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass

from policycheck.policies.blocks import Block
from policycheck.policies.front import DATE, MONTHS, is_about_document

_DUE = re.compile(
    r"next review|review (?:due|date|by)|(?:to|will) be (?:next )?reviewed|due for review|review:", re.IGNORECASE
)
_APPROVED = re.compile(
    r"approved|ratified|adopted|agreed|last review|reviewed(?: on| by|:)|created|issued|effective|date of policy",
    re.IGNORECASE,
)
_OF_POLICY = re.compile(r"\W*(?:this|the) policy (?:was|is|has been|will be)\b", re.IGNORECASE)
# A review that is due in a term is due until the term ends.
_TERM_ENDS = {"autumn": 12, "spring": 4, "summer": 7}
# The longest first line that may be the title, in words.
_TITLE_WORDS = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """`approved` and `due`: a month (2026-09) or a day (2026-09-01) as stated; empty where nothing is stated."""

    title: str
    approved: str
    due: str


def about(blocks: Sequence[Block], *, fallback: str) -> About:
    """The document's title, or `fallback`, and the dates that it states of itself."""
    names = [block.text for block in blocks if block.kind == "heading" and not block.label]
    first = blocks[0].text if blocks else ""
    if len(first.split()) <= _TITLE_WORDS and not is_about_document(first):
        names.insert(0, first)
    title = next((name for name in names if "policy" in name.casefold()), next(iter(names), fallback))
    approved = due = ""
    for block in blocks:
        if not is_about_document(block.text) and not _OF_POLICY.match(block.text):
            continue
        for found in DATE.finditer(block.text):
            words = block.text[: found.start()]
            if _DUE.search(words):
                due = due or _iso(found)
            elif _APPROVED.search(words):
                approved = approved or _iso(found)
    return About(title=title, approved=approved, due=due)


def _iso(found: re.Match[str]) -> str:
    """The date as a ruleset states it: a day, its month where there is no such day; empty where there is neither."""
    year, month, day = _figures(found)
    if not 1 <= month <= 12:
        return ""
    known = 1 <= day <= monthrange(year, month)[1]
    return f"{year}-{month:02}-{day:02}" if known else f"{year}-{month:02}"


def _figures(found: re.Match[str]) -> tuple[int, int, int]:
    """Year, month and day, the day 0 where only a month is stated."""
    if found["iso"]:
        year, month, *day = map(int, found["iso"].split("-"))
        return year, month, day[0] if day else 0
    if found["in"]:
        return int(found["written"]), int(found["in"]), 0
    if found["term"]:
        return int(found["of"]), _TERM_ENDS[found["term"].lower()], 0
    if found["m"]:
        return int(found["y"]) % 2000 + 2000, int(found["m"]), int(found["d"])
    month = next(index for index, name in enumerate(MONTHS, start=1) if name.startswith(found["month"][:3].lower()))
    return int(found["year"]), month, int(found["day"] or 0)
