"""What a picture's file hides: whether it says where it was taken. No value is kept, only that it is there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policycheck.drafts.exif import DAMAGED, is_sound

if TYPE_CHECKING:
    from PIL.Image import Image

Fields = tuple[tuple[str, str], ...]

_GPS_IFD = 0x8825
# EXIF 2.32 table 15: latitude and longitude of the camera (2, 4) and of the subject (20, 22).
_POSITION_TAGS = (2, 4, 20, 22)
# XMP holds the same, as attributes or elements: exif:GPSLatitude="52,37.2N".
_XMP_POSITION = re.compile(rb"GPS(?:Dest)?L(?:at|ong)itude(?:>|\s*=\s*['\"])\s*[\d-]")


def hidden(image: Image) -> tuple[Fields, str]:
    """The fields found, and why the metadata could not be read through (empty if it could)."""
    try:
        position = _exif_position(image)
        block = (image.info.get("exif") or b"").removeprefix(b"Exif\x00\x00")
        gap = "" if not block or is_sound(block) else DAMAGED
    # A damaged EXIF block raises nearly anything, and the picture can still be looked at.
    except Exception:  # noqa: BLE001
        position = False
        gap = DAMAGED
    if position or _xmp_position(image):
        return (("GPS", "position"),), gap
    return (), gap


def _exif_position(image: Image) -> bool:
    gps = image.getexif().get_ifd(_GPS_IFD)
    return any(gps.get(tag) for tag in _POSITION_TAGS)


def _xmp_position(image: Image) -> bool:
    for key in ("xmp", "XML:com.adobe.xmp"):
        packet = image.info.get(key)
        if packet is None:
            continue
        data = packet if isinstance(packet, bytes) else str(packet).encode()
        if _XMP_POSITION.search(data):
            return True
    return False
