"""The small pictures inside a picture's file: they may still show what was cut off or covered later.

EXIF (IFD1), Photoshop's resources, XMP, Content Credentials and the header of a JPEG each have room for one.
"""

from __future__ import annotations

import re
from base64 import b64decode
from binascii import Error as Base64Error
from collections.abc import Iterator
from typing import TYPE_CHECKING

from policycheck.drafts.decode import UnreadableError
from policycheck.drafts.ends import jpeg_end
from policycheck.drafts.xmp import packets

if TYPE_CHECKING:
    from PIL.Image import Image

#: EXIF 2.32, 4.6.4: where a JPEG thumbnail lies from the TIFF header, and how long it is.
_OFFSET, _LENGTH = 0x0201, 0x0202
#: TIFF 6.0: an uncompressed thumbnail.
_WIDTH, _HEIGHT, _COMPRESSION, _STRIPS, _STRIP_LENGTHS = 0x0100, 0x0101, 0x0103, 0x0111, 0x0117
#: Photoshop's image resources 1033 and 1036: 28 bytes, then a JPEG.
_PHOTOSHOP = (0x0409, 0x040C)
_PHOTOSHOP_HEADER = 28
_XMP_IMAGE = re.compile(rb"<xmpGImg:image>([^<]+)<|xmpGImg:image=[\"']([^\"']+)[\"']")
_XMP_NOISE = re.compile(rb"&#x?[0-9A-Fa-f]+;|\s+")
# A thumbnail is at most a few hundred pixels a side; Adobe's are the largest.
_LARGEST = 4_000_000
_SCAN_START = b"\xff\xd8\xff"
_FIRST_PIECE = b"\x00\x00\x00\x01"


class ThumbnailError(Exception):
    """A thumbnail that is there and cannot be read."""


def thumbnails(image: Image) -> Iterator[bytes | Image]:
    """Each thumbnail as a JPEG's bytes or as pixels. Raises ThumbnailError, and nearly anything for damaged data.

    Bytes that the header announces and the file does not hold are nothing that could be seen.
    """
    yield from _exif(image)
    for number, value in (image.info.get("photoshop") or {}).items():
        data = value.get("data") if isinstance(value, dict) else value
        if number in _PHOTOSHOP and isinstance(data, bytes) and len(data) > _PHOTOSHOP_HEADER:
            yield data[_PHOTOSHOP_HEADER:]
    yield from _xmp(image)
    yield from _jfif(image)
    yield from _credentials(image)


def _exif(image: Image) -> Iterator[bytes | Image]:
    from PIL.ExifTags import IFD

    block = image.info.get("exif")
    ifd = image.getexif().get_ifd(IFD.IFD1)
    if not ifd or not isinstance(block, bytes):
        return
    header = block[6:] if block.startswith(b"Exif\x00\x00") else block
    offset, length = ifd.get(_OFFSET), ifd.get(_LENGTH)
    if isinstance(offset, int) and isinstance(length, int):
        data = header[offset : offset + length] if offset > 0 and length > 0 else b""
        if len(data) < length and data:
            raise ThumbnailError("incomplete")
        if data.strip(b"\x00\xff"):
            yield data
    elif ifd.get(_STRIPS) is not None:
        yield _uncompressed(ifd, header)


def _uncompressed(ifd: dict[int, object], header: bytes) -> Image:
    from PIL import Image

    width, height, strips = ifd.get(_WIDTH), ifd.get(_HEIGHT), ifd.get(_STRIPS)
    plain = ifd.get(_COMPRESSION, 1) == 1
    if not (plain and isinstance(width, int) and isinstance(height, int) and isinstance(strips, int)):
        raise ThumbnailError("of a kind that is not read")
    pixels = header[strips : strips + 3 * width * height]
    if width * height <= 0 or width * height > _LARGEST or len(pixels) < 3 * width * height:
        raise ThumbnailError("incomplete")
    return Image.frombytes("RGB", (width, height), pixels)


def _xmp(image: Image) -> Iterator[bytes]:
    for data in packets(image):
        for found in _XMP_IMAGE.finditer(data[:_LARGEST]):
            try:
                yield b64decode(_XMP_NOISE.sub(b"", found[1] or found[2]))
            except Base64Error:
                raise ThumbnailError("damaged") from None


def _jfif(image: Image) -> Iterator[bytes | Image]:
    from PIL import Image

    for segment, data in getattr(image, "applist", ()):
        if segment == "APP0" and data.startswith(b"JFXX\x00\x10"):
            yield data[6:]
        elif segment == "APP0" and data.startswith(b"JFIF\x00") and len(data) >= 14 and data[12] and data[13]:
            size = (data[12], data[13])
            if len(data) < 14 + 3 * size[0] * size[1]:
                raise ThumbnailError("incomplete")
            yield Image.frombytes("RGB", size, data[14 : 14 + 3 * size[0] * size[1]])


def _credentials(image: Image) -> Iterator[bytes]:
    """Content Credentials (C2PA) keep pictures of what a picture was made from, in the boxes of a JPEG's APP11."""
    segments = [data for name, data in getattr(image, "applist", ()) if name == "APP11" and data.startswith(b"JP")]
    # ISO/IEC 19566-5: number of the box, number of its piece; each further piece repeats the box's length and kind.
    pieces = sorted((data[2:4], data[4:8], data[8 if data[4:8] == _FIRST_PIECE else 16 :]) for data in segments)
    boxes = b"".join(content for _, _, content in pieces)
    at = boxes.find(_SCAN_START)
    while at >= 0:
        try:
            end = jpeg_end(boxes, at)
        except UnreadableError:
            raise ThumbnailError("damaged") from None
        yield boxes[at:end]
        at = boxes.find(_SCAN_START, end)
