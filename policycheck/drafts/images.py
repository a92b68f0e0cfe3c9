"""Pictures: upright RGB pixels and what the file hides. Decoding is bounded, and complete or refused."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from policycheck.drafts.decode import UnreadableError
from policycheck.drafts.formats import image_format
from policycheck.drafts.hidden_text import hidden_texts
from policycheck.drafts.metadata import hidden
from policycheck.types import ImagePart, TextPart, Unchecked

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PIL.Image import Image

# Phones reach 50 megapixels and a few cameras 60; RGB pixels of this many take 240 MB.
MAX_PIXELS = 80_000_000
# Below this many pixels a side not even a thumbnail of a face can be told from noise.
MIN_SIDE = 16
_TOO_LARGE = f"the picture has more than {MAX_PIXELS // 1_000_000} megapixels: make it smaller and check again"
_DECODING = threading.Lock()


def read_image(name: str, image: bytes | Image) -> Iterator[ImagePart | TextPart | Unchecked]:
    """The picture with its pixels upright, the words hidden in it, and `Unchecked` for what could not be looked at."""
    try:
        opened = _open(image) if isinstance(image, bytes) else image
        if opened.width * opened.height > MAX_PIXELS:
            raise UnreadableError(_TOO_LARGE)
        frames = _extra_frames(opened)
        # Pixels first: a PNG may hold its EXIF behind them.
        pixels = _pixels(opened)
        metadata, metadata_gap = hidden(opened)
        texts, text_gap = _hidden_texts(name, opened)
    except UnreadableError as error:
        yield Unchecked(source=name, stage="read", reason=str(error))
        return
    # Pillow and its plugins raise nearly anything on a broken file; whatever it is, the picture was not seen.
    except Exception as error:  # noqa: BLE001
        yield Unchecked(
            source=name, stage="read", reason=f"the picture is damaged or incomplete ({type(error).__name__})"
        )
        return
    if min(pixels.shape[:2]) < MIN_SIDE:
        yield Unchecked(source=name, stage="read", reason=f"the picture is smaller than {MIN_SIDE} pixels a side")
        return
    yield ImagePart(source=name, pixels=pixels, metadata=metadata)
    yield from texts
    if frames:
        reason = f"the picture moves or has several pages: {frames} after the first were not looked at"
        yield Unchecked(source=name, stage="read", reason=reason)
    if metadata_gap or text_gap:
        yield Unchecked(source=name, stage="metadata", reason=metadata_gap or text_gap)


def _hidden_texts(name: str, image: Image) -> tuple[tuple[TextPart, ...], str]:
    try:
        return tuple(hidden_texts(name, image)), ""
    # As with EXIF: whatever a damaged block raises, the picture can still be looked at.
    except Exception as error:  # noqa: BLE001
        return (
            (),
            f"the hidden words (captions, XMP) are damaged ({type(error).__name__}): strip them and check again",
        )


def read_pixels(path: Path) -> NDArray[np.uint8] | None:
    """The upright RGB pixels of a picture file, uint8, shape (height, width, 3); None if it cannot be read whole."""
    try:
        data = path.read_bytes()
    except OSError:
        return None
    parts = [part for part in read_image(path.name, data) if not isinstance(part, TextPart)]
    if len(parts) == 1 and isinstance(parts[0], ImagePart):
        return parts[0].pixels
    return None


def _open(data: bytes) -> Image:
    from PIL import Image

    found = image_format(data)
    if found is None:
        raise UnreadableError("the bytes are no picture that can be read: export it as JPEG or PNG")
    if "HEIF" in found.pillow:
        import pillow_heif

        pillow_heif.register_heif_opener(thumbnails=False)
    try:
        return Image.open(BytesIO(data), formats=found.pillow)
    except Image.DecompressionBombError:
        raise UnreadableError(_TOO_LARGE) from None


def _extra_frames(image: Image) -> int:
    # In an MPO the further pictures are the camera's own small or brighter renderings of the first.
    return 0 if image.format == "MPO" else int(getattr(image, "n_frames", 1)) - 1


def _pixels(image: Image) -> NDArray[np.uint8]:
    import numpy as np
    from PIL import ImageFile, ImageOps

    # Another library in the process may have told Pillow to accept half a file; here that would be a pass.
    with _DECODING:
        lenient, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False
        try:
            image.load()
        finally:
            ImageFile.LOAD_TRUNCATED_IMAGES = lenient
    upright = ImageOps.exif_transpose(image)
    return np.asarray(_rgb(upright), dtype=np.uint8)


def _rgb(image: Image) -> Image:
    import numpy as np
    from PIL import Image

    if image.mode.startswith(("I", "F")):
        # convert("RGB") clips these to white, and the faces with them.
        values = np.asarray(image, dtype=np.float64)
        spread = float(values.max() - values.min()) or 1.0
        return Image.fromarray(((values - values.min()) / spread * 255).astype(np.uint8)).convert("RGB")
    if "A" in image.getbands() or "transparency" in image.info:
        layered = image.convert("RGBA")
        ground = Image.new("RGBA", layered.size, "white")
        return Image.alpha_composite(ground, layered).convert("RGB")
    return image.convert("RGB")
