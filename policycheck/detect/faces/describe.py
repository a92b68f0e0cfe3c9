"""A face as matching wants it: lightened where it is dark, enlarged where it is small, and its embedding of length one.

Measured on 30 photographs of five people (dlib's examples/johns), as the distance between the embeddings of a
photograph made worse and as taken: in an eighth of the light 0.04 instead of 0.25, with a face of 44 pixels 0.115
instead of 0.128.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from policycheck.detect.faces.backends import Embeds
from policycheck.detect.faces.centerface import Face
from policycheck.detect.faces.embed import Rectangle, direction, rectangle_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]
    Embedding = NDArray[np.float64]

_LIGHT = 200  # what the lightest twentieth of a face is brought to, of 255
_DARK = 120  # the lightest twentieth of a face that is lightened
_SMALL = 64  # pixels of the longer side of a face that is enlarged
_ENLARGED = 3  # times; dlib compares 150 pixels, and its own enlarging is coarser


def describe(embedder: Embeds, pixels: Pixels, face: Face) -> Embedding:
    """The embedding, of length one and shape (128,), of a face of a picture (RGB, uint8, shape (height, width, 3))."""
    seen, rectangle = _seen(pixels, rectangle_of(face))
    return direction(embedder.embed(seen, rectangle))


def _seen(pixels: Pixels, rectangle: Rectangle) -> tuple[Pixels, Rectangle]:
    """The face with as much around it as it is large, made better; or the whole picture where nothing is to mend."""
    import numpy as np
    from PIL import Image

    left, top, right, bottom = rectangle
    side = right - left + 1
    within = pixels[max(0, top) : bottom + 1, max(0, left) : right + 1]
    lightest = float(np.percentile(within.max(axis=2), 95)) if within.size else 255.0
    times = _ENLARGED if side < _SMALL else 1
    if lightest >= _DARK and times == 1:
        return pixels, rectangle
    around = (left - side, top - side, right + 1 + side, bottom + 1 + side)
    cut = Image.fromarray(pixels).crop(around)
    if times > 1:
        cut = cut.resize((cut.width * times, cut.height * times), Image.Resampling.LANCZOS)
    seen = np.asarray(cut)
    if lightest < _DARK:
        seen = np.clip(seen * (_LIGHT / max(lightest, 1.0)), 0, 255).astype(np.uint8)
    return seen, (side * times, side * times, 2 * side * times - 1, (side + bottom - top + 1) * times - 1)
