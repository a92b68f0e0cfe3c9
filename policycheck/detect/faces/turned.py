"""Faces in a photo that lies on its side, or upside down, with nothing in the file that says so."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from policycheck.detect.faces.centerface import Face

if TYPE_CHECKING:
    from policycheck.detect.faces.centerface import CenterFace, Pixels

#: The longer side at which a picture is turned: every picture of nothing is, three times over, in 0.1 to 0.3 s.
_LONGEST = 960
#: How sure the network must be, of every candidate on average of two looks: of a picture that is upright and empty,
#: turned faces are all that it could be wrong in.
_LEAST = 0.65
_ALWAYS_AGAIN = 1.0


def find_faces(network: CenterFace, pixels: Pixels) -> tuple[Face, ...]:
    """The faces of a picture (RGB, uint8, shape (height, width, 3)), also of one that was never set upright."""
    return network.detect(pixels) or find_turned(network, pixels)


def find_turned(network: CenterFace, pixels: Pixels) -> tuple[Face, ...]:
    """The faces of a picture turned by the first of a quarter, three and two that shows any, in upright pixels."""
    import numpy as np
    from PIL import Image

    scale = max(1.0, max(pixels.shape[:2]) / _LONGEST)
    small = pixels
    if scale > 1:
        size = round(pixels.shape[1] / scale), round(pixels.shape[0] / scale)
        small = np.asarray(Image.fromarray(pixels).resize(size, Image.Resampling.BOX, reducing_gap=2.0))
    for quarters in (1, 3, 2):
        found = network.detect(np.ascontiguousarray(np.rot90(small, quarters)), enlarge=False, sure=_ALWAYS_AGAIN)
        sure = tuple(face for face in found if face.score >= _LEAST)
        if sure:
            height, width = small.shape[:2]
            return tuple(_upright(face, quarters, height, width, scale) for face in sure)
    return ()


def _upright(face: Face, quarters: int, height: int, width: int, scale: float) -> Face:
    """A face of `np.rot90(picture, quarters)` where it is in the picture, of that height and width, enlarged."""

    def back(x: float, y: float) -> tuple[float, float]:
        turned = {1: (width - y, x), 2: (width - x, height - y), 3: (y, height - x)}
        across, down = turned[quarters]
        return across * scale, down * scale

    corners = back(face.x, face.y), back(face.x + face.width, face.y + face.height)
    left, right = sorted(round(corner[0]) for corner in corners)
    top, bottom = sorted(round(corner[1]) for corner in corners)
    marks = tuple(back(*mark) for mark in face.landmarks)
    return replace(face, x=left, y=top, width=right - left, height=bottom - top, landmarks=marks)
