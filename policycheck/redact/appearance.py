"""What a picture's file says beyond the pixels that a check looks at: where it is see-through, what its colours are."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]

_JPEG = b"\xff\xd8"
# Profiles that differ from sRGB by no more than their makers' rounding.
_SAME = 2  # of 255 levels


def opacity(data: bytes, pixels: Pixels) -> Pixels | None:
    """How much of each pixel is seen, uint8, shape (height, width); None where all of it is.

    pixels: the picture as the check looked at it, on white. None as well where the file does not show these.
    """
    import numpy as np
    from PIL import Image, ImageOps

    if data.startswith(_JPEG):
        return None
    with Image.open(BytesIO(data)) as image:
        if "A" not in image.getbands() and "transparency" not in image.info:
            return None
        layered = ImageOps.exif_transpose(image).convert("RGBA")
    shown = Image.alpha_composite(Image.new("RGBA", layered.size, "white"), layered).convert("RGB")
    if not np.array_equal(np.asarray(shown), pixels):
        return None
    seen = np.asarray(layered.getchannel("A"))
    return None if (seen == 255).all() else seen


def layered(pixels: Pixels, seen: Pixels) -> Pixels:
    """RGBA that shows the pixels on white, and of what is hardly seen holds no more than these do."""
    import numpy as np

    return np.dstack([*(_beneath()[seen, pixels[:, :, band]] for band in range(3)), seen])


@cache
def _beneath() -> Pixels:
    """The level under each opacity (row) that gives each level on white (column), or the next that can be had."""
    import numpy as np
    from PIL import Image

    levels = np.arange(256, dtype=np.uint8)
    across, down = np.meshgrid(levels, levels)
    over = Image.fromarray(np.dstack([across, across, across, down]))
    shown = np.asarray(Image.alpha_composite(Image.new("RGBA", over.size, "white"), over))[:, :, 0]
    found = [np.searchsorted(row, levels, side="right") - 1 for row in shown]
    return np.clip(found, 0, 255).astype(np.uint8)


def in_srgb(data: bytes, pixels: Pixels) -> Pixels:
    """The pixels as they look by the file's colour profile, in the colours that are shown where a file has none.

    As they are where there is no profile, or one that fits sRGB, is for other pixels or cannot be read.
    """
    import numpy as np
    from PIL import Image, ImageCms

    with Image.open(BytesIO(data)) as image:
        written = image.info.get("icc_profile")
    try:
        profile = ImageCms.ImageCmsProfile(BytesIO(written or b""))
        # What is grey or for print has been made RGB without its profile.
        if profile.profile.xcolor_space != "RGB ":
            return pixels
        change = ImageCms.buildTransform(
            profile, ImageCms.createProfile("sRGB"), "RGB", "RGB", ImageCms.Intent.RELATIVE_COLORIMETRIC
        )
    except (ImageCms.PyCMSError, OSError):
        return pixels
    steps = np.arange(0, 256, 15, dtype=np.uint8)
    colours = np.stack(np.meshgrid(steps, steps, steps), axis=-1).reshape(1, -1, 3)
    shown = np.asarray(ImageCms.applyTransform(Image.fromarray(colours), change))
    if np.abs(shown.astype(np.int16) - colours).max() <= _SAME:
        return pixels
    return np.asarray(ImageCms.applyTransform(Image.fromarray(pixels), change))
