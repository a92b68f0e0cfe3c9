"""The boxes of an ISO base media file (ISO/IEC 14496-12): HEIC, AVIF, MP4 and MOV are made of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

# Far beyond what a file needs; one of a million empty boxes is an attack.
_MOST = 20_000
_DEEPEST = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """kind: four characters. body, end: where its content begins and ends. whole: False where the file ends first."""

    kind: bytes
    start: int
    body: int
    end: int
    whole: bool = True


def boxes(data: bytes, start: int = 0, end: int | None = None) -> Iterator[Box]:
    """The boxes side by side in data[start:end]; stops before bytes that can be no box."""
    last = len(data) if end is None else min(end, len(data))
    for _ in range(_MOST):
        if start + 8 > last:
            return
        size, body = int.from_bytes(data[start : start + 4]), start + 8
        kind = data[start + 4 : start + 8]
        if size == 1:
            size, body = int.from_bytes(data[start + 8 : start + 16]), start + 16
        elif size == 0:
            size = last - start  # up to the end
        if size < body - start or not all(0x20 <= char < 0x7F or char == 0xA9 for char in kind):
            return
        yield Box(kind=kind, start=start, body=body, end=min(start + size, last), whole=start + size <= last)
        start += size


def within(data: bytes, path: tuple[bytes, ...], start: int = 0, end: int | None = None) -> Iterator[Box]:
    """Every box at a path of kinds, such as (b"moov", b"udta")."""
    if len(path) > _DEEPEST:
        raise ValueError("a path of more kinds than a file nests")
    for box in boxes(data, start, end):
        if box.kind == path[0]:
            if len(path) == 1:
                yield box
            else:
                yield from within(data, path[1:], _children(data, box), box.end)


def _children(data: bytes, box: Box) -> int:
    """Where the children begin: in `meta` behind a version, which QuickTime leaves out."""
    if box.kind != b"meta" or data[box.body + 4 : box.body + 8] in (b"hdlr", b"keys", b"ilst"):
        return box.body
    return box.body + 4
