"""A face as 128 numbers: dlib's 5-point landmarks and its ResNet, as the package `face_recognition` uses them.

The weights are files of the package `face_recognition_models`, found without importing it: its module needs
`pkg_resources`. Its 68-point model is never used; its licence rules out commercial use.
"""

from __future__ import annotations

import threading
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from policycheck.detect.faces.centerface import Face
from policycheck.errors import ModelError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]
    Embedding = NDArray[np.float64]

# What brings CenterFace's boxes to dlib's squarer ones; measured on 201 faces that both detectors find.
_SIDE_OF_WIDTH = 1.08

_PACKAGE = "face_recognition_models"
_LANDMARKS = "shape_predictor_5_face_landmarks.dat"
_NETWORK = "dlib_face_recognition_resnet_model_v1.dat"
_JITTERS = 1
# What a calibration was made with: distances between other embeddings mean something else.
EMBEDDING = "dlib_face_recognition_resnet_model_v1, 5 landmarks, length 1"

Rectangle = tuple[int, int, int, int]


class Embedder:
    """The loaded models. May be used by several threads; they take turns."""

    def __init__(self, predictor: Any, network: Any) -> None:
        self._predictor, self._network = predictor, network
        self._turn = threading.Lock()

    @classmethod
    def load(cls) -> Embedder:
        """Raises ModelError where the weights are not installed."""
        paths = [_weights(name) for name in (_LANDMARKS, _NETWORK)]
        import dlib

        return cls(dlib.shape_predictor(str(paths[0])), dlib.face_recognition_model_v1(str(paths[1])))

    def embed(self, pixels: Pixels, rectangle: Rectangle) -> Embedding:
        """The embedding of the face in a rectangle (left, top, right, bottom, in dlib's sense: edges included).

        pixels: RGB, uint8, shape (height, width, 3). Result: float64, shape (128,); two faces of one person
        mostly lie less than 0.5 apart (Euclidean).
        """
        import dlib
        import numpy as np

        picture = np.ascontiguousarray(pixels)
        with self._turn:
            shape = self._predictor(picture, dlib.rectangle(*rectangle))
            return np.array(self._network.compute_face_descriptor(picture, shape, _JITTERS), dtype=np.float64)


def direction(embedding: Embedding) -> Embedding:
    """The embedding brought to length one: where it points tells people apart, its length hardly does.

    Of 9,000,000 pairs of strangers one in 10,000 lies within a distance that holds 69% of the pairs of one person; with
    directions it is 80% (docs/decisions/0024-energy-score.md).
    """
    import numpy as np

    result: Embedding = embedding / np.linalg.norm(embedding)
    return result


def rectangle_of(face: Face) -> Rectangle:
    """The square in which dlib's landmark model expects this face: round the middle of its landmarks."""
    middle_x = sum(x for x, _ in face.landmarks) / len(face.landmarks)
    middle_y = sum(y for _, y in face.landmarks) / len(face.landmarks)
    half = _SIDE_OF_WIDTH * face.width / 2
    return (
        round(middle_x - half),
        round(middle_y - half),
        round(middle_x + half) - 1,
        round(middle_y + half) - 1,
    )


def _weights(name: str) -> Path:
    spec = find_spec(_PACKAGE)
    for folder in (spec.submodule_search_locations or []) if spec else []:
        path = Path(folder) / "models" / name
        if path.is_file():
            return path
    raise ModelError(f"{name} of the package {_PACKAGE} is missing: install policycheck again")
