"""Covers a box of a picture so that nothing of what it showed can be recovered from the pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

from policycheck.types import ImageLocation

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]

Style = Literal["blur", "pixelate", "box", "emoji"]
STYLES: tuple[Style, ...] = get_args(Style)

# Hair and ears make a face known too: this share of the box's longer side is covered beyond each of its edges.
_MARGIN = 0.25
# What is left of a face and what is around it: 3 by 3 means, each channel in steps of 32 of its 256 levels. Finer
# blocks can be compared with a picture of the person that was blocked in the same way.
_BLOCKS = 3
_STEP = 32


def widened(place: ImageLocation, width: int, height: int) -> tuple[int, int, int, int]:
    """The box with its margin, within the picture: left, top, right, bottom."""
    margin = round(_MARGIN * max(place.width, place.height)) + 1
    left, top = max(0, place.x - margin), max(0, place.y - margin)
    return left, top, min(width, place.x + place.width + margin), min(height, place.y + place.height + margin)


def cover(pixels: Pixels, box: tuple[int, int, int, int], style: Style) -> None:
    """Covers a box (left, top, right, bottom) of RGB pixels, uint8, shape (height, width, 3), in place."""
    left, top, right, bottom = box
    if left >= right or top >= bottom:
        return
    area = pixels[top:bottom, left:right]
    if style == "box":
        area[:] = 0
    elif style == "emoji":
        area[:] = _smiley(area)
    else:
        area[:] = _coarse(area, smooth=style == "blur")


def _coarse(area: Pixels, *, smooth: bool) -> Pixels:
    """The means of a few blocks, as blocks or running into each other; both hold those few colours and no more."""
    import numpy as np
    from PIL import Image

    rows = np.array_split(area.astype(np.float64), min(_BLOCKS, area.shape[0]), axis=0)
    means = [
        [block.mean(axis=(0, 1)) for block in np.array_split(row, min(_BLOCKS, area.shape[1]), axis=1)] for row in rows
    ]
    small = Image.fromarray((np.asarray(means) // _STEP * _STEP + _STEP // 2).astype(np.uint8))
    size = (area.shape[1], area.shape[0])
    return np.asarray(small.resize(size, Image.Resampling.BICUBIC if smooth else Image.Resampling.NEAREST))


def _smiley(area: Pixels) -> Pixels:
    """A drawn smiley on a plain ground; nothing of the area is left but its mean colour, coarsely."""
    import numpy as np
    from PIL import Image, ImageDraw

    height, width = area.shape[:2]
    side = min(width, height)
    ground = tuple(int(value) // _STEP * _STEP for value in area.mean(axis=(0, 1)))
    image = Image.new("RGB", (width, height), ground)
    draw = ImageDraw.Draw(image)
    x, y = (width - side) // 2, (height - side) // 2

    def box(left: float, top: float, right: float, bottom: float) -> tuple[float, float, float, float]:
        return x + left * side, y + top * side, x + right * side - 1, y + bottom * side - 1

    draw.ellipse(box(0.0, 0.0, 1.0, 1.0), fill=(255, 205, 40))
    if side >= 12:
        line = max(1, side // 20)
        draw.ellipse(box(0.28, 0.28, 0.40, 0.46), fill=(70, 45, 0))
        draw.ellipse(box(0.60, 0.28, 0.72, 0.46), fill=(70, 45, 0))
        draw.arc(box(0.22, 0.25, 0.78, 0.80), start=25, end=155, fill=(70, 45, 0), width=line)
    return np.asarray(image)
