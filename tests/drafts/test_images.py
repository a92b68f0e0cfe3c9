"""Picture reading: upright, complete, bounded."""

from io import BytesIO
from pathlib import Path

import numpy as np
import pillow_heif
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageFile

from policycheck.drafts import images
from policycheck.drafts.images import read_image, read_pixels
from policycheck.types import ImagePart, Unchecked

ORIENTATION = 0x0112
FORMATS = ("JPEG", "PNG", "WEBP", "HEIF", "GIF", "TIFF", "BMP")


def scene() -> Image.Image:
    """Left half dark, right half light, wider than high."""
    image = Image.new("RGB", (64, 48), "black")
    image.paste("white", (32, 0, 64, 48))
    return image


def encode(image: Image.Image, kind: str, **options: object) -> bytes:
    pillow_heif.register_heif_opener()
    out = BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def one(data: bytes | Image.Image) -> ImagePart:
    parts = list(read_image("photo", data))
    assert len(parts) == 1
    assert isinstance(parts[0], ImagePart)
    return parts[0]


@pytest.mark.parametrize("kind", FORMATS)
def test_every_format_gives_rgb_pixels(kind: str) -> None:
    """JPEG, PNG, WebP, HEIC and their kin are read in full."""
    pixels = one(encode(scene(), kind)).pixels
    assert pixels.shape == (48, 64, 3)
    assert pixels.dtype == np.uint8
    assert pixels[24, 8].mean() < 60
    assert pixels[24, 56].mean() > 195


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_picture_is_turned_upright(kind: str) -> None:
    """EXIF orientation 6 (a phone held upright) turns the left edge to the top."""
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    pixels = one(encode(scene(), kind, exif=exif)).pixels
    assert pixels.shape == (64, 48, 3)
    assert pixels[8, 24].mean() < 60
    assert pixels[56, 24].mean() > 195


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "CMYK", "YCbCr", "I;16", "F"])
def test_every_mode_keeps_light_and_dark(mode: str) -> None:
    """No colour mode turns the picture white or black: 16-bit grey is scaled, not clipped."""
    source = scene()
    if mode == "I;16":
        image = Image.fromarray((np.asarray(source.convert("L"), dtype=np.uint16) * 257).astype(np.uint16))
    elif mode == "F":
        image = Image.fromarray(np.asarray(source.convert("L"), dtype=np.float32) / 255)
    else:
        image = source.convert(mode)
    pixels = one(image).pixels
    assert pixels[24, 8].mean() < 60
    assert pixels[24, 56].mean() > 195


def test_values_that_are_no_numbers_hide_nothing() -> None:
    """A single dot that is not a number does not turn the rest black."""
    values = np.asarray(scene().convert("L"), dtype=np.float32) / 255
    values[0, 0], values[0, 1] = np.nan, np.inf
    pixels = one(Image.fromarray(values)).pixels
    assert pixels[24, 8].mean() < 60
    assert pixels[24, 56].mean() > 195


def test_a_bomb_is_refused_before_it_is_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    """A picture with too many pixels is refused by its header alone."""
    monkeypatch.setattr(images, "MAX_PIXELS", 64 * 48 - 1)
    parts = list(read_image("photo", encode(scene(), "PNG")))
    assert [type(part) for part in parts] == [Unchecked]


def test_a_huge_one_bit_png_is_refused() -> None:
    """30,000 by 30,000 pixels fit into a few kilobytes of file."""
    (part,) = read_image("photo", encode(Image.new("1", (30_000, 30_000)), "PNG"))
    assert isinstance(part, Unchecked)
    assert "megapixels" in part.reason


def test_later_frames_are_pictures_too() -> None:
    """Each different frame is a part of its own, with its number."""
    data = encode(scene(), "GIF", save_all=True, append_images=[Image.new("RGB", (64, 48), "red")])
    parts = [part for part in read_image("photo", data) if isinstance(part, ImagePart)]
    assert [part.field for part in parts] == ["", "frame 2"]
    assert parts[1].pixels[24, 24].tolist()[0] > 200


def test_a_tiny_picture_is_unchecked() -> None:
    """Nothing can be told from a picture of a few pixels."""
    assert isinstance(next(iter(read_image("photo", Image.new("RGB", (8, 8))))), Unchecked)


def test_a_lenient_pillow_does_not_pass_half_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another library's LOAD_TRUNCATED_IMAGES does not make a truncated file count as read."""
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)
    noise = np.random.default_rng(1).integers(0, 255, (64, 64, 3), dtype=np.uint8)
    data = encode(Image.fromarray(noise), "JPEG")
    assert isinstance(next(iter(read_image("photo", data[: len(data) // 2]))), Unchecked)
    assert ImageFile.LOAD_TRUNCATED_IMAGES is True


@pytest.mark.parametrize("kind", FORMATS)
@given(cut=st.floats(0, 0.95), flip=st.integers(0, 10_000))
def test_broken_files_never_raise(kind: str, cut: float, flip: int) -> None:
    """A truncated and altered file is read or refused, in every format."""
    data = bytearray(encode(scene(), kind))
    data[flip % len(data)] ^= 0xFF
    for part in read_image("photo", bytes(data[: int(len(data) * (1 - cut))])):
        assert isinstance(part, (ImagePart, Unchecked))


def test_read_pixels_gives_nothing_for_a_broken_file(tmp_path: Path) -> None:
    """A reference photo that cannot be read whole is no reference."""
    (tmp_path / "a.jpg").write_bytes(encode(scene(), "JPEG")[:100])
    assert read_pixels(tmp_path / "a.jpg") is None
    assert read_pixels(tmp_path / "missing.jpg") is None


@pytest.mark.parametrize("side", [1, 2])
@pytest.mark.parametrize("kind", ["GIF", "PNG"])
def test_a_spot_is_nothing_to_ask_about(side: int, kind: str) -> None:
    """What stands for a picture until it is loaded shows nobody; what is behind it in the file is said all the same."""
    spot = encode(Image.new("RGB", (side, side)), kind)
    assert list(read_image("spot", spot)) == []
    (gap,) = read_image("spot", spot + b"Katie was here, and much more than that." * 9)
    assert isinstance(gap, Unchecked)


def test_a_small_picture_is_not_passed() -> None:
    """From three pixels on a picture is one, if too small to look at."""
    (gap,) = read_image("small", encode(Image.new("RGB", (3, 3)), "GIF"))
    assert isinstance(gap, Unchecked)
    assert "smaller than 16 pixels" in gap.reason
