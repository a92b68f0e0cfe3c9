"""Terms are found however they are disguised, and nothing else is taken for them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policycheck.detect.categories.lexicon import find_terms, plain_letters


@given(st.text(max_size=200))
def test_plain_letters_keep_their_places(text: str) -> None:
    """Undoing disguises never moves a character, so offsets stay those of the text."""
    assert len(plain_letters(text.lower())) == len(text.lower())


@given(st.text(alphabet="fuckshit *@1!.-_ \n", max_size=60))
def test_spans_lie_within_the_text(text: str) -> None:
    """Whatever is found stands inside the text that was searched."""
    for hit in find_terms("profanity", text):
        start, end = hit.span
        assert 0 <= start < end <= len(text)


@pytest.mark.parametrize("text", ["y4 and 10c", "3rd", "4x4", "ks2", "msps20", "25/11", "£15"])
def test_labels_are_no_disguise(text: str) -> None:
    """Class names, ordinals and numbers are left as they are."""
    assert plain_letters(text) == text or not list(find_terms("profanity", text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [("sh1t", "shit"), ("b@stard", "bastard"), ("4rse", "arse"), ("y4", "y4"), ("@anna!", "@anna!")],
)
def test_undoes_digits_and_signs(text: str, expected: str) -> None:
    """A digit or sign within a word reads as its letter; at a handle's start or a sentence's end it does not."""
    assert plain_letters(text) == expected


@pytest.mark.parametrize(
    "text", ["a chink in the armour", "fire retardant paint", "homo sapiens", "offa's dyke", "faggots and peas"]
)
def test_homonyms_are_cleared(text: str) -> None:
    """A word that demeans people in one sentence is harmless in another."""
    assert list(find_terms("slurs", text)) == []
