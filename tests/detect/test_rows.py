"""How a text is cut into the runs that are judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policycheck.detect.language import blank_language
from policycheck.detect.rows import rows

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.fixture(scope="module")
def language() -> Language:
    return blank_language()


@settings(deadline=None)
@given(text=st.text(alphabet="aB .!?\n-*#1’é🎉•", max_size=200))
def test_rows_are_in_order_and_apart(language: Language, text: str) -> None:
    """Each row begins where the one before it has ended or later, and holds something."""
    place = 0
    for start, end in rows(language(text)):
        assert place <= start < end <= len(text)
        assert text[start:end].strip() == text[start:end]
        place = end


@settings(deadline=None)
@given(words=st.lists(st.sampled_from(["Ofsted", "came", "we", "sang", "5"]), min_size=1, max_size=40))
def test_no_word_is_lost(language: Language, words: list[str]) -> None:
    """Whatever ends a sentence or a line, every word is in one row."""
    text = "".join(word + ("! " if i % 3 else "\n") for i, word in enumerate(words))
    assert " ".join(text[start:end] for start, end in rows(language(text))).replace("!", "").split() == words


def test_a_megabyte_is_cut_into_short_rows(language: Language) -> None:
    """A text without any punctuation comes in rows of at most 600 characters."""
    assert max(end - start for start, end in rows(language("word " * 20_000))) <= 600
