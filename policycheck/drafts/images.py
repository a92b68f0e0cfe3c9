"""Pictures: upright RGB pixels and what the file hides. Decoding is bounded, and complete or refused."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from policycheck.drafts.decode import TooMuchError, UnreadableError
from policycheck.drafts.formats import image_format
from policycheck.drafts.further import Further
from policycheck.drafts.hidden_text import hidden_texts
from policycheck.drafts.metadata import hidden
from policycheck.drafts.pixels import upright_pixels
from policycheck.types import ImagePart, MetadataLocation, TextPart, Unchecked

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PIL.Image import Image

# Phones reach 50 megapixels and a few cameras 60; RGB pixels of this many take 240 MB.
MAX_PIXELS = 80_000_000
# What pages show until the picture itself is loaded, or count visits by.
_SPOT = 2
# Below this many pixels a side not even a thumbnail of a face can be told from noise.
MIN_SIDE = 16
_TOO_LARGE = f"the picture has more than {MAX_PIXELS // 1_000_000} megapixels: make it smaller and check again"


Part = ImagePart | TextPart | MetadataLocation | Unchecked


def read_image(name: str, image: bytes | Image) -> Iterator[Part]:
    """The picture with its pixels upright, the words hidden in it, the other pictures and videos that its file holds,
    and `Unchecked` for what could not be looked at."""
    data = image if isinstance(image, bytes) else None
    try:
        opened = _opened(image)
        # Pixels first: a PNG may hold its EXIF behind them.
        pixels = upright_pixels(opened)
        metadata, metadata_gap = hidden(opened, data)
        texts, text_gap = _hidden_texts(name, opened, data)
    except UnreadableError as error:
        yield Unchecked(source=name, stage="read", reason=str(error))
        return
    # Pillow and its plugins raise nearly anything on a broken file; whatever it is, the picture was not seen.
    except Exception as error:  # noqa: BLE001
        yield Unchecked(
            source=name, stage="read", reason=f"the picture is damaged or incomplete ({type(error).__name__})"
        )
        return
    # There is room for nobody; what stands behind it in its file is another matter.
    spot = max(pixels.shape[:2]) <= _SPOT and not (metadata or texts or metadata_gap or text_gap)
    if min(pixels.shape[:2]) < MIN_SIDE and not spot:
        yield Unchecked(source=name, stage="read", reason=f"the picture is smaller than {MIN_SIDE} pixels a side")
        return
    shown = ImagePart(source=name, pixels=pixels, metadata=metadata)
    if not spot:
        yield shown
    yield from texts
    yield from Further(shown, _opened).parts(opened, data)
    if metadata_gap or text_gap:
        yield Unchecked(source=name, stage="metadata", reason=metadata_gap or text_gap)


def _hidden_texts(name: str, image: Image, data: bytes | None) -> tuple[tuple[TextPart, ...], str]:
    try:
        return tuple(hidden_texts(name, image, data)), ""
    except TooMuchError:
        return (), "more words are hidden in the file (captions, XMP) than can be read: strip them and check again"
    # As with EXIF: whatever a damaged block raises, the picture can still be looked at.
    except Exception as error:  # noqa: BLE001
        return (
            (),
            f"the hidden words (captions, XMP) are damaged ({type(error).__name__}): strip them and check again",
        )


def read_pixels(path: Path) -> NDArray[np.uint8] | None:
    """The upright RGB pixels of the picture a file shows, uint8, shape (height, width, 3); None if it is incomplete."""
    try:
        first = next(read_image(path.name, path.read_bytes()))
    except OSError:
        return None
    return first.pixels if isinstance(first, ImagePart) else None


def _opened(image: bytes | Image) -> Image:
    opened = _open(image) if isinstance(image, bytes) else image
    if opened.width * opened.height > MAX_PIXELS:
        raise UnreadableError(_TOO_LARGE)
    return opened


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
