"""Pictures of a copy: covered in the pixels, and with nothing else in the file."""

from __future__ import annotations

from io import BytesIO

import numpy as np
import pillow_heif
import pytest
from PIL import Image

from policycheck.drafts.images import read_image
from policycheck.redact import STYLES
from policycheck.redact.cover import cover, widened
from policycheck.redact.pictures import copied_name, encoded, is_bare
from policycheck.types import ImageLocation, ImagePart, Unchecked

from ..drafts.films import film
from ..drafts.holding import exif_with


def exif() -> Image.Exif:
    values = Image.Exif()
    values[0x010E] = "Saoirse Devlin"
    values.get_ifd(0x8825).update({1: "N", 2: (52.0, 37.0, 0.0), 3: "W", 4: (1.0, 0.0, 0.0)})
    return values


@pytest.mark.parametrize("style", STYLES)
def test_a_face_is_covered_and_a_second_copy_is_the_first(copy_of, red_face, style):
    """In every style the face is found no more, the box is listed, and copying again changes no byte."""
    copy = copy_of({"photo.jpg": red_face()}, style=style)
    assert copy.ready
    assert (copy.files[0].covered[0].x, copy.files[0].covered[0].width) == (60, 40)
    again = copy_of({"photo.jpg": copy.files[0].data}, style=style)
    assert again.files[0].data == copy.files[0].data


def test_words_in_a_picture_are_covered_by_a_box(copy_of):
    """A phone number that was read in a picture is covered, and never by a smiley."""
    pixels = np.full((60, 90, 3), (20, 240, 20), dtype=np.uint8)
    copy = copy_of({"a.png": encoded("a.png", pixels)}, style="emoji")
    with Image.open(BytesIO(copy.files[0].data)) as image:
        assert (np.asarray(image)[:12, :30] == 0).all()
    assert copy.ready


def test_what_still_looks_like_a_face_is_covered_by_one_colour(copy_of):
    """Where the check finds a face under its cover, a plain box ends it."""
    red = encoded("a.jpg", np.full((150, 200, 3), (230, 20, 20), dtype=np.uint8))
    copy = copy_of({"a.jpg": red}, style="pixelate")
    assert (len(copy.files[0].covered), copy.ready) == (2, True)


@pytest.mark.parametrize("style", STYLES)
def test_what_was_in_the_box_cannot_be_told(style):
    """Two different pictures with the same coarse means are covered by the same pixels."""
    noise = np.random.default_rng(7)
    one = np.full((90, 90, 3), 100, dtype=np.uint8)
    other = one.copy()
    box = widened(ImageLocation(source="a", x=30, y=30, width=30, height=30), 90, 90)
    area = (slice(box[1], box[3]), slice(box[0], box[2]))
    one[area] = 110 + noise.integers(-10, 10, one[area].shape)
    other[area] = 110 + noise.integers(-10, 10, one[area].shape)
    outside = one.copy()
    cover(one, box, style)
    cover(other, box, style)
    assert (one == other).all()
    outside[area] = one[area]
    assert (one == outside).all()


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("box", [(0, 0, 1, 1), (5, 5, 7, 20), (5, 5, 5, 9)])
def test_tiny_and_empty_boxes(style, box):
    """A box of a pixel or of none is no error."""
    cover(np.zeros((30, 30, 3), dtype=np.uint8), box, style)


def test_hidden_data_and_thumbnails_go(copy_of, red_face):
    """EXIF, comment, GPS and what stands behind the end of the file are not in the copy."""
    data = red_face(exif=exif(), comment=b"Saoirse Devlin") + b"behind the end: Saoirse Devlin"
    copy = copy_of({"photo.jpg": data})
    made = copy.files[0].data
    assert copy.ready
    assert b"Saoirse" in data and b"Saoirse" not in made and b"Exif" not in made
    assert is_bare(made)


@pytest.mark.parametrize(
    ("kind", "name"), [("GIF", "a.gif"), ("HEIF", "a.heic"), ("WEBP", "a.webp"), ("TIFF", "a.tif"), ("PNG", "a.png")]
)
def test_other_formats_come_out_as_jpeg_or_png(copy_of, red_face, kind, name):
    """The name's ending changes with the format, and the page that shows the picture follows."""
    copy = copy_of({"p.md": f"![x]({name})", name: red_face(kind)})
    made = copy.files[1]
    with Image.open(BytesIO(made.data)) as image:
        assert image.format == ("JPEG" if made.name.endswith(".jpg") else "PNG")
        assert not image.info.keys() - {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert copy.files[0].after == f"![x]({made.name})"
    assert copy.ready


def test_further_frames_go(copy_of):
    """Of a moving picture the first frame is copied, and that one was looked at."""
    frames = [Image.new("RGB", (60, 60), colour) for colour in ("teal", "red")]
    stream = BytesIO()
    frames[0].save(stream, "GIF", save_all=True, append_images=frames[1:])
    (file,) = copy_of({"a.gif": stream.getvalue()}).files
    with Image.open(BytesIO(file.data)) as image:
        assert (file.name, getattr(image, "n_frames", 1)) == ("a.png", 1)


def test_bare_pictures_stay_as_they_are(copy_of, red_face):
    """A JPEG with nothing to cover and nothing hidden keeps its bytes; one with anything more is written anew."""
    pixels = np.full((60, 60, 3), 90, dtype=np.uint8)
    bare = encoded("a.jpg", pixels)
    assert copy_of({"a.jpg": bare}).files[0].data == bare
    assert not is_bare(red_face(exif=exif())) and not is_bare(bare + b"x") and not is_bare(bare[:-2])
    assert not any(is_bare(bare[:length]) for length in range(0, len(bare), 7))
    assert is_bare(red_face(progressive=True)) and is_bare(red_face(restart_marker_blocks=2))


def test_a_name_that_does_not_fit_is_put_right(copy_of):
    """A JPEG called .png is written as the PNG that its name says, and so passes."""
    copy = copy_of({"a.png": encoded("a.jpg", np.full((60, 60, 3), 90, dtype=np.uint8))})
    assert copy.files[0].data.startswith(b"\x89PNG")
    assert copy.ready


def test_two_pictures_do_not_become_one(copy_of, red_face):
    """photo.webp beside photo.jpg gets a name of its own."""
    copy = copy_of({"photo.jpg": red_face(), "photo.webp": red_face("WEBP")})
    assert [file.name for file in copy.files] == ["photo.jpg", "photo-webp.jpg"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [("a.jpg", "a.jpg"), ("A.JPEG", "A.JPEG"), ("a.png", "a.png"), ("b/a.heic", "b/a.jpg"), ("a.apng", "a.png")],
)
def test_names_of_copies(name, expected):
    """A name ends in the format that its copy is written in."""
    assert copied_name(name) == expected


def hiding():
    """Pictures that show no red, the colour of a face, and hide some."""
    grey = Image.fromarray(np.random.default_rng(3).integers(60, 120, (150, 200, 3), dtype=np.uint8))
    red = Image.new("RGB", (200, 150), (230, 20, 20))

    def made(kind="JPEG", image=grey, **extra):
        out = BytesIO()
        image.copy().save(out, kind, **extra)
        return out.getvalue()

    pillow_heif.register_heif_opener()
    bare, second = made(), made(image=red)
    heic = pillow_heif.from_pillow(grey)
    heic.info["thumbnails"] = [100]
    heic.add_from_pillow(red)
    several = BytesIO()
    heic.save(several)
    return {
        "thumbnail.jpg": made(exif=exif_with(made(image=red.resize((160, 120))))),
        "mpo.jpg": made("MPO", save_all=True, append_images=[red.copy()]),
        "second.jpg": bare + second,
        "motion.jpg": bare + film(1),
        "zip.jpg": bare + b"PK\x03\x04 hidden",
        "moving.gif": made("GIF", save_all=True, append_images=[red.copy()]),
        "moving.png": made("PNG", save_all=True, append_images=[red.copy()]),
        "moving.webp": made("WEBP", save_all=True, append_images=[red.copy()]),
        "pages.tif": made("TIFF", save_all=True, append_images=[red.copy()]),
        "several.heic": several.getvalue(),
        "behind.png": made("PNG") + second,
    }


@pytest.mark.parametrize("name", sorted(hiding()))
def test_a_copy_holds_one_picture_and_nothing_else(copy_of, name):
    """Thumbnails, second pictures, motion videos, frames and what is attached never survive in a copy."""
    data = hiding()[name]
    before = list(read_image(name, data))
    assert any(isinstance(part, Unchecked) or getattr(part, "field", "") for part in before)
    copy = copy_of({name: data})
    (made,) = copy.files
    assert copy.ready
    assert [type(part) for part in read_image(made.name, made.data)] == [ImagePart]
    assert b"ftyp" not in made.data and b"PK\x03\x04" not in made.data and b"Exif" not in made.data
    again = copy_of({made.name: made.data})
    assert again.files[0].data == made.data


def test_a_video_is_not_copied(copy_of):
    """No frame of it can be covered in all of it, so it is left out and said."""
    copy = copy_of({"post.txt": "Well done all!", "clip.mp4": film(1)})
    assert [file.name for file in copy.files] == ["post.txt"]
    assert [item.source for item in copy.left_out] == ["clip.mp4"]
    assert not copy.ready
