"""Disguised characters made plain: full-width and other Unicode digits, keycaps, invisible marks, dashes.

The patterns read the folded text; `Folded.original` leads back to the part's own offsets.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from policycheck.types import PartKind

# A keycap is a digit, an optional variation selector 16 and U+20E3 (Unicode Technical Standard 51).
_SPECIAL = re.compile(r"[0-9#*]\ufe0f?\u20e3|[^\x00-\x7f]")
_ESCAPED = re.compile(rf"%(?:20|2B|2D|2E|40|5F)|{_SPECIAL.pattern}", re.IGNORECASE)
_PLAIN = {
    **dict.fromkeys("’‘ʼ`´′", "'"),
    **dict.fromkeys("“”„″", '"'),
    **dict.fromkeys("−⁃➖", "-"),
    **dict.fromkeys("。․｡．", "."),
    "⁄": "/",
    "∕": "/",
}
_UNFOLDED = ("<super>", "<sub>", "<fraction>")  # 5² and ½ are no part of a number written beside them


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """`text[i]` stems from the original characters `starts[i]:ends[i]`; both run upwards."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The original span of `text[start:end]`, which is not empty."""
        return self.starts[start], self.ends[end - 1]


def fold(text: str, kind: PartKind = "body") -> Folded:
    """Folds a part's text in one pass. A link's percent signs are undone; in a file's name `_` is a space."""
    pattern = _ESCAPED if kind == "link" else _SPECIAL
    if not pattern.search(text):
        folded = Folded(text=text, starts=range(len(text)), ends=range(1, len(text) + 1))
    else:
        pieces, starts, ends = [], [], []
        for piece, start, end in _pieces(text, pattern):
            pieces.append(piece)
            starts.append(start)
            ends.append(end)
        folded = Folded(text="".join(pieces), starts=tuple(starts), ends=tuple(ends))
    if kind == "file-name":
        return Folded(text=folded.text.replace("_", " "), starts=folded.starts, ends=folded.ends)
    return folded


def _pieces(text: str, pattern: re.Pattern[str]) -> Iterator[tuple[str, int, int]]:
    """Each folded character with the original span that it stems from; what is invisible yields nothing."""
    done = 0
    for match in pattern.finditer(text):
        yield from ((text[index], index, index + 1) for index in range(done, match.start()))
        done = match.end()
        piece = _plain(match.group())
        yield from ((char, match.start(), done) for char in piece)
    yield from ((text[index], index, index + 1) for index in range(done, len(text)))


def _plain(special: str) -> str:
    """A single plain character for the special one, nothing for an invisible one, or the character itself."""
    if special[0] == "%":
        return chr(int(special[1:], 16))
    if len(special) > 1:
        return special[0]
    if special in _PLAIN:
        return _PLAIN[special]
    category = unicodedata.category(special)
    if category == "Cf" or special in "\ufe0e\ufe0f\u20e3\u034f":
        return ""
    if category == "Nd":
        return str(unicodedata.decimal(special))
    if category == "Zs":
        return " "
    if category == "Pd":
        return "-"
    if unicodedata.decomposition(special).startswith(_UNFOLDED):
        return special
    plain = unicodedata.normalize("NFKC", special)
    return plain if len(plain) == 1 else special
