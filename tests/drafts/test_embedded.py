"""Pictures written into a page are files of the draft, and what cannot be taken out of it is not checked."""

from __future__ import annotations

import base64
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from policycheck.drafts import read_draft
from policycheck.drafts.embedded import embedded
from policycheck.types import Draft, SourceFile, TextSource, Unchecked


def png(colour: str = "teal") -> bytes:
    stream = BytesIO()
    Image.new("RGB", (40, 30), colour).save(stream, "PNG")
    return stream.getvalue()


def address(data: bytes, kind: str = "png") -> str:
    return f"data:image/{kind};base64,{base64.b64encode(data).decode()}"


def found(text: str) -> list[tuple[str, bytes] | str]:
    items = embedded(TextSource.of("a.md", text))
    return [(item.name, item.data) if isinstance(item, SourceFile) else item.reason for item in items]


@pytest.mark.parametrize(
    "text",
    [
        "![us]({})",
        '![us]({} "Our day")',
        "<img src={}>",
        '<img src="{}">',
        '<div style="background: url({})">',
        "<img srcset='{} 1x, b.jpg 2x'>",
        "image: {}\n",
    ],
)
def test_a_picture_is_taken_out(text: str) -> None:
    """However the page shows it, its bytes come out whole, under the page's name."""
    assert found(text.format(address(png()))) == [("a.md#image-1.png", png())]


def test_other_ways_of_writing() -> None:
    """Lines broken within, no padding, percent signs and entities are what a browser takes them for."""
    broken = address(png()).rstrip("=")
    assert found(f'<img src="{broken[:60]}\n  {broken[60:]}">') == [("a.md#image-1.png", png())]
    assert found("![x](data:image/svg+xml,%3Csvg/%3E)") == [("a.md#image-1.svg", b"<svg/>")]
    assert found("<img src=\"data:image/svg+xml;utf8,&lt;svg a='b c'/>\">") == [("a.md#image-1.svg", b"<svg a='b c'/>")]


def test_each_picture_once() -> None:
    """Two pictures are two files in the order of the page; one shown twice is one."""
    text = f"![a]({address(png())}) ![b]({address(png('red'), 'jpeg')}) ![a]({address(png())})"
    assert found(text) == [("a.md#image-1.png", png()), ("a.md#image-2.jpeg", png("red"))]


@pytest.mark.parametrize(
    "text",
    [
        "data:image/png;base64,AA*A",
        "data:image/png;base64",
        "data:image/png,",
        " ".join(map(address, map(bytes, range(1, 60)))),
    ],
)
def test_what_cannot_be_taken_out_is_said_once(text: str) -> None:
    """A damaged address, and more pictures than a post has, are not passed over."""
    assert [item for item in found(text) if isinstance(item, str)] == [
        "a picture inside the page itself was not looked at: save it as a file beside the page"
    ]


@given(st.text(alphabet="dat:imge/png;bs64,A=\"' ()<>%&\n", max_size=80), st.text(max_size=20))
def test_any_text_is_read_or_said(start: str, end: str) -> None:
    """Whatever surrounds the beginning of an address, it becomes a file or is said."""
    assert found(f"{start}data:image/{end}")


def test_the_draft_holds_the_picture() -> None:
    """A page's picture is looked at like a file of its own, also where the page has no words; so are a drawing's."""
    for name, text in (
        ("a.md", f"![]({address(png())})"),
        ("a.html", f'<p>Hi</p><img src="{address(png())}">'),
        ("a.svg", f'<svg><image href="{address(png())}"/></svg>'),
    ):
        content = read_draft(Draft(files=[SourceFile(name=name, data=text.encode())]))
        assert content.sources == (name, f"{name}#image-1.png")
        assert [image.source for image in content.images] == [f"{name}#image-1.png"]
        assert content.unchecked == ()


def test_a_damaged_picture_is_unchecked() -> None:
    """A picture in a page that breaks off is a gap of its own."""
    page = SourceFile(name="a.md", data=f"Hello ![us]({address(png()[:-30])})".encode())
    [gap] = read_draft(Draft(files=[page])).unchecked
    assert isinstance(gap, Unchecked) and gap.source == "a.md#image-1.png"
