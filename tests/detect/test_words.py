"""Words and sentences: whole names, exact offsets, linear time."""

from time import perf_counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policycheck.detect.language import blank_language
from policycheck.detect.words import CASE_PATTERNS, case_pattern, split_words

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.fixture(scope="module")
def blank() -> "Language":
    return blank_language()


def words(text: str) -> list[str]:
    return [text[start:end] for start, end in split_words(text) if not text[start:end].isspace()]


@settings(deadline=None)
@given(st.text(st.characters(), max_size=200) | st.text("a.'’-@#/: \n\u200d\u0301🎉1A(", max_size=200))
def test_words_cover_the_text_without_gaps(text: str) -> None:
    """Every character belongs to exactly one word, so an offset never shifts."""
    assert "".join(text[start:end] for start, end in split_words(text)) == text


@settings(deadline=None)
@given(st.text("ab.'’-@#/: \t\n\u00a0\u200d\u0301🎉1A(", max_size=200))
def test_a_doc_reads_as_its_text(blank: "Language", text: str) -> None:
    """`doc.text` is the text that came in, whatever its white space."""
    assert blank(text).text == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Amelia-Mae Jones", ["Amelia-Mae", "Jones"]),
        ("Jean-Luc Mbeki-Hughes's dog", ["Jean-Luc", "Mbeki-Hughes", "'s", "dog"]),
        ("Grace’s and JAMES'S", ["Grace", "’s", "and", "JAMES", "'S"]),
        ("O'Neill, d’Souza", ["O'Neill", ",", "d’Souza"]),
        ("Tom–Amy/Bo&Cy", ["Tom", "–", "Amy", "/", "Bo", "&", "Cy"]),
        ("@tom.b #WellDoneTom!", ["@tom.b", "#WellDoneTom", "!"]),
        (
            "Mrs. Okoro, J. K. Doe and T.S. Roe",
            ["Mrs.", "Okoro", ",", "J.", "K.", "Doe", "and", "T.S.", "Roe"],
        ),
        (
            "office@school.example, www.school.example.",
            ["office@school.example", ",", "www.school.example", "."],
        ),
        ("Zo\u0308e won 🎉🎉", ["Zo\u0308e", "won", "🎉", "🎉"]),
        ("**Ada** _Bo_", ["*", "*", "Ada", "*", "*", "_", "Bo", "_"]),
    ],
)
def test_names_are_whole_words(text: str, expected: list[str]) -> None:
    """A hyphenated or apostrophed name is one word; a possessive, handle or hashtag stands apart."""
    assert words(text) == expected


@pytest.mark.parametrize(
    ("word", "pattern"),
    [
        ("ada", "lower"),
        ("Ada", "title"),
        ("Ada-Mae", "title"),
        ("O'Neill", "title"),
        ("ADA", "upper"),
        ("J.", "initial"),
        ("McKay", "mixed"),
        ("12", "digit"),
        ("6B", "alphanumeric"),
        ("@ada", "tag"),
        ("🎉", "symbol"),
        ("愛", "uncased"),
    ],
)
def test_case_patterns(word: str, pattern: str) -> None:
    """How a word is written falls into the class that the model was trained with."""
    assert CASE_PATTERNS[case_pattern(word)] == pattern


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One. Two! Three?", 3),
        ("Mrs. Okoro met T.S. Roe", 1),
        ("STAR OF THE WEEK\n\nwell done all", 2),
        ("first line\nsecond half of the same sentence", 1),
        ("- Bread\n- Milk", 2),
        ('She said "Yes." Then she left.', 2),
        ("", 0),
    ],
)
def test_sentences(blank: "Language", text: str, count: int) -> None:
    """Sentences end with punctuation, a blank line, or a line that the next one does not go on with."""
    assert len(list(blank(text).sents)) == count


@pytest.mark.parametrize("unit", ["(", ".!", "a.b", "'s", "a@", "word ", "a-", "\n", "é'", "1:"])
def test_splitting_is_linear(blank: "Language", unit: str) -> None:
    """A hundred thousand characters of anything are split in seconds, not minutes."""
    started = perf_counter()
    blank(unit * (100_000 // len(unit)))
    assert perf_counter() - started < 10
