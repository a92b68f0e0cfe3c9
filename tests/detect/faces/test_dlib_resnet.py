"""Embeddings: those that face_recognition computes, from rectangles that suit dlib."""

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from policycheck.detect.faces import dlib_resnet
from policycheck.detect.faces.centerface import CenterFace
from policycheck.detect.faces.dlib_resnet import DlibResnet
from policycheck.errors import ModelError

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    Read = Callable[[str], NDArray[np.uint8]]

pytestmark = pytest.mark.models

GOLDEN = json.loads((Path(__file__).parent / "golden.json").read_text(encoding="utf-8"))["faces"]


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda golden: golden["picture"])
def test_embeddings_equal_those_of_face_recognition(
    resnet: DlibResnet, picture: "Read", golden: dict[str, object]
) -> None:
    """The same rectangle gives the same 128 numbers; golden.json is made by make_golden.py."""
    left, top, right, bottom = np.array(golden["rectangle"]).tolist()
    found = resnet.embed_within(picture(str(golden["picture"])), (left, top, right, bottom))
    assert found.shape == (128,)
    np.testing.assert_allclose(found, np.array(golden["embedding"]), atol=1e-5)


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda golden: golden["picture"])
def test_our_rectangle_serves_as_well_as_dlibs(
    network: CenterFace, resnet: DlibResnet, picture: "Read", golden: dict[str, object]
) -> None:
    """The embedding from CenterFace's box lies far nearer to the golden one than two photos of a person do."""
    pixels = picture(str(golden["picture"]))
    (face,) = network.detect(pixels)
    found = resnet.embed(pixels, face)
    assert np.linalg.norm(found - np.array(golden["embedding"])) < 0.15


def test_two_people_lie_apart(network: CenterFace, resnet: DlibResnet, picture: "Read") -> None:
    """The two portraits are not mistaken for one another."""
    one, other = (
        resnet.embed(pixels, network.detect(pixels)[0]) for pixels in (picture("astronaut.jpg"), picture("hopper.jpg"))
    )
    assert np.linalg.norm(one - other) > 0.6


def test_threads_share_one_embedder(resnet: DlibResnet, picture: "Read") -> None:
    """Several threads get what one gets."""
    pixels = picture("astronaut.jpg")
    rectangle = (170, 70, 277, 177)
    alone = resnet.embed_within(pixels, rectangle)
    with ThreadPoolExecutor(4) as pool:
        for found in pool.map(lambda _: resnet.embed_within(pixels, rectangle), range(8)):
            np.testing.assert_array_equal(found, alone)


def test_missing_weights_are_one_clear_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the package of weights nothing is compared, and the error says how to mend it."""
    monkeypatch.setattr(dlib_resnet, "find_spec", lambda name: None)
    with pytest.raises(ModelError, match=r"shape_predictor_5_face_landmarks\.dat .* install policycheck again"):
        DlibResnet.load()
