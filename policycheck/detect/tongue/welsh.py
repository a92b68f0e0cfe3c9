"""Welsh by its words alone: which rows are Welsh, and which words in them are forenames."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from types import MappingProxyType

from policycheck.detect.tongue.phrases import COMMON, SHARED

_DENSITY = 0.3  # of Welsh words in a row, names left out
_OUTWEIGHED = 4  # Welsh words to an English one
_ENGLISH = COMMON | SHARED
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_WHOLE = str.maketrans({"’": "'", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe"})
_EPITHET = re.compile(r" yr? [A-Z]")  # Jac y Do: a tune, a band, a figure
_JOINED = re.compile(r"^(.+)'(?:r|n|ch|u|w|m|th|i)$")  # mae'r, sy'n, â'ch


def fold(word: str) -> str:
    """Small letters without accents, straight apostrophes."""
    plain = unicodedata.normalize("NFD", word.lower())
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).translate(_WHOLE)


@cache
def word_lists(name: str) -> Mapping[str, frozenset[str]]:
    """The lists of a file beside this module, by the headings in brackets."""
    lists: dict[str, set[str]] = {}
    words: set[str] = set()
    for line in (Path(__file__).parent / name).read_text("utf-8").splitlines():
        if line.startswith("["):
            words = lists.setdefault(line.strip("[]"), set())
        elif not line.startswith("#"):
            words.update(line.split())
    return MappingProxyType({heading: frozenset(entries) for heading, entries in lists.items()})


def is_welsh(row: str) -> bool:
    """Whether Welsh words are dense in a row, and far more than English ones."""
    sure = likely = counted = english = 0
    for i, match in enumerate(_WORD.finditer(row)):
        word = fold(match[0])
        welsh = _welsh(word)
        english += not welsh and word in _ENGLISH
        sure += welsh == "words"
        likely += bool(welsh)
        counted += bool(welsh) or i == 0 or not match[0][0].isupper()
    return sure > 0 and likely >= max(2, _DENSITY * counted, _OUTWEIGHED * english)


def names_nobody(words: Sequence[str], following: str) -> bool:
    """Whether folded words are plain Welsh ("Ardderchog!"), or one with the article behind it ("Seren yr wythnos")."""
    lists = word_lists("welsh.txt")
    if not all(word in lists["words"] for word in words):
        return False
    return not any(word in lists["forenames"] for word in words) or (len(words) == 1 and following in ("y", "yr"))


def forenames(row: str) -> Iterator[tuple[int, int]]:
    """Where forenames stand in a Welsh row, with a surname that follows: start and end within it."""
    lists = word_lists("welsh.txt")
    words = list(_WORD.finditer(row))
    before, end = "", 0
    for i, match in enumerate(words):
        word = fold(match[0])
        named = match[0][0].isupper() and word in lists["forenames"] and before not in lists["heads"]
        if named and match.start() >= end and not _EPITHET.match(row, match.end()):
            end = _surnames(row, match.end(), words[i + 1 : i + 3])
            yield match.start(), end
        before = word


def _surnames(row: str, end: int, following: Sequence[re.Match[str]]) -> int:
    for match in following:
        if row[end : match.start()] != " " or not match[0][0].isupper() or _welsh(fold(match[0])):
            break
        end = match.end()
    return end


def _welsh(word: str) -> str:
    """The list that a folded word is in, `words` or `weak`; empty if in neither."""
    lists = word_lists("welsh.txt")
    joined = _JOINED.match(word)
    if word in lists["words"] or (joined and (joined[1] in lists["words"] or joined[1] in lists["weak"])):
        return "words"
    return "weak" if word in lists["weak"] else ""
