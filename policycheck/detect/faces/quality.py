"""How well a face can be seen: whole, sharp, with light and shade on it, and towards the camera.

Constants were measured on 64 photographs of ten people, made worse step by step (docs/benchmarks.md, Faces).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from policycheck.detect.faces.centerface import Face
from policycheck.detect.faces.square import square_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]

# The face is looked at in this many pixels, so that sharpness means the same in a portrait and in a crowd.
_SIDE = 32

BLURRED = "the face is blurred"
TURNED = "the face is turned away"
CUT = "the face is cut off by the edge of the picture"
DARK = "the face is too dark"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quality:
    """What a face must at least be; see `flaw`.

    sharpness: the share of its finest detail in the contrast of the face. contrast: standard deviation of its
    lightness, from 0 to 255; darkness takes it away, dark skin does not. turn: how far the nose tip lies from the
    middle of the eyes, in distances of the eyes along their line; 0.3 for a head turned by 30 degrees, 0.5 for 45.
    cut: the share of it that may lie outside the picture.
    """

    sharpness: float
    contrast: float
    turn: float
    cut: float


# Of 43 blurrier and 35 darker faces than this, 5 lay near another photo of the same person. Of strangers' faces of
# which three tenths or more are cut off 12% of the pairs are alike, of whole ones beside them 0.5%: what is missing is
# the same in all (Labeled Faces in the Wild, measured once).
COMPARED = Quality(sharpness=0.06, contrast=3.0, turn=0.5, cut=0.2)
# None of 64 photographs as taken was worse.
ENROLLED = Quality(sharpness=0.08, contrast=6.0, turn=0.4, cut=0.1)


def flaw(pixels: Pixels, face: Face, least: Quality) -> str:
    """What is wrong with a face (RGB, uint8, shape (height, width, 3)) by that measure; empty where nothing is."""
    if _cut(pixels, face) > least.cut:
        return CUT
    if abs(_turn(face)) > least.turn:
        return TURNED
    contrast, sharpness = _light(pixels, face)
    if contrast < least.contrast:
        return DARK
    return BLURRED if sharpness < least.sharpness else ""


def _cut(pixels: Pixels, face: Face) -> float:
    left, top, right, bottom = square_of(face)
    height, width = pixels.shape[:2]
    wide, tall = min(right + 1, width) - max(left, 0), min(bottom + 1, height) - max(top, 0)
    return float(1 - max(0, wide) * max(0, tall) / ((right + 1 - left) * (bottom + 1 - top)))


def _turn(face: Face) -> float:
    import numpy as np

    left, right, nose = (np.array(point) for point in face.landmarks[:3])
    eyes = right - left
    return float(np.dot(nose - (left + right) / 2, eyes) / max(float(np.dot(eyes, eyes)), 1e-6))


def _light(pixels: Pixels, face: Face) -> tuple[float, float]:
    """Contrast and sharpness."""
    import numpy as np
    from PIL import Image

    left, top, right, bottom = square_of(face)
    how = Image.Resampling.BOX if right - left >= _SIDE else Image.Resampling.BILINEAR
    # Cut before anything is copied: the picture may have eighty megapixels.
    around = pixels[max(0, top) : bottom + 1, max(0, left) : right + 1]
    small = Image.fromarray(np.ascontiguousarray(around)).convert("L").resize((_SIDE, _SIDE), how)
    coarse = small.resize((_SIDE // 2, _SIDE // 2), Image.Resampling.BOX).resize(small.size, Image.Resampling.BICUBIC)
    contrast = float(np.std(np.asarray(small, dtype=np.float64)))
    detail = float(np.std(np.asarray(small, dtype=np.float64) - np.asarray(coarse, dtype=np.float64)))
    return contrast, detail / max(contrast, 1e-6)
