"""Quality: a face that is blurred, dark or turned away is told, one that is merely small or of dark skin is not."""

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image, ImageFilter

from policycheck.detect.faces.centerface import CenterFace, Face
from policycheck.detect.faces.quality import BLURRED, COMPARED, CUT, DARK, ENROLLED, TURNED, flaw

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]
    Read = Callable[[str], Pixels]

pytestmark = pytest.mark.models


@pytest.fixture
def portrait(network: CenterFace, picture: "Read") -> "tuple[Pixels, Face]":
    pixels = picture("astronaut.jpg")
    return pixels, network.detect(pixels)[0]


def blurred(pixels: "Pixels", face: Face, share: float) -> "Pixels":
    """Out of focus by that share of the face's side."""
    return np.asarray(Image.fromarray(pixels).filter(ImageFilter.GaussianBlur(share * face.side)))


@pytest.mark.parametrize("name", ["astronaut.jpg", "hopper.jpg"])
def test_a_portrait_has_no_flaw(network: CenterFace, picture: "Read", name: str) -> None:
    """A portrait can be enrolled, in full size and where its face is hardly forty pixels large."""
    for scale in (1.0, 0.35):
        opened = Image.fromarray(picture(name))
        size = (round(opened.width * scale), round(opened.height * scale))
        pixels = np.asarray(opened.resize(size, Image.Resampling.LANCZOS))
        (face,) = network.detect(pixels)
        assert flaw(pixels, face, ENROLLED) == ""


def test_a_blurred_face_is_told(portrait: "tuple[Pixels, Face]") -> None:
    """Out of focus by six hundredths of the face nothing can be compared."""
    pixels, face = portrait
    assert flaw(blurred(pixels, face, 0.06), face, COMPARED) == BLURRED
    assert flaw(blurred(pixels, face, 0.01), face, COMPARED) == ""


def test_darkness_is_told_and_dark_skin_is_none(portrait: "tuple[Pixels, Face]") -> None:
    """Nearly black is too dark; a face half as light, with its own light and shade, is not."""
    pixels, face = portrait
    assert flaw((pixels * 0.05).astype(np.uint8), face, COMPARED) == DARK
    assert flaw((pixels * 0.5).astype(np.uint8), face, ENROLLED) == ""


def test_a_head_turned_away_is_told(portrait: "tuple[Pixels, Face]") -> None:
    """A nose beyond the middle between the eyes by more than half their distance is turned away, to either side."""
    pixels, face = portrait
    left, right, nose, *mouth = face.landmarks
    middle, apart = (left[0] + right[0]) / 2, right[0] - left[0]
    for side in (-1, 1):
        seen = [
            replace(face, landmarks=(left, right, (middle + side * share * apart, nose[1]), *mouth))
            for share in (0.2, 0.45, 0.6)
        ]
        assert [flaw(pixels, turned, COMPARED) for turned in seen] == ["", "", TURNED]
        assert [flaw(pixels, turned, ENROLLED) for turned in seen] == ["", TURNED, TURNED]


def test_a_face_at_the_pictures_edge_is_looked_at(portrait: "tuple[Pixels, Face]") -> None:
    """A face whose square reaches beyond the picture is judged by the part that is there."""
    pixels, face = portrait
    cut = np.ascontiguousarray(pixels[face.y :, face.x :])
    moved = replace(face, x=0, y=0, landmarks=tuple((x - face.x, y - face.y) for x, y in face.landmarks))
    assert flaw(cut, moved, COMPARED) == ""


def test_a_face_cut_off_by_the_edge_is_told(portrait: "tuple[Pixels, Face]") -> None:
    """Of a face of which a third is missing nothing is compared, from whichever side the picture is cut."""
    pixels, face = portrait
    third = face.width // 3
    left = np.ascontiguousarray(pixels[:, face.x + third :])
    moved = replace(face, x=0, landmarks=tuple((x - face.x - third, y) for x, y in face.landmarks))
    assert flaw(left, moved, COMPARED) == CUT
    assert flaw(np.ascontiguousarray(pixels[:, : face.x + face.width - third]), face, COMPARED) == CUT
    assert flaw(np.ascontiguousarray(pixels[: face.y + face.height // 2]), face, COMPARED) == CUT
