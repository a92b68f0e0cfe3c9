"""SFace's embeddings: those that OpenCV computes with the same network, whatever the picture's size."""

import hashlib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from policycheck.detect.faces.centerface import CenterFace, Face
from policycheck.detect.faces.scale import SFACE
from policycheck.detect.faces.sface import SFace, upright
from policycheck.errors import ModelError
from policycheck.resources import models_dir

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]
    Read = Callable[[str], Pixels]


def length_one(embedding: "NDArray[np.float64]") -> "NDArray[np.float64]":
    return embedding / np.linalg.norm(embedding)


def shrunk(pixels: "Pixels", face: Face, times: float) -> "tuple[Pixels, Face]":
    """A picture and its face, made smaller or larger."""
    size = (round(pixels.shape[1] / times), round(pixels.shape[0] / times))
    marks = tuple((x / times, y / times) for x, y in face.landmarks)
    return np.asarray(Image.fromarray(pixels).resize(size, Image.Resampling.LANCZOS)), replace(face, landmarks=marks)


@pytest.mark.models
@pytest.mark.parametrize("name", ["astronaut.jpg", "hopper.jpg"])
def test_embeddings_are_those_of_opencv(network: CenterFace, embedder: SFace, picture: "Read", name: str) -> None:
    """OpenCV's FaceRecognizerSF, given the same network and landmarks, gives nearly the same direction."""
    pixels = picture(name)
    (face,) = network.detect(pixels)
    oracle = cv2.FaceRecognizerSF.create(str(models_dir() / "sface" / "sface.onnx"), "")
    row = np.array([[face.x, face.y, face.width, face.height, *np.ravel(face.landmarks), face.score]], np.float32)
    theirs = oracle.feature(oracle.alignCrop(pixels[:, :, ::-1].copy(), row))[0]
    ours = embedder.embed(pixels, face)
    assert (ours.shape, ours.dtype) == ((128,), np.float64)
    # Theirs skips pixels of a face larger than 112; two photos of one person lie some 0.8 apart.
    assert np.linalg.norm(length_one(ours) - length_one(theirs)) < 0.15


@pytest.mark.models
def test_two_people_lie_apart(network: CenterFace, embedder: SFace, picture: "Read") -> None:
    """The two portraits are not mistaken for one another."""
    one, other = (
        length_one(embedder.embed(pixels, network.detect(pixels)[0]))
        for pixels in (picture("astronaut.jpg"), picture("hopper.jpg"))
    )
    assert np.linalg.norm(one - other) > SFACE.distance + SFACE.margin


@pytest.mark.models
@pytest.mark.parametrize("times", [0.25, 1.7])
def test_a_face_is_the_same_in_a_larger_or_smaller_picture(
    network: CenterFace, embedder: SFace, picture: "Read", times: float
) -> None:
    """How many pixels a face has changes its embedding far less than another photo does."""
    pixels = picture("astronaut.jpg")
    (face,) = network.detect(pixels)
    one, other = (length_one(embedder.embed(*view)) for view in ((pixels, face), shrunk(pixels, face, times)))
    assert np.linalg.norm(one - other) < 0.3


@pytest.mark.models
def test_threads_share_one_embedder(network: CenterFace, embedder: SFace, picture: "Read") -> None:
    """Several threads get what one gets."""
    pixels = picture("astronaut.jpg")
    (face,) = network.detect(pixels)
    alone = embedder.embed(pixels, face)
    with ThreadPoolExecutor(4) as pool:
        for found in pool.map(lambda _: embedder.embed(pixels, face), range(8)):
            np.testing.assert_array_equal(found, alone)


@given(
    turn=st.floats(-180, 180),
    size=st.floats(0.2, 8),
    x=st.floats(-300, 700),
    y=st.floats(-300, 700),
)
def test_a_face_anywhere_turned_or_cut_is_shown_upright(turn: float, size: float, x: float, y: float) -> None:
    """Wherever the landmarks lie, in or beyond the picture, the network is shown 112 pixels a side."""
    angle = np.radians(turn)
    spin = size * np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    marks = np.array([(38, 52), (74, 52), (56, 72), (42, 92), (71, 92)]) @ spin.T + (x, y)
    face = Face(x=0, y=0, width=40, height=50, score=0.9, landmarks=tuple((float(a), float(b)) for a, b in marks))
    pixels = np.full((300, 400, 3), 200, np.uint8)
    shown = upright(pixels, face)
    assert (shown.shape, shown.dtype) == ((112, 112, 3), np.uint8)
    middle = marks.mean(axis=0)
    inside = 4 * size < middle[0] < 400 - 4 * size and 4 * size < middle[1] < 300 - 4 * size
    assert not inside or shown[72, 56].min() == 200


def test_landmarks_in_one_point_are_no_error() -> None:
    """What cannot be a face gives some picture all the same."""
    face = Face(x=0, y=0, width=40, height=50, score=0.9, landmarks=((7.0, 7.0),) * 5)
    assert upright(np.zeros((30, 30, 3), np.uint8), face).shape == (112, 112, 3)


def test_an_altered_network_is_refused(tmp_path: Path) -> None:
    """A file that is not the one of the manifest is one clear line."""
    manifest = (models_dir() / "sface" / "manifest.json").read_bytes()
    (tmp_path / "manifest.json").write_bytes(manifest)
    (tmp_path / "sface.onnx").write_bytes(b"another")
    assert hashlib.sha256(b"another").hexdigest().encode() not in manifest
    with pytest.raises(ModelError, match="install policycheck again"):
        SFace.load(tmp_path)
