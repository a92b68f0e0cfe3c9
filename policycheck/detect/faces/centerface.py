"""Faces in a picture: the CenterFace network of models/centerface, run over the picture at several sizes.

CenterFace (Xu et al., arXiv:1911.03599) answers, for every 4 by 4 pixels, how likely a face has its centre
there, how large it is, and where its eyes, nose and mouth corners lie. It is sure of faces between some 28
and 200 pixels of what it is shown; so it is shown the picture at octaves, from enlarged to tiny.
"""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from policycheck.errors import ModelError
from policycheck.resources import models_dir

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PIL.Image import Image

    Pixels = NDArray[np.uint8]
    Floats = NDArray[np.float32]

# Measured by models/centerface/measure.py; see docs/decisions/0002-faces.md.
THRESHOLD = 0.5
LEAST_SIDE = 12  # pixels of the picture; a smaller face shows nobody

_THREADS = 2
_STRIDE = 4  # of the network's answers, in pixels
_GRID = 32  # the network's input sides are multiples of this
_TOP_PIXELS = 1_400_000  # a smaller picture is enlarged to this, at most _ENLARGE times
_ENLARGE = 4.0
_MOST_PIXELS = 5_600_000  # a larger picture is reduced to this
_FEWEST_PIXELS = 8_000  # the octaves end below four times this
_TILE_PIXELS = 1_500_000  # what the network is shown at once: bounds memory
_OVERLAP = 96  # of neighbouring tiles
_LARGEST = 200  # a face larger than this in one octave is left to the next
_SAME_FACE = 0.3  # intersection over union


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """A face: its box in pixels of the picture, from the top left, cut at the picture's edges.

    score: the network's, from THRESHOLD to 1.
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
        import onnxruntime

        data = _verified((folder or models_dir() / "centerface"))
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = _THREADS
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        return cls(onnxruntime.InferenceSession(data, options, providers=["CPUExecutionProvider"]))

    def detect(self, pixels: Pixels) -> tuple[Face, ...]:
        """The faces of a picture (RGB, uint8, shape (height, width, 3)), the surest first."""
        import numpy as np

        height, width = pixels.shape[:2]
        with self._turn:
            found = np.concatenate([self._octave(*octave, width) for octave in _octaves(pixels)])
        faces = (_face(row, width, height) for row in _distinct(found))
        return tuple(face for face in faces if face.side >= LEAST_SIDE)

    def _octave(self, picture: Image, last: bool, width: int) -> Floats:
        """The candidates of one octave, in pixels of a picture that is `width` wide."""
        import numpy as np

        whole = np.asarray(picture)
        rows = []
        for left, top, right, bottom in _tiles(picture.width, picture.height):
            found = self._candidates(whole[top:bottom, left:right])
            if not last:
                found = found[_sides(found) < _LARGEST]
            found[:, 0:4] += np.array([left, top, left, top], dtype=np.float32)
            found[:, 5:] += np.array([left, top] * 5, dtype=np.float32)
            rows.append(found[_whole(found, (left, top, right, bottom), picture.size)])
        result = np.concatenate(rows)
        scale = np.float32(width / picture.width)
        result[:, 0:4] *= scale
        result[:, 5:] *= scale
        return result

    def _candidates(self, pixels: Pixels) -> Floats:
        """Rows of left, top, right, bottom, score and ten landmark coordinates, in pixels of the input."""
        import numpy as np

        height, width = pixels.shape[:2]
        padded = np.zeros((1, 3, -(-height // _GRID) * _GRID, -(-width // _GRID) * _GRID), dtype=np.float32)
        padded[0, :, :height, :width] = pixels.transpose(2, 0, 1)
        heat, size, offset, points = self._session.run(
            ["heatmap", "size", "offset", "landmarks"], {"picture": padded}
        )
        row, column = np.nonzero(heat[0, 0] > THRESHOLD)
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


def _verified(folder: Path) -> bytes:
    name = "centerface.onnx"
    try:
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        expected = manifest["files"][name]["sha256"]
        data = (folder / name).read_bytes()
    except (OSError, ValueError, KeyError, TypeError):
        raise ModelError(f"{folder}: the face detection model is missing: install policycheck again") from None
    if hashlib.sha256(data).hexdigest() != expected:
        raise ModelError(f"{folder / name}: not the file that was shipped: install policycheck again")
    return data


def _octaves(pixels: Pixels) -> Iterator[tuple[Image, bool]]:
    """The picture at sizes that halve, the largest first, and whether it is the last."""
    from PIL import Image

    picture = Image.fromarray(pixels)
    area = picture.width * picture.height
    if area < _TOP_PIXELS:
        scale = min(_ENLARGE, (_TOP_PIXELS / area) ** 0.5)
    else:
        scale = min(1.0, (_MOST_PIXELS / area) ** 0.5)
    while True:
        last = area * scale * scale < 4 * _FEWEST_PIXELS
        size = (max(1, round(pixels.shape[1] * scale)), max(1, round(pixels.shape[0] * scale)))
        # Each octave is made from the one before, which is several times faster and looks the same.
        picture = picture.resize(size, Image.Resampling.BILINEAR)
        yield picture, last
        if last:
            return
        scale /= 2


def _tiles(width: int, height: int) -> Iterator[tuple[int, int, int, int]]:
    """Left, top, right, bottom of overlapping tiles that cover a picture, few enough to fit in memory one by one."""
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


def _whole(found: Floats, tile: tuple[int, int, int, int], size: tuple[int, int]) -> NDArray[np.bool_]:
    """Which candidates are not cut by an edge that their tile shares with another."""
    left, top, right, bottom = tile
    inside: NDArray[np.bool_] = (
        ((found[:, 0] > left) | (left == 0))
        & ((found[:, 1] > top) | (top == 0))
        & ((found[:, 2] < right) | (right == size[0]))
        & ((found[:, 3] < bottom) | (bottom == size[1]))
    )
    return inside


def _sides(found: Floats) -> Floats:
    import numpy as np

    longer: Floats = np.maximum(found[:, 2] - found[:, 0], found[:, 3] - found[:, 1])
    return longer


def _distinct(found: Floats) -> Iterator[Floats]:
    """One candidate for each face, the surest (non-maximum suppression)."""
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


def _face(row: Floats, width: int, height: int) -> Face:
    left, top = max(0, round(float(row[0]))), max(0, round(float(row[1])))
    right, bottom = min(width, round(float(row[2]))), min(height, round(float(row[3])))
    points = tuple((float(row[i]), float(row[i + 1])) for i in range(5, 15, 2))
    return Face(
        x=left, y=top, width=right - left, height=bottom - top, score=float(row[4]), landmarks=points
    )
