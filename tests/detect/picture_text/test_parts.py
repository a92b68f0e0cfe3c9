"""Writing as a part of the draft: its words, and boxes that cover them and stay in the picture."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from policycheck.detect.picture_text.codes import Code
from policycheck.detect.picture_text.engine import Line
from policycheck.detect.picture_text.parts import PicturePart, code_part, written_part
from policycheck.types import ImageLocation, ImagePart

SIZE = (300, 200)
IMAGE = ImagePart(source="a.jpg", pixels=np.zeros((SIZE[1], SIZE[0], 3), np.uint8))
coordinates = st.floats(-400, 700, allow_nan=False)
texts = st.text(alphabet="Katie B12é", min_size=1, max_size=14).filter(str.strip)


def line(text: str, left: float = 10, top: float = 20, right: float = 110, bottom: float = 40) -> Line:
    count = len(text)
    return Line(
        text=text,
        corners=((left, top), (right, top), (right, bottom), (left, bottom)),
        confidence=0.9,
        stops=tuple((place / count, (place + 1) / count) for place in range(count)),
    )


@st.composite
def parts(draw: st.DrawFn) -> PicturePart:
    made = []
    for text in draw(st.lists(texts, min_size=1, max_size=4)):
        shape = line(text)
        corners = tuple((draw(coordinates), draw(coordinates)) for _ in range(4))
        made.append(Line(text=text, corners=corners, confidence=0.9, stops=shape.stops))
    part = written_part(IMAGE, [[item] for item in made])
    assert part is not None
    return part


@given(parts(), st.data())
def test_every_box_lies_in_the_picture(part: PicturePart, data: st.DataObject) -> None:
    """Whatever quadrilaterals the network gives, a span's box is at least a pixel and inside the upright picture."""
    start = data.draw(st.integers(0, len(part.text) - 1))
    end = data.draw(st.integers(start + 1, len(part.text)))
    box = part.locate(start, end)
    assert isinstance(box, ImageLocation)
    assert box.x >= 0 and box.y >= 0 and box.width >= 1 and box.height >= 1
    assert box.x + box.width <= SIZE[0] and box.y + box.height <= SIZE[1]


@given(parts(), st.data())
def test_a_longer_span_covers_the_shorter(part: PicturePart, data: st.DataObject) -> None:
    """The box of a span holds the box of every word in it."""
    words = data.draw(st.integers(0, len(part.words) - 1))
    whole = part.locate(0, len(part.text))
    one = part.locate(part.words[words].start, part.words[words].end)
    assert isinstance(whole, ImageLocation) and isinstance(one, ImageLocation)
    assert whole.x <= one.x and one.x + one.width <= whole.x + whole.width
    assert whole.y <= one.y and one.y + one.height <= whole.y + whole.height


def test_a_word_has_its_share_of_the_line() -> None:
    """The second word's box begins in the gap before it and ends with the line."""
    part = written_part(IMAGE, [[line("abcd efghi")]])
    assert part is not None
    assert part.locate(0, 4) == ImageLocation(source="a.jpg", x=10, y=20, width=45, height=20)
    assert part.locate(6, 7) == ImageLocation(source="a.jpg", x=55, y=20, width=55, height=20)


def test_a_place_leads_back_to_its_words() -> None:
    """The box of two words is found again as those words, and a box elsewhere is none of the part."""
    part = written_part(IMAGE, [[line("one two six")], [line("last", top=60, bottom=80)]])
    assert part is not None
    assert part.text == "one two six\nlast"
    assert part.place(part.locate(4, 11)) == (4, 11)
    assert part.place(ImageLocation(source="a.jpg", x=0, y=0, width=5, height=5)) is None
    assert part.place(ImageLocation(source="b.jpg", x=10, y=20, width=100, height=20)) is None


def test_an_empty_span_is_refused() -> None:
    """A span without characters or outside the text has no place."""
    part = written_part(IMAGE, [[line("one")]])
    assert part is not None
    for span in ((1, 1), (-1, 2), (0, 4)):
        with pytest.raises(ValueError):
            part.locate(*span)


def test_no_lines_are_no_part() -> None:
    """A picture without writing adds no text to its draft."""
    assert written_part(IMAGE, []) is None


def test_an_address_alone_is_a_link() -> None:
    """A code that says an address is a link; one that says more is writing, each word with the code's box."""
    corners = ((5.0, 5.0), (45.0, 5.0), (45.0, 45.0), (5.0, 45.0))
    link = code_part(IMAGE, Code(payload="https://example.com/a", corners=corners))
    card = code_part(IMAGE, Code(payload="BEGIN:VCARD\nFN:Pat Example", corners=corners))
    assert (link.kind, card.kind) == ("link", "picture")
    assert card.locate(12, 18) == ImageLocation(source="a.jpg", x=5, y=5, width=40, height=40)


def test_a_further_picture_of_a_file_is_named():
    """Words in a frame or a thumbnail lead to that picture and not to the one that the file shows."""
    frame = replace(IMAGE, field="frame 2", time=1.5)
    part = written_part(frame, [[line("one")]])
    place = part.locate(0, 3)
    assert frame.holds(place) and not IMAGE.holds(place)
    assert part.place(place) == (0, 3)
