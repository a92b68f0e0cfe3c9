"""The pieces of a PNG and a GIF: each is given once, in order, and what has no end is said."""

from __future__ import annotations

import pytest

from policycheck.drafts.chunks import gif_blocks, gif_content, png_chunks
from policycheck.drafts.decode import UnreadableError

from .holding import encoded, gif_with, scene


def test_the_chunks_of_a_png_are_given_to_its_end() -> None:
    """From the header to the end; half a chunk is none."""
    data = encoded(scene(), "PNG")
    kinds = [chunk.kind for chunk in png_chunks(data)]
    assert (kinds[0], kinds[-1]) == (b"IHDR", b"IEND")
    assert b"IEND" not in [chunk.kind for chunk in png_chunks(data[:-3])]


def test_the_blocks_of_a_gif_are_given_with_what_they_hold() -> None:
    """An extension by its label, its lengths taken out; the trailer is the last."""
    data = gif_with(encoded(scene(), "GIF"), last=b"\x21\xfe\x03one\x03two\x00")
    *_, comment, trailer = gif_blocks(data)
    assert (comment.kind, gif_content(data, comment)) == (b"\xfe", b"onetwo")
    assert trailer.end == len(data)


@pytest.mark.parametrize("cut", [1, 40])
def test_a_gif_without_an_end_is_said(cut: int) -> None:
    """What breaks off was not given whole."""
    with pytest.raises(UnreadableError):
        list(gif_blocks(encoded(scene(), "GIF")[:-cut]))
