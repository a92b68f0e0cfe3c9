"""Words that may be hidden, and are if they are known: "K4tie", "F.U.C.K", "S a m", "id❤️iot".

Who asks says what is known: the register's names, a list of terms, the vocabulary of the model.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice, product

from policycheck.detect.plain.folded import Builder, Folded
from policycheck.detect.plain.spelt import EMOJI, Known, spellings

_Hidden = tuple[int, int, str]

#: Figures and signs, and the letters that they are put for, the likeliest first.
LEET = {
    "0": "o", "1": "il", "2": "z", "3": "e", "4": "a", "5": "s", "6": "g", "7": "t", "8": "b", "9": "g",
    "@": "a", "$": "s", "€": "e", "£": "l", "!": "i", "|": "li", "¡": "i",
}  # fmt: skip
_SIGNS = "@$€£!|¡"
_LEAST, _LONGEST = 3, 24  # letters of a hidden word
# Not within an address, an account's name or a file's.
_BEFORE, _AFTER = r"(?<![\w@#/])(?<!\w[.:-])", r"(?![\w@/]|[.:-]\w)"
_LEET_WORD = re.compile(
    rf"{_BEFORE}(?=[^\W\d_]{{0,{_LONGEST}}}[\d{_SIGNS}])[\w{_SIGNS}]{{{_LEAST},{_LONGEST}}}{_AFTER}"
)
#: Y4, KS2, 10C, 3rd, 5am, 4x100m: classes, ordinals and quantities are no disguise.
LABEL = re.compile(r"[a-z]{1,2}\d+|\d+[a-z]{0,2}|\d+(?:x\d+)+[a-z]*", re.IGNORECASE)
_PARTED = re.compile(rf"{_BEFORE}[^\W\d_]{{1,20}}(?:(?:[_~·•^=+|]|{EMOJI}){{1,6}}[^\W\d_]{{1,20}}){{1,12}}{_AFTER}")
_NO_LETTER = re.compile(r"[\W\d_]+")
_READINGS = 8  # of one word with several figures


def shown_words(text: str, known: Known) -> Folded:
    """The text with the known words that hide in it."""
    builder = Builder()
    place = 0
    for start, end, word in hidden_words(text, known):
        builder.put(text[place:start], place, start)
        builder.put(word, start, end)
        place = end
    builder.put(text[place:], place, len(text))
    return builder.folded()


def hidden_words(text: str, known: Known) -> Iterator[_Hidden]:
    """Start, end and letters of every known word that hides in a text, in order and apart."""
    done = 0
    for start, end, word in sorted((*_spelt(text), *_parted(text), *_figured(text))):
        if start >= done and known(word):
            yield start, end, word
            done = end


def _spelt(text: str) -> Iterator[_Hidden]:
    for spelling in chain(spellings(text), spellings(text, figures=True)):
        if _LEAST <= len(spelling.letters) <= _LONGEST:
            for word in _readings(spelling.letters):
                yield spelling.start, spelling.end, word


def _parted(text: str) -> Iterator[_Hidden]:
    for match in _PARTED.finditer(text):
        yield match.start(), match.end(), _NO_LETTER.sub("", match[0])


def _figured(text: str) -> Iterator[_Hidden]:
    """The readings of each word with figures or signs for letters; a sign at its end is punctuation."""
    for match in _LEET_WORD.finditer(text):
        written = match[0].rstrip(_SIGNS)
        code = written.isupper() and len(written) <= _LEAST
        if code or written[:1] in "@!" or LABEL.fullmatch(written):
            continue
        for word in _readings(written):
            yield match.start(), match.start() + len(written), word


def _readings(written: str) -> Iterator[str]:
    """What two letters or more, with figures or signs among them, may say."""
    if sum(map(str.isalpha, written)) < 2:
        return
    for letters in islice(product(*(LEET.get(sign, sign) for sign in written)), _READINGS):
        yield "".join(letters).upper() if written.isupper() else "".join(letters)
