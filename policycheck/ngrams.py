"""A text as a bag of words, pairs of words and runs of letters: what linear models count."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?|\d+")
_SHORTEST, _LONGEST = 3, 4  # letters of a run; a word's ends count as one each


def ngrams(text: str) -> frozenset[str]:
    """The n-grams of a text: `photos`, `no photos`, and runs of letters as ` pho`, `phot`, `tos `.

    Words have no space at either end, pairs one in the middle, runs a bar before them.
    """
    words = _WORD.findall(text.lower().replace("’", "'"))
    pairs = (f"{one} {other}" for one, other in pairwise(words))
    return frozenset((*words, *pairs, *(run for word in words for run in _runs(f" {word} "))))


def _runs(word: str) -> Iterator[str]:
    for size in range(_SHORTEST, min(_LONGEST, len(word)) + 1):
        for start in range(len(word) - size + 1):
            yield "|" + word[start : start + size]
