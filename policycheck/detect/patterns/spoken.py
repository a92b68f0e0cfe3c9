"""Numbers said in words: "oh seven seven double zero, nine hundred, one two three", Welsh digits too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_DIGITS = {
    "zero": "0", "oh": "0", "o": "0", "nought": "0", "naught": "0", "nil": "0", "one": "1", "two": "2",
    "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "dim": "0",
    "sero": "0", "un": "1", "dau": "2", "tri": "3", "pedwar": "4", "pump": "5", "chwech": "6", "saith": "7",
    "wyth": "8", "naw": "9",
}  # fmt: skip
_TEENS = {
    "ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14", "fifteen": "15",
    "sixteen": "16", "seventeen": "17", "eighteen": "18", "nineteen": "19",
}  # fmt: skip
_TENS = {
    "twenty": "2", "thirty": "3", "forty": "4", "fourty": "4", "fifty": "5", "sixty": "6", "seventy": "7",
    "eighty": "8", "ninety": "9",
}  # fmt: skip
_REPEATS = {"double": 2, "dbl": 2, "triple": 3, "treble": 3, "dwbl": 2}
_WORDS = "|".join(sorted((*_DIGITS, *_TEENS, *_TENS, *_REPEATS, "hundred", "thousand", "plus"), key=len, reverse=True))
_ITEM = rf"(?:{_WORDS}|\+?\d{{1,12}})"
_GAP = r"(?:[\s,.\-–—/()|·*…]|\b(?:then|and|dash|hyphen|space|wedyn)\b){0,8}"
_RUN = re.compile(rf"(?<![\w.]){_ITEM}(?:{_GAP}{_ITEM})+(?!\w)", re.IGNORECASE)
_TOKEN = re.compile(_ITEM, re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One item of a run and the digits it adds; `start`, `end` are offsets in the text."""

    start: int
    end: int
    digits: str


def spoken_runs(text: str) -> Iterator[tuple[Said, ...]]:
    """Every run of number words, mixed with figures or not; runs of figures alone are left out."""
    for match in _RUN.finditer(text):
        tokens = [(item.group().lower(), item.start(), item.end()) for item in _TOKEN.finditer(text, *match.span())]
        run = tuple(_said(tokens))  # empty for "double double"
        if run and any(not word.lstrip("+").isdigit() for word, _, _ in tokens):
            yield run


def _said(tokens: list[tuple[str, int, int]]) -> Iterator[Said]:
    place = 0
    while place < len(tokens):
        word, start, end = tokens[place]
        following = tokens[place + 1][0] if place + 1 < len(tokens) else ""
        taken = 1
        digits = _DIGITS.get(word) or _TEENS.get(word) or ("+" if word == "plus" else "")
        if word.lstrip("+").isdigit():
            digits = word
        elif word in _TENS:
            unit = _DIGITS.get(following, "0")
            digits, taken = (_TENS[word] + unit, 2) if unit != "0" else (_TENS[word] + "0", 1)
        elif word in _REPEATS:
            digit = _DIGITS.get(following) or (following if len(following) == 1 else "")
            digits, taken = digit * _REPEATS[word], 2 if digit else 1
        after = tokens[place + taken][0] if place + taken < len(tokens) else ""
        if after in ("hundred", "thousand") and len(digits) == 1 and digits != "0":
            digits, taken = digits + ("00" if after == "hundred" else "000"), taken + 1
        end = tokens[place + taken - 1][2]
        if digits:
            yield Said(start=start, end=end, digits=digits)
        place += taken
