"""A list's count as it is printed."""

from __future__ import annotations

_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def numeral(count: int, form: str) -> str:
    """`count` in one of Word's number formats; in figures where the format is another. Empty for a bullet."""
    if form in ("bullet", "none"):
        return ""
    if form in ("lowerLetter", "upperLetter"):
        # Word goes on with aa, bb after z.
        letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1) if count > 0 else str(count)
        return letter.upper() if form == "upperLetter" else letter
    if form in ("lowerRoman", "upperRoman"):
        return _roman(count).upper() if form == "upperRoman" else _roman(count)
    return f"{count:02}" if form == "decimalZero" else str(count)


def _roman(count: int) -> str:
    words = ""
    for value, sign in _ROMAN:
        while count >= value:
            words += sign
            count -= value
    return words
