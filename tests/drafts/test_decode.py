"""Decoding: the encodings a school's programs write, and a reason for everything else."""

import pytest

from policycheck.drafts.decode import MAX_TEXT_BYTES, UnreadableError, decode


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Siân’s".encode(), "Siân’s"),
        ("Siân’s".encode("utf-8-sig"), "Siân’s"),
        ("Siân’s".encode("cp1252"), "Siân’s"),
        ("Siân’s".encode("utf-16"), "Siân’s"),
    ],
)
def test_known_encodings_are_read(data: bytes, text: str) -> None:
    """UTF-8 with and without BOM, UTF-16 with BOM and Windows-1252 give the same text."""
    assert decode(data) == text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b" \r\n\t", "empty"),
        (b"ab\x00cd", "not text"),
        (b"\x81\x8d\xff", "neither UTF-8 nor Windows-1252"),
        (b"\xff\xfea", "neither"),
        (b"a" * (MAX_TEXT_BYTES + 1), "larger than"),
    ],
)
def test_anything_else_has_a_reason(data: bytes, reason: str) -> None:
    """Empty, binary, undecodable and oversized input is refused with a reason."""
    with pytest.raises(UnreadableError, match=reason):
        decode(data)


@pytest.mark.parametrize(
    "data", ["Siân a Zoë".encode()[:-1], "It is John’s".encode()[:-2], "Da iawn Siân".encode()[:11]]
)
def test_utf_8_that_breaks_off_within_a_letter_is_refused(data: bytes) -> None:
    """Read as Windows-1252 its other accented names would be garbled, and no register would know them."""
    with pytest.raises(UnreadableError, match="breaks off"):
        decode(data)


@pytest.mark.parametrize("text", ["Well done Zoë", "At the café", "It’s Zoë"])
def test_windows_1252_may_end_in_an_accented_letter(text: str) -> None:
    """A name at the end of a post from Windows is no broken UTF-8."""
    assert decode(text.encode("cp1252")) == text


@pytest.mark.parametrize("stray", [b"It\x92s", b"\xa312", b"caf\xe9 "])
def test_a_stray_byte_does_not_garble_what_is_utf_8(stray: bytes) -> None:
    """A word pasted from elsewhere makes no other name of the text unknown to the register."""
    with pytest.raises(UnreadableError, match=r"mixes UTF-8 with something else \(line 2\)"):
        decode("Xiùyīng\n".encode() + stray + " Siobhán".encode())
