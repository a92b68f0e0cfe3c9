"""Characters as patterns read them: other scripts' figures, dashes, quotes and spaces plain.

What a disguise is made of is undone before (policycheck.detect.plain); this is typography, and what links hide.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from policycheck.detect.plain import Builder, Folded
from policycheck.types import PartKind

_SPECIAL = re.compile(r"[^\x00-\x7f]")
_STYLE = re.compile("[\ufe0e\ufe0f]")  # of the emoji before it
_ESCAPED = re.compile(rf"{_STYLE.pattern}|%(20|2B|2D|2E|40|5F)", re.IGNORECASE)
#: What stands between two figures of one number in place of a space: "077❤️009".
_DECORATION = re.compile("(?<=[0-9])[\u2190-\u21ff\u2300-\u2bff\U0001f300-\U0001faff\u200d\ufe0e\ufe0f]{1,6}(?=[0-9])")
_PLAIN = {
    **dict.fromkeys("’‘ʼ`´′", "'"),
    **dict.fromkeys("“”„″", '"'),
    **dict.fromkeys("−⁃➖", "-"),
    **dict.fromkeys("。․｡．", "."),
    "⁄": "/",
    "∕": "/",
}


def fold(text: str, kind: PartKind = "body") -> Folded:
    """Folds a part's text in one pass. A link's percent signs are undone; in a file's name `_` is a space."""
    plain = _DECORATION.sub(lambda run: " " * len(run[0]), _SPECIAL.sub(lambda found: _figure(found[0]), text))
    if kind == "file-name":
        plain = plain.replace("_", " ")
    return _without(_ESCAPED if kind == "link" else _STYLE, plain)


def _without(hidden: re.Pattern[str], text: str) -> Folded:
    """The text with what is escaped in place of its escapes; styles go."""
    builder = Builder()
    place = 0
    for match in hidden.finditer(text):
        builder.put(text[place : match.start()], place, match.start())
        if match.lastindex:
            builder.put(chr(int(match[1], 16)), match.start(), match.end())
        place = match.end()
    builder.put(text[place:], place, len(text))
    return builder.folded()


@lru_cache(maxsize=8192)
def _figure(special: str) -> str:
    """A single plain character for the special one, or the character itself."""
    if special in _PLAIN:
        return _PLAIN[special]
    category = unicodedata.category(special)
    if category == "Nd":
        return str(unicodedata.decimal(special))
    return {"Zs": " ", "Pd": "-"}.get(category, special)
