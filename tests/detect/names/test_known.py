"""Words that readers know."""

import pytest

from policycheck.detect.names.known import is_known


@pytest.mark.parametrize("word", ["whale", "maria", "lantern", "thomas"])
def test_words_and_common_names_are_known(word: str) -> None:
    """Ordinary words and common names are in the vocabulary of the shipped model."""
    assert is_known(word)


@pytest.mark.parametrize("word", ["wahle", "mraia", "barraclough", "##ing", ""])
def test_misspellings_are_not(word: str) -> None:
    """A misspelt word, a rare surname and a piece of a word are not."""
    assert not is_known(word)
