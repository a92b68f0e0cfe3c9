"""The words that a picture's file carries besides the picture: titles, captions, keywords, the names of people shown.

Whoever made or sorted the picture wrote them; they are published with the file. Who made the picture, or owns the
camera or the rights, makes parts of the kind `creator`. What the camera and the programs write about themselves is left
out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from policycheck.drafts.decode import decoded
from policycheck.drafts.exif_text import CREATOR_FIELDS, exif_words
from policycheck.types import PartKind, TextPart, TextSource

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from PIL.Image import Image

#: IPTC IIM 4.2, record 2.
_IPTC = {(2, 5): "ObjectName", (2, 25): "Keywords", (2, 105): "Headline", (2, 120): "Caption"}
_IPTC_CREATORS = {(2, 80): "By-line", (2, 110): "Credit", (2, 115): "Source", (2, 116): "CopyrightNotice"}
#: XMP by local name: Dublin Core, Photoshop, IPTC Extension, and the face regions of Microsoft.
_XMP = frozenset(
    "title description subject Headline PersonInImage PersonDisplayName TagsList hierarchicalSubject Label".split()
)
_XMP_CREATORS = frozenset("creator rights Credit Source OwnerName CopyrightOwnerName".split())
#: Those of the Metadata Working Group.
_REGIONS = "http://www.metadataworkinggroup.com/schemas/regions/"
_PNG = frozenset("title description comment subject caption author copyright artist".split())
#: What cameras and programs put into a caption of their own accord.
_NOISE = re.compile(
    r"(?:olympus|sony|samsung|minolta|konica|kodak|casio|ricoh|nikon|canon|dsc|dcim|digital camera|camera|default"
    r"|untitled|screenshot|screen shot|image|photo|created with [\w .]+|[\W\d_])+",
    re.IGNORECASE,
)
_LONGEST_NOISE = 80  # characters
_CREATORS = frozenset(
    (
        *(f"EXIF {field}" for field in CREATOR_FIELDS),
        *(f"IPTC {field}" for field in _IPTC_CREATORS.values()),
        *(f"XMP {field}" for field in _XMP_CREATORS),
        *("comment author", "comment Author", "comment copyright", "comment Copyright", "comment Artist"),
    )
)
#: A caption of a newspaper has 500 characters, and a class 30 names; this is far beyond either.
_MOST_TEXTS, _MOST_CHARACTERS = 200, 20_000
_LARGEST_XMP = 8_000_000  # bytes; Adobe's with a thumbnail or a history reach one or two million


class TooMuchError(ValueError):
    """More hidden words than people write."""


def hidden_texts(name: str, image: Image) -> Iterator[TextPart]:
    """A part for each text, located as the field that holds it. Raises nearly anything for damaged data."""
    seen: set[str] = set()
    length = 0
    found = (*_exif(image), *_iptc(image), *_xmp(image), *_notes(image))
    # A caption that repeats the creator's name is a caption.
    for field, text in sorted(found, key=lambda item: item[0] in _CREATORS):
        words = text.replace("\x00", " ").strip()
        if words and words not in seen and not _is_noise(words):
            seen.add(words)
            length += len(words)
            if len(seen) > _MOST_TEXTS or length > _MOST_CHARACTERS:
                raise TooMuchError
            kind: PartKind = "creator" if field in _CREATORS else "metadata"
            yield TextPart(origin=TextSource.of(name, words), kind=kind, field=field, text=words, segments=())


def _is_noise(words: str) -> bool:
    return len(words) <= _LONGEST_NOISE and _NOISE.fullmatch(words) is not None


def _exif(image: Image) -> Iterator[tuple[str, str]]:
    for field, words in exif_words(image.getexif()):
        yield f"EXIF {field}", words


def _iptc(image: Image) -> Iterator[tuple[str, str]]:
    from PIL.IptcImagePlugin import getiptcinfo

    info = getiptcinfo(image) or {}  # type: ignore[arg-type]  # others have none
    for key, field in (_IPTC | _IPTC_CREATORS).items():
        values = info.get(key, ())
        for value in values if isinstance(values, list) else (values,):
            yield f"IPTC {field}", decoded(value)


def _xmp(image: Image) -> Iterator[tuple[str, str]]:
    from xml.etree.ElementTree import fromstring

    for key in ("xmp", "XML:com.adobe.xmp"):
        packet = image.info.get(key)
        if packet:
            if len(packet) > _LARGEST_XMP:
                raise TooMuchError
            data = (packet if isinstance(packet, bytes) else str(packet).encode()).strip(b"\x00 \r\n")
            if b"<!" in data.replace(b"<!--", b""):
                raise ValueError("XMP with declarations")  # entities could grow without end
            yield from _elements(fromstring(data))


def _elements(root: Element) -> Iterator[tuple[str, str]]:
    for element in root.iter():
        for tag, values in ((element.tag, element.itertext()), *((key, (text,)) for key, text in element.items())):
            space, _, local = tag.rpartition("}")
            if local in _XMP or local in _XMP_CREATORS or (local == "Name" and space.startswith("{" + _REGIONS)):
                for value in values:
                    yield f"XMP {local}", value


def _notes(image: Image) -> Iterator[tuple[str, str]]:
    """The text chunks of a PNG and the comment of a JPEG or GIF."""
    for key, value in image.info.items():
        if isinstance(key, str) and key.lower() in _PNG:
            yield f"comment {key}", decoded(value)
