"""Describing a face: what darkness does to it is undone as far as it can be, and nothing else is touched."""

from typing import TYPE_CHECKING

import numpy as np
import pytest

from policycheck.detect.faces.centerface import CenterFace
from policycheck.detect.faces.describe import describe
from policycheck.detect.faces.sface import SFace

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]
    Read = Callable[[str], Pixels]

pytestmark = pytest.mark.models


def direction(embedding: "NDArray[np.float64]") -> "NDArray[np.float64]":
    return embedding / np.linalg.norm(embedding)


@pytest.mark.parametrize("name", ["astronaut.jpg", "hopper.jpg"])
def test_a_face_in_good_light_is_embedded_as_it_is(
    network: CenterFace, embedder: SFace, picture: "Read", name: str
) -> None:
    """A bright, large face gives the network's own embedding, brought to length one."""
    pixels = picture(name)
    (face,) = network.detect(pixels)
    own = direction(embedder.embed(pixels, face))
    assert np.array_equal(describe(embedder, pixels, face), own)
    assert np.linalg.norm(own) == pytest.approx(1.0)


def test_a_dark_face_is_described_as_in_the_light(network: CenterFace, embedder: SFace, picture: "Read") -> None:
    """In an eighth of the light a face lies far nearer to itself than without the mending."""
    pixels = picture("astronaut.jpg")
    (face,) = network.detect(pixels)
    dark = (pixels // 8).astype(np.uint8)
    light = describe(embedder, pixels, face)
    mended = np.linalg.norm(describe(embedder, dark, face) - light)
    left_dark = np.linalg.norm(direction(embedder.embed(dark, face)) - light)
    assert mended < 0.3
    assert mended < left_dark / 2


def test_a_black_picture_is_no_error(network: CenterFace, embedder: SFace, picture: "Read") -> None:
    """Where there is no light at all nothing is divided by nothing."""
    pixels = picture("astronaut.jpg")
    (face,) = network.detect(pixels)
    assert np.isfinite(describe(embedder, np.zeros_like(pixels), face)).all()
