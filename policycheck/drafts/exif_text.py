"""The words in a picture's EXIF block: captions, comments, keywords, and who made the picture."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from policycheck.drafts.decode import decoded

if TYPE_CHECKING:
    from PIL.Image import Exif

_EXIF_IFD = 0x8769
_USER_COMMENT = 0x9286
#: EXIF 2.32 table 4, and the tags that Windows adds (UTF-16, little endian in every file).
CAPTIONS = {0x010E: "ImageDescription"}
_WINDOWS = {0x9C9B: "XPTitle", 0x9C9C: "XPComment", 0x9C9E: "XPKeywords", 0x9C9F: "XPSubject"}
CREATORS = {0x013B: "Artist", 0x8298: "Copyright"}
_WINDOWS_CREATORS = {0x9C9D: "XPAuthor"}
_OWNER = 0xA430  # CameraOwnerName, EXIF 2.3
#: The fields that name whoever made the picture.
CREATOR_FIELDS = ("CameraOwnerName", *CREATORS.values(), *_WINDOWS_CREATORS.values())
# Above these stand letters of other scripts; half of a swapped pair of bytes nearly always lies there.
_LATIN = 0x250


def exif_words(exif: Exif) -> Iterator[tuple[str, str]]:
    """Each field with its text, which may be empty. Raises nearly anything for damaged data."""
    for tag, field in (CAPTIONS | CREATORS).items():
        yield field, decoded(exif.get(tag))
    for tag, field in (_WINDOWS | _WINDOWS_CREATORS).items():
        value = exif.get(tag)
        yield field, value.decode("utf-16-le", "replace") if isinstance(value, bytes) else decoded(value)
    more = exif.get_ifd(_EXIF_IFD)
    yield "CameraOwnerName", decoded(more.get(_OWNER))
    comment = more.get(_USER_COMMENT)
    yield "UserComment", _comment(comment, exif.endian) if isinstance(comment, bytes) else decoded(comment)


def _comment(value: bytes, order: str | None) -> str:
    """A comment behind the eight bytes that name its character set; order: `>` where the block is big endian."""
    code, rest = value[:8], value[8:]
    if code.startswith(b"UNICODE"):
        return _utf_16(rest, order)
    if code.startswith(b"JIS"):
        try:
            return rest.decode("iso2022_jp")
        except UnicodeDecodeError:
            return rest.decode("shift_jis", "replace")
    return decoded(rest)


def _utf_16(value: bytes, order: str | None) -> str:
    if value[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return value.decode("utf-16", "replace")
    # Most write it in the block's own order, and some in the other.
    names = ("utf-16-be", "utf-16-le") if order == ">" else ("utf-16-le", "utf-16-be")
    return max((value.decode(name, "replace") for name in names), key=_latin)


def _latin(text: str) -> int:
    return sum(0 < ord(character) < _LATIN for character in text)
