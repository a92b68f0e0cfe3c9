"""The words in an EXIF block: a comment is read in whatever order its letters' bytes stand."""

from __future__ import annotations

import pytest
from PIL.Image import Exif

from policycheck.drafts.exif_text import exif_words

WORDS = "Katie Barraclough with her cat"


def comment(order: str, value: bytes) -> str:
    """What is read of an EXIF block in that byte order, whose UserComment holds the bytes."""
    numbers = "big" if order == "MM" else "little"

    def entry(tag: int, kind: int, count: int, at: int) -> bytes:
        parts = (tag, 2), (kind, 2), (count, 4), (at, 4)
        return b"".join(number.to_bytes(length, numbers) for number, length in parts)

    header = order.encode() + (42).to_bytes(2, numbers) + (8).to_bytes(4, numbers)
    first = (1).to_bytes(2, numbers) + entry(0x8769, 4, 1, 26) + bytes(4)
    second = (1).to_bytes(2, numbers) + entry(0x9286, 7, len(value), 44) + bytes(4)
    exif = Exif()
    exif.load(b"Exif\x00\x00" + header + first + second + value)
    return dict(exif_words(exif))["UserComment"]


@pytest.mark.parametrize("order", ["MM", "II"])
@pytest.mark.parametrize("encoding", ["utf-16-be", "utf-16-le", "utf-16"])
def test_a_comment_in_utf_16_is_read_in_either_order(order: str, encoding: str) -> None:
    """The block's own order is the usual one, the other is met with, and a mark of the order settles it."""
    assert comment(order, b"UNICODE\x00" + WORDS.encode(encoding)) == WORDS


@pytest.mark.parametrize(("order", "encoding"), [("MM", "utf-16-be"), ("II", "utf-16-le")])
def test_other_scripts_are_read_in_the_blocks_own_order(order: str, encoding: str) -> None:
    """Where no Latin letter tells, the block's order does."""
    assert comment(order, b"UNICODE\x00" + "Оля и кот".encode(encoding)) == "Оля и кот"


@pytest.mark.parametrize("encoding", ["iso2022_jp", "shift_jis"])
def test_a_comment_in_japanese_is_read(encoding: str) -> None:
    """`JIS` stands for either way in which it is written."""
    assert comment("MM", b"JIS\x00\x00\x00\x00\x00" + "運動会 Katie".encode(encoding)) == "運動会 Katie"


def test_a_comment_in_ascii_is_read() -> None:
    """The plainest of all."""
    assert comment("II", b"ASCII\x00\x00\x00" + WORDS.encode()) == WORDS
