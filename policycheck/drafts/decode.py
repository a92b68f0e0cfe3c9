"""Bytes to characters, without guessing beyond what a school's programs write."""

from __future__ import annotations

import codecs

# A post of a megabyte is already far beyond what any channel takes; this bounds time and memory.
MAX_TEXT_BYTES = 5_000_000
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


class UnreadableError(Exception):
    """Input that cannot be looked at; its text is the reason that the report gives."""


def decode(data: bytes) -> str:
    """The text of a file in UTF-8 (with or without BOM), UTF-16 with BOM, or Windows-1252. Raises UnreadableError."""
    if len(data) > MAX_TEXT_BYTES:
        raise UnreadableError(f"the text is larger than {MAX_TEXT_BYTES // 1_000_000} MB: check it in smaller pieces")
    text = _decode(data)
    if "\x00" in text:
        raise UnreadableError("the file is not text: save it as plain text (UTF-8)")
    if not text.strip():
        raise UnreadableError("the file is empty")
    return text


def _decode(data: bytes) -> str:
    encodings = tuple(name for bom, name in _BOMS if data.startswith(bom)) or ("utf-8", "cp1252")
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UnreadableError("the text is neither UTF-8 nor Windows-1252: save it as plain text (UTF-8)")
