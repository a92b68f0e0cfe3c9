"""How a row is cut into phrases, and what counts in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policycheck.detect.tongue.phrases import phrases


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("Drodzy rodzice, jutro szkoła będzie zamknięta.", ["Drodzy rodzice", "jutro szkoła będzie zamknięta"]),
        ("See https://szkola.example/jutro for more", ["See", "for more"]),
        ("Write to @szkola or jan@szkola.example now", ["Write to", "or", "now"]),
        ("Ours is শান্তি and peace", ["Ours is", "শান্তি", "and peace"]),
        ("U11 3-2, at 3.15pm – l'école d'été", ["at", "l'école d'été"]),
        ("jutro o 17:30 w sali 2b i 3,5 km", ["jutro o w sali i km"]),
        ("🎉 ... 123 --", []),
        ("", []),
    ],
)
def test_where_phrases_end(row: str, found: list[str]) -> None:
    """At punctuation, at links and handles, and where the script changes."""
    assert [phrase.text for phrase in phrases(row)] == found


@pytest.mark.parametrize(
    ("row", "words", "running", "size"),
    [
        ("Zuzanna Nowak i Piotr", 4, 0, 1.5),
        ("jutro szkoła w Polsce", 4, 2, 2.5),
        ("JUTRO SZKOŁA BĘDZIE ZAMKNIĘTA", 4, 4, 4),
        ("a b c d e", 5, 0, 0),
        ("کل اسکول بند رہے", 4, 4, 4),
        ("星期五学校放假一天", 4, 4, 4),
        ("La la la la la", 5, 1, 1.5),
        ("あ い う え お", 0, 0, 0),
    ],
)
def test_what_counts(row: str, words: int, running: int, size: float) -> None:
    """Capitalised words count half, single letters nothing, and letters stand for words where nothing parts those."""
    (phrase,) = phrases(row)
    assert (phrase.words, phrase.running, phrase.size) == (words, running, size)


@pytest.mark.parametrize(
    ("row", "english", "frames"),
    [
        ("Thank you for your help", True, True),
        ("Spaghetti alla carbonara con funghi", False, False),
        ("Oxbridge applicants studied Sunt lacrimae rerum et mentem", False, True),
        ("\N{FULLWIDTH LATIN CAPITAL LETTER T}hank you all", True, True),
    ],
)
def test_what_is_english(row: str, english: bool, frames: bool) -> None:
    """Common words make a phrase English; a word that introduces a quotation makes its row English."""
    (phrase,) = phrases(row)
    assert (phrase.english, phrase.frames) == (english, frames)
    assert phrase.script == "LATIN"


@given(st.text(max_size=300))
def test_any_row_is_cut(row: str) -> None:
    """No text stops it; no phrase is empty, and sizes never exceed the words."""
    for phrase in phrases(row):
        assert phrase.text
        assert 0 <= phrase.running <= phrase.words
        assert 0 <= phrase.size <= max(phrase.words, 0)
