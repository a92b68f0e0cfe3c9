"""EXIF directories: sound ones of every reader's making, and the ways in which they lie."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from policycheck.drafts.exif import is_sound

from .holding import encoded, entry, exif_with, scene


def block(entries: bytes, following: int = 0) -> bytes:
    return b"MM\x00*\x00\x00\x00\x08" + (len(entries) // 12).to_bytes(2) + entries + following.to_bytes(4)


def test_what_programs_write_is_sound() -> None:
    """Pillow's own, with a position and captions, and a camera's with a thumbnail."""
    exif = Image.Exif()
    exif[0x010E] = "Well done all"
    exif.get_ifd(0x8825).update({1: "N", 2: (51.0, 30.0, 0.0)})
    assert is_sound(exif.tobytes().removeprefix(b"Exif\x00\x00"))
    assert is_sound(exif_with(b"\xff\xd8\xff\xd9")[6:])
    assert is_sound(encoded(scene(40, 40), "TIFF"), pages=True)
    assert is_sound(block(b"")[:-4])


@pytest.mark.parametrize(
    "data",
    [
        block(b"", following=8),
        block(entry(0x8769, 4, 8)),
        block(entry(0x8825, 4, 9_999)),
        block(entry(0x010E, 2, 26, count=99_999)),
        block(b"")[:6],
        b"what is this",
    ],
)
def test_loops_and_lies_are_not(data: bytes) -> None:
    """A directory within itself, one that is not there, a caption longer than the block."""
    assert not is_sound(data)


def test_what_is_not_read_may_lie() -> None:
    """Programs move a maker's notes without mending their offsets; nothing that is read suffers."""
    assert is_sound(block(entry(0x927C, 7, 5_000, count=400)))


@given(data=st.binary(max_size=200), pages=st.booleans())
def test_any_bytes_are_answered(data: bytes, pages: bool) -> None:
    """Whatever the directories say, there is an answer."""
    assert is_sound(b"II*\x00" + data, pages=pages) in (True, False)
