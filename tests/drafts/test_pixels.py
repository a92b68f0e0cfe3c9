"""Transparency: what lies on white unseen, or under places that are transparent, is a picture of its own."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw

from policycheck.drafts.images import read_image
from policycheck.types import ImagePart, Unchecked

from .holding import encoded, scene


def under(data: bytes) -> list[np.ndarray]:
    """The pixels of what the picture shown does not show."""
    parts = [part for part in read_image("photo", data) if isinstance(part, ImagePart)]
    assert all(part.repeats for part in parts[1:])
    return [part.pixels for part in parts if part.field == "transparency"]


def shapes(colour: tuple[int, ...], ground: tuple[int, ...] = (0, 0, 0, 0)) -> Image.Image:
    drawn = Image.new("RGBA", (200, 100), ground)
    ImageDraw.Draw(drawn).rectangle((40, 40, 60, 50), fill=colour)
    return drawn


@pytest.mark.parametrize("ground", [(0, 0, 0, 0), (255, 255, 255, 0)])
@pytest.mark.parametrize("kind", ["PNG", "WEBP", "GIF", "TIFF"])
def test_light_shapes_are_seen_on_black(kind: str, ground: tuple[int, ...]) -> None:
    """Letters meant for a dark page; whatever colour nobody sees."""
    (pixels,) = under(
        encoded(shapes((255, 255, 255, 255), ground), kind, **({"lossless": True} if kind == "WEBP" else {}))
    )
    assert pixels[45, 50].min() > 200
    assert pixels[5, 5].max() < 50


@pytest.mark.parametrize("colour", [(255, 240, 0, 255), (120, 255, 200, 255), (190, 190, 190, 255)])
def test_pale_colours_are_seen_on_black(colour: tuple[int, ...]) -> None:
    """Yellow letters are lost on white as white ones are."""
    assert len(under(encoded(shapes(colour), "PNG"))) == 1


@pytest.mark.parametrize("hidden", ["all of it", "a hole"])
def test_colours_under_transparent_places_are_seen(hidden: str) -> None:
    """Whoever makes the file opaque again has the picture as it was."""
    whole = scene()
    alpha = Image.new("L", whole.size, 0 if hidden == "all of it" else 255)
    ImageDraw.Draw(alpha).ellipse((50, 50, 120, 120), fill=0)
    erased = whole.copy()
    erased.putalpha(alpha)
    assert any((pixels == np.asarray(whole)).all() for pixels in under(encoded(erased, "PNG")))


def test_what_is_hidden_is_turned_like_the_picture() -> None:
    """A place in one is the same place in the other."""
    exif = Image.Exif()
    exif[0x0112] = 6
    (pixels,) = under(encoded(shapes((255, 255, 255, 255)), "PNG", exif=exif))
    assert pixels.shape == (200, 100, 3)


@pytest.mark.parametrize(
    "drawn",
    [
        shapes((0, 0, 0, 255)),
        shapes((200, 30, 30, 255)),
        shapes((0, 0, 0, 60)),
        shapes((255, 255, 255, 255), (0, 0, 0, 255)),
        scene(),
    ],
    ids=["black", "coloured", "a shadow", "opaque", "no alpha"],
)
def test_where_nothing_is_hidden_there_is_nothing(drawn: Image.Image) -> None:
    """The logo of most schools: dark shapes and one colour behind them."""
    assert under(encoded(drawn, "PNG")) == []


def test_too_large_a_picture_is_said_not_to_be_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was not looked at is never a pass."""
    from policycheck.drafts import frames

    monkeypatch.setattr(frames.Room.__init__, "__defaults__", (100,))
    parts = list(read_image("photo", encoded(shapes((255, 255, 255, 255)), "PNG")))
    assert ["transparent" in part.reason for part in parts if isinstance(part, Unchecked)] == [True]
