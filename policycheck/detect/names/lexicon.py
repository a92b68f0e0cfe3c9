"""The detector's word lists, read once from the text files beside it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent


def words(section: str) -> frozenset[str]:
    """A list of `lexicon.txt`. Raises KeyError where there is none of that name."""
    return sections("lexicon.txt")[section]


@cache
def sections(name: str) -> Mapping[str, frozenset[str]]:
    """The lists of a file: each begins with its name in brackets; lines that begin with # are remarks."""
    found: dict[str, set[str]] = {}
    current: set[str] = set()
    for line in lines(name):
        if line.startswith("["):
            current = found.setdefault(line.strip("[]"), set())
        else:
            current.update(line.split())
    return {section: frozenset(listed) for section, listed in found.items()}


def lines(name: str) -> list[str]:
    """The lines of a file that hold anything but a remark."""
    text = (_FOLDER / name).read_text("utf-8")
    return [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]
