"""Comments: whatever people call them they are read, each of several, and what programs write is not."""

from __future__ import annotations

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from policycheck.drafts.images import read_image
from policycheck.types import MetadataLocation, TextPart

from .holding import encoded, gif_with, scene, segment, with_segments


def words(data: bytes | Image.Image) -> list[tuple[str, str]]:
    """What kind of part each comment makes, and its words."""
    return [(part.kind, part.text) for part in read_image("photo", data) if isinstance(part, TextPart)]


def png(*texts: tuple[str, str], packed: bool = False, international: bool = False) -> bytes:
    notes = PngInfo()
    for key, value in texts:
        if international:
            notes.add_itxt(key, value, zip=packed)
        else:
            notes.add_text(key, value, zip=packed)
    return encoded(scene(), "PNG", pnginfo=notes)


@pytest.mark.parametrize("key", ["Keywords", "Disclaimer", "People", "Comment", "anything"])
@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("international", [False, True])
def test_a_text_of_a_png_is_read_by_any_name(key: str, packed: bool, international: bool) -> None:
    """In each of the three kinds of chunk."""
    data = png((key, "Katie with her cat"), packed=packed, international=international)
    assert words(data) == [("metadata", "Katie with her cat")]


@pytest.mark.parametrize("key", ["Software", "Creation Time", "date:create", "Thumb::URI", "exif:Model"])
def test_what_programs_write_is_no_comment(key: str) -> None:
    """A program's own name, and the day, are nobody's words."""
    assert words(png((key, "Painter by Jo Smith"))) == []


@pytest.mark.parametrize("key", ["Author", "Source", "Credit", "exif:Artist"])
def test_who_made_a_png_is_its_creator(key: str) -> None:
    """Told apart from what is said of the people shown."""
    assert words(png((key, "Jo Smith"))) == [("creator", "Jo Smith")]


def test_each_of_several_texts_of_one_name_is_read() -> None:
    """Pillow keeps the last; also a picture that was opened by the caller tells that one."""
    from io import BytesIO

    data = png(("Comment", "Katie with her cat"), ("Comment", "fine"))
    assert [text for _, text in words(data)] == ["fine", "Katie with her cat"]
    with Image.open(BytesIO(data)) as opened:
        assert words(opened) == [("metadata", "fine")]


def test_each_comment_of_a_jpeg_is_read() -> None:
    """A tool that adds its own does not hide the one before it."""
    data = with_segments(encoded(scene()), segment(0xFE, b"Katie with her cat"), segment(0xFE, b"made small"))
    assert sorted(text for _, text in words(data)) == ["Katie with her cat", "made small"]


def test_a_comment_behind_the_frames_of_a_gif_is_read() -> None:
    """Wherever it stands."""
    for place in ({"first": b"\x21\xfe\x05Katie\x00"}, {"last": b"\x21\xfe\x05Katie\x00"}):
        assert words(gif_with(encoded(scene(), "GIF"), **place)) == [("metadata", "Katie")]


def test_the_position_in_a_text_of_a_png_is_noticed() -> None:
    """ImageMagick turns the fields of a photo's EXIF block into texts."""
    first = next(read_image("photo", png(("exif:GPSLatitude", "52/1, 37/1, 12/1"))))
    assert first.metadata == (("GPS", "position"),)  # type: ignore[union-attr]
    assert not any(isinstance(part, MetadataLocation) for part in read_image("photo", png(("exif:Make", "Canon"))))
