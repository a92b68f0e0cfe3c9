"""What turns a face into numbers: SFace, or dlib's network by itself or by the package `face_recognition`.

The latter two read the same weights and give the same numbers, so thresholds and calibrations hold for either.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol

from policycheck.config import FaceBackend
from policycheck.detect.faces.centerface import Face
from policycheck.detect.faces.dlib_resnet import DlibResnet
from policycheck.detect.faces.sface import SFace
from policycheck.detect.faces.square import square_of
from policycheck.errors import ModelError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_MEND = "pip install 'setuptools<81' and pip install --no-deps face_recognition, or leave face_backend at sface"
_JITTERS = 1


class Embeds(Protocol):
    """What each backend does: a face of a picture (RGB, uint8, shape (height, width, 3)) to its 128 numbers."""

    def embed(self, pixels: NDArray[np.uint8], face: Face) -> NDArray[np.float64]: ...


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

    def embed(self, pixels: NDArray[np.uint8], face: Face) -> NDArray[np.float64]:
        import numpy as np

        left, top, right, bottom = square_of(face)
        with self._turn:
            (found,) = self._module.face_encodings(
                np.ascontiguousarray(pixels), [(top, right, bottom, left)], num_jitters=_JITTERS, model="small"
            )
        return np.array(found, dtype=np.float64)


def load_embedder(backend: FaceBackend) -> Embeds:
    """The models of that backend. Raises ModelError where they are not installed."""
    loads: dict[FaceBackend, Callable[[], Embeds]] = {
        "sface": SFace.load,
        "dlib": DlibResnet.load,
        "face_recognition": FaceRecognition.load,
    }
    return loads[backend]()
