"""Faces in a picture: the CenterFace network of models/centerface, run over the picture at several sizes.

CenterFace (Xu et al., arXiv:1911.03599) answers, for every 4 by 4 pixels, how likely a face has its centre
there, how large it is, and where its eyes, nose and mouth corners lie. It is sure of faces between some 28
and 200 pixels of what it is shown, so it is shown the picture in octaves, from enlarged to tiny; a candidate
that it doubts is shown to it again by itself, also turned.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from policycheck.detect.faces.octaves import distinct, octaves, sides, tiles, uncut
from policycheck.detect.onnx import load_session
from policycheck.resources import models_dir, read_manifest

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PIL.Image import Image

    Pixels = NDArray[np.uint8]
    Floats = NDArray[np.float32]

# Measured by models/centerface/measure.py; see docs/decisions/0002-faces.md.
THRESHOLD = 0.5
LEAST_SIDE = 12  # pixels of the picture; a smaller face shows nobody
_SURE = 0.65  # a candidate below this is looked at again
_DOUBTFUL = 0.3  # a candidate below this is none
_MOST_DOUBTS = 16
_SECOND_SIDES = (48, 64)  # pixels of the face in the second look

_STRIDE = 4  # of the network's answers, in pixels
_GRID = 32  # the network's input sides are multiples of this
_LARGEST = 200  # a face larger than this in one octave is left to the next


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """A face: its box in pixels of the picture, from the top left, cut at the picture's edges.

    score: how sure the network is, from THRESHOLD to 1.
    landmarks: (x, y) of left eye, right eye, nose tip, left and right mouth corner, left and right as one
        looks at the picture.
    """

    x: int
    y: int
    width: int
    height: int
    score: float
    landmarks: tuple[tuple[float, float], ...]

    @property
    def side(self) -> int:
        """The longer side, in pixels."""
        return max(self.width, self.height)


class CenterFace:
    """The loaded network. `detect` may be called by several threads; they take turns."""

    def __init__(self, session: Any) -> None:
        self._session = session
        # The network uses every core it is given; two pictures at once would only double the memory.
        self._turn = threading.Lock()

    @classmethod
    def load(cls, folder: Path | None = None) -> CenterFace:
        """The shipped network, or that of another folder. Raises ModelError if it is not the file of the manifest."""
        folder = folder or models_dir() / "centerface"
        read_manifest(folder, "centerface.onnx")
        return cls(load_session(folder / "centerface.onnx", spinning=False))

    def detect(self, pixels: Pixels, *, enlarge: bool = True, sure: float = _SURE) -> tuple[Face, ...]:
        """The faces of a picture (RGB, uint8, shape (height, width, 3)), from left to right.

        enlarge: small pictures are enlarged, for small faces; it takes most of the time that they take.
        sure: the score below which a candidate is looked at again.
        """
        import numpy as np

        height, width = pixels.shape[:2]
        with self._turn:
            found = np.concatenate([self._octave(*octave, width) for octave in octaves(pixels, enlarge=enlarge)])
            kept = tuple(self._kept(found, pixels, sure))
        faces = (_face(row, width, height) for row in kept)
        return tuple(sorted((face for face in faces if face.side >= LEAST_SIDE), key=lambda face: face.x))

    def _octave(self, picture: Image, last: bool, width: int) -> Floats:
        """The candidates of one octave, in pixels of a picture that is `width` wide."""
        import numpy as np

        whole = np.asarray(picture)
        kept = []
        for tile in tiles(picture.width, picture.height):
            left, top, right, bottom = tile
            found = self._candidates(whole[top:bottom, left:right], _DOUBTFUL)
            if not last:
                found = found[sides(found) < _LARGEST]
            found[:, 0:4] += np.array([left, top, left, top], dtype=np.float32)
            found[:, 5:] += np.array([left, top] * 5, dtype=np.float32)
            kept.append(uncut(found, tile, picture.size))
        result = np.concatenate(kept)
        scale = np.float32(width / picture.width)
        result[:, 0:4] *= scale
        result[:, 5:] *= scale
        return result

    def _candidates(self, pixels: Pixels, threshold: float) -> Floats:
        """What the network sees in these pixels, in their coordinates; see octaves.py for the columns."""
        import numpy as np

        height, width = pixels.shape[:2]
        padded = np.zeros((1, 3, -(-height // _GRID) * _GRID, -(-width // _GRID) * _GRID), dtype=np.float32)
        padded[0, :, :height, :width] = pixels.transpose(2, 0, 1)
        heat, size, offset, points = self._session.run(["heatmap", "size", "offset", "landmarks"], {"picture": padded})
        row, column = np.nonzero(heat[0, 0] > threshold)
        tall, wide = (np.exp(size[0, axis, row, column]) * _STRIDE for axis in (0, 1))
        down, right = (offset[0, axis, row, column] for axis in (0, 1))
        left = (column + right + 0.5) * _STRIDE - wide / 2
        top = (row + down + 0.5) * _STRIDE - tall / 2
        marks = points[0][:, row, column].T
        landmarks = np.empty((len(row), 10), dtype=np.float32)
        landmarks[:, 0::2] = marks[:, 1::2] * wide[:, None] + left[:, None]
        landmarks[:, 1::2] = marks[:, 0::2] * tall[:, None] + top[:, None]
        boxes = np.stack([left, top, left + wide, top + tall, heat[0, 0, row, column]], axis=1)
        result: Floats = np.concatenate([boxes, landmarks], axis=1).astype(np.float32)
        return result

    def _kept(self, found: Floats, pixels: Pixels, sure: float) -> Iterator[Floats]:
        """The candidates that are faces: sure at first sight, or on average of the first and the second look."""
        doubts = 0
        for row in distinct(found):
            if row[4] < sure and doubts < _MOST_DOUBTS and _side(row) >= LEAST_SIDE:
                doubts += 1
                row[4] = (row[4] + self._again(row, pixels)) / 2
            if row[4] >= THRESHOLD:
                yield row

    def _again(self, row: Floats, pixels: Pixels) -> float:
        """How sure the network is of one candidate shown by itself, the right way up or turned."""
        import numpy as np
        from PIL import Image

        middle_x, middle_y = float(row[0] + row[2]) / 2, float(row[1] + row[3]) / 2
        reach = 1.5 * _side(row)
        box = [round(value) for value in (middle_x - reach, middle_y - reach, middle_x + reach, middle_y + reach)]
        around = Image.fromarray(pixels).crop((box[0], box[1], box[2], box[3]))
        views = [(side, np.asarray(around.resize((3 * side, 3 * side)))) for side in _SECOND_SIDES]
        turned = [[self._centre(np.rot90(view, turn), side) for side, view in views] for turn in range(4)]
        return max(sum(scores) / len(scores) for scores in turned)

    def _centre(self, pixels: Pixels, side: int) -> float:
        """The score of the best candidate in the middle of a square view that is about `side` pixels large."""
        import numpy as np

        found = self._candidates(pixels, 0.0)
        middle = pixels.shape[0] / 2
        # A neighbour's face is in the view as well, and speaks for itself alone.
        near = np.abs((found[:, 0:2] + found[:, 2:4]) / 2 - middle).max(axis=1) < 0.2 * side
        alike = (sides(found) > side / 2) & (sides(found) < side * 2)
        return float(found[near & alike, 4].max(initial=0.0))


def _side(row: Floats) -> float:
    return max(float(row[2] - row[0]), float(row[3] - row[1]))


def _face(row: Floats, width: int, height: int) -> Face:
    left, top = max(0, round(float(row[0]))), max(0, round(float(row[1])))
    right, bottom = min(width, round(float(row[2]))), min(height, round(float(row[3])))
    points = tuple((float(row[i]), float(row[i + 1])) for i in range(5, 15, 2))
    return Face(x=left, y=top, width=right - left, height=bottom - top, score=float(row[4]), landmarks=points)
