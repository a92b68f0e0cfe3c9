"""Text folded for comparison (case, accents, look-alike punctuation) with a map back to the original.

`Siobhán` in any composition, `SIOBHAN` and `siobhan` fold to one string; so do O’Donoghue and O'Donoghue.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

# Letters that Unicode does not decompose, as schools' systems usually write them without their strokes.
_LETTERS = {
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i",
    "ħ": "h", "ŋ": "n", "ŧ": "t", "ə": "e", "ɓ": "b", "ɗ": "d", "ƙ": "k",
}  # fmt: skip
_PUNCTUATION = {
    **dict.fromkeys("’‘ʼʻ`´′＇‛ʹ", "'"),
    **dict.fromkeys("‐‑‒–−﹣－", "-"),
    **dict.fromkeys("“”„″", '"'),
    **dict.fromkeys("\u2028\u2029\u0085\x0b\x0c", "\n"),
}

_ASCII = {
    **{code: " " for code in range(128) if chr(code).isspace() and chr(code) not in "\n\x0b\x0c"},
    **{ord(character): piece for character, piece in _PUNCTUATION.items() if character.isascii()},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """`text[i]` stems from the original characters `starts[i]:ends[i]`; both run upwards."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original span of `text[start:end]`, which is not empty, with the marks upon its last letter."""
        return self.starts[start], self.ends[end - 1]

    def at(self, original: int) -> int:
        """The first index of `text` that stems from the original offset or what follows it."""
        return bisect_left(self.starts, original)


def fold(text: str) -> Folded:
    """Folds a text in one pass. Characters without width vanish into the letter before them."""
    if text.isascii():
        return Folded(
            text=text.lower().translate(_ASCII),
            starts=range(len(text)),
            ends=range(1, len(text) + 1),
        )
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for index, character in enumerate(text):
        piece = _fold_character(character)
        if not piece and ends:
            ends[-1] = index + 1
        for letter in piece:
            pieces.append(letter)
            starts.append(index)
            ends.append(index + 1)
    return Folded(text="".join(pieces), starts=starts, ends=ends)


def key(text: str) -> str:
    """A name folded and stripped of everything but letters and digits."""
    return "".join(character for character in fold(text).text if character.isalnum())


@lru_cache(maxsize=8192)
def _fold_character(character: str) -> str:
    if character in _PUNCTUATION:
        return _PUNCTUATION[character]
    if character == "\n":
        return character
    if character.isspace():
        return " "
    parts = []
    for part in unicodedata.normalize("NFKD", character).casefold():
        # Mn: marks upon a letter; Cf: joiners, soft hyphens and direction marks, which have no width.
        if unicodedata.category(part) not in ("Mn", "Cf"):
            parts.append(_LETTERS.get(part, " " if part.isspace() else part))
    return "".join(parts)
