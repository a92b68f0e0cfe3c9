"""The geometry of face detection: sizes to look at, tiles that fit in memory, one box for each face.

Candidates are rows of float32: left, top, right, bottom, score, then x and y of five landmarks.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PIL.Image import Image

    Pixels = NDArray[np.uint8]
    Floats = NDArray[np.float32]

Box = tuple[int, int, int, int]  # left, top, right, bottom

_TOP_PIXELS = 1_400_000  # a smaller picture is enlarged to this, at most _ENLARGE times
_ENLARGE = 4.0
_MOST_PIXELS = 12_200_000  # a larger picture is reduced to this: faces of 20 pixels in it are found
_FEWEST_PIXELS = 32_000  # no octave follows one that is smaller
_TILE_PIXELS = 750_000  # what is looked at once: bounds memory
_OVERLAP = 96  # of neighbouring tiles, in pixels
_SAME_FACE = 0.3  # intersection over union


def octaves(pixels: Pixels, *, enlarge: bool = True) -> Iterator[tuple[Image, bool]]:
    """The picture at sizes that halve, the largest first, and whether it is the last.

    enlarge: a small one is enlarged first, for faces of some 12 pixels; without, those of 28 and more are seen.
    """
    from PIL import Image

    picture = Image.fromarray(pixels)
    width, height = picture.size
    area = width * height
    scale = _first_scale(area) if enlarge else min(1.0, _first_scale(area))
    while True:
        # Each octave is made from the one before, which is several times faster and looks the same.
        size = (max(1, round(width * scale)), max(1, round(height * scale)))
        picture = picture.resize(size, Image.Resampling.BILINEAR)
        last = area * scale * scale < _FEWEST_PIXELS
        yield picture, last
        if last:
            return
        scale /= 2


def _first_scale(area: int) -> float:
    if area < _TOP_PIXELS:
        return min(_ENLARGE, math.sqrt(_TOP_PIXELS / area))
    return min(1.0, math.sqrt(_MOST_PIXELS / area))


def tiles(width: int, height: int) -> Iterator[Box]:
    """Overlapping tiles that cover a picture, each small enough to be looked at once."""
    columns = rows = 1
    while (width / columns) * (height / rows) > _TILE_PIXELS:
        if width / columns >= height / rows:
            columns += 1
        else:
            rows += 1
    for row in range(rows):
        for column in range(columns):
            yield (
                max(0, width * column // columns - _OVERLAP // 2),
                max(0, height * row // rows - _OVERLAP // 2),
                min(width, width * (column + 1) // columns + _OVERLAP // 2),
                min(height, height * (row + 1) // rows + _OVERLAP // 2),
            )


def uncut(found: Floats, tile: Box, size: tuple[int, int]) -> Floats:
    """The candidates that no edge cuts which their tile shares with another."""
    left, top, right, bottom = tile
    return found[
        ((found[:, 0] > left) | (left == 0))
        & ((found[:, 1] > top) | (top == 0))
        & ((found[:, 2] < right) | (right == size[0]))
        & ((found[:, 3] < bottom) | (bottom == size[1]))
    ]


def sides(found: Floats) -> Floats:
    """The longer side of each candidate."""
    import numpy as np

    longer: Floats = np.maximum(found[:, 2] - found[:, 0], found[:, 3] - found[:, 1])
    return longer


def distinct(found: Floats) -> Iterator[Floats]:
    """One candidate for each face, the surest (non-maximum suppression), the surest first."""
    import numpy as np

    left = found[np.argsort(-found[:, 4], kind="stable")]
    while len(left):
        best, left = left[0], left[1:]
        yield best
        across = np.minimum(best[2], left[:, 2]) - np.maximum(best[0], left[:, 0])
        down = np.minimum(best[3], left[:, 3]) - np.maximum(best[1], left[:, 1])
        shared = np.maximum(across, 0) * np.maximum(down, 0)
        areas = (left[:, 2] - left[:, 0]) * (left[:, 3] - left[:, 1])
        union = (best[2] - best[0]) * (best[3] - best[1]) + areas - shared
        left = left[shared < _SAME_FACE * union]
