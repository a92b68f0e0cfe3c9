"""The words that a picture's file carries besides the picture: titles, captions, keywords, the names of people shown.

Whoever made or sorted the picture wrote them; they are published with the file. Who made the picture, or owns the
camera or the rights, makes parts of the kind `creator`. What the camera and the programs write about themselves is left
out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from policycheck.drafts.decode import TooMuchError, decoded
from policycheck.drafts.exif_text import CREATOR_FIELDS, exif_words
from policycheck.drafts.notes import is_creator, notes
from policycheck.drafts.xmp import CREATORS, packets, profiles, xmp_words
from policycheck.types import PartKind, TextPart, TextSource

if TYPE_CHECKING:
    from PIL.Image import Image

#: IPTC IIM 4.2, record 2.
_IPTC = {(2, 5): "ObjectName", (2, 25): "Keywords", (2, 105): "Headline", (2, 120): "Caption"}
_IPTC_CREATORS = {(2, 80): "By-line", (2, 110): "Credit", (2, 115): "Source", (2, 116): "CopyrightNotice"}
_RECORD_HEAD = 5
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
        *(f"XMP {field}" for field in CREATORS),
    )
)
#: A caption of a newspaper has 500 characters, and a class 30 names; this is far beyond either.
_MOST_TEXTS, _MOST_CHARACTERS = 200, 20_000


def hidden_texts(name: str, image: Image, data: bytes | None = None) -> Iterator[TextPart]:
    """A part for each text, located as the field that holds it. Raises TooMuchError, and nearly anything for damaged
    data.

    data: the file's bytes, where they are at hand.
    """
    seen: set[str] = set()
    length = 0
    xmp = ((f"XMP {field}", text) for packet in packets(image, data) for field, text in xmp_words(packet))
    comments = ((f"comment {key}", text) for key, text in notes(image, data))
    found = (*_exif(image), *_iptc(image), *xmp, *comments)
    # A caption that repeats the creator's name is a caption.
    for field, text in sorted(found, key=lambda item: _names_creator(item[0])):
        words = text.replace("\x00", " ").strip()
        if words and words not in seen and not _is_noise(words):
            seen.add(words)
            length += len(words)
            if len(seen) > _MOST_TEXTS or length > _MOST_CHARACTERS:
                raise TooMuchError
            kind: PartKind = "creator" if _names_creator(field) else "metadata"
            yield TextPart(origin=TextSource.of(name, words), kind=kind, field=field, text=words, segments=())


def _names_creator(field: str) -> bool:
    kind, _, key = field.partition(" ")
    return field in _CREATORS or (kind == "comment" and is_creator(key))


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
    for profile in profiles(image, "iptc", "8bim"):
        for key, value in _records(profile):
            if key in _IPTC or key in _IPTC_CREATORS:
                yield f"IPTC {(_IPTC | _IPTC_CREATORS)[key]}", decoded(value)


def _records(data: bytes) -> Iterator[tuple[tuple[int, int], bytes]]:
    """The data sets of IPTC IIM 4.2, 1.5, with or without Photoshop's head before them."""
    at = data.find(b"\x1c")
    while 0 <= at <= len(data) - _RECORD_HEAD and data[at] == 0x1C:
        end = at + _RECORD_HEAD + int.from_bytes(data[at + 3 : at + 5])
        yield (data[at + 1], data[at + 2]), data[at + _RECORD_HEAD : end]
        at = end
