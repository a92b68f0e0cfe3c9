"""What turns a face into numbers: dlib as policycheck uses it, or the package `face_recognition`, if it is installed.

Both read the same weights and give the same numbers, so thresholds and calibrations hold for either.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any, Protocol

from policycheck.config import FaceBackend
from policycheck.detect.faces.embed import Embedder, Rectangle
from policycheck.errors import ModelError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_MEND = "pip install 'setuptools<81' and pip install --no-deps face_recognition, or leave face_backend at dlib"
_JITTERS = 1


class Embeds(Protocol):
    """What `Embedder` does: a face's rectangle (left, top, right, bottom, edges included) to its 128 numbers."""

    def embed(self, pixels: NDArray[np.uint8], rectangle: Rectangle) -> NDArray[np.float64]: ...


class FaceRecognition:
    """`face_recognition` by the same interface, with its small landmark model. Threads take turns."""

    def __init__(self, module: Any) -> None:
        self._module = module
        self._turn = threading.Lock()

    @classmethod
    def load(cls) -> FaceRecognition:
        """Raises ModelError where the package, or what it needs, is not installed."""
        from PIL import ImageFile

        lenient = ImageFile.LOAD_TRUNCATED_IMAGES
        try:
            import face_recognition
        # It ends the whole program where its models are missing.
        except (ImportError, SystemExit):
            raise ModelError(f"face_recognition cannot be used: {_MEND}") from None
        finally:
            # It tells Pillow to accept half a picture as whole, for everybody in the process.
            ImageFile.LOAD_TRUNCATED_IMAGES = lenient
        return cls(face_recognition)

    def embed(self, pixels: NDArray[np.uint8], rectangle: Rectangle) -> NDArray[np.float64]:
        import numpy as np

        left, top, right, bottom = rectangle
        with self._turn:
            (found,) = self._module.face_encodings(
                np.ascontiguousarray(pixels), [(top, right, bottom, left)], num_jitters=_JITTERS, model="small"
            )
        return np.array(found, dtype=np.float64)


def load_embedder(backend: FaceBackend) -> Embeds:
    """The models of that backend. Raises ModelError where they are not installed."""
    return FaceRecognition.load() if backend == "face_recognition" else Embedder.load()
