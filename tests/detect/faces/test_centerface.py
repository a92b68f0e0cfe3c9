"""Detection: faces are found where they are, at every size and turn, and nowhere else."""

import json
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image, ImageDraw

from policycheck.detect.faces.centerface import LEAST_SIDE, THRESHOLD, CenterFace, Face
from policycheck.errors import ModelError
from policycheck.resources import models_dir

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    Read = Callable[[str], NDArray[np.uint8]]

pytestmark = pytest.mark.models

# Marked by hand: the middle between eyes and mouth, and the height from hairline to chin, in pixels.
MARKED = {"astronaut.jpg": ((223, 117), 120), "hopper.jpg": ((222, 198), 165)}


def around(face: Face, middle: tuple[float, float], side: float) -> bool:
    """Whether the box has about this size and middle."""
    apart = max(abs(face.x + face.width / 2 - middle[0]), abs(face.y + face.height / 2 - middle[1]))
    return apart < 0.2 * side and 0.6 * side < face.side < 1.5 * side


def resized(pixels: "NDArray[np.uint8]", scale: float) -> "NDArray[np.uint8]":
    image = Image.fromarray(pixels)
    size = (round(image.width * scale), round(image.height * scale))
    return np.asarray(image.resize(size, Image.Resampling.LANCZOS))


@pytest.mark.parametrize("name", sorted(MARKED))
def test_a_portrait_has_one_face_where_it_is(network: CenterFace, picture: "Read", name: str) -> None:
    """Box, score and landmarks of each portrait are those that a person sees."""
    pixels = picture(name)
    (face,) = network.detect(pixels)
    assert around(face, *MARKED[name])
    assert face.score > 0.8
    left_eye, right_eye, nose, left_mouth, right_mouth = face.landmarks
    assert left_eye[0] < nose[0] < right_eye[0]
    assert left_mouth[0] < right_mouth[0]
    assert max(left_eye[1], right_eye[1]) < nose[1] < min(left_mouth[1], right_mouth[1])


@pytest.mark.parametrize("scale", [0.15, 0.3, 3.0])
def test_a_face_is_found_at_every_size(network: CenterFace, picture: "Read", scale: float) -> None:
    """A face of 18 pixels is found as well as one of 350, in the right place."""
    (face,) = network.detect(resized(picture("astronaut.jpg"), scale))
    (x, y), side = MARKED["astronaut.jpg"]
    assert around(face, (x * scale, y * scale), side * scale)


@pytest.mark.parametrize("turns", [1, 2, 3])
def test_a_face_is_found_in_a_picture_that_lies_on_its_side(network: CenterFace, picture: "Read", turns: int) -> None:
    """A photograph whose orientation was lost still shows a face."""
    turned = np.rot90(picture("hopper.jpg"), turns)
    assert len(network.detect(np.ascontiguousarray(turned))) == 1


def test_a_face_that_fills_the_picture_is_found(network: CenterFace, picture: "Read") -> None:
    """A close-up has no background and is a face all the same."""
    close = picture("astronaut.jpg")[60:185, 170:280]
    assert len(network.detect(np.ascontiguousarray(close))) == 1


def test_every_face_of_a_group_is_found(network: CenterFace, picture: "Read") -> None:
    """Faces large and small in a picture that is looked at in tiles are all found, from left to right."""
    canvas = Image.new("RGB", (2000, 1500), (90, 120, 90))
    places = [(0, 700, 1.5), (860, 30, 0.3), (880, 500, 1.0), (1650, 150, 0.5)]
    for x, y, scale in places:
        canvas.paste(Image.fromarray(resized(picture("astronaut.jpg"), scale)), (x, y))
    faces = network.detect(np.asarray(canvas))
    (middle_x, middle_y), side = MARKED["astronaut.jpg"]
    assert len(faces) == len(places)
    for face, (x, y, scale) in zip(faces, places, strict=True):
        assert around(face, (x + middle_x * scale, y + middle_y * scale), side * scale)


@pytest.mark.parametrize("name", ["coffee.jpg", "rocket.jpg", "cat.jpg"])
def test_a_picture_without_a_face_is_silent(network: CenterFace, picture: "Read", name: str) -> None:
    """Things and animals are no faces."""
    assert network.detect(picture(name)) == ()


def drawn(kind: str) -> "NDArray[np.uint8]":
    if kind == "noise":
        return np.random.default_rng(3).integers(0, 256, (300, 400, 3), dtype=np.uint8)
    if kind == "gradient":
        return np.repeat(np.linspace(0, 255, 400, dtype=np.uint8)[None, :, None], 300, axis=0).repeat(3, axis=2)
    canvas = Image.new("RGB", (400, 300), "white")
    draw = ImageDraw.Draw(canvas)
    for line in range(12):
        draw.text((20, 20 + 22 * line), "Sports day is on Friday. Bring a hat and a drink.", fill="black")
    return np.asarray(canvas)


@pytest.mark.parametrize("kind", ["noise", "gradient", "text"])
def test_what_is_drawn_without_a_face_is_silent(network: CenterFace, kind: str) -> None:
    """Noise, a smooth wall and a notice are no faces."""
    assert network.detect(drawn(kind)) == ()


@pytest.mark.parametrize("shape", [(24, 24), (1, 1), (3, 700), (33, 31)])
def test_a_picture_of_any_shape_can_be_looked_at(network: CenterFace, shape: tuple[int, int]) -> None:
    """Not even a strip of three pixels is an error."""
    assert network.detect(np.full((*shape, 3), 128, dtype=np.uint8)) == ()


def test_boxes_stay_inside_the_picture(network: CenterFace, picture: "Read") -> None:
    """A face that the picture's edge cuts has a box that ends there."""
    cut = np.ascontiguousarray(picture("hopper.jpg")[:, 200:])
    (face,) = network.detect(cut)
    assert face.x == 0
    assert face.y >= 0
    assert face.x + face.width <= cut.shape[1]
    assert face.y + face.height <= cut.shape[0]
    assert face.score >= THRESHOLD
    assert face.side >= LEAST_SIDE


def test_threads_share_one_network(network: CenterFace, picture: "Read") -> None:
    """Several threads get what one gets."""
    pixels = resized(picture("astronaut.jpg"), 0.25)
    alone = network.detect(pixels)
    with ThreadPoolExecutor(3) as pool:
        assert all(faces == alone for faces in pool.map(network.detect, [pixels] * 3))


def test_a_network_that_was_not_shipped_is_refused(tmp_path: Path) -> None:
    """Changed weights, a changed manifest and an empty folder are each one clear line."""
    shipped = models_dir() / "centerface"
    for name in ("centerface.onnx", "manifest.json"):
        shutil.copy(shipped / name, tmp_path)
    (tmp_path / "centerface.onnx").write_bytes((shipped / "centerface.onnx").read_bytes() + b"\0")
    with pytest.raises(ModelError, match="not the file that was shipped"):
        CenterFace.load(tmp_path)
    (tmp_path / "manifest.json").write_text(json.dumps({"files": {}}))
    with pytest.raises(ModelError, match="install policycheck again"):
        CenterFace.load(tmp_path)
    with pytest.raises(ModelError, match="is missing"):
        CenterFace.load(tmp_path / "nowhere")
