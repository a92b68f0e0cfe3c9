"""Copies look like their originals: see-through where these are, and in the colours that these show."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import numpy as np
import pillow_heif
import pytest
from PIL import Image, ImageCms

from policycheck.redact import safe_copy
from policycheck.redact.appearance import in_srgb, layered, opacity
from policycheck.redact.cover import widened
from policycheck.redact.pictures import encoded
from policycheck.types import Draft, ImageLocation, SourceFile

from .conftest import FACE, ON, judged


def made(image: Image.Image, kind: str, **extra) -> bytes:
    pillow_heif.register_heif_opener()
    stream = BytesIO()
    image.save(stream, kind, **extra)
    return stream.getvalue()


RED = np.full((150, 200, 3), (230, 20, 20), dtype=np.uint8)


def on_white(image: Image.Image) -> np.ndarray:
    image = image.convert("RGBA")
    return np.asarray(Image.alpha_composite(Image.new("RGBA", image.size, "white"), image).convert("RGB"))


def opened(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data)).convert("RGBA")


@pytest.fixture
def logo() -> Image.Image:
    """White marks and a red square on a ground that is not seen, with soft edges and somebody's colours beneath."""
    noise = np.random.default_rng(5)
    pixels = noise.integers(0, 256, (150, 200, 4), dtype=np.uint8)
    pixels[:, :, 3] = 0
    pixels[100:120] = 255
    pixels[120:140, :, 3] = noise.integers(0, 256, (20, 200))
    pixels[40:90, 60:100] = (230, 20, 20, 255)
    return Image.fromarray(pixels)


@pytest.mark.parametrize(
    ("name", "kind", "extra"),
    [
        ("a.png", "PNG", {}),
        ("a.webp", "WEBP", {"lossless": True}),
        ("a.tif", "TIFF", {}),
        ("a.gif", "GIF", {}),
        ("a.avif", "AVIF", {"quality": 100, "subsampling": "4:4:4"}),
    ],
)
def test_what_is_see_through_stays_so(copy_of, logo, name, kind, extra):
    """White marks are still there, covered places are not see-through, and a second copy is the first."""
    data = made(logo, kind, **extra)
    copy = copy_of({name: data, "post.md": f"![us]({name})"})
    file = copy.files[0]
    assert (file.name, copy.files[1].after, copy.ready) == ("a.png", "![us](a.png)", True)
    image, original = opened(file.data), opened(data)
    assert (on_white(image)[104:] == on_white(original)[104:]).all()
    assert (np.asarray(image)[104:, :, 3] == np.asarray(original)[104:, :, 3]).all()
    left, top, right, bottom = widened(FACE, 200, 150)
    assert (np.asarray(image)[top:bottom, left:right] == (0, 0, 0, 255)).all()
    assert copy_of({"a.png": file.data}).files[0].data == file.data


def test_nothing_is_kept_that_was_not_looked_at(copy_of, logo):
    """The copy is what stands on white, and where little of a pixel is seen no more of its colour is there."""
    data = made(logo, "PNG")
    image = opened(copy_of({"a.png": data}).files[0].data)
    assert (on_white(image)[120:140] == on_white(logo)[120:140]).all()
    pixels = np.asarray(image)
    for level in range(1, 6):
        colours = pixels[pixels[:, :, 3] == level][:, :3]
        assert len(np.unique(colours)) <= level + 1


def test_every_level_on_white_comes_back():
    """Under every opacity, what a picture shows on white is what its layered copy shows there."""
    across, down = np.meshgrid(np.arange(256, dtype=np.uint8), np.arange(256, dtype=np.uint8))
    shown = on_white(Image.fromarray(np.dstack([across, across, across, down])))
    assert (on_white(Image.fromarray(layered(shown, down))) == shown).all()


def test_pixels_of_another_picture(logo):
    """Where a file does not show what was looked at, nothing of it is taken over; nor of one that is seen whole."""
    pixels = on_white(logo)
    assert opacity(made(logo, "PNG"), pixels) is not None
    assert opacity(made(logo, "PNG"), 255 - pixels) is None
    assert opacity(made(logo, "PNG"), pixels[:-1]) is None
    assert opacity(made(logo.convert("RGB"), "PNG"), pixels) is None
    assert opacity(made(Image.fromarray(pixels).convert("RGBA"), "PNG"), pixels) is None


def test_what_only_another_ground_shows(logo):
    """Where a copy still shows on another ground what it must not, it is laid on white."""
    ground = ImageLocation(source="a.png", x=1, y=1, width=5, height=5, field="beneath")

    def check(draft):
        report = judged(draft)
        if opacity(draft.files[0].data, report.content.images[0].pixels) is None:
            return report
        found = judged(Draft(files=[SourceFile(name="a.png", data=encoded("a.png", RED))], on=ON))
        (violation,) = found.violations
        (finding,) = violation.evidence
        return replace(report, violations=(replace(violation, evidence=(replace(finding, location=ground),)),))

    copy = safe_copy(Draft(on=ON), [SourceFile(name="a.png", data=made(logo, "PNG"))], check=check, register=None)
    assert copy.ready
    assert opened(copy.files[0].data).getextrema()[3] == (255, 255)


def profile(*, first: bytes = b"rXYZ", second: bytes = b"gXYZ", space: bytes = b"RGB ") -> bytes:
    """sRGB's profile with two of its tags in each other's place."""
    data = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = data[:16] + space + data[20:]
    return data.replace(first, b"????", 1).replace(second, first, 1).replace(b"????", second, 1)


@pytest.mark.parametrize(
    ("kind", "name"), [("JPEG", "a.jpg"), ("HEIF", "a.heic"), ("PNG", "a.png"), ("WEBP", "a.webp")]
)
def test_colours_look_as_they_did(copy_of, kind, name):
    """What shows as green by its file's profile is green in the copy, which has none; a second copy is the first."""
    data = made(Image.new("RGB", (60, 60), (250, 20, 20)), kind, icc_profile=profile())
    file = copy_of({name: data}).files[0]
    red, green, blue, _ = opened(file.data).getpixel((30, 30))
    assert red < 60 < 200 < green and blue < 60
    assert "icc_profile" not in Image.open(BytesIO(file.data)).info
    assert copy_of({file.name: file.data}).files[0].data == file.data


@pytest.mark.parametrize(
    "icc",
    [
        b"",
        b"broken",
        profile()[:200],
        profile(first=b"rTRC", second=b"gTRC"),
        profile(space=b"CMYK"),
        profile(space=b"GRAY"),
    ],
)
def test_profiles_that_change_nothing(icc):
    """None, a broken one, sRGB's own and those for other pixels leave every pixel as it was looked at."""
    data = made(Image.fromarray(RED), "PNG", **({"icc_profile": icc} if icc else {}))
    assert in_srgb(data, RED) is RED


def test_a_renamed_picture_keeps_its_bytes(copy_of):
    """A new name is no reason to write a bare JPEG anew."""
    data = encoded("a.jpg", np.full((60, 60, 3), 90, dtype=np.uint8))
    (file,) = copy_of({"harjit-sandhus.jpg": data}).files
    assert (file.name, file.data, file.rewritten) == ("picture-1.jpg", data, False)
