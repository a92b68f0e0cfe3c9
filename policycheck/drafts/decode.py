"""Bytes to characters, without guessing beyond what a school's programs write."""

from __future__ import annotations

import codecs

from policycheck.encodings import holds_utf8

# A post of a megabyte is already far beyond what any channel takes; this bounds time and memory.
MAX_TEXT_BYTES = 5_000_000
# What Python says of UTF-8 that ends within a character.
_CUT_OFF = "unexpected end of data"
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


class UnreadableError(Exception):
    """Input that cannot be looked at; its text is the reason that the report gives."""


class TooMuchError(ValueError):
    """More hidden words than people write."""


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


def decoded(value: object) -> str:
    """The words of a field of a picture's file, in UTF-8 or Windows-1252; none where it holds no words."""
    if isinstance(value, bytes):
        try:
            return value.decode("utf-8")
        except UnicodeDecodeError:
            return value.decode("cp1252", "replace")
    return value if isinstance(value, str) else ""


def _decode(data: bytes) -> str:
    encodings = tuple(name for bom, name in _BOMS if data.startswith(bom)) or ("utf-8", "cp1252")
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError as error:
            if encoding == "utf-8" and error.reason == _CUT_OFF and _is_cut(data, error.start):
                raise UnreadableError("the text breaks off in the middle of a letter: get the whole file") from None
            # Read as Windows-1252 for the sake of one byte, every name with an accent would be garbled.
            if encoding == "utf-8" and holds_utf8(data):
                line = data.count(b"\n", 0, error.start) + 1
                raise UnreadableError(
                    f"the text mixes UTF-8 with something else (line {line}): save as UTF-8"
                ) from None
    raise UnreadableError("the text is neither UTF-8 nor Windows-1252: save it as plain text (UTF-8)")


def _is_cut(data: bytes, start: int) -> bool:
    """Whether it is UTF-8 that ends within a character, rather than Windows-1252 that ends in an accented letter.

    There é, ë and their like begin what UTF-8 would continue with two bytes; Â, Ã, Ä and Å end no English word.
    """
    return not data[:start].isascii() or len(data) - start > 1 or 0xC2 <= data[start] <= 0xC5
