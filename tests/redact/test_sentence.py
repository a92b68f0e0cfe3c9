"""How a name stands in its sentence."""

import pytest

from policycheck.redact import sentence


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("", True),
        ("Well done. ", True),
        ("Hurray! **", True),
        ('He said: "', False),
        ("thanks to ", False),
        ("thanks to\n", False),
        ("The end.\n", True),
        ("no point 🎉\n", True),
        ("a heading\n\n", True),
        ("first,\n", False),
    ],
)
def test_starts_of_sentences(before, expected):
    """A point, a paragraph or a finished line before a name makes it the first word."""
    assert sentence.starts_sentence(before + "Amira won", len(before)) is expected


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Amira's cup", "Amira", (5, "")),
        ("Amira's cup", "Amira's", (5, "")),
        ("James' cup", "James", (6, "'s")),
        ("James’ cup", "James", (6, "’s")),
        ("we call him 'James' here", "James", (18, "")),
        ("James'n", "James", (5, "")),
    ],
)
def test_possessives(text, name, expected):
    """An s stays, and one that only an apostrophe shows is written; a closing quotation mark is neither."""
    start = text.index(name)
    assert sentence.possessive(text, start, start + len(name)) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("- Amira\n", True),
        ("12. **Amira**,\r\n", True),
        ("• Amira", True),
        ("Amira\n", False),
        ("- Amira won\n", False),
        ("-Amira\n", False),
    ],
)
def test_lines_of_lists(line, expected):
    """A line that holds a sign of a list and a name is found whole, its end with it."""
    text = f"Winners:\n{line}"
    start = text.index("Amira")
    found = sentence.list_line(text, start, start + 5)
    assert found == ((9, len(text)) if expected else None)


@pytest.mark.parametrize(
    ("between", "expected"), [(" and ", True), (", ", True), (", and ", True), (" & ", True), (" with ", False)]
)
def test_joiners(between, expected):
    """Commas and `and` make a list of names."""
    assert sentence.joins(between) is expected
