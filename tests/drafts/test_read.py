"""Reading a whole draft: every source is named, and what cannot be read is `Unchecked`."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from policycheck.drafts import read_draft
from policycheck.types import Draft, SourceFile, TextLocation


def picture(kind: str = "JPEG") -> bytes:
    out = BytesIO()
    Image.new("RGB", (40, 30), "teal").save(out, kind)
    return out.getvalue()


def reasons(draft: Draft) -> list[str]:
    return [item.reason for item in read_draft(draft).unchecked]


def test_a_string_is_the_source_text_and_pathless_images_are_numbered() -> None:
    """The names are those that reports use."""
    content = read_draft(Draft("Hello", images=[picture(), Image.new("RGB", (20, 20))]))
    assert content.sources == ("text", "image-1", "image-2")
    assert not content.unchecked


def test_files_of_both_kinds_make_one_draft(tmp_path: Path) -> None:
    """Text and picture are told apart by their content, and their names are read as well."""
    (tmp_path / "post.txt").write_text("Hello")
    (tmp_path / "katie.jpg").write_bytes(picture())
    content = read_draft(Draft(files=[tmp_path / "post.txt", tmp_path / "katie.jpg"]))
    assert [(part.kind, part.text) for part in content.texts] == [
        ("file-name", "post"),
        ("body", "Hello"),
        ("file-name", "katie"),
    ]
    assert len(content.images) == 1
    assert not content.unchecked


def test_an_empty_draft_is_unchecked() -> None:
    """Nothing given, nothing passed."""
    assert reasons(Draft()) == ["there is nothing in this draft to check"]
    assert reasons(Draft("  \n")) == ["the text is empty"]


def test_an_empty_string_beside_a_picture_is_no_text() -> None:
    """A publishing tool may hand over an empty caption."""
    assert not reasons(Draft("", images=[picture()]))


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("post.txt", b"", "empty"),
        ("post.docx", b"PK\x03\x04", "not read"),
        ("photo.jpg", b"just text", "none that can be read"),
        ("photo.jpg", b"", "empty"),
        ("clip.mp4", b"\x00\x00\x00\x18ftypmp42", "the video is damaged"),
        ("clip.mp4", bytes(range(7, 200)) * 9, "the name says video, but the file is none"),
        ("clip.webm", b"just text", "the name says video, but the file is none"),
        ("photo.jpg", picture()[:-200], "damaged or incomplete"),
        ("photo.png", picture("PNG")[:-30], "damaged or incomplete"),
        ("photo.webp", picture("WEBP")[:60], "damaged or incomplete"),
        ("photo.jpg", picture("PNG"), "the name does not fit"),
        ("post.txt", picture(), "the name does not fit"),
        ("page.md", b"<!-- -->", "no words"),
        ("page.html", b'<p>Hi</p><img src="data:image/png;base64,AA*A">', "inside the page itself"),
        ("page.html", b'<p>Hi</p><img src="data:image/png;base64,AAAA">', "none that can be read"),
        ("logo.svg", b'<svg><image href="data:image/png;base64,AAAA"/></svg>', "none that can be read"),
    ],
)
def test_what_cannot_be_read_has_a_reason(name: str, data: bytes, reason: str) -> None:
    """Truncated, empty, misnamed and unknown files are never passed over."""
    found = reasons(Draft(files=[SourceFile(name=name, data=data)]))
    assert len(found) == 1
    assert reason in found[0]


def test_a_drawing_is_read_for_its_words() -> None:
    """An SVG gives its words, and one without any is nothing to ask about."""
    content = read_draft(Draft(files=[SourceFile(name="a.svg", data=b"<svg><title>Our Katie</title></svg>")]))
    assert [part.text for part in content.texts] == ["a", "Our Katie\n"]
    assert not reasons(Draft(files=[SourceFile(name="logo.svg", data=b'<svg><path d="M0 0"/></svg>')]))


@pytest.mark.parametrize(
    ("entity", "asks"),
    [
        ('n "Our Katie"', True),
        ('n SYSTEM "katie.txt"', True),
        ('ns_svg "http://www.w3.org/2000/svg"', False),
    ],
)
def test_words_that_a_drawing_declares_are_not_passed_over(entity: str, asks: bool) -> None:
    """A mark that stands for words is not read and said so; the addresses that Illustrator declares are no words."""
    data = f"<!DOCTYPE svg [<!ENTITY {entity}>]><svg><text>Winner</text></svg>".encode()
    assert ["<!ENTITY" in reason for reason in reasons(Draft(files=[SourceFile(name="a.svg", data=data)]))] == [
        True
    ] * asks


def test_a_misnamed_picture_is_looked_at_all_the_same() -> None:
    """Its faces are found even though its name is wrong."""
    content = read_draft(Draft(files=[SourceFile(name="photo.png", data=picture())]))
    assert len(content.images) == 1


def test_a_missing_file_is_unchecked(tmp_path: Path) -> None:
    """A picture that went away between listing and reading is not passed."""
    assert "cannot be read" in reasons(Draft(images=[tmp_path / "gone.jpg"]))[0]


def test_offsets_of_a_windows_file_are_its_own() -> None:
    """Carriage returns count, and so do lines."""
    content = read_draft(Draft(files=[SourceFile(name="post.txt", data="Héllo\r\nKatie".encode("cp1252"))]))
    place = content.texts[1].locate(7, 12)
    assert isinstance(place, TextLocation)
    assert (place.start, place.end, place.line, place.column) == (7, 12, 2, 1)


@pytest.mark.parametrize("kind", ["free", "wide", "skip", "moov", "mdat", "pnot", "ftyp"])
@pytest.mark.parametrize("name", ["post.txt", "post.md"])
def test_a_sentence_is_no_video(name: str, kind: str) -> None:
    """A word at the place where a film has the kind of its first box keeps no text from being read."""
    content = read_draft(Draft(files=[SourceFile(name=name, data=f"Our {kind} club is run by Katie".encode())]))
    assert not content.unchecked
    assert "Katie" in content.texts[1].text


def test_an_old_film_is_a_video_whatever_its_name() -> None:
    """One that begins with a box of length 1, 0 or its own is told by its first bytes."""
    for length in (b"\0\0\0\1", b"\0\0\0\0", b"\0\0\0\x20"):
        assert "video" in reasons(Draft(files=[SourceFile(name="post.txt", data=length + b"mdat" + b"a" * 24)]))[0]
