"""Words hidden in a picture's file: what people wrote is read, what cameras and programs write is not."""

from io import BytesIO

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from policycheck.drafts.images import read_image
from policycheck.types import MetadataLocation, TextPart, Unchecked

RDF = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
NAMES = 'xmlns:e="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" xmlns:m="http://www.metadataworkinggroup.com/schemas/regions/"'
XMP = (
    f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF {RDF}><rdf:Description {NAMES}>'
    "<e:PersonInImage><rdf:Bag><rdf:li>Katie Barraclough</rdf:li></rdf:Bag></e:PersonInImage>"
    '<m:RegionList><rdf:Bag><rdf:li><rdf:Description m:Name="Seun Adeyemi" m:Type="Face"/></rdf:li></rdf:Bag>'
    "</m:RegionList></rdf:Description></rdf:RDF></x:xmpmeta>"
).encode()


def read(kind: str = "JPEG", **options: object) -> list[object]:
    out = BytesIO()
    Image.new("RGB", (32, 32), "teal").save(out, kind, **options)
    return list(read_image("photo", out.getvalue()))


def words(parts: list[object]) -> dict[str, str]:
    return {part.field: part.text for part in parts if isinstance(part, TextPart)}


def exif(**tags: object) -> Image.Exif:
    made = Image.Exif()
    for tag, value in tags.items():
        made[int(tag[1:], 16)] = value
    return made


def test_captions_and_keywords_are_read() -> None:
    """EXIF's description and the tags of Windows are parts, located as the field that holds them."""
    parts = read(exif=exif(x010E="Katie wins the race", x9C9E="Seun Adeyemi;fair".encode("utf-16-le")))
    assert words(parts) == {"EXIF ImageDescription": "Katie wins the race", "EXIF XPKeywords": "Seun Adeyemi;fair"}
    part = next(part for part in parts if isinstance(part, TextPart))
    assert part.kind == "metadata"
    assert part.locate(0, 5) == MetadataLocation(source="photo", field="EXIF ImageDescription")


def test_people_shown_are_read_from_xmp() -> None:
    """The people of a picture and the names of its face regions are parts."""
    assert words(read(xmp=XMP)) == {"XMP PersonInImage": "Katie Barraclough", "XMP Name": "Seun Adeyemi"}


def test_notes_of_a_png_are_read() -> None:
    """A PNG's description is a part; the program that wrote it is none."""
    notes = PngInfo()
    notes.add_text("Description", "Well done Katie")
    notes.add_text("Software", "Painter by Jo Smith")
    assert words(read("PNG", pnginfo=notes)) == {"comment Description": "Well done Katie"}


@pytest.mark.parametrize(
    "text", ["OLYMPUS DIGITAL CAMERA", "SONY DSC", "DCIM100", "Created with GIMP", "  ", "untitled"]
)
def test_what_cameras_and_programs_write_is_left_out(text: str) -> None:
    """A camera's own caption, its maker and the program make no part."""
    assert words(read(exif=exif(x010E=text, x010F="Canon", x0131="Picasa"))) == {}


def test_creators_are_parts_of_their_own_kind() -> None:
    """Who took the picture and who owns the rights is told apart from what is said of the people shown."""
    parts = read(exif=exif(x010E="Katie wins", x013B="Jo Smith", x8298="(c) Ellen Corvane"))
    kinds = {part.field: part.kind for part in parts if isinstance(part, TextPart)}
    assert kinds == {"EXIF ImageDescription": "metadata", "EXIF Artist": "creator", "EXIF Copyright": "creator"}


def test_a_caption_that_repeats_the_creator_is_a_caption() -> None:
    """The same words in both fields count as what they say of the picture."""
    parts = read(exif=exif(x010E="Katie Barraclough", x013B="Katie Barraclough"))
    assert [part.kind for part in parts if isinstance(part, TextPart)] == ["metadata"]


MEGABYTES = "<e>" + "x" * 9_000_000 + "</e>"
HUNDREDS = "<e>" + "".join(f"<title>Word {number}</title>" for number in range(300)) + "</e>"


@pytest.mark.parametrize("xmp", [MEGABYTES, HUNDREDS], ids=["megabytes", "hundreds"])
def test_more_words_than_people_write_are_not_checked(xmp: str) -> None:
    """XMP of megabytes, or of hundreds of captions, is said to be unread."""
    gaps = [part.reason for part in read("WEBP", xmp=xmp.encode()) if isinstance(part, Unchecked)]
    assert len(gaps) == 1
    assert "more words are hidden" in gaps[0]


@pytest.mark.parametrize("data", [b"<x:xmpmeta", b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'])
def test_damaged_or_dangerous_xmp_is_not_checked(data: bytes) -> None:
    """XMP that cannot be parsed, or that declares entities, is said to be unread; the picture still counts."""
    gaps = [part for part in read(xmp=data) if isinstance(part, Unchecked)]
    assert [gap.stage for gap in gaps] == ["metadata"]
