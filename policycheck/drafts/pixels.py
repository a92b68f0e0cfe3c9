"""An opened picture to upright RGB pixels, and what its transparency hides; a picture that is not complete raises."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PIL.Image import Image

_DECODING = threading.Lock()
_ORIENTATION = 0x0112
_STRIP = 512  # rows
_DEEP = ("I", "F")  # modes of more than eight bits a value
# Of alpha: all there; so little that nobody sees the colour. Of a colour: too light to stand out from white.
_OPAQUE, _FAINT, _LIGHT = 255, 32, 160
_NEAR = 16  # colours that differ by no more look like one
# Pixels: of a letter or two; of the smallest face that can be told.
_LEAST_SHAPE, _LEAST_PLACE = 16, 24 * 24


def upright_pixels(image: Image) -> NDArray[np.uint8]:
    """RGB, uint8, shape (height, width, 3). Pillow and its plugins raise nearly anything for a broken file."""
    from PIL import ImageChops, ImageFile

    # Another library in the process may have told Pillow to accept half a file; here that would be a pass.
    with _DECODING:
        lenient, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False
        try:
            image.load()
        finally:
            ImageFile.LOAD_TRUNCATED_IMAGES = lenient
    if image.mode == "CMYK" and image.format == "JPEG" and "adobe" not in image.info:
        # Pillow takes every CMYK JPEG for one of Adobe's, which are inverted; a browser looks for Adobe's marker.
        image = ImageChops.invert(image)
    return _array(_rgb(_turned(image)))


def hidden_by_transparency(image: Image) -> Iterator[NDArray[np.uint8]]:
    """What `upright_pixels`, which lays a picture on white, does not show of it: light shapes, as they are on black,
    and the colours of places that are transparent. The picture has been decoded."""
    from PIL import Image, ImageChops

    if not _may_be_transparent(image):
        return
    layered = _turned(image).convert("RGBA")
    *colours, alpha = layered.split()
    if alpha.getextrema()[0] == _OPAQUE:
        return
    faint = alpha.point([_OPAQUE if value < _FAINT else 0 for value in range(256)])
    # As it is seen: yellow is lost on white as grey is, though it has no blue.
    lightness = layered.convert("L")
    if sum(lightness.histogram(ImageChops.invert(faint))[_LIGHT:]) >= _LEAST_SHAPE:
        yield _array(Image.alpha_composite(Image.new("RGBA", layered.size, "black"), layered).convert("RGB"))
    if max(_unusual(colour.histogram(faint)) for colour in colours) >= _LEAST_PLACE:
        yield _array(layered.convert("RGB"))


def _unusual(counts: list[int]) -> int:
    """How many are not near the usual value; where there is but one, as most programs leave it, nothing is seen."""
    usual = counts.index(max(counts))
    return sum(count for value, count in enumerate(counts) if abs(value - usual) > _NEAR)


def _turned(image: Image) -> Image:
    from PIL import ImageOps

    # A step that has nothing to do is left out, since it would copy the picture: 240 MB of the largest.
    return image if image.getexif().get(_ORIENTATION, 1) == 1 else ImageOps.exif_transpose(image)


def _may_be_transparent(image: Image) -> bool:
    return not image.mode.startswith(_DEEP) and ("A" in image.getbands() or "transparency" in image.info)


def _array(image: Image) -> NDArray[np.uint8]:
    """The pixels strip by strip: Pillow hands over a whole picture by way of two copies of it."""
    import numpy as np

    pixels = np.empty((image.height, image.width, 3), dtype=np.uint8)
    for top in range(0, image.height, _STRIP):
        bottom = min(top + _STRIP, image.height)
        pixels[top:bottom] = np.asarray(image.crop((0, top, image.width, bottom)))
    return pixels


def _rgb(image: Image) -> Image:
    import numpy as np
    from PIL import Image

    if image.mode.startswith(_DEEP):
        # convert("RGB") clips these to white, and the faces with them.
        values = np.nan_to_num(np.asarray(image, dtype=np.float32), nan=0.0, posinf=0.0, neginf=0.0)
        spread = float(values.max() - values.min()) or 1.0
        return Image.fromarray(((values - values.min()) * (255 / spread)).astype(np.uint8)).convert("RGB")
    if _may_be_transparent(image):
        layered = image.convert("RGBA")
        ground = Image.new("RGBA", layered.size, "white")
        return Image.alpha_composite(ground, layered).convert("RGB")
    return image if image.mode == "RGB" else image.convert("RGB")
