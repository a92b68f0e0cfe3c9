"""An opened picture to upright RGB pixels; a picture that is not complete raises."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PIL.Image import Image

_DECODING = threading.Lock()
_ORIENTATION = 0x0112
_STRIP = 512  # rows


def upright_pixels(image: Image) -> NDArray[np.uint8]:
    """RGB, uint8, shape (height, width, 3). Pillow and its plugins raise nearly anything for a broken file."""
    from PIL import ImageChops, ImageFile, ImageOps

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
    # Each step that has nothing to do is left out, since it would copy the picture: 240 MB of the largest.
    upright = image if image.getexif().get(_ORIENTATION, 1) == 1 else ImageOps.exif_transpose(image)
    return _array(_rgb(upright))


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

    if image.mode.startswith(("I", "F")):
        # convert("RGB") clips these to white, and the faces with them.
        values = np.nan_to_num(np.asarray(image, dtype=np.float32), nan=0.0, posinf=0.0, neginf=0.0)
        spread = float(values.max() - values.min()) or 1.0
        return Image.fromarray(((values - values.min()) * (255 / spread)).astype(np.uint8)).convert("RGB")
    if "A" in image.getbands() or "transparency" in image.info:
        layered = image.convert("RGBA")
        ground = Image.new("RGBA", layered.size, "white")
        return Image.alpha_composite(ground, layered).convert("RGB")
    return image if image.mode == "RGB" else image.convert("RGB")
