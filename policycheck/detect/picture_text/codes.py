"""QR codes and barcodes in a picture, read by ZXing. Nothing that they lead to is opened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from policycheck.detect.picture_text.engine import Corners, Point

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """What a code says, and its corners in pixels of the picture."""

    payload: str
    corners: Corners


def read_codes(pixels: NDArray[np.uint8]) -> tuple[Code, ...]:
    """The codes of a picture (RGB, uint8, shape (height, width, 3)) that say something in letters.

    A bare number, as on a book or a tin, says nothing of anybody.
    """
    import zxingcpp
    from PIL import Image

    grey = Image.fromarray(pixels).convert("L")
    found = zxingcpp.read_barcodes(grey)
    return tuple(
        Code(payload=item.text.strip(), corners=_corners(item.position))
        for item in found
        if item.valid and any(char.isalpha() for char in item.text)
    )


def _corners(position: object) -> Corners:
    def point(name: str) -> Point:
        corner = getattr(position, name)
        return float(corner.x), float(corner.y)

    return point("top_left"), point("top_right"), point("bottom_right"), point("bottom_left")
