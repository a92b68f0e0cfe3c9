"""What stands before a clause: a number, a letter or a bullet, in any of the shapes that documents print."""

from __future__ import annotations

import re
from dataclasses import dataclass

from policycheck.policies.front import DATE

# Word's bullets in Symbol and Wingdings reach a PDF's text as characters of the private use area.
_SIGNS = "•◦▪▫‣⁃∙●○■□◆◇►▸➢➤➔→✓✔✗✘❖·\ue000-\uf8ff"
_BULLET = re.compile(rf"\s*(?:[{_SIGNS}]+|(?:[-–—*o§Øv>q])(?=[\s ]))[\s >]*(?=\S)")
_DOTTED = re.compile(
    r"\s*(?:section|clause|paragraph|part)?\s*(\d{1,2}(?:\.\d{1,2}){1,4})[.):]?\s+(?=\S)", re.IGNORECASE
)
_WHOLE = re.compile(r"\s*(?:(?:section|clause|part)\s+(\d{1,2})[.):]?|\(?(\d{1,2})[.):])\s+(?=\S)", re.IGNORECASE)
_BARE = re.compile(r"\s*(\d{1,2})(?:\s{2,}|\t\s*|\s(?=[A-Z][a-z]))(?=[A-Z])")
_LETTER = re.compile(r"\s*(?:\(([a-z]|[ivx]{1,5})\)|([a-z]|[ivx]{1,5})[.)])\s+(?=\S)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A line without its label. `label` is empty for a bullet; `dotted`: a section's number such as 2.1."""

    label: str
    text: str
    dotted: bool = False


def split_label(line: str) -> Labelled | None:
    """The line's label and the rest, or None for a line that has neither label nor bullet."""
    dated = DATE.match(line.lstrip())
    if dated and dated["month"]:
        # The day of "18 March 2026" is no number of a clause.
        return None
    dotted = _DOTTED.match(line)
    if dotted:
        return Labelled(label=dotted[1], text=line[dotted.end() :], dotted=True)
    for pattern in (_WHOLE, _BARE, _LETTER):
        found = pattern.match(line)
        if found:
            label = next(group for group in found.groups() if group)
            return Labelled(label=label, text=line[found.end() :])
    bullet = _BULLET.match(line)
    if bullet is None:
        return None
    inner = split_label(line[bullet.end() :]) if line[: bullet.end()].strip() in ("-", "*") else None
    return inner or Labelled(label="", text=line[bullet.end() :])
