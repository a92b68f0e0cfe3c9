"""Letters of other alphabets in place of Latin ones: the Cyrillic а in "Kаtie". Real Cyrillic and Greek stay."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

#: Foreign letters and the Latin ones that a reader takes them for: what Unicode's confusables say of these alphabets,
#: and small letters that are taken for Latin in running text alone. Its I is an l, since it compares host names.
_LOOKS = {
    **dict(zip("АВЕЅІЈКМНОРСТУҮХЬԌԚԜѴҺаеѕіјкмнорстухүҽԁԍһԛԝѵѡвпӏ",
               "ABESIJKMHOPCTYYXbGQWVhaesijkmhopctyxyedghqwvwbnl", strict=True)),
    **dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹϺϜͿαβεικνορτυχωγϲϳη",
               "ABEZHIKMNOPTYXCMFJabeikvoptuxwycjn", strict=True)),
    **dict(zip("ՕՏՍօոսհցքաɑɡɩʋᎪᏴᏟᎠᎬᏀᎻᎫᏦᏞᎷᏢᎡᏚᎢᏙᎳᎩᏃ",
               "OSUonuhgfwagivABCDEGHJKLMPRSTVWYZ", strict=True)),
}  # fmt: skip
LOOK_ALIKES = {ord(letter): look for letter, look in _LOOKS.items()}
_LOOK_ALIKE = re.compile(f"[{''.join(_LOOKS)}]")
_NO_LETTER = re.compile(r"[\W_]")
_BLANK = re.compile(r"\s")
_WITHIN_HOST = re.compile(r"\w\.\w|://")
_LATIN_LETTER = re.compile(r"[A-Za-z]")
_LONGEST = 64  # letters of a word, characters of a web address


def latin_words(text: str) -> str:
    """The text, in its length, with Latin letters where look-alikes hide in Latin words or stand for whole ones."""
    if text.isascii() or not _LOOK_ALIKE.search(text):
        return text
    pieces: list[str] = []
    done = 0
    lines = _Lines(text)
    for match in _LOOK_ALIKE.finditer(text):
        if match.start() < done:
            continue
        start, end = _around(text, match.start(), _NO_LETTER, done)
        word = text[start:end]
        if _is_disguised(word, lines, start) and not _is_address(text, start):
            word = word.translate(LOOK_ALIKES)
        pieces += (text[done:start], word)
        done = end
    return "".join((*pieces, text[done:]))


def _is_disguised(word: str, lines: _Lines, start: int) -> bool:
    """Whether every letter may be Latin, and one is; or, where none is, whether all around it is Latin."""
    foreign = [letter for letter in word if letter.isalpha() and not _is_latin(letter)]
    if any(ord(letter) not in LOOK_ALIKES for letter in foreign):
        return False
    return any(_is_latin(letter) for letter in word) or lines.is_latin(start)


def _is_address(text: str, start: int) -> bool:
    """Whether a place is within a web address, where look-alikes are judged as what they are."""
    token = slice(*_around(text, start, _BLANK, 0))
    if not _WITHIN_HOST.search(text[token]):
        return False
    from policycheck.detect.patterns.urls import find_urls

    return any(True for _ in find_urls(text[token].translate(LOOK_ALIKES)))


def _around(text: str, at: int, border: re.Pattern[str], earliest: int) -> tuple[int, int]:
    """The stretch without a border around a place, cut where it is longer than any word."""
    start = at
    while start > max(earliest, at - _LONGEST) and not border.match(text[start - 1]):
        start -= 1
    found = border.search(text, at, at + _LONGEST)
    return start, found.start() if found else min(at + _LONGEST, len(text))


class _Lines:
    """Whether the line of a place is Latin throughout; each line is looked at once."""

    def __init__(self, text: str) -> None:
        self._text, self._end, self._latin = text, -1, False

    def is_latin(self, at: int) -> bool:
        """Asked for in order of places. Letters that may be Latin do not count."""
        if at >= self._end:
            start = self._text.rfind("\n", 0, at) + 1
            end = self._text.find("\n", at)
            self._end = len(self._text) if end < 0 else end
            line = self._text[start : self._end]
            letters = set(line.translate(dict.fromkeys(LOOK_ALIKES)))
            self._latin = all(_is_latin(letter) for letter in letters if letter.isalpha())
            self._latin = self._latin and _LATIN_LETTER.search(line) is not None
        return self._latin


@lru_cache(maxsize=8192)
def _is_latin(letter: str) -> bool:
    return letter.isascii() or (ord(letter) not in LOOK_ALIKES and unicodedata.name(letter, "").startswith("LATIN"))
