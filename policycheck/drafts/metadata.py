"""What a picture's file hides: whether it says where it was taken. No value is kept, only that it is there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policycheck.drafts.exif import DAMAGED, is_sound
from policycheck.drafts.notes import names
from policycheck.drafts.xmp import packets

if TYPE_CHECKING:
    from PIL.Image import Image

Fields = tuple[tuple[str, str], ...]

_GPS_IFD = 0x8825
# EXIF 2.32 table 15: latitude and longitude of the camera (2, 4) and of the subject (20, 22).
_POSITION_TAGS = (2, 4, 20, 22)
# XMP holds the same, as attributes or elements: exif:GPSLatitude="52,37.2N"; drones write drone-dji:GpsLongtitude="+1".
_XMP_POSITION = re.compile(rb"(?:GPS(?:Dest)?|drone-dji:)L(?:at|ongt?)itude(?:>|\s*=\s*['\"])\s*[\d+-]", re.IGNORECASE)
# ImageMagick writes it into a PNG's text.
_NOTED_POSITION = re.compile(r"exif:GPS(?:Dest)?L(?:at|ong)itude", re.IGNORECASE)


def hidden(image: Image, data: bytes | None = None) -> tuple[Fields, str]:
    """The fields found, and why the metadata could not be read through (empty if it could).

    data: the file's bytes, where they are at hand.
    """
    try:
        position = _exif_position(image)
        block = (image.info.get("exif") or b"").removeprefix(b"Exif\x00\x00")
        gap = "" if not block or is_sound(block) else DAMAGED
    # A damaged EXIF block raises nearly anything, and the picture can still be looked at.
    except Exception:  # noqa: BLE001
        position = False
        gap = DAMAGED
    if position or any(map(_NOTED_POSITION.fullmatch, names(image))):
        return (("GPS", "position"),), gap
    try:
        position = any(map(_XMP_POSITION.search, packets(image, data)))
    except ValueError:
        gap = DAMAGED
    return ((("GPS", "position"),) if position else ()), gap


def _exif_position(image: Image) -> bool:
    gps = image.getexif().get_ifd(_GPS_IFD)
    return any(gps.get(tag) for tag in _POSITION_TAGS)
