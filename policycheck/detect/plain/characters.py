"""One character in place of those that only look or sort differently: 𝗞 and Ｋ for K, nothing for what is invisible."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from policycheck.detect.plain.folded import Builder, Folded

_SPECIAL = re.compile("[^\t-\r\x1c-~\x80-\xac\xae-\u024f]")  # what lies between is plain, but the soft hyphen
_REVERSED = "\u202e"  # RIGHT-TO-LEFT OVERRIDE: what follows is shown from its end to its beginning
_OVERRIDDEN = re.compile(f"{_REVERSED}([^\n{_REVERSED}\u202c\u202d\u2068\u2069]{{1,2000}})\u202c?")
_SHOWN = re.compile(r"[A-Za-z0-9]")
#: Without width in spite of their categories: grapheme joiner, fillers, vowels of Khmer, variation selectors.
_BLANKS = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_SPACES = {"\u2800": " "}  # a braille cell without dots
#: What makes one emoji of several: the joiner, styles, tags. An emoji holds at most this many in a row.
_EMOJI_PARTS = re.compile("[\u200d\ufe0e\ufe0f\U000e0020-\U000e007f]")
_LONGEST_EMOJI = 8
_EMOJI_STYLE = "\ufe0f"
_MOST_MARKS = 2  # upon a letter, in any language written in these scripts; more are there to hide it
_MARKABLE = ("LATIN", "GREEK", "CYRILLIC")
_STYLES = re.compile(r"<(?:font|wide|narrow|small|circle|square|compat|super|sub|initial|medial|final|isolated)>")
#: Letters in disguise that have no plain form in Unicode's data but its name: ᴋ, 🅺, 🅚.
_STYLED = re.compile(r"(?:NEGATIVE (?:CIRCLED|SQUARED) )?LATIN (CAPITAL )?LETTER (?:SMALL CAPITAL )?([A-Z])")
_INFORMATION = "ℹ"  # a letter by its class, an emoji in use


def plain_characters(text: str) -> Folded:
    """The text with styled characters plain, accents joined to their letters and nothing invisible in it."""
    builder = Builder()
    place = 0
    for match in _SPECIAL.finditer(text):
        at = match.start()
        if at < place:
            continue
        if at > place and _is_mark(text[at]):
            at -= 1  # its letter
        builder.put(text[place:at], place, at)
        place = _put(builder, text, at)
    builder.put(text[place:], place, len(text))
    return builder.folded()


@lru_cache(maxsize=8192)
def plain_character(character: str) -> str:
    """What a character stands for, by itself: letters or a figure, nothing, or the character."""
    category = unicodedata.category(character)
    if category in ("Cf", "Cc") or _BLANKS.match(character):
        return ""
    if character in _SPACES or character == _INFORMATION:
        return _SPACES.get(character, character)
    kind, _, to = unicodedata.decomposition(character).partition(" ")
    plain = unicodedata.normalize("NFKC", character)
    if _STYLES.fullmatch(kind) and (plain.isalnum() if category != "No" else kind == "<circle>"):
        # 5² and 1º are no part of the number beside them.
        return character if kind in ("<super>", "<sub>") and category != "Lm" else plain
    if kind in ("<wide>", "<narrow>", "<small>") or (kind and not to and not kind.startswith("<")):
        return plain
    name = _STYLED.fullmatch(unicodedata.name(character, ""))
    return character if name is None else name[2] if name[1] else name[2].lower()


def _put(builder: Builder, text: str, at: int) -> int:
    """Appends what the character at `at` stands for with the marks upon it; returns where they end."""
    character = text[at]
    if character == _REVERSED:
        shown = _OVERRIDDEN.match(text, at)
        if shown and _SHOWN.search(shown[1]):
            builder.put(plain_characters(shown[1]).text[::-1], at, shown.end())
            return shown.end()
    end = at + 1
    while end < len(text) and _is_mark(text[end]):
        end += 1
    if _is_symbol(character) and text[at + 1 : at + 2] == _EMOJI_STYLE and text[end - 1] == _EMOJI_STYLE:
        builder.put(text[at:end], at, end)
    elif _EMOJI_PARTS.match(character) and _is_emoji(text, at):
        builder.put(character, at, at + 1)
        return at + 1
    else:
        plain = plain_character(character)
        builder.put(plain[:-1] + _marked(plain[-1:], text[at + 1 : end]), at, end)
    return end


def _marked(letter: str, marks: str) -> str:
    """A letter with its accents as one character; without them where there are too many, or none of its own."""
    if not marks or not letter:
        return letter
    if _is_symbol(letter) or not (letter.isascii() or unicodedata.name(letter, "").startswith(_MARKABLE)):
        return letter + marks
    accents = _BLANKS.sub("", marks)
    if not letter.isalpha() or len(accents) > _MOST_MARKS:
        return letter
    return unicodedata.normalize("NFC", letter + accents)[0]


def _is_emoji(text: str, at: int) -> bool:
    """Whether what stands at a place is part of the emoji before it."""
    for place in range(at - 1, max(at - _LONGEST_EMOJI, 0) - 1, -1):
        if not _EMOJI_PARTS.match(text[place]):
            return _is_symbol(text[place])
    return False


@lru_cache(maxsize=8192)
def _is_mark(character: str) -> bool:
    return unicodedata.category(character) in ("Mn", "Me")


def _is_symbol(character: str) -> bool:
    return unicodedata.category(character) in ("So", "Sk", "Sm")
