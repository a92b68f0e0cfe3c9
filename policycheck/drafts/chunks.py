"""The pieces that a PNG and a GIF consist of, one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from policycheck.drafts.decode import UnreadableError

BROKEN_OFF = "the file breaks off before its end: it is damaged or was not copied whole; get it anew"
# Blocks of a GIF: some 250 bytes each; of a file of 150 MB that has none smaller there are fewer.
_MOST_BLOCKS = 1_000_000
_EXTENSION, _IMAGE, _TRAILER = 0x21, 0x2C, 0x3B


@dataclass(frozen=True, slots=True, kw_only=True)
class Chunk:
    """kind: of a PNG its four letters, of a GIF's extension its label, else nothing. body, end: offsets; what a PNG
    writes behind `end` is the checksum."""

    kind: bytes
    body: int
    end: int


def png_chunks(data: bytes) -> Iterator[Chunk]:
    """Every whole chunk."""
    at = 8
    while at + 12 <= len(data):
        body = at + 8
        end = body + int.from_bytes(data[at : at + 4])
        if end + 4 > len(data):
            return
        yield Chunk(kind=data[at + 4 : body], body=body, end=end)
        at = end + 4


def gif_blocks(data: bytes) -> Iterator[Chunk]:
    """Every block, `body` where its lengths begin; the last is the trailer. Raises UnreadableError without one."""
    at = 13 + _table(data, 10)
    blocks = 0
    while at < len(data) and blocks < _MOST_BLOCKS:
        kind = data[at]
        if kind == _TRAILER:
            yield Chunk(kind=b"", body=at + 1, end=at + 1)
            return
        if kind not in (_EXTENSION, _IMAGE):
            raise UnreadableError("the picture is damaged: it holds a block of no known kind")
        label = data[at + 1 : at + 2] if kind == _EXTENSION else b""
        at += 2 if kind == _EXTENSION else 11 + _table(data, at + 9)
        body = at
        while at < len(data) and data[at]:
            at += 1 + data[at]
            blocks += 1
        at += 1
        blocks += 1
        yield Chunk(kind=label, body=body, end=at)
    if blocks >= _MOST_BLOCKS:
        raise UnreadableError("the picture consists of too many pieces: save it anew as JPEG or PNG")
    raise UnreadableError(BROKEN_OFF)


def gif_content(data: bytes, block: Chunk) -> bytes:
    """What a block holds, without the lengths in between."""
    found, at = [], block.body
    while at < block.end and data[at]:
        found.append(data[at + 1 : at + 1 + data[at]])
        at += 1 + data[at]
    return b"".join(found)


def _table(data: bytes, at: int) -> int:
    """The length in bytes of the colour table that the flags at an offset announce."""
    flags = data[at] if at < len(data) else 0
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0
