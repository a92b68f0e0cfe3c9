"""Neutral names of files, and the references to them."""

import pytest

from policycheck.redact.edits import apply
from policycheck.redact.naming import neutral_name, reference_edits


def test_a_neutral_name_is_free():
    """The folder and the ending stay; a number that another file has is passed over."""
    assert neutral_name("img/amira.jpg", ["picture-1.png", "post.md"], kind="picture") == "img/picture-2.jpg"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("![x](amira t.jpg)", "![x](picture-1.jpg)"),
        ("![x](/img/amira%20t.jpg?w=2)", "![x](/img/picture-1.jpg?w=2)"),
        ("not xamira t.jpg, nor amira t.jpg-old", "not xamira t.jpg, nor amira t.jpg-old"),
    ],
)
def test_references_follow(text, expected):
    """As written or quoted for an address, and only the whole name."""
    assert apply(text, reference_edits(text, "amira t.jpg", "picture-1.jpg")) == expected


def test_references_in_html():
    """An ampersand written as an entity is the same name."""
    text = '<img src="a&amp;b.jpg">'
    assert apply(text, reference_edits(text, "x/a&b.jpg", "x/picture-1.jpg")) == '<img src="picture-1.jpg">'
