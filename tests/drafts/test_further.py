"""What a picture's file holds besides the picture: each different picture is a part, and everything else is said."""

from __future__ import annotations

from base64 import b64encode

import numpy as np
import pytest
from PIL import Image

from policycheck.drafts import frames
from policycheck.drafts.images import read_image, read_pixels
from policycheck.types import ImagePart, MetadataLocation, TextPart, Unchecked

from .films import box, film, located
from .holding import encoded, exif_with, heic, scene


def held(data: bytes | Image.Image) -> list[tuple[str, bool]]:
    """The field of each further picture, and whether it repeats the one shown."""
    parts = list(read_image("photo", data))
    assert isinstance(parts[0], ImagePart)
    assert parts[0].field == ""
    return [(part.field, part.repeats) for part in parts[1:] if isinstance(part, ImagePart)]


def reasons(data: bytes) -> list[str]:
    return [part.reason for part in read_image("photo", data) if isinstance(part, Unchecked)]


def small(image: Image.Image) -> bytes:
    return encoded(image.resize((160, 120)))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "HEIF"])
def test_a_thumbnail_in_exif_is_a_picture(kind: str) -> None:
    """A thumbnail of the picture repeats it, one of anything else does not; both are looked at."""
    shown, other = scene(), scene(seed=2)
    assert held(encoded(shown, kind, exif=exif_with(small(shown)))) == [("thumbnail", True)]
    assert held(encoded(shown, kind, exif=exif_with(small(other)))) == [("thumbnail", False)]
    assert not reasons(encoded(shown, kind, exif=exif_with(small(shown))))


def test_a_thumbnail_that_shows_what_was_cropped_out_does_not_repeat_the_picture() -> None:
    """The picture was cut to its left half, and the thumbnail still shows the right one."""
    whole = scene()
    data = encoded(whole.crop((0, 0, 160, 240)), exif=exif_with(small(whole)))
    parts = [part for part in read_image("photo", data) if isinstance(part, ImagePart)]
    assert [(part.field, part.repeats, part.pixels.shape) for part in parts[1:]] == [
        ("thumbnail", False, (120, 160, 3))
    ]


def test_a_thumbnail_is_turned_and_freed_of_its_bars_like_the_picture() -> None:
    """A camera's thumbnail lies on its side and has black bars; it repeats the upright picture."""
    wide = scene(360, 200)
    barred = Image.new("RGB", (160, 120))
    barred.paste(wide.resize((160, 90)), (0, 15))
    data = encoded(wide, exif=exif_with(encoded(barred), orientation=6))
    shown, thumbnail = (part for part in read_image("photo", data) if isinstance(part, ImagePart))
    assert shown.pixels.shape == (360, 200, 3)
    assert thumbnail.repeats
    assert abs(thumbnail.pixels.shape[0] / thumbnail.pixels.shape[1] - 360 / 200) < 0.1


def test_a_thumbnail_that_the_file_does_not_hold_is_none() -> None:
    """An offset beyond the block names nothing that anybody could see; editors that strip thumbnails leave it."""
    data = encoded(scene(), exif=exif_with(small(scene()), offset=60_000))
    assert (held(data), reasons(data)) == ([], [])


@pytest.mark.parametrize("exif", [exif_with(small(scene(seed=3))[:900]), exif_with(small(scene()), length=90_000_000)])
def test_a_damaged_thumbnail_is_said(exif: bytes) -> None:
    """Half a thumbnail is not looked at, and the picture still is."""
    data = encoded(scene(), exif=exif)
    assert held(data) == []
    assert ["thumbnail" in reason for reason in reasons(data)] == [True]


def test_photoshops_thumbnail_is_a_picture() -> None:
    """Resource 1036 of Photoshop holds a JPEG behind 28 bytes."""
    thumbnail = bytes(28) + small(scene(seed=2))
    if len(thumbnail) % 2:
        thumbnail += b"\x00"
    resource = b"8BIM\x04\x0c\x00\x00" + len(thumbnail).to_bytes(4) + thumbnail
    segment = b"Photoshop 3.0\x00" + resource
    data = encoded(scene())
    data = data[:2] + b"\xff\xed" + (len(segment) + 2).to_bytes(2) + segment + data[2:]
    assert held(data) == [("thumbnail", False)]


def test_a_thumbnail_in_xmp_is_a_picture() -> None:
    """Adobe writes it in base 64, with its line ends as entities."""
    text = b64encode(small(scene(seed=2)))
    xmp = b'<x xmlns:xmpGImg="http://ns.adobe.com/xap/1.0/g/img/"><xmpGImg:image>%s&#xA;%s</xmpGImg:image></x>'
    assert held(encoded(scene(), xmp=xmp % (text[:76], text[76:]))) == [("thumbnail", False)]


def test_a_thumbnail_in_content_credentials_is_a_picture() -> None:
    """They keep a picture of what the picture was made from, in pieces of 64 kilobytes at most."""
    first, second = small(scene(seed=2)), small(scene())
    content = box(b"jumb", b"c2pa" + first + b"c2pa.ingredient" + second)
    half = len(content) // 2
    pieces = (
        b"JP\x00\x01\x00\x00\x00\x01" + content[:half],
        b"JP\x00\x01\x00\x00\x00\x02" + content[:8] + content[half:],
    )
    segments = b"".join(b"\xff\xeb" + (len(piece) + 2).to_bytes(2) + piece for piece in pieces)
    data = encoded(scene())
    assert held(data[:2] + segments + data[2:]) == [("thumbnail", False), ("thumbnail", True)]


def test_layers_are_said() -> None:
    """Photoshop keeps what is hidden in a layer of a TIFF."""
    from PIL.TiffImagePlugin import ImageFileDirectory_v2

    tags = ImageFileDirectory_v2()
    tags[37724] = b"Adobe Photoshop Document Data Block"
    assert "layers" in reasons(encoded(scene(), "TIFF", tiffinfo=tags))[0]


def test_the_thumbnail_of_a_heic_and_its_other_pictures_are_read() -> None:
    """libheif shows no thumbnail by itself."""
    assert held(heic(scene(), thumbnail=160)) == [("thumbnail", True)]
    assert held(heic(scene(), second=scene(seed=2))) == [("frame 2", False)]
    assert [repeats for _, repeats in held(heic(scene(), thumbnail=160, second=scene(seed=2)))].count(True) == 1


def moving(kind: str, number: int, size: tuple[int, int] = (32, 32)) -> bytes:
    pages = [Image.new("RGB", size, (number * 7 % 256, 3 * number % 256, 90)) for number in range(number)]
    return encoded(pages[0], kind, save_all=True, append_images=pages[1:])


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "TIFF", "PNG"])
def test_every_frame_is_a_picture(kind: str) -> None:
    """Moving pictures and pages are looked at one by one."""
    assert [field for field, _ in held(moving(kind, 4))] == ["frame 2", "frame 3", "frame 4"]
    assert not reasons(moving(kind, 4))


def test_frames_beyond_the_bounds_are_said_not_to_be_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    """Too many frames, and too many pixels in all, are never a pass."""
    monkeypatch.setattr(frames, "MAX_FRAMES", 5)
    assert len(held(moving("GIF", 9))) == 5
    assert "after number 6" in reasons(moving("GIF", 9))[0]
    monkeypatch.setattr(frames.Room.__init__, "__defaults__", (32 * 32 * 2,))
    assert len(held(moving("GIF", 5))) == 2
    assert "number 4 and later" in reasons(moving("GIF", 5))[0]


def test_frames_alike_to_the_last_dot_are_one() -> None:
    """A still picture saved as an animation is looked at once."""
    same = [scene()] * 3
    assert held(encoded(same[0], "TIFF", save_all=True, append_images=same[1:])) == []


def test_a_picture_of_the_callers_stays_where_it_was() -> None:
    """A frame that the caller has chosen is the one shown, and chosen still."""
    from io import BytesIO

    with Image.open(BytesIO(moving("GIF", 3))) as image:
        image.seek(1)
        assert [field for field, _ in held(image)] == ["frame 1", "frame 3"]
        assert image.tell() == 1


def test_the_second_picture_of_an_mpo_is_read() -> None:
    """A camera's file that names its second picture holds nothing that would have to be said."""
    shown = scene()
    for other, repeats in ((shown.resize((160, 120)), True), (scene(seed=2), False)):
        data = encoded(shown, "MPO", save_all=True, append_images=[other])
        assert held(data) == [("picture 2", repeats)]
        assert not reasons(data)


def test_a_second_picture_that_the_first_does_not_name_is_read_and_said() -> None:
    """Whoever appended it had a reason."""
    data = encoded(scene()) + encoded(scene(seed=2))
    assert held(data) == [("picture 2", False)]
    assert "attached behind" in reasons(data)[0]


def test_the_position_in_a_second_picture_counts() -> None:
    """Each picture of a file has metadata of its own."""
    exif = Image.Exif()
    exif.get_ifd(0x8825).update({1: "N", 2: (51.0, 30.0, 0.0), 3: "W", 4: (0.0, 7.0, 0.0)})
    parts = list(read_image("photo", encoded(scene()) + encoded(scene(seed=2), exif=exif)))
    assert MetadataLocation(source="photo", field="GPS") in parts


def position() -> Image.Exif:
    exif = Image.Exif()
    exif[0x010E] = "Katie with her cat"
    exif.get_ifd(0x8825).update({1: "N", 2: (51.0, 30.0, 0.0), 3: "W", 4: (0.0, 7.0, 0.0)})
    return exif


def second_of_heic() -> bytes:
    other = scene(seed=2)
    other.info["exif"] = position().tobytes()
    return heic(scene(), second=other)


def second_of_tiff() -> bytes:
    from io import BytesIO

    from PIL.TiffImagePlugin import AppendingTiffWriter

    xmp = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><r exif:GPSLatitude="51,30.0N" xmlns:exif="e"/></x:xmpmeta>'
    out = BytesIO()
    with AppendingTiffWriter(out, True) as pages:
        scene().save(pages, "TIFF")
        pages.newFrame()
        scene(seed=2).save(pages, "TIFF", tiffinfo={0x010E: "Katie with her cat", 700: xmp})
        pages.newFrame()
    return out.getvalue()


@pytest.mark.parametrize("make", [second_of_heic, second_of_tiff])
def test_each_picture_of_a_heic_and_each_page_of_a_tiff_has_metadata_of_its_own(make) -> None:
    """Captions and positions of those that the file does not show are read, and are not the shown one's."""
    parts = list(read_image("photo", make()))
    assert isinstance(parts[0], ImagePart) and not parts[0].metadata
    assert MetadataLocation(source="photo", field="GPS") in parts
    assert [part.text for part in parts if isinstance(part, TextPart)] == ["Katie with her cat"]
    assert not reasons(make())


def test_a_map_of_brightness_is_no_picture() -> None:
    """The gain map of an Ultra HDR photo shows nothing of its own, and stands in every photo of such a phone."""
    xmp = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><r hdrgm:Version="1.0"/></x:xmpmeta>'
    data = encoded(scene(), xmp=b"<r Container:Directory=''/>") + encoded(scene(seed=2), xmp=xmp)
    assert held(data) == []


@pytest.mark.parametrize(
    ("behind", "word"),
    [
        (b"PK\x03\x04" + bytes(40), "archive"),
        (b"%PDF-1.7 and more", "document"),
        (b"some words that somebody left", "unknown kind"),
        (encoded(scene(), "PNG"), "attached behind"),
    ],
)
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "WEBP", "HEIF"])
def test_what_stands_behind_a_picture_is_said(kind: str, behind: bytes, word: str) -> None:
    """No viewer shows it, and every download carries it."""
    assert any(word in reason for reason in reasons(encoded(scene(), kind) + behind))


@pytest.mark.parametrize(
    "padding", [b"", bytes(30), b"\xff\xff", b"\r\n", b"\x00\x00Image_UTC_Data1457\x00SEFHj\x00\x00\x00SEFT"]
)
def test_padding_and_samsungs_own_trailer_are_nothing(padding: bytes) -> None:
    """What stands behind the pictures of common cameras is no daily alarm."""
    assert reasons(encoded(scene()) + padding) == []


@pytest.mark.parametrize(
    "wrap", [lambda clip: clip, lambda clip: b"\x00MotionPhoto_Data" + clip + b"SEFHj\x00\x00\x00SEFT"]
)
def test_a_motion_photos_video_is_looked_at_and_said(wrap) -> None:
    """Google's and Samsung's phones append it to the picture; it is a video like any other."""
    parts = list(read_image("photo", encoded(scene()) + wrap(film(2))))
    clip = [(part.field, part.time) for part in parts[1:] if isinstance(part, ImagePart)]
    assert clip == [("motion video", 0.0), ("motion video", 1.0)]
    assert ["motion video" in part.reason for part in parts if isinstance(part, Unchecked)] == [True]


def test_a_motion_photos_video_in_a_heic_is_looked_at() -> None:
    """There it stands in a box of its own, and brings its position along."""
    parts = list(read_image("photo", encoded(scene(), "HEIF") + box(b"mpvd", located())))
    assert MetadataLocation(source="photo", field="GPS") in parts
    assert ["motion video" in part.reason for part in parts if isinstance(part, Unchecked)] == [True]


def test_a_reference_photo_is_the_picture_shown(tmp_path) -> None:
    """What a file holds besides does not make its picture useless as a reference."""
    (tmp_path / "a.jpg").write_bytes(encoded(scene(), exif=exif_with(small(scene()))) + b"more")
    pixels = read_pixels(tmp_path / "a.jpg")
    assert pixels is not None
    assert np.shape(pixels) == (240, 320, 3)
