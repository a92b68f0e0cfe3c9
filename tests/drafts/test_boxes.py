"""Boxes of an ISO base media file: found by their path, and never followed without end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policycheck.drafts.boxes import boxes, within

from .films import box


def test_boxes_lie_side_by_side_and_within_each_other() -> None:
    """A path leads through them; `meta` has a version before its children, QuickTime's has none."""
    inner = box(b"hdlr", bytes(8)) + box(b"ilst", b"words")
    for meta in (box(b"meta", bytes(4) + inner), box(b"meta", inner)):
        data = box(b"free", b"x" * 5) + box(b"moov", meta)
        (found,) = within(data, (b"moov", b"meta", b"ilst"))
        assert data[found.body : found.end] == b"words"


def test_long_sizes_and_the_last_box() -> None:
    """A size of 1 stands before one of eight bytes, a size of 0 means up to the end."""
    long = (1).to_bytes(4) + b"mdat" + (20).to_bytes(8) + b"abcd"
    last = (0).to_bytes(4) + b"free" + b"rest"
    data = long + last
    assert [(found.kind, data[found.body : found.end]) for found in boxes(data)] == [
        (b"mdat", b"abcd"),
        (b"free", b"rest"),
    ]


def test_a_box_that_the_file_does_not_hold_is_told() -> None:
    """Its end is the file's end, and it is not whole."""
    (found,) = boxes(box(b"mdat", b"x" * 50)[:30])
    assert (found.end, found.whole) == (30, False)


def test_a_path_too_deep_is_refused() -> None:
    """No file nests that far."""
    with pytest.raises(ValueError, match="nests"):
        list(within(b"", (b"moov",) * 20))


@given(data=st.binary(max_size=300))
def test_any_bytes_end(data: bytes) -> None:
    """Boxes never overlap and never reach beyond the data."""
    at = 0
    for found in boxes(data):
        assert at == found.start <= found.body <= max(found.end, found.body)
        assert found.end <= len(data)
        at = found.end
