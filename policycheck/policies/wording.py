"""A clause's words as a short print, by which a later edition is compared without the words being kept.

Each word becomes 12 bits of its hash, two characters of the print, in the words' order. Several words of a language
share each value, so that the print tells how alike two texts are and not what they said. The words at the end of a very
long text share a few values between them: that one of them changed is told, not how many did.
"""

from __future__ import annotations

import re
import unicodedata
from hashlib import blake2b

_WORD = re.compile(r"[a-z0-9]+")
_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+_"
# As many words have values of their own; a clause is seldom longer than a hundred.
_MOST_WORDS = 400
# So many values stand for all the words behind those.
_REST_VALUES = 4


def wording(text: str) -> str:
    """The print of a text, blind to case, accents, punctuation and how its lines were broken."""
    plain = unicodedata.normalize("NFKD", text.casefold()).replace("’", "").replace("'", "")
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    words = _WORD.findall(plain)
    rest = " ".join(words[_MOST_WORDS:])
    return "".join(map(_hashed, (*words[:_MOST_WORDS], *(f"{count} {rest}" for count in range(_REST_VALUES) if rest))))


def alike(first: str, second: str) -> float:
    """How alike two prints are, from 0 to 1: twice the words they share in order, over the words of both."""
    from rapidfuzz.distance import Indel

    return float(Indel.normalized_similarity(_words(first), _words(second)))


def _words(print_: str) -> list[str]:
    return [print_[index : index + 2] for index in range(0, len(print_), 2)]


def _hashed(word: str) -> str:
    value = int.from_bytes(blake2b(word.encode(), digest_size=2).digest(), "big") >> 4
    return _DIGITS[value >> 6] + _DIGITS[value & 63]
