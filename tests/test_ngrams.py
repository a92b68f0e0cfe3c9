"""The n-grams that the model of clauses counts."""

from hypothesis import given
from hypothesis import strategies as st

from policycheck.ngrams import ngrams


def test_words_pairs_and_runs_of_letters():
    """A text is its words, its pairs of words and runs of three and four letters with the ends of words."""
    assert ngrams("No photos") == {
        "no", "photos", "no photos", "| no", "|no ", "| no ",
        "| ph", "|pho", "|hot", "|oto", "|tos", "|os ", "| pho", "|phot", "|hoto", "|otos", "|tos ",
    }  # fmt: skip


def test_case_punctuation_and_curly_apostrophes_make_no_difference():
    """However a document is typed, its words are the same."""
    assert ngrams("DON’T name-drop!") == ngrams("don't name drop")


@given(st.text(max_size=200))
def test_any_text_has_ngrams_without_capitals(text):
    """No text is refused, and what is counted is in small letters."""
    assert all(gram and gram == gram.lower() for gram in ngrams(text))
