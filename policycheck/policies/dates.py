"""What a document says of itself: its title, when it was approved and when its review is due."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from policycheck.policies.blocks import Block
from policycheck.policies.front import DATE, MONTHS, is_about_document

_DUE = re.compile(r"next review|review (?:due|date|by)|to be reviewed|due for review|review:", re.IGNORECASE)
_APPROVED = re.compile(
    r"approved|ratified|adopted|agreed|last review|reviewed on|created|issued|effective", re.IGNORECASE
)
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
        if not is_about_document(block.text):
            continue
        for found in DATE.finditer(block.text):
            words = block.text[: found.start()]
            if _DUE.search(words):
                due = due or _iso(found)
            elif _APPROVED.search(words):
                approved = approved or _iso(found)
    return About(title=title, approved=approved, due=due)


def _iso(found: re.Match[str]) -> str:
    if found["iso"]:
        return found["iso"]
    if found["m"]:
        year = int(found["y"]) + (2000 if len(found["y"]) == 2 else 0)
        day, month = int(found["d"]), int(found["m"])
        return (
            f"{year}-{month:02}-{day:02}"
            if 1 <= month <= 12 and 1 <= day <= 28
            else f"{year}-{month:02}" * (month <= 12)
        )
    month = next(index for index, name in enumerate(MONTHS, start=1) if name.startswith(found["month"][:3].lower()))
    day = int(found["day"] or 0)
    return f"{found['year']}-{month:02}" + (f"-{day:02}" if 1 <= day <= 28 else "")
