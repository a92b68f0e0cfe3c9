"""Whether the directories of an EXIF block or a TIFF file are as they should be.

Pillow passes over a directory that it cannot read, and with it over what the directory hides.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

#: TIFF 6.0, section 2, and EXIF 2.32, 4.6.2: bytes of one value by its type.
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
#: The directories for EXIF, GPS and interoperability.
_POINTERS = (0x8769, 0x8825, 0xA005)
#: What is read of them: captions, comments and makers; positions, which have the numbers 2, 4, 20 and 22 in theirs.
_READ = (0x010E, 0x013B, 0x8298, 0x9286, 0x9C9B, 0x9C9C, 0x9C9D, 0x9C9E, 0x9C9F, 0xA430)
_POSITIONS = (2, 4, 20, 22)
_GPS = 0x8825
_MOST = 2_000  # directories of a file; a page of a TIFF has one
_ENTRY = 12

DAMAGED = "the hidden data (EXIF) is damaged: strip it and check again"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Directory:
    start: int
    tag: int = 0


def is_sound(data: bytes, *, pages: bool = False) -> bool:
    """Whether each directory lies within the data, leads to none that was there before, and holds what is read of it.

    data: from its TIFF header on. pages: whether all directories side by side are followed, as in a TIFF file; EXIF
        has two, and what follows them no viewer reads.
    """
    order: Literal["little", "big"] = "little" if data[:2] == b"II" else "big"
    if data[:4] not in (b"II*\x00", b"MM\x00*"):
        # BigTIFF and the like: Pillow reads them or refuses them.
        return data[:4] in (b"II+\x00", b"MM\x00+")
    waiting, seen = [_Directory(start=_number(data, 4, 4, order))], {0}
    side_by_side = 0
    while waiting:
        directory = waiting.pop()
        count = _number(data, directory.start, 2, order)
        end = directory.start + 2 + count * _ENTRY
        # In EXIF the four bytes behind the last directory are sometimes left out.
        if directory.start in seen or end + (4 if pages else 0) > len(data) or len(seen) > _MOST:
            return False
        seen.add(directory.start)
        for at in range(directory.start + 2, end, _ENTRY):
            tag, value = _number(data, at, 2, order), _number(data, at + 8, 4, order)
            if tag in _POINTERS:
                waiting.append(_Directory(start=value, tag=tag))
            elif not _fits(data, at, directory, order):
                return False
        following = _number(data, end, 4, order)
        if directory.tag == 0 and following and (pages or not side_by_side):
            side_by_side += 1
            waiting.append(_Directory(start=following))
    return True


def _fits(data: bytes, at: int, directory: _Directory, order: Literal["little", "big"]) -> bool:
    """Whether an entry whose value is read has it within the data."""
    tag, kind, count = _number(data, at, 2, order), _number(data, at + 2, 2, order), _number(data, at + 4, 4, order)
    if tag not in (_POSITIONS if directory.tag == _GPS else _READ):
        return True
    size = _SIZES.get(kind, 1) * count
    return size <= 4 or _number(data, at + 8, 4, order) + size <= len(data)


def _number(data: bytes, at: int, length: int, order: Literal["little", "big"]) -> int:
    return int.from_bytes(data[at : at + length], order)
