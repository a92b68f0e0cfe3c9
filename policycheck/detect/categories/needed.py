"""Which alternatives of the categories' patterns a text may hold, told by letters, so that most are never compiled.

Compiling all patterns took longer than everything else that a check of one post does. The letters that each alternative
needs are worked out beforehand by `needed_letters.py` and kept in `tables/needed.json`, under a digest of the pattern:
one that is not there, being new or changed, is compiled whole.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from hashlib import blake2b
from pathlib import Path

from policycheck.detect.categories.pattern import CLOSE, OPEN

#: Runs of letters are compared by this many, or one fewer for a word of three.
LONG, SHORT = 4, 3
FILE = Path(__file__).resolve().parent / "tables" / "needed.json"

#: The digest of a pattern, and which of its alternatives: their numbers.
Candidates = Mapping[str, set[int]]


@cache
def digest(pattern: str) -> str:
    """What a pattern is known by in the file."""
    return blake2b(pattern.encode(), digest_size=8).hexdigest()


def candidates(text: str) -> Candidates:
    """The alternatives that some letters of a text speak for."""
    index = _index()
    found: defaultdict[str, set[int]] = defaultdict(set)
    for gram in {text[i : i + size] for size in (LONG, SHORT) for i in range(len(text) - size + 1)}:
        for pattern, number in index.get(gram, ()):
            found[pattern].add(number)
    return found


def alternatives(pattern: str, among: Candidates) -> list[str]:
    """The alternatives of a pattern, in its order, that are among candidates or need no letters."""
    parts, free = _parts(pattern)
    return [parts[number] for number in sorted(free | among.get(digest(pattern), set()))]


@cache
def _parts(pattern: str) -> tuple[tuple[str, ...], set[int]]:
    """The alternatives of a pattern, and which of them need no letters."""
    known = _read().get(digest(pattern))
    if known is None:
        return (pattern,), {0}
    parts, start = list[str](), len(OPEN)
    for length, _ in known:
        parts.append(f"{OPEN}{pattern[start : start + length]}{CLOSE}")
        start += length + 1
    return tuple(parts), {number for number, (_, letters) in enumerate(known) if not letters}


@cache
def _index() -> dict[str, list[tuple[str, int]]]:
    index: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for pattern, known in _read().items():
        for number, (_, letters) in enumerate(known):
            for run in letters.split():
                index[run].append((pattern, number))
    return dict(index)


@cache
def _read() -> dict[str, list[tuple[int, str]]]:
    known: dict[str, list[tuple[int, str]]] = json.loads(FILE.read_text("utf-8"))
    return known
