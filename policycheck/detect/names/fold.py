"""Text folded for comparison (case, accents, look-alike punctuation) with a map back to the original.

`Siobhán` in any composition, `SIOBHAN` and `siobhan` fold to one string; so do O’Donoghue and O'Donoghue.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from policycheck.detect.plain import Builder, Folded
from policycheck.detect.plain.look_alikes import LOOK_ALIKES

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

_SPECIAL = re.compile(r"[^\x00-\x7f]")
_ASCII = {
    **{code: " " for code in range(128) if chr(code).isspace() and chr(code) not in "\n\x0b\x0c"},
    **{ord(character): piece for character, piece in _PUNCTUATION.items() if character.isascii()},
}


def fold(text: str) -> Folded:
    """Folds a text in one pass. Characters without width vanish into the letter before them."""
    if text.isascii():
        return Folded.same(text.lower().translate(_ASCII))
    builder = Builder()
    place = 0
    for match in _SPECIAL.finditer(text):
        at = match.start()
        builder.put(text[place:at].lower().translate(_ASCII), place, at)
        place = match.end()
        piece = _fold_character(text[at])
        builder.put(piece, at, place)
        if not piece:
            builder.absorb(at, place)
    builder.put(text[place:].lower().translate(_ASCII), place, len(text))
    return builder.folded()


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
    plain = unicodedata.normalize("NFKD", character).translate(LOOK_ALIKES).casefold().translate(LOOK_ALIKES)
    for part in plain.casefold():
        # Mn: marks upon a letter; Cf: joiners, soft hyphens and direction marks, which have no width.
        if unicodedata.category(part) not in ("Mn", "Cf"):
            parts.append(_LETTERS.get(part, " " if part.isspace() else part))
    return "".join(parts)
