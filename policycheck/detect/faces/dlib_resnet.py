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
from policycheck.detect.faces.square import Square, square_of
from policycheck.errors import ModelError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]
    Embedding = NDArray[np.float64]

_PACKAGE = "face_recognition_models"
_LANDMARKS = "shape_predictor_5_face_landmarks.dat"
_NETWORK = "dlib_face_recognition_resnet_model_v1.dat"
_JITTERS = 1


class DlibResnet:
    """The loaded models. May be used by several threads; they take turns."""

    def __init__(self, predictor: Any, network: Any) -> None:
        self._predictor, self._network = predictor, network
        self._turn = threading.Lock()

    @classmethod
    def load(cls) -> DlibResnet:
        """Raises ModelError where the weights are not installed."""
        paths = [_weights(name) for name in (_LANDMARKS, _NETWORK)]
        import dlib

        return cls(dlib.shape_predictor(str(paths[0])), dlib.face_recognition_model_v1(str(paths[1])))

    def embed(self, pixels: Pixels, face: Face) -> Embedding:
        """The embedding of a face of a picture.

        pixels: RGB, uint8, shape (height, width, 3). Result: float64, shape (128,); two faces of one person
        mostly lie less than 0.5 apart (Euclidean).
        """
        return self.embed_within(pixels, square_of(face))

    def embed_within(self, pixels: Pixels, square: Square) -> Embedding:
        """The same for the face in a square (left, top, right, bottom, in dlib's sense: edges included)."""
        import dlib
        import numpy as np

        picture = np.ascontiguousarray(pixels)
        with self._turn:
            shape = self._predictor(picture, dlib.rectangle(*square))
            return np.array(self._network.compute_face_descriptor(picture, shape, _JITTERS), dtype=np.float64)


def _weights(name: str) -> Path:
    spec = find_spec(_PACKAGE)
    for folder in (spec.submodule_search_locations or []) if spec else []:
        path = Path(folder) / "models" / name
        if path.is_file():
            return path
    raise ModelError(f"{name} of the package {_PACKAGE} is missing: install policycheck again")
