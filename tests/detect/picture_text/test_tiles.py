"""The closer look: squares that cover the picture, lines that lie whole in one, none said twice."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from policycheck.detect.picture_text.engine import Line
from policycheck.detect.picture_text.tiles import OVERLAP, SIDE, added, corners_of_tiles, is_cut


def line(text: str, left: float, top: float, right: float, bottom: float, confidence: float = 0.9) -> Line:
    stops = tuple((place / len(text), (place + 1) / len(text)) for place in range(len(text)))
    corners = ((left, top), (right, top), (right, bottom), (left, bottom))
    return Line(text=text, corners=corners, confidence=confidence, stops=stops)


@given(st.integers(1, 1600), st.integers(1, 1600))
def test_every_short_line_lies_whole_in_a_square(width, height):
    """Whatever is no longer and no higher than the overlap lies in one square, wherever it is."""
    squares = corners_of_tiles(width, height)
    if not squares:
        assert max(width, height) <= SIDE + OVERLAP
        return
    for x in range(0, max(1, width - OVERLAP), 37):
        for y in range(0, max(1, height - OVERLAP), 37):
            right, bottom = min(x + OVERLAP, width), min(y + OVERLAP, height)
            assert any(
                left <= x and top <= y and right <= left + SIDE and bottom <= top + SIDE for left, top in squares
            )


def test_a_small_picture_is_looked_at_once():
    """A picture hardly larger than a square has no second look."""
    assert corners_of_tiles(800, 600) == ()


def test_a_line_at_a_cut_is_left_to_the_neighbour():
    """A line that reaches an edge which is none of the picture's goes on in another square."""
    at_right = line("Katie Barra", 500, 100, SIDE - 1, 120)
    assert is_cut(at_right, 0, 0, 1600, 1200)
    assert not is_cut(at_right, 960, 0, 1600, 1200)
    assert not is_cut(line("Katie", 100, 100, 200, 120), 480, 480, 1600, 1200)
    assert is_cut(line("Katie", 100, 0, 200, 12), 0, 480, 1600, 1200)


def test_no_line_is_said_twice():
    """What the whole look found stays; of two readings of one line in squares the longer counts."""
    known = [line("Star of the week", 100, 100, 300, 120)]
    found = [
        line("the week", 220, 101, 301, 121),
        line("Katie", 400, 300, 450, 312),
        line("Katie B", 400, 300, 470, 312),
    ]
    assert [item.text for item in added(known, found)] == ["Katie B"]


def slanted(text: str, top: float) -> Line:
    """A line of 400 pixels by 20 that falls by 35 on its way, as one turned by 5 degrees does."""
    upright = line(text, 100, top, 500, top + 20)
    corners = ((100.0, top), (500.0, top + 35), (498.0, top + 55), (98.0, top + 20))
    return replace(upright, corners=corners)


def test_lines_of_a_slanted_label_are_two():
    """The boxes around two slanted lines share most of their area; the lines share nothing, and both are kept."""
    name, number = slanted("Well done Katie Barraclough", 100), slanted("Ring 07700 900123 today", 126)
    assert list(added([name], [number])) == [number]
    assert list(added([], [name, number])) == [name, number]
    assert list(added([name], [slanted("Well done Katie Barraclou", 103)])) == []


def test_a_line_without_an_area_is_compared_too():
    """Corners on one point or in one row stop nothing, and take nobody's place."""
    point, row = line("Katie", 5, 5, 5, 5), line("Katie B", 0, 5, 90, 5)
    kept = line("Saoirse Devlin", 0, 0, 90, 20)
    assert list(added([point, row], [kept])) == [kept]
