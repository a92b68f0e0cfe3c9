"""Where a picture's own bytes end: what stands behind is shown by no viewer and goes along all the same."""

from __future__ import annotations

import re
import zlib

from policycheck.drafts.boxes import boxes
from policycheck.drafts.decode import UnreadableError
from policycheck.drafts.exif import is_sound
from policycheck.drafts.formats import AVIF, GIF, HEIC, JPEG, PNG, TIFF, WEBP, ImageFormat

BROKEN_OFF = "the file breaks off before its end: it is damaged or was not copied whole; get it anew"
_WRONG_SUM = "the file is damaged (a checksum is wrong): get it anew"
# Behind a scan's data a marker is a 255 that is followed by neither 0 nor a restart (ITU-T T.81, B.1.1.2).
_MARKER = re.compile(rb"\xff[^\x00\x01\xd0-\xd7\xff]")
# Blocks of a GIF: some 250 bytes each; of a file of 150 MB that has none smaller there are fewer.
_MOST_BLOCKS = 1_000_000
# What HEIC and AVIF files consist of (ISO/IEC 23008-12), Google's motion photo among it.
_BOXES = (b"ftyp", b"styp", b"meta", b"mdat", b"idat", b"free", b"skip", b"uuid", b"moov", b"wide", b"mpvd", b"sefd")


def end_of(data: bytes, found: ImageFormat) -> int:
    """The offset behind the picture's last byte. Raises UnreadableError for a file that is cut short or damaged."""
    if found is TIFF and not is_sound(data, pages=True):
        raise UnreadableError("the directories of the file are damaged, or go round: save the picture anew")
    ends = {JPEG: jpeg_end, PNG: _png_end, GIF: _gif_end, WEBP: _riff_end, HEIC: _boxes_end, AVIF: _boxes_end}
    return ends[found](data) if found in ends else len(data)


def jpeg_end(data: bytes, start: int = 0) -> int:
    """The offset behind the end marker of the JPEG that begins at `start`."""
    at = start + 2
    while True:
        marker = _MARKER.search(data, at)
        if marker is None:
            raise UnreadableError(BROKEN_OFF)
        at = marker.end()
        code = data[at - 1]
        if code == 0xD9:
            return at
        if code == 0xD8:
            raise UnreadableError("the picture is damaged: another begins in the middle of it")
        length = int.from_bytes(data[at : at + 2])
        if length < 2 or at + length > len(data):
            raise UnreadableError(BROKEN_OFF)
        at += length


def _png_end(data: bytes) -> int:
    at, view = 8, memoryview(data)
    while at + 12 <= len(data):
        body = at + 8
        end = body + int.from_bytes(data[at : at + 4])
        if end + 4 > len(data):
            break
        if zlib.crc32(view[at + 4 : end]) != int.from_bytes(data[end : end + 4]):
            raise UnreadableError(_WRONG_SUM)
        at = end + 4
        if data[body - 4 : body] == b"IEND":
            return at
    raise UnreadableError(BROKEN_OFF)


def _gif_end(data: bytes) -> int:
    at = 13 + _table(data, 10)
    blocks = 0
    while at < len(data) and blocks < _MOST_BLOCKS:
        kind = data[at]
        if kind == 0x3B:
            return at + 1
        if kind == 0x21:
            at += 2
        elif kind == 0x2C:
            at += 11 + _table(data, at + 9)
        else:
            raise UnreadableError("the picture is damaged: it holds a block of no known kind")
        while at < len(data) and data[at]:
            at += 1 + data[at]
            blocks += 1
        at += 1
        blocks += 1
    if blocks >= _MOST_BLOCKS:
        raise UnreadableError("the picture consists of too many pieces: save it anew as JPEG or PNG")
    raise UnreadableError(BROKEN_OFF)


def _table(data: bytes, at: int) -> int:
    """The length in bytes of the colour table that the flags at an offset announce."""
    flags = data[at] if at < len(data) else 0
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _riff_end(data: bytes) -> int:
    size = int.from_bytes(data[4:8], "little")
    end = 8 + size + size % 2
    if 8 + size > len(data):
        raise UnreadableError(BROKEN_OFF)
    return min(end, len(data))


def _boxes_end(data: bytes) -> int:
    end = 0
    for box in boxes(data):
        if box.kind not in _BOXES:
            break
        if not box.whole:
            raise UnreadableError(BROKEN_OFF)
        end = box.end
    return end
