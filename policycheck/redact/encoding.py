"""A changed text back into the bytes of its file: in its encoding, its byte order mark and line ends kept."""

from __future__ import annotations

import codecs

_MARKED = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def encoding_of(data: bytes, text: str) -> tuple[bytes, str]:
    """The byte order mark and the encoding in which `data` holds `text`. Raises ValueError where it does not."""
    marked = [(mark, name) for mark, name in _MARKED if data.startswith(mark)]
    for mark, name in marked or [(b"", "utf-8"), (b"", "cp1252")]:
        try:
            if data[len(mark) :].decode(name) == text:
                return mark, name
        except UnicodeDecodeError:
            continue
    raise ValueError("the bytes do not hold this text")


def fits(word: str, encoding: str) -> bool:
    """Whether an encoding has every character of a word."""
    try:
        word.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
