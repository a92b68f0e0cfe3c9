"""The XMP of a picture's file: every packet that it holds, and the words that people wrote into them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from policycheck.drafts.chunks import gif_blocks, gif_content
from policycheck.drafts.decode import TooMuchError, UnreadableError

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from PIL.Image import Image

_PACKET, _EXTENSION = b"http://ns.adobe.com/xap/1.0/\x00", b"http://ns.adobe.com/xmp/extension/\x00"
#: XMP 2020, part 3, 1.1.3.1: what stands before a piece of an extension: its name, its whole length, its offset.
_NAME, _HEAD = 32, 40
#: The same, 1.1.2: how a GIF marks a packet, and the bytes that stand behind it.
_GIF_MARK, _GIF_END = b"\x0bXMP DataXMP", b"\x01\xff\xfe\xfd"
_LARGEST = 8_000_000  # bytes; Adobe's with a thumbnail or a history reach one or two million
#: By local name: Dublin Core, EXIF and TIFF, Photoshop, IPTC Core and Extension, Getty, ACDSee, and the face regions of
#: Microsoft.
_WORDS = frozenset(
    """title description subject ImageDescription UserComment Headline Instructions Label caption notes
    AltTextAccessibility ExtDescrAccessibility Event PersonInImage PersonName PersonDescription Personality
    PersonDisplayName TagsList hierarchicalSubject""".split()
)
CREATORS = frozenset(
    "creator contributor rights Artist Copyright Credit Source CaptionWriter OwnerName CopyrightOwnerName".split()
)
#: Those of the Metadata Working Group.
_REGIONS = "http://www.metadataworkinggroup.com/schemas/regions/"


def packets(image: Image, data: bytes | None = None) -> tuple[bytes, ...]:
    """Each packet of an opened picture; of its bytes, where they are at hand, those that Pillow passes over."""
    found = [image.info.get(key) for key in ("xmp", "XML:com.adobe.xmp")]
    known = [packet if isinstance(packet, bytes) else str(packet).encode() for packet in found if packet]
    more = (*_segments(image), *profiles(image, "xmp", "app1"), *(_gif(data) if image.format == "GIF" and data else ()))
    # Pillow keeps the last of several, and hands it over as it hands over the only one.
    return tuple(dict.fromkeys((*known, *(packet.removeprefix(_PACKET) for packet in more if b"<" in packet))))


def xmp_words(packet: bytes) -> Iterator[tuple[str, str]]:
    """Each field with a text. Raises ValueError and ParseError for damaged data, TooMuchError."""
    from xml.etree.ElementTree import fromstring

    if len(packet) > _LARGEST:
        raise TooMuchError
    data = packet.strip(b"\x00 \r\n")
    if b"<!" in data.replace(b"<!--", b""):
        raise ValueError("XMP with declarations")  # entities could grow without end
    yield from _elements(fromstring(data))


def profiles(image: Image, *kinds: str) -> Iterator[bytes]:
    """What ImageMagick writes into the text of a PNG, in hexadecimal behind its kind and length."""
    for key, value in image.info.items():
        if isinstance(key, str) and isinstance(value, str) and key.lower() in [f"raw profile type {k}" for k in kinds]:
            yield bytes.fromhex("".join(value.split("\n")[3:]))


def _segments(image: Image) -> Iterator[bytes]:
    """The packets of a JPEG, and the extensions, whose pieces may stand in any order."""
    pieces: dict[bytes, list[tuple[bytes, bytes]]] = {}
    for segment, data in getattr(image, "applist", ()):
        if segment == "APP1" and data.startswith(_PACKET):
            yield data
        elif segment == "APP1" and data.startswith(_EXTENSION):
            piece = data.removeprefix(_EXTENSION)
            pieces.setdefault(piece[:_NAME], []).append((piece[_NAME + 4 : _HEAD], piece[_HEAD:]))
    for parts in pieces.values():
        yield b"".join(part for _, part in sorted(parts))


def _gif(data: bytes) -> Iterator[bytes]:
    # Where the file breaks off, the reader of its end says so.
    with suppress(UnreadableError):
        for block in gif_blocks(data):
            if data.startswith(_GIF_MARK, block.body):
                # The packet takes no heed of lengths; whoever writes it in pieces has them.
                plain = data[block.body + len(_GIF_MARK) : block.end]
                whole = plain if plain.lstrip(b"\xef\xbb\xbf \r\n").startswith(b"<") else gif_content(data, block)[11:]
                yield whole.partition(_GIF_END)[0]


def _elements(root: Element) -> Iterator[tuple[str, str]]:
    for element in root.iter():
        for tag, values in ((element.tag, element.itertext()), *((key, (text,)) for key, text in element.items())):
            space, _, local = tag.rpartition("}")
            if local in _WORDS or local in CREATORS or (local == "Name" and space.startswith("{" + _REGIONS)):
                for value in values:
                    yield local, value
