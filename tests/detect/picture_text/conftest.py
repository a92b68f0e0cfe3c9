"""Pictures with writing and codes on them, drawn for the tests."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Draw = Callable[..., NDArray[np.uint8]]


def drawn(
    lines: Sequence[str],
    *,
    size: int = 24,
    turn: float = 0,
    code: str = "",
    picture: tuple[int, int] = (480, 320),
) -> NDArray[np.uint8]:
    """Dark lines on a light ground in Pillow's own font, turned by degrees, and a QR code in the corner."""
    image = Image.new("RGB", picture, (236, 238, 228))
    brush = ImageDraw.Draw(image)
    font = ImageFont.load_default(size)
    for number, line in enumerate(lines):
        brush.text((30, 30 + 2 * number * size), line, fill=(20, 24, 60), font=font)
    if code:
        import zxingcpp

        made = zxingcpp.create_barcode(code, zxingcpp.BarcodeFormat.QRCode)
        square = Image.fromarray(np.asarray(zxingcpp.write_barcode_to_image(made, scale=4)))
        image.paste(square, (picture[0] - square.width - 10, picture[1] - square.height - 10))
    return np.asarray(image.rotate(turn, fillcolor=(236, 238, 228)))


@pytest.fixture(scope="session")
def draw() -> Draw:
    return drawn
