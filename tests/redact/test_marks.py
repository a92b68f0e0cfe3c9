"""Markup around words that go."""

import pytest

from policycheck.redact.marks import without_marks


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("see **X** now", "see  now"),
        ("see ***X*** now", "see  now"),
        ("see _~~`X`~~_ now", "see  now"),
        ("see [**X**](a(1).md 'title') now", "see  now"),
        ("see [X][label] now", "see  now"),
        ("see ![X](a.jpg) now", "see ![](a.jpg) now"),
        ("see **X now**", "see ** now**"),
        ("see [X and](a.md)", "see [ and](a.md)"),
    ],
)
def test_marks_that_hold_nothing_else_go(text, expected):
    """Emphasis, code and links around all of what goes, however nested; a picture stays."""
    place = text.index("X")
    ((first, last),) = without_marks(text, [(place, place + 1)], kept=0)
    assert text[:first] + text[last:] == expected


def test_what_is_written_anew_keeps_its_marks():
    """Only the runs behind it lose them, and a blank between two marks is no word."""
    text = "**A** **B**"
    assert without_marks(text, [(2, 3), (5, 6), (8, 9)], kept=1) == ((2, 3), (5, 6), (6, 11))


def test_ends_of_lines_stay():
    """Behind them the next line's own sign stands; the last run is no such line."""
    text = "> A\n> B\n"
    assert without_marks(text, [(2, 4), (6, 8)], kept=1) == ((2, 3), (6, 8))
