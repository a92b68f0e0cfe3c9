"""A reading marks names, undoes disguises and leaves out what is only reported, without moving a character."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from policycheck.detect.categories.people import FIGURE_LETTER, NAME_LETTER, readings

from .marked import marked_view


def _reading(text: str) -> str:
    return " ".join(sentence.folded for sentence in readings(marked_view(text)))


def test_names_become_marks() -> None:
    """A person's name and a public figure's are told apart, each in its length."""
    read = _reading("<Iolo> met <Mary Seacole:public>.")

    assert read == f"{NAME_LETTER * 4} met {FIGURE_LETTER * 12}."


def test_reported_words_are_left_out() -> None:
    """A quotation that the words around it report is blank; one that stands alone is not."""
    assert "loser" not in _reading('He said "you loser" and we talked about it.')
    assert "loser" in _reading('"you loser" 😂')


@given(st.text(max_size=200).filter(lambda text: "<" not in text))
def test_readings_keep_their_length(text: str) -> None:
    """Every reading is as long as its sentence, so offsets into it are offsets into the sentence."""
    for sentence in readings(marked_view(text)):
        assert len(sentence.folded) == len(sentence.text)
