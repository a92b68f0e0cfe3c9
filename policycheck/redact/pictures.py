"""Pixels to the bytes of a new picture, which hold nothing but the pixels."""

from __future__ import annotations

from io import BytesIO
from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_JPEG_SUFFIXES = (".jpg", ".jpeg", ".jpe", ".jfif")
# Formats of drawings and screenshots, which JPEG would smear.
_LOSSLESS = (".png", ".apng", ".gif", ".bmp", ".tif", ".tiff")
_QUALITY = 92
# JPEG (ITU-T T.81, table B.1): tables, frame headers and scans, and JFIF's own header of 16 bytes without a thumbnail.
_STANDALONE = (*range(0xD0, 0xD8), 0x01)
_NEEDED = (0xC0, 0xC1, 0xC2, 0xC4, 0xDB, 0xDD)
_JFIF_LENGTH = 16


def copied_name(name: str, *, layered: bool = False) -> str:
    """The name with the ending of the format that it is written in: PNG where it is see-through, else JPEG or PNG."""
    suffix = PurePath(name).suffix
    if suffix.lower() == ".png" or (suffix.lower() in _JPEG_SUFFIXES and not layered):
        return name
    return name[: len(name) - len(suffix)] + (".png" if layered or suffix.lower() in _LOSSLESS else ".jpg")


def encoded(name: str, pixels: NDArray[np.uint8]) -> bytes:
    """The pixels (RGB, or RGBA of a PNG; uint8, upright) as the picture that `name` ends in."""
    from PIL import Image

    stream = BytesIO()
    image = Image.fromarray(pixels)
    if PurePath(name).suffix.lower() == ".png":
        image.save(stream, "PNG")
    else:
        image.save(stream, "JPEG", quality=_QUALITY)
    return stream.getvalue()


def may_stay(name: str, data: bytes) -> bool:
    """Whether a picture with nothing to cover can be copied byte for byte: a bare JPEG whose name says so."""
    return PurePath(name).suffix.lower() in _JPEG_SUFFIXES and is_bare(data)


def is_bare(data: bytes) -> bool:
    """Whether a JPEG holds one picture and nothing else: no metadata, comment, thumbnail or bytes behind its end.

    Such a file can stay as it is; written anew it would lose a little each time.
    """
    at = 2
    if data[:2] != b"\xff\xd8":
        return False
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4])
        if marker == 0xDA:
            at = _after_scan(data, at + 2 + length)
        elif marker in _NEEDED or (marker == 0xE0 and length == _JFIF_LENGTH):
            at += 2 + length
        else:
            return False
    return data[at:] == b"\xff\xd9"


def _after_scan(data: bytes, at: int) -> int:
    """Where the next marker stands behind a scan's data, in which a 255 is followed by 0 or a restart marker."""
    while True:
        at = data.find(b"\xff", at)
        if at < 0 or at + 1 >= len(data):
            return len(data)
        if data[at + 1] and data[at + 1] not in _STANDALONE:
            return at
        at += 2
