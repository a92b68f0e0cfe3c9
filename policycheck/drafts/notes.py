"""The comments of a picture's file that stand under a name of the writer's choice, or under none."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from policycheck.drafts.chunks import gif_blocks, gif_content, png_chunks
from policycheck.drafts.decode import UnreadableError, decoded

if TYPE_CHECKING:
    from PIL.Image import Image

#: What programs write into a PNG of their own accord, and what is read elsewhere.
_PROGRAMS = frozenset(
    "software|creation time|create-date|modify-date|signature|xml:com.adobe.xmp|compression".split("|")
)
_PROGRAMS_BEGIN = ("date:", "thumb::", "raw profile type ", "exif:", "tiff:", "icc:", "png:", "jpeg:", "xmp:", "pdf:")
#: ImageMagick writes the fields of the EXIF block as text; those of people's words are read.
_EXIF = {"exif:imagedescription": "Description", "exif:artist": "Artist", "exif:copyright": "Copyright"}
_CREATORS = frozenset("author artist copyright credit source creator".split())
_COMMENT_LABEL = b"\xfe"
# Pillow takes no longer text of a PNG.
_LONGEST = 1_000_000


def notes(image: Image, data: bytes | None = None) -> Iterator[tuple[str, str]]:
    """Each comment with its name; of the bytes, where they are at hand, those that Pillow passes over."""
    for name, text in dict.fromkeys((*_kept(image), *_all(image, data))):
        folded = name.lower()
        if folded in _EXIF:
            yield _EXIF[folded], text
        elif folded not in _PROGRAMS and not folded.startswith(_PROGRAMS_BEGIN):
            yield name, text


def names(image: Image) -> Iterator[str]:
    """The name of each text of a PNG."""
    return (key for key, value in image.info.items() if isinstance(key, str) and isinstance(value, str))


def is_creator(name: str) -> bool:
    """Whether a comment of that name tells who made the picture."""
    return name.lower() in _CREATORS


def _kept(image: Image) -> Iterator[tuple[str, str]]:
    """What Pillow keeps: of several of one name the last."""
    for key, value in image.info.items():
        if isinstance(key, str) and (isinstance(value, str) or key == "comment"):
            yield key, decoded(value)


def _all(image: Image, data: bytes | None) -> Iterator[tuple[str, str]]:
    yield from (("comment", decoded(value)) for kind, value in getattr(image, "applist", ()) if kind == "COM")
    if data and image.format == "PNG":
        for chunk in png_chunks(data):
            if chunk.kind in (b"tEXt", b"zTXt", b"iTXt"):
                yield _png_text(chunk.kind, data[chunk.body : chunk.end])
    if data and image.format == "GIF":
        # Where the file breaks off, the reader of its end says so.
        with suppress(UnreadableError):
            for block in gif_blocks(data):
                if block.kind == _COMMENT_LABEL:
                    yield "comment", decoded(gif_content(data, block))


def _png_text(kind: bytes, body: bytes) -> tuple[str, str]:
    """The name and text of a chunk (PNG 3rd edition, 11.3.3)."""
    name, _, text = body.partition(b"\x00")
    packed = kind == b"zTXt"
    if kind == b"iTXt":
        packed, (_, _, text) = text[:1] == b"\x01", text[2:].split(b"\x00", 2)
    elif packed:
        text = text[1:]
    if packed:
        text = zlib.decompressobj().decompress(text, _LONGEST)
    return decoded(name), decoded(text)
