"""The optional backend: asked as its authors document it, and without a trace in the rest of the process."""

import builtins
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from PIL import ImageFile

from policycheck.config import Settings
from policycheck.detect.faces.backends import FaceRecognition, load_embedder
from policycheck.detect.faces.centerface import Face
from policycheck.detect.faces.sface import SFace
from policycheck.detect.faces.square import square_of
from policycheck.errors import ModelError

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    Read = Callable[[str], NDArray[np.uint8]]

GOLDEN = json.loads((Path(__file__).parent / "golden.json").read_text(encoding="utf-8"))["faces"]


class Recorded(ModuleType):
    """Answers `face_encodings` as face_recognition 1.3.0 did, for the faces in golden.json, and for no other call."""

    def face_encodings(
        self, picture: "NDArray[np.uint8]", locations: list[tuple[int, ...]], *, num_jitters: int, model: str
    ) -> list["NDArray[np.float64]"]:
        assert picture.flags.c_contiguous
        assert (num_jitters, model) == (1, "small")
        (top, right, bottom, left) = locations[0]
        return [np.array(face["embedding"]) for face in GOLDEN if face["rectangle"] == [left, top, right, bottom]]


def filling(left: int, top: int, right: int, bottom: int) -> Face:
    """A face whose square is the one given."""
    side = right - left + 1
    width = next(width for width in range(side) if square_of(at(left, top, side, width)) == (left, top, right, bottom))
    return at(left, top, side, width)


def at(left: int, top: int, side: int, width: int) -> Face:
    middle = (left + side / 2, top + side / 2)
    return Face(x=left, y=top, width=width, height=side, score=1.0, landmarks=(middle,) * 5)


@pytest.fixture
def importing(monkeypatch: pytest.MonkeyPatch) -> "Callable[[Callable[[], ModuleType]], None]":
    """Lets `import face_recognition` do what a function does."""
    real = builtins.__import__

    def install(load: "Callable[[], ModuleType]") -> None:
        def imported(name: str, *args: Any, **extra: Any) -> Any:
            return load() if name == "face_recognition" else real(name, *args, **extra)

        monkeypatch.delitem(sys.modules, "face_recognition", raising=False)
        monkeypatch.setattr(builtins, "__import__", imported)

    return install


@pytest.mark.models
@pytest.mark.parametrize("golden", GOLDEN, ids=lambda golden: golden["picture"])
def test_both_backends_give_one_embedding(
    importing: "Callable[..., None]", picture: "Read", golden: dict[str, Any]
) -> None:
    """The same picture and rectangle give the numbers that face_recognition computed, by either backend."""
    importing(lambda: Recorded("face_recognition"))
    face = filling(*golden["rectangle"])
    for backend in ("dlib", "face_recognition"):
        found = load_embedder(backend).embed(picture(golden["picture"]), face)  # type: ignore[arg-type]
        assert (found.shape, found.dtype) == ((128,), np.float64)
        np.testing.assert_allclose(found, np.array(golden["embedding"]), atol=1e-5)


@pytest.mark.parametrize("before", [False, True])
@pytest.mark.parametrize("fails", [False, True])
def test_pillow_is_left_as_it_was(
    importing: "Callable[..., None]", monkeypatch: pytest.MonkeyPatch, before: bool, fails: bool
) -> None:
    """The package makes Pillow accept broken pictures when it is imported; that never outlasts the import."""

    def load() -> ModuleType:
        ImageFile.LOAD_TRUNCATED_IMAGES = not before
        if fails:
            raise ImportError
        return Recorded("face_recognition")

    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", before)
    importing(load)
    if fails:
        with pytest.raises(ModelError):
            FaceRecognition.load()
    else:
        FaceRecognition.load()
    assert ImageFile.LOAD_TRUNCATED_IMAGES is before


@pytest.mark.parametrize("error", [ModuleNotFoundError, SystemExit])
def test_without_the_package_there_is_one_clear_line(
    importing: "Callable[..., None]", error: type[BaseException]
) -> None:
    """Neither a missing package nor one that ends the program on import is more than an error that says what to do."""

    def load() -> ModuleType:
        raise error

    importing(load)
    with pytest.raises(ModelError, match="pip install --no-deps face_recognition, or leave face_backend at sface"):
        load_embedder("face_recognition")


@pytest.mark.models
def test_the_default_needs_no_further_package() -> None:
    """Unless the setting says otherwise, the shipped network is used."""
    assert isinstance(load_embedder(Settings().face_backend), SFace)
