"""Where a picture's own bytes end: what stands behind is shown by no viewer and goes along all the same."""

from __future__ import annotations

import re
import zlib
from collections import deque

from policycheck.drafts.boxes import boxes
from policycheck.drafts.chunks import BROKEN_OFF, gif_blocks, png_chunks
from policycheck.drafts.decode import UnreadableError
from policycheck.drafts.exif import is_sound
from policycheck.drafts.formats import AVIF, GIF, HEIC, JPEG, PNG, TIFF, WEBP, ImageFormat

_WRONG_SUM = "the file is damaged (a checksum is wrong): get it anew"
# Behind a scan's data a marker is a 255 that is followed by neither 0 nor a restart (ITU-T T.81, B.1.1.2).
_MARKER = re.compile(rb"\xff[^\x00\x01\xd0-\xd7\xff]")
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
    view = memoryview(data)
    for chunk in png_chunks(data):
        if zlib.crc32(view[chunk.body - 4 : chunk.end]) != int.from_bytes(data[chunk.end : chunk.end + 4]):
            raise UnreadableError(_WRONG_SUM)
        if chunk.kind == b"IEND":
            return chunk.end + 4
    raise UnreadableError(BROKEN_OFF)


def _gif_end(data: bytes) -> int:
    return deque(gif_blocks(data), maxlen=1)[0].end


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
