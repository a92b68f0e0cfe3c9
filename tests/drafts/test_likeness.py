"""Whether a small picture shows what a large one shows."""

import numpy as np
import pytest
from PIL import Image

from policycheck.drafts.likeness import as_view_of

from .holding import scene

WHOLE = scene(640, 480)


def pixels(image: Image.Image) -> np.ndarray:
    return np.asarray(image.convert("RGB"))


@pytest.mark.parametrize("quarter", range(4))
def test_a_reduction_is_alike_however_it_is_turned(quarter: int) -> None:
    """It comes back upright."""
    small = WHOLE.resize((160, 120))
    view = as_view_of(pixels(WHOLE), np.rot90(pixels(small), quarter))
    assert view is not None
    assert np.abs(view.astype(int) - pixels(small)).max() == 0


@pytest.mark.parametrize(
    "change", [lambda image: image.point(lambda value: value * 3 // 4), lambda image: image.convert("L")]
)
def test_brightness_and_colour_make_no_difference(change) -> None:
    """A thumbnail made before the picture was brightened shows the same."""
    assert as_view_of(pixels(WHOLE), pixels(change(WHOLE.resize((160, 120))))) is not None


@pytest.mark.parametrize("box", [(0, 0, 480, 360), (160, 120, 640, 480), (0, 0, 320, 480), (64, 0, 640, 480)], ids=str)
def test_a_crop_is_not_alike(box: tuple[int, int, int, int]) -> None:
    """The picture was cut to a part of what the thumbnail shows."""
    assert as_view_of(pixels(WHOLE.crop(box)), pixels(WHOLE.resize((160, 120)))) is None


def test_another_picture_is_not_alike() -> None:
    """Of the same size and shape."""
    assert as_view_of(pixels(WHOLE), pixels(scene(160, 120, seed=9))) is None


def test_pictures_of_one_colour_are_alike() -> None:
    """There is nothing in either that the other lacks."""
    assert as_view_of(np.full((90, 120, 3), 9, np.uint8), np.full((30, 40, 3), 80, np.uint8)) is not None
