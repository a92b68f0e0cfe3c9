"""Which alternatives of a pattern a text may hold, told by their letters, so that most are never compiled.

Compiling the patterns of all categories took longer than everything else that a check of one post does. The letters
that each alternative needs are worked out beforehand by `needed_letters.py` and kept in `tables/needed.json`, under a
digest of the pattern: one that is not there, being new or changed, is compiled whole.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path

from policycheck.detect.categories.pattern import CLOSE, OPEN

#: Runs of letters are compared by this many, or one fewer for a word of three.
LONG, SHORT = 4, 3
FILE = Path(__file__).resolve().parent / "tables" / "needed.json"


@dataclass(frozen=True, slots=True)
class Alternative:
    """A part of a pattern that matches by itself; a text that it matches holds at least one of `letters`, if any."""

    pattern: str
    letters: frozenset[str]

    def fits(self, found: frozenset[str]) -> bool:
        """Whether a text with these grams may hold it."""
        return not self.letters or not self.letters.isdisjoint(found)


def digest(pattern: str) -> str:
    """What a pattern is known by in the file."""
    return blake2b(pattern.encode(), digest_size=8).hexdigest()


def grams(text: str) -> frozenset[str]:
    """Every run of LONG and of SHORT characters of a text."""
    return frozenset(text[i : i + size] for size in (LONG, SHORT) for i in range(len(text) - size + 1))


@cache
def alternatives(pattern: str) -> tuple[Alternative, ...]:
    """The alternatives of a pattern, in its order, with the letters that each needs."""
    known = _read().get(digest(pattern))
    if known is None:
        return (Alternative(pattern, frozenset()),)
    cut, start = [], len(OPEN)
    for length, letters in known:
        part = pattern[start : start + length]
        cut.append(Alternative(f"{OPEN}{part}{CLOSE}", frozenset(letters.split())))
        start += length + 1
    return tuple(cut)


@cache
def _read() -> dict[str, list[tuple[int, str]]]:
    known: dict[str, list[tuple[int, str]]] = json.loads(FILE.read_text("utf-8"))
    return known
