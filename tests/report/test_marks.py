"""Marked lines: every character of the post is there, in order, and none of them acts on the terminal."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from policycheck.report.fold import fold, underline
from policycheck.report.marks import Mark, Piece, clip, mark_line, neutral

LINES = st.text(alphabet=st.one_of(st.characters(), st.sampled_from(" \x1b\u202eé家👍a")), max_size=120).map(
    lambda text: text.replace("\n", " ")
)


@st.composite
def marked(draw, lines=LINES):
    line, start = draw(lines), draw(st.integers(0, 50))
    edges = st.integers(0, start + len(line) + 20)
    pairs = draw(st.lists(st.tuples(edges, edges, st.integers(1, 9)), max_size=6))
    marks = tuple(Mark(start=min(a, b), end=max(a, b), number=n) for a, b, n in pairs if a != b)
    return line, start, marks


@given(marked())
def test_no_character_is_lost(case):
    """What stands in the pieces is the line, and exactly the characters within a mark carry its number."""
    line, start, marks = case
    pieces = [piece for piece in mark_line(line, start, marks) if not piece.added]
    assert "".join(piece.text for piece in pieces) == neutral(line)
    numbers = [set(piece.numbers) for piece in pieces for _ in piece.text]
    for offset, found in enumerate(numbers, start=start):
        assert found == {mark.number for mark in marks if mark.start <= offset < mark.end}


@given(marked())
def test_each_mark_is_numbered(case):
    """After each marked run its number stands in brackets."""
    line, start, marks = case
    labels = "".join(piece.text for piece in mark_line(line, start, marks) if piece.added)
    for mark in marks:
        inside = max(mark.start, start) < min(mark.end, start + len(line))
        assert (f"[{mark.number}]" in labels) >= inside


@given(marked(), st.integers(20, 60))
def test_folding_loses_nothing(case, width):
    """The rows together are the line, none is too wide, and the marks below are as wide as the words."""
    pieces = mark_line(*case)
    rows = list(fold(pieces, width))
    assert "".join(p.text for row in rows for p in row) == "".join(p.text for p in pieces)
    for row in rows:
        assert sum(cell_len(piece.text) for piece in row) <= width + 1
        below = underline(row, "^")
        assert below.count("^") == sum(cell_len(p.text) for p in row if p.numbers and not p.added)


@given(st.text())
def test_neutral_text_cannot_act(text):
    """No control character and no override of the writing direction is left, and the length stays."""
    made = neutral(text)
    assert len(made) == len(text)
    assert not any(unicodedata.category(char) in ("Cc", "Cs") for char in made)
    assert not any(unicodedata.bidirectional(char) in ("RLO", "LRO", "RLE", "LRE", "RLI", "LRI") for char in made)


def test_neutral_leaves_words_alone():
    """Letters, emoji with their joiners, and the flag of Wales stay as they are."""
    text = "Łódź café 家族 👨‍👩‍👧 \U0001f3f4\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f"
    assert neutral(text) == text


def test_long_line_is_clipped_around_its_marks():
    """Of a line of a megabyte only what stands around the marks is shown, the marked words whole."""
    line = "word " * 200_000
    marks = (Mark(start=500_000, end=500_004, number=1), Mark(start=900_000, end=900_004, number=2))
    pieces = clip(line, 0, marks)
    assert sum(len(piece.text) for piece in pieces) < 500
    assert [piece.text for piece in pieces if piece.numbers and not piece.added] == ["word", "word"]


def test_long_mark_shows_both_ends():
    """A mark of a megabyte is shown by its beginning and its end."""
    line = "a" * 500_000 + "z" * 500_000
    pieces = clip(line, 0, (Mark(start=0, end=len(line), number=7),))
    text = "".join(piece.text for piece in pieces)
    assert len(text) < 500
    assert text.startswith("aaa")
    assert text.endswith("zzz [7]")


@pytest.mark.parametrize("distance", [10, 50, 200, 2_000])
def test_countless_marks_stay_within_bounds(distance):
    """A long line with thousands of marks, dense or sparse, takes no more than a screenful or two."""
    line = ("x" + " " * (distance - 1)) * 2_000
    marks = tuple(Mark(start=at, end=at + 1, number=1) for at in range(0, len(line), distance))
    assert sum(len(piece.text) for piece in clip(line, 0, marks)) < 12 * 600 * 1.5


@given(marked(st.text(min_size=601, max_size=900, alphabet="ab ")))
def test_clipping_shows_the_line_in_order(case):
    """What is shown of a long line are runs of it in their order, and each mark's beginning is among them."""
    line, start, marks = case
    shown, place = [piece for piece in clip(line, start, marks) if piece.text], 0
    for run in "".join("\0" if piece.added else piece.text for piece in shown).split("\0"):
        place = line.index(run, place) + len(run)
    for mark in marks:
        if mark.end > start and mark.start < start + len(line):
            assert any(mark.number in piece.numbers and not piece.added for piece in shown)


@pytest.mark.parametrize(
    ("text", "width", "rows"),
    [
        ("one two three", 8, ["one two ", "three"]),
        ("onetwothree", 5, ["onetw", "othre", "e"]),
        ("家家家", 4, ["家家", "家"]),
        ("", 10, [""]),
    ],
)
def test_fold(text, width, rows):
    """Rows break after a space where there is one, and count cells, not characters."""
    assert ["".join(p.text for p in row) for row in fold((Piece(text=text),), width)] == rows
