"""Broken and hostile files, built in memory: each must be refused or said to be unread, within bounds, and never pass.

`benchmarks/broken.py` measures what each costs.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import numpy as np
from PIL import Image

from .films import film
from .holding import encoded, entry, scene

#: Every twentieth of a file.
CUTS = tuple(range(0, 100, 5))


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """A file by its name, and what is amiss with it."""

    what: str
    name: str
    data: bytes


@cache
def whole() -> dict[str, bytes]:
    """A sound file of each format, by its name; nobody changes it."""
    picture = scene()
    svg = '<svg xmlns="http://www.w3.org/2000/svg"><title>Fair</title><text>Well done all</text><path d="M0 0"/></svg>'
    return {
        "a.jpg": encoded(picture, quality=80),
        "progressive.jpg": encoded(picture, progressive=True),
        "a.png": encoded(picture, "PNG"),
        "a.gif": encoded(picture, "GIF"),
        "moving.gif": encoded(picture, "GIF", save_all=True, append_images=[scene(seed=2), scene(seed=3)]),
        "a.webp": encoded(picture, "WEBP"),
        "lossless.webp": encoded(picture, "WEBP", lossless=True),
        "a.tif": encoded(picture, "TIFF"),
        "packed.tif": encoded(picture, "TIFF", compression="tiff_lzw"),
        "a.heic": encoded(picture, "HEIF"),
        "a.avif": encoded(picture, "AVIF"),
        "a.bmp": encoded(picture, "BMP"),
        "a.svg": svg.encode(),
        "a.mp4": film(2),
        "a.mov": film(2, kind="mov"),
        "a.webm": film(2, kind="webm"),
    }


def truncated() -> Iterator[Broken]:
    """Each format, cut off at every twentieth of its length."""
    for name, data in whole().items():
        for cut in CUTS:
            yield Broken(what=f"{name} cut off at {cut}%", name=name, data=data[: len(data) * cut // 100])


def hostile() -> Iterator[Broken]:
    """Files that want more time or memory than there is, or that are two things at once."""
    png, jpeg = encoded(scene(), "PNG"), encoded(scene())
    archive = b"PK\x03\x04" + bytes(60)
    yield Broken(what="no bytes", name="a.jpg", data=b"")
    yield Broken(what="zero bytes alone", name="a.jpg", data=bytes(5000))
    yield Broken(what="a PNG called .jpg", name="a.jpg", data=png)
    yield Broken(what="a JPEG called .txt", name="a.txt", data=jpeg)
    yield Broken(what="text called .jpg", name="a.jpg", data=b"Well done everybody!")
    yield Broken(what="a page called .png", name="a.png", data=b"<html><script>1</script></html>")
    yield Broken(what="a Word document", name="a.docx", data=archive)
    yield Broken(what="text cut off within a letter", name="a.md", data="Da iawn i Siân".encode()[:13])
    yield Broken(what="text with zero bytes", name="a.txt", data=b"Well\x00done")
    yield Broken(what="30,000 by 30,000 pixels of one bit", name="a.png", data=one_bit_png())
    yield Broken(what="a PNG of 100,000 by 100,000 pixels by its header", name="a.png", data=png_header(100_000))
    yield Broken(what="a wrong checksum", name="a.png", data=_flipped(png, png.find(b"IDAT") + 200))
    yield Broken(what="a wrong checksum of the pixels' chunk", name="a.png", data=_wrong_sum(png))
    yield Broken(
        what="a zTXt chunk of 100 megabytes", name="a.png", data=with_chunk(png, b"zTXt", _bomb(b"Comment\x00\x00"))
    )
    yield Broken(
        what="an iTXt chunk of 100 megabytes",
        name="a.png",
        data=with_chunk(png, b"iTXt", _bomb(b"XML:com.adobe.xmp\x00\x01\x00\x00\x00")),
    )
    yield Broken(
        what="XMP of 20 megabytes", name="a.webp", data=encoded(scene(), "WEBP", xmp=b"<x>" + b"y" * 20_000_000)
    )
    yield Broken(what="XMP nested deeply", name="a.webp", data=encoded(scene(), "WEBP", xmp=b"<x>" * 200_000))
    yield Broken(what="XMP that declares entities", name="a.jpg", data=encoded(scene(), xmp=_LAUGHS))
    yield Broken(what="1,000 frames", name="a.gif", data=thousand_frames())
    yield Broken(what="a second JPEG behind", name="a.jpg", data=jpeg + encoded(scene(seed=2)))
    yield Broken(what="a ZIP behind a JPEG", name="a.jpg", data=jpeg + archive)
    yield Broken(what="a ZIP behind a PNG", name="a.png", data=png + archive)
    yield Broken(what="a ZIP behind a GIF", name="a.gif", data=encoded(scene(), "GIF") + archive)
    yield Broken(what="a PDF behind a JPEG", name="a.jpg", data=jpeg + b"%PDF-1.7")
    yield Broken(what="a page behind a GIF", name="a.gif", data=encoded(scene(), "GIF") + b"<script>alert(1)</script>")
    yield Broken(
        what="GIF blocks without end",
        name="a.gif",
        data=encoded(scene(), "GIF")[:-1] + b"\x21\xfe" + b"\x01a" * 400_000,
    )
    yield Broken(what="a film of a page's bytes", name="a.mp4", data=b"\x00\x00\x00\x18ftypmp42" + b"<html>" * 500)
    yield Broken(what="a playlist called .mp4", name="a.mp4", data=b"#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n")
    yield Broken(what="a TIFF whose directories go round", name="a.tif", data=looped_tiff())


def odd_exif() -> Iterator[Broken]:
    """EXIF that goes round or lies about its sizes; the picture itself is sound, and is looked at."""
    for what, block in (
        ("IFD0 is its own successor", _tiff(b"", following=8)),
        ("the EXIF directory is IFD0", _tiff(entry(0x8769, 4, 8))),
        ("the GPS directory is IFD0", _tiff(entry(0x8825, 4, 8))),
        ("a caption of 4 gigabytes", _tiff(entry(0x010E, 2, 26, count=0xFFFFFFFF))),
        ("an offset beyond the end", _tiff(entry(0x8769, 4, 0xFFFFFFF0))),
        ("65,535 entries", b"MM\x00*\x00\x00\x00\x08\xff\xff" + entry(0x010E, 2, 0) * 5000),
        ("nothing but a header", b"MM\x00*"),
        ("a thumbnail of 4 gigabytes", _tiff(entry(0x0201, 4, 8) + entry(0x0202, 4, 0xFFFFFFFF), following=8)),
    ):
        yield Broken(what=what, name="a.jpg", data=encoded(scene(), exif=b"Exif\x00\x00" + block))


def _tiff(entries: bytes, following: int = 0) -> bytes:
    return b"MM\x00*\x00\x00\x00\x08" + (len(entries) // 12).to_bytes(2) + entries + following.to_bytes(4) + bytes(8)


def looped_tiff() -> bytes:
    """A TIFF of one small page whose directory is followed by itself."""
    data = bytearray(encoded(Image.new("RGB", (40, 40), "teal"), "TIFF"))
    start = int.from_bytes(data[4:8], "little")
    count = int.from_bytes(data[start : start + 2], "little")
    after = start + 2 + 12 * count
    data[after : after + 4] = start.to_bytes(4, "little")
    return bytes(data)


def thousand_frames() -> bytes:
    """A GIF of a thousand frames, no two alike."""
    frames = [Image.new("P", (64, 48), number % 256) for number in range(1000)]
    palette = [value % 256 for value in range(768)]
    for number, frame in enumerate(frames):
        frame.putpalette(palette)
        frame.putpixel((number % 64, number // 64), (number + 1) % 256)
    return encoded(frames[0], "GIF", save_all=True, append_images=frames[1:])


def one_bit_png() -> bytes:
    """30,000 by 30,000 pixels of one bit, which fit into some hundred kilobytes."""
    rows = zlib.compressobj(9)
    row = bytes(1 + 30_000 // 8)
    data = b"".join(rows.compress(row * 100) for _ in range(300)) + rows.flush()
    return _png(30_000, b"\x01\x00", data)


def png_header(side: int) -> bytes:
    """A PNG that says it has so many pixels a side, and holds none."""
    return _png(side, b"\x08\x02", zlib.compress(b""))


def _png(side: int, depth_and_colour: bytes, data: bytes) -> bytes:
    header = side.to_bytes(4) * 2 + depth_and_colour + bytes(3)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def chunk(kind: bytes, content: bytes) -> bytes:
    """A chunk of a PNG with its checksum."""
    return len(content).to_bytes(4) + kind + content + zlib.crc32(kind + content).to_bytes(4)


def with_chunk(png: bytes, kind: bytes, content: bytes) -> bytes:
    """A PNG with one more chunk behind its header."""
    return png[:33] + chunk(kind, content) + png[33:]


def _bomb(head: bytes) -> bytes:
    packed = zlib.compressobj(9)
    return head + b"".join(packed.compress(bytes(1_000_000)) for _ in range(100)) + packed.flush()


def _flipped(data: bytes, place: int) -> bytes:
    return data[:place] + bytes([data[place] ^ 0x55]) + data[place + 1 :]


def _wrong_sum(png: bytes) -> bytes:
    start = png.find(b"IDAT")
    end = start + 4 + int.from_bytes(png[start - 4 : start])
    return _flipped(png, end)


def odd_colours() -> dict[str, bytes]:
    """Sound pictures of unusual kinds, dark on the left and light on the right."""
    grey = np.tile(np.linspace(0, 1, 64), (48, 1))
    picture = Image.fromarray((grey * 255).astype(np.uint8)).convert("RGB")
    cmyk = encoded(picture.convert("CMYK"))
    inverted = Image.fromarray(255 - np.asarray(picture.convert("CMYK")), "CMYK")
    palette = picture.quantize(16)
    sixteen = (grey * 65535).astype(np.uint16)
    return {
        "adobe.jpg": cmyk,
        "cmyk.jpg": _without_adobe(encoded(inverted)),
        "grey16.png": encoded(Image.fromarray(sixteen), "PNG"),
        "rgb16.png": _rgb16(sixteen),
        "alpha.png": encoded(palette, "PNG", transparency=bytes(range(0, 256, 16))),
        "grey.tif": encoded(Image.fromarray(sixteen), "TIFF"),
    }


def _without_adobe(jpeg: bytes) -> bytes:
    """Pillow writes every CMYK picture as Adobe does, inverted and with a marker that says so."""
    start = jpeg.find(b"Adobe") - 4
    return jpeg[:start] + jpeg[start + 2 + int.from_bytes(jpeg[start + 2 : start + 4]) :]


def _rgb16(values: np.ndarray) -> bytes:
    rows = np.repeat(values[:, :, None], 3, axis=2).astype(">u2")
    data = b"".join(b"\x00" + row.tobytes() for row in rows)
    header = values.shape[1].to_bytes(4) + values.shape[0].to_bytes(4) + b"\x10\x02\x00\x00\x00"
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(data)) + chunk(b"IEND", b"")


def jumbled(name: str, places: list[int], masks: list[int]) -> bytes:
    """A sound file with some of its bytes changed."""
    data = bytearray(whole()[name])
    for place, mask in zip(places, masks, strict=False):
        data[place % len(data)] ^= mask
    return bytes(data)


_EIGHT = b'<!ENTITY %c "&%c;&%c;&%c;&%c;&%c;&%c;&%c;&%c;">'
_LAUGHS = (
    b'<!DOCTYPE x [<!ENTITY a "ha">' + _EIGHT % (b"b", *[b"a"] * 8) + _EIGHT % (b"c", *[b"b"] * 8) + b"]><x>&c;</x>"
)
