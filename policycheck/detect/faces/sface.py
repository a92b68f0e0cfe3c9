"""A face as 128 numbers: the SFace network of models/sface, shown the face upright in 112 by 112 pixels.

SFace (Zhong et al., IEEE Trans. Image Processing 30, 2021), as OpenCV Zoo publishes it. What it is shown, and where
eyes, nose and mouth must lie in it, is what OpenCV's FaceRecognizerSF does.
"""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

from policycheck.detect.faces.centerface import Face
from policycheck.detect.onnx import load_session
from policycheck.resources import models_dir, read_manifest

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]
    Embedding = NDArray[np.float64]
    Floats = NDArray[np.float64]

_FILE = "sface.onnx"
_SIDE = 112
# Left eye, right eye, nose tip, left and right mouth corner, in the pixels that the network is shown.
_PLACES = ((38.2946, 51.6963), (73.5318, 51.5014), (56.0252, 71.7366), (41.5493, 92.3655), (70.7299, 92.2041))


class SFace:
    """The loaded network. May be used by several threads; they take turns."""

    def __init__(self, session: Any) -> None:
        self._session = session
        self._turn = threading.Lock()

    @classmethod
    def load(cls, folder: Path | None = None) -> SFace:
        """The shipped network, or that of another folder. Raises ModelError if it is not the file of the manifest."""
        folder = folder or models_dir() / "sface"
        read_manifest(folder, _FILE)
        # Weights unpacked once, as they are loaded, halve the time of every face.
        return cls(load_session(folder / _FILE, spinning=False, unpacked=True))

    def embed(self, pixels: Pixels, face: Face) -> Embedding:
        """The embedding of a face of a picture.

        pixels: RGB, uint8, shape (height, width, 3). Result: float64, shape (128,), of no particular length.
        """
        import numpy as np

        shown = upright(pixels, face).astype(np.float32).transpose(2, 0, 1)[None]
        with self._turn:
            (found,) = self._session.run(["embedding"], {"face": shown})
        return np.asarray(found[0], dtype=np.float64)


def upright(pixels: Pixels, face: Face) -> Pixels:
    """The face turned, scaled and moved to where the network expects it: RGB, uint8, shape (112, 112, 3).

    What lies outside the picture is black.
    """
    import numpy as np
    from PIL import Image

    there, moved = _similarity(np.array(face.landmarks), np.array(_PLACES))
    turn = np.linalg.inv(there)
    shift = -turn @ moved
    corners = np.array([(0, 0), (0, _SIDE), (_SIDE, 0), (_SIDE, _SIDE)]) @ turn.T + shift
    left, top = np.maximum(np.floor(corners.min(axis=0)) - 1, 0).astype(int)
    right, bottom = np.maximum(np.ceil(corners.max(axis=0)) + 1, 1).astype(int)
    around = Image.fromarray(np.ascontiguousarray(pixels[top:bottom, left:right]))
    # A large face is drawn larger and made smaller then: drawn small at once, most of its pixels would be skipped.
    finer = max(1, int(np.ceil(np.hypot(*turn[0]))))
    (a, b), (d, e) = turn / finer
    c, f = shift - (left, top)
    drawn = around.transform(
        (finer * _SIDE, finer * _SIDE), Image.Transform.AFFINE, (a, b, c, d, e, f), Image.Resampling.BILINEAR
    )
    return np.asarray(drawn.resize((_SIDE, _SIDE), Image.Resampling.BOX))


def _similarity(points: Floats, places: Floats) -> tuple[Floats, Floats]:
    """The turn with scale, shape (2, 2), and the shift, shape (2,), that bring points nearest to places.

    By least squares, without mirroring (Umeyama, IEEE Trans. Pattern Analysis and Machine Intelligence 13, 1991).
    """
    import numpy as np

    middle_point, middle_place = points.mean(axis=0), places.mean(axis=0)
    x, y = (points - middle_point).T
    u, v = (places - middle_place).T
    # No landmarks of a face lie in one point; of what is none, any turn will do.
    spread = max((x * x + y * y).sum(), 1e-6)
    along, across = (x * u + y * v).sum() / spread, (x * v - y * u).sum() / spread
    turn = np.array([[along, -across], [across, along]]) if along or across else np.eye(2)
    return turn, middle_place - turn @ middle_point
