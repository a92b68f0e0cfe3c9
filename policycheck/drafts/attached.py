"""What stands behind a picture's end, told by its first bytes: further pictures, videos, archives, or nobody knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from policycheck.drafts.boxes import within
from policycheck.drafts.decode import UnreadableError
from policycheck.drafts.ends import jpeg_end

_SIGNATURES = re.compile(
    rb"(?P<jpeg>\xff\xd8\xff)|(?P<video>[\x00-\x01][\x00-\xff]{3}ftyp)|(?P<picture>\x89PNG\r\n\x1a\n|GIF8[79]a|RIFF....WEBP)"
    rb"|(?P<archive>PK\x03\x04|Rar!\x1a\x07|7z\xbc\xaf\x27\x1c)|(?P<document>%PDF-)",
    re.DOTALL,
)
#: Samsung's own trailer of times and settings (SEF), which stands behind nearly every picture of its phones.
_SAMSUNG = b"SEFT"
_PADDING = b"\x00\xff \t\r\n"
# A phone's portrait holds three or four pictures; more are an attack.
_MOST = 16
#: Marks of pictures that say how bright or how far each place is, and show nothing of their own: Adobe's and ISO
#: 21496-1's gain maps, Apple's, Google's depth maps.
_NO_PICTURE = (b"hdrgm:", b"urn:iso:std:iso:ts:21496", b"hdrgainmap", b"com:apple:photo:2020:aux", b"GDepth:")

Kind = Literal["picture", "video", "archive", "document", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attached:
    """Bytes behind a picture. `declared`: the file says itself that it holds them, as cameras' files do."""

    kind: Kind
    data: bytes
    declared: bool


def attached(data: bytes, end: int) -> Iterator[Attached]:
    """Everything behind `end`, and the motion videos that lie in boxes before it."""
    for box in within(data[:end], (b"mpvd",)) if data[4:8] == b"ftyp" else ():
        yield Attached(kind="video", data=data[box.body : box.end], declared=True)
    tail = data[end:]
    samsung = tail.rstrip(_PADDING).endswith(_SAMSUNG)
    declared = samsung or _declares(data, end)
    at, unknown = 0, b""
    for _ in range(_MOST):
        found = _SIGNATURES.search(tail, at)
        unknown += tail[at : found.start() if found else len(tail)].strip(_PADDING)
        if found is None:
            break
        start = found.start()
        at = _jpeg_end(tail, start) if found.lastgroup == "jpeg" else len(tail)
        item = Attached(kind=_kind(found.lastgroup), data=tail[start:at], declared=declared)
        if not (item.kind == "picture" and _shows_nothing(item.data)):
            yield item
        if at >= len(tail):
            break
    else:
        unknown += tail[at:]
    if unknown and not samsung:
        yield Attached(kind="unknown", data=unknown, declared=False)


def _kind(group: str | None) -> Kind:
    match group:
        case "jpeg" | "picture":
            return "picture"
        case "video" | "archive" | "document":
            return group
        case _:
            return "unknown"


def _jpeg_end(tail: bytes, start: int) -> int:
    try:
        return jpeg_end(tail, start)
    except UnreadableError:
        return len(tail)  # decoding it says what is amiss


def _declares(data: bytes, end: int) -> bool:
    head = data[: min(end, 1_000_000)]
    return b"MPF\x00" in head or b"Container:Directory" in head or b"GCamera:Mic" in head


def _shows_nothing(picture: bytes) -> bool:
    scan = picture.find(b"\xff\xda")
    head = picture[: scan if scan > 0 else 65_536].lower()
    return any(mark.lower() in head for mark in _NO_PICTURE)
