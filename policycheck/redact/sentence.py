"""How a name stands in its sentence: where words in its place need a capital, an article, an s or nothing at all."""

from __future__ import annotations

import re

_OPENING = " \t*_#>([\"'“‘«"
_ENDINGS = ".!?…"
_APOSTROPHES = "'’"
# Behind these no article is said.
_DETERMINERS = re.compile(
    r"(?:\b(?:the|our|my|your|his|her|their|its|this|that|every|each|another|new|former|little|young|dear)|['’]s)\s+\Z",
    re.IGNORECASE,
)
# Behind these a name adds no more than the name: "Year 6 pupil Katie", "headteacher Mrs Jones".
_ROLES = re.compile(
    r"\b(?:pupil|student|learner|classmate|teacher|headteacher|head|deputy|governor|captain|winner|mum|mother|dad|father|parent)"
    r"(?P<gap>\s+)\Z",
    re.IGNORECASE,
)
# Behind these a name is called out, and words in its place need a "to". "She thanks Katie" is another matter.
_PRAISE = re.compile(
    r"\b(?:(?i:well done|congratulations|congrats|thank you|bravo|good luck|happy birthday)|Thanks|THANKS)"
    r"(?P<gap>,?[^\S\r\n]+)\Z"
)
# Behind a comma another sentence may begin ("Well done, Katie won!"): this follows where it does not.
_CALLED = re.compile(r"\s*(?:[!.?;:,)–—]|[\r\n]|\Z)|\s+(?:on|for|and|from|who)\b")
_ENDS_SENTENCE = re.compile(r"[!?.](?:\s|\Z)")
_ADDRESSED = re.compile(r",\s+(?=(?:you|your|well done|thank you|congratulations|good luck)\b)", re.IGNORECASE)
_ITEM = re.compile(r"[ \t]*(?:[-*+•–]|\d+[.)])[ \t]+[*_]*\Z")
_ITEM_END = re.compile(r"[*_]*[ \t]*[,;.]?[ \t]*(?:\r?\n|\Z)")
_JOINER = re.compile(r"\s*,\s*|\s*,?\s+(?:and|&)\s+")


def starts_sentence(text: str, start: int) -> bool:
    """Whether a sentence (or a line that continues none) begins at `start`."""
    before = text[:start].rstrip(_OPENING)
    if not before or before[-1] in _ENDINGS:
        return True
    if before[-1] not in "\r\n":
        return False
    line = before.rstrip("\r\n \t")
    return not line or before[len(line) :].count("\n") > 1 or not (line[-1].isalnum() or line[-1] in ",;-–—&")


def needs_no_article(text: str, start: int) -> bool:
    return _DETERMINERS.search(text[max(0, start - 40) : start]) is not None


def gap_behind_role(text: str, start: int) -> int:
    """How many blanks part the place from a word that says who the person is; 0 where there is none."""
    found = _ROLES.search(text[max(0, start - 40) : start])
    return len(found["gap"]) if found else 0


def praise(text: str, start: int, end: int) -> int | None:
    """Where the blank (and comma) begins between praise or thanks and the name text[start:end]; None without them."""
    found = _PRAISE.search(text[max(0, start - 40) : start])
    if found is None or (found["gap"].startswith(",") and _CALLED.match(text, end) is None):
        return None
    return start - len(found["gap"])


def is_owner(text: str, end: int) -> bool:
    """Whether `'s` follows."""
    return text[end : end + 1] in tuple(_APOSTROPHES) and text[end + 1 : end + 2] in ("s", "S")


def addressed(text: str, start: int, end: int) -> tuple[int, int, str] | None:
    """Of a name that only says who is spoken to: the place that can go, and what is left of it; None of any other.

    "You were superb, Katie!" loses its last two words but the mark; "Katie, you were superb!" begins with "You".
    """
    before = text[max(0, start - 2) : start]
    if before == ", " and _ENDS_SENTENCE.match(text, end):
        return start - 2, end, ""
    found = _ADDRESSED.match(text, end)
    if found and starts_sentence(text, start):
        return start, found.end() + 1, text[found.end()].upper()
    return None


def possessive(text: str, start: int, end: int) -> tuple[int, str]:
    """The end of the name without its `'s`, or with the apostrophe that stands for one; and what is to follow."""
    words = text[start:end]
    if len(words) > 2 and words[-1] in "sS" and words[-2] in _APOSTROPHES:
        return end - 2, ""
    following = text[end : end + 1]
    alone = following in _APOSTROPHES and not text[end + 1 : end + 2].isalpha()
    # A quotation may end here instead: then one was opened in the same line.
    opened = any(mark in text[text.rfind("\n", 0, start) + 1 : start] for mark in "'‘")
    if following and alone and words[-1:] in "sSxzXZ" and not opened:
        return end + 1, f"{following}s"
    return end, ""


def possessive_of_several(text: str, end: int) -> tuple[int, str]:
    """The end of the last of several names with its `'s`, and the apostrophe that several people have instead."""
    found = text[end : end + 2]
    return (end + 2, found[0]) if found[:1] in _APOSTROPHES and found[1:] == "s" else (end, "")


def joins(between: str) -> bool:
    """Whether the words between two names make them a list: a comma, `and`, `&`."""
    return _JOINER.fullmatch(between) is not None


def list_line(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The line that is an item of a list and holds no more than text[start:end]; None where it is no such line."""
    first = text.rfind("\n", 0, start) + 1
    ending = _ITEM_END.match(text, end)
    if ending is None or _ITEM.fullmatch(text[first:start]) is None:
        return None
    return first, ending.end()
