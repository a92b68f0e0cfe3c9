"""Hidden data: a position in EXIF or XMP is noticed, and nothing of it is kept."""

from io import BytesIO

import pillow_heif
import pytest
from PIL import Image

from policycheck.drafts.images import read_image
from policycheck.types import ImagePart

XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><r exif:GPSLatitude="51,30.0N"/></x:xmpmeta>'


def read(kind: str, **options: object) -> tuple[tuple[str, str], ...]:
    pillow_heif.register_heif_opener()
    out = BytesIO()
    Image.new("RGB", (32, 32), "teal").save(out, kind, **options)
    part = next(iter(read_image("photo", out.getvalue())))
    assert isinstance(part, ImagePart)
    return part.metadata


def gps(**tags: object) -> Image.Exif:
    exif = Image.Exif()
    exif[0x0110] = "Camera"
    exif.get_ifd(0x8825).update({int(tag[1:]): value for tag, value in tags.items()})
    return exif


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "HEIF"])
def test_a_position_in_exif_is_noticed(kind: str) -> None:
    """Latitude and longitude in the GPS block count, in every format of phone and camera."""
    found = read(kind, exif=gps(t1="N", t2=(51.0, 30.0, 0.0), t3="W", t4=(0.0, 7.0, 0.0)))
    assert found == (("GPS", "position"),)


def test_a_gps_block_without_a_position_is_none() -> None:
    """Many cameras write only the block's version."""
    assert read("JPEG", exif=gps(t0=b"\x02\x03\x00\x00")) == ()


@pytest.mark.parametrize("kind", ["JPEG", "WEBP"])
def test_a_position_in_xmp_is_noticed(kind: str) -> None:
    """Editors write the position as XMP."""
    assert read(kind, xmp=XMP) == (("GPS", "position"),)


def test_a_picture_without_hidden_data_has_none() -> None:
    """No metadata, no field."""
    assert read("PNG") == ()
