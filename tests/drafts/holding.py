"""Pictures made for tests that hold more than they show."""

from __future__ import annotations

from io import BytesIO

import numpy as np
from PIL import Image

ORIENTATION = 0x0112


def scene(width: int = 320, height: int = 240, seed: int = 1) -> Image.Image:
    """A picture with detail everywhere: no part of it looks like another."""
    noise = np.random.default_rng(seed).integers(0, 255, (6, 8, 3), dtype=np.uint8)
    return Image.fromarray(noise).resize((width, height), Image.Resampling.BICUBIC)


def encoded(image: Image.Image, kind: str = "JPEG", **options: object) -> bytes:
    """The picture in a format of Pillow's."""
    if kind == "HEIF":
        import pillow_heif

        pillow_heif.register_heif_opener(thumbnails=False)
    out = BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def exif_with(thumbnail: bytes, *, offset: int = 0, orientation: int = 0, length: int = 0) -> bytes:
    """An EXIF block whose IFD1 holds a thumbnail; offset, length: to be told falsely."""
    first = b"" if not orientation else entry(ORIENTATION, 3, orientation << 16)
    second_at = 8 + 2 + len(first) + 4
    data_at = second_at + 2 + 2 * 12 + 4
    second = entry(0x0201, 4, offset or data_at) + entry(0x0202, 4, length or len(thumbnail))
    header = b"MM\x00*" + (8).to_bytes(4)
    ifd0 = (len(first) // 12).to_bytes(2) + first + second_at.to_bytes(4)
    return b"Exif\x00\x00" + header + ifd0 + (2).to_bytes(2) + second + (0).to_bytes(4) + thumbnail


def entry(tag: int, kind: int, value: int, count: int = 1) -> bytes:
    """An entry of a TIFF directory, big endian."""
    return tag.to_bytes(2) + kind.to_bytes(2) + count.to_bytes(4) + value.to_bytes(4)


def heic(shown: Image.Image, *, thumbnail: int = 0, second: Image.Image | None = None) -> bytes:
    """A HEIC with a thumbnail of so many pixels a side, and perhaps another picture."""
    import pillow_heif

    container = pillow_heif.from_pillow(shown)
    if thumbnail:
        container.info["thumbnails"] = [thumbnail]
    if second is not None:
        container.add_from_pillow(second)
    out = BytesIO()
    container.save(out, quality=60)
    return out.getvalue()


def segment(marker: int, content: bytes) -> bytes:
    """A segment of a JPEG."""
    return bytes((0xFF, marker)) + (len(content) + 2).to_bytes(2) + content


def with_segments(jpeg: bytes, *segments: bytes) -> bytes:
    """The JPEG with segments at its beginning."""
    return jpeg[:2] + b"".join(segments) + jpeg[2:]


def gif_with(gif: bytes, *, first: bytes = b"", last: bytes = b"") -> bytes:
    """The GIF with extensions before its first frame and behind its last."""
    head = 13 + (3 << ((gif[10] & 7) + 1) if gif[10] & 0x80 else 0)
    return gif[:head] + first + gif[head:-1] + last + gif[-1:]
