"""XMP: every packet of a file is read, wherever the format keeps it, and every field of people's words."""

from __future__ import annotations

import pytest
from PIL.PngImagePlugin import PngInfo

from policycheck.drafts.images import read_image
from policycheck.types import ImagePart, TextPart

from .holding import encoded, gif_with, scene, segment, with_segments

RDF = b'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
HEAD = b"http://ns.adobe.com/xap/1.0/\x00"
MAGIC = b"\x01" + bytes(range(255, -1, -1)) + b"\x00"


def packet(body: bytes = b"", attributes: bytes = b"") -> bytes:
    about = b'xmlns:e="urn:e" xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:drone-dji="urn:d" ' + attributes
    described = b"<rdf:Description %s>%s</rdf:Description>" % (about, body)
    return b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF %s>%s</rdf:RDF></x:xmpmeta>' % (RDF, described)


FULL = packet(b"<e:PersonInImage>Katie Barraclough</e:PersonInImage>", b'exif:GPSLatitude="52,37.2N"')


def told(data: bytes) -> tuple[list[str], bool]:
    """The words of a picture, and whether it holds a position."""
    parts = list(read_image("photo", data))
    texts = [part.text for part in parts if isinstance(part, TextPart)]
    return texts, any(part.metadata for part in parts if isinstance(part, ImagePart))


def extended(data: bytes, *pieces: tuple[int, int]) -> list[bytes]:
    """The segments of an extension in pieces from one offset to another."""
    head = b"http://ns.adobe.com/xmp/extension/\x00" + b"A" * 32 + len(data).to_bytes(4)
    return [segment(0xE1, head + start.to_bytes(4) + data[start:end]) for start, end in pieces]


def raw(kind: str, data: bytes) -> PngInfo:
    """A text of a PNG as ImageMagick writes it."""
    notes = PngInfo()
    notes.add_text(f"Raw profile type {kind}", f"\n{kind}\n{len(data):8}\n{data.hex()}\n")
    return notes


JPEG, GIF = encoded(scene()), encoded(scene(), "GIF")
MARK = b"\x21\xff\x0bXMP DataXMP"
FILES = {
    "the first of two": with_segments(JPEG, segment(0xE1, HEAD + FULL), segment(0xE1, HEAD + packet())),
    "an extension out of order": with_segments(
        JPEG, segment(0xE1, HEAD + packet()), *extended(FULL, (100, len(FULL)), (0, 100))
    ),
    "a gif": gif_with(GIF, first=MARK + FULL + MAGIC),
    "a gif behind its frame": gif_with(GIF, last=MARK + FULL + MAGIC),
    "a gif in pieces": gif_with(
        GIF,
        first=MARK
        + b"".join(bytes((len(FULL[at : at + 200]),)) + FULL[at : at + 200] for at in range(0, len(FULL), 200))
        + b"\x00",
    ),
    "a profile in the text of a png": encoded(scene(), "PNG", pnginfo=raw("xmp", FULL)),
    "a segment in the text of a png": encoded(scene(), "PNG", pnginfo=raw("APP1", HEAD + FULL)),
}


@pytest.mark.parametrize("data", FILES.values(), ids=FILES.keys())
def test_every_packet_is_read(data: bytes) -> None:
    """Its words and its position, wherever it lies."""
    assert told(data) == (["Katie Barraclough"], True)


@pytest.mark.parametrize(
    "field", ["AltTextAccessibility", "ExtDescrAccessibility", "UserComment", "PersonName", "notes"]
)
def test_fields_of_peoples_words_are_read(field: str) -> None:
    """Alternative texts, comments and the people of a picture, however deep they lie."""
    inner = b'<rdf:Alt><rdf:li xml:lang="x-default">Katie and her cat</rdf:li></rdf:Alt>'
    body = b"<e:Details><rdf:Bag><rdf:li><e:%s>%s</e:%s></rdf:li></rdf:Bag></e:Details>" % (
        field.encode(),
        inner,
        field.encode(),
    )
    assert told(encoded(scene(), xmp=packet(body)))[0] == ["Katie and her cat"]


@pytest.mark.parametrize(
    ("attributes", "position"),
    [
        (b'exif:GPSLatitude="+52.37"', True),
        (b'drone-dji:GpsLatitude="+52.62"', True),
        (b'drone-dji:GpsLongtitude="-1.2"', True),
        (b'drone-dji:Latitude="52.62"', True),
        (b'exif:GPSVersionID="2.3.0.0"', False),
        (b'drone-dji:GpsStatus="RTK"', False),
    ],
)
def test_a_position_is_noticed_however_it_is_written(attributes: bytes, position: bool) -> None:
    """With a sign, and by the names that drones use."""
    assert told(encoded(scene(), xmp=packet(attributes=attributes)))[1] is position


@pytest.mark.parametrize("head", [b"", b"8BIM\x04\x04\x00\x00\x00\x00\x00\x21"])
def test_the_iptc_profile_in_the_text_of_a_png_is_read(head: bytes) -> None:
    """With Photoshop's head and without."""
    record = b"\x1c\x02\x78\x00\x11Katie and her cat\x1c\x02\x50\x00\x08Jo Smith"
    data = encoded(scene(), "PNG", pnginfo=raw("iptc", head + record))
    assert told(data)[0] == ["Katie and her cat", "Jo Smith"]
