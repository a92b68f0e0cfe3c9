"""Welsh by its words: which rows are Welsh, which are not, and the forenames in them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policycheck.detect.tongue.welsh import fold, forenames, is_welsh, names_nobody, word_lists

HERE = Path(__file__).parent


@pytest.mark.parametrize(
    "row",
    [
        "Llongyfarchiadau i Elin a Tomos!",
        "Bydd yr ysgol ar gau yfory oherwydd yr eira.",
        "Mae'r côr yn canu nos Iau.",
        "Y TÎM DAN DDEG: MALI, NEL A CAI",
        "Mae’r plant wrth eu bodd.",
        "Da iawn, bawb!",
    ],
)
def test_welsh_rows(row: str) -> None:
    """Short and long, in capitals, with names and with either apostrophe."""
    assert is_welsh(row)


@pytest.mark.parametrize(
    "row",
    [
        "Diolch yn fawr to everyone who bought a Welsh cake for Wales",
        "Congrats yr 6!!",
        "I haf a new coat",
        "Dan can help plan a trip in May",
        "Gracias a todas las familias que nos ayudaron.",
        "Merci beaucoup à tous nos bénévoles!",
        "Jutro szkoła będzie zamknięta.",
        "Caernarfon",
        "",
    ],
)
def test_other_rows(row: str) -> None:
    """English with Welsh words, other languages with words in common, and a single word."""
    assert not is_welsh(row)


def test_no_other_language_is_welsh() -> None:
    """Of the paragraphs in 65 languages none is taken for Welsh."""
    lines = (HERE / "paragraphs.txt").read_text("utf-8").splitlines()
    assert [line for line in lines if line[0] != "#" and is_welsh(line.split(" | ", 1)[1])] == []


@pytest.mark.parametrize(
    ("row", "names"),
    [
        ("Cerdd gan Siân Trefor a llun gan Ffion.", ["Siân Trefor", "Ffion"]),
        ("Da iawn Gruffydd, Macsen a Nel!", ["Gruffydd", "Macsen", "Nel"]),
        ("Dydd Gŵyl Dewi hapus!", []),
        ("Ysgol Emrys ap Iwan", ["Iwan"]),
        ("Mae band Jac y Do yn y neuadd.", []),
        ("Enillydd: Rhys Ysgol Bro Derwen", ["Rhys"]),
        ("Mae Nadolig Llawen yn y neuadd", []),
    ],
)
def test_forenames(row: str, names: list[str]) -> None:
    """With the surname that follows; not after a saint's day or a school, nor in the name of a tune."""
    assert [row[start:end] for start, end in forenames(row)] == names


@pytest.mark.parametrize(
    ("words", "following", "nobody"),
    [
        (["ardderchog"], "", True),
        (["noson", "ysgol"], "", True),
        (["seren"], "yr", True),
        (["seren"], "scored", False),
        (["carys"], "y", False),
        (["huw"], "", False),
        (["ardderchog", "huw"], "", False),
        (["kowalski"], "", False),
    ],
)
def test_welsh_words_name_nobody(words: list[str], following: str, nobody: bool) -> None:
    """Plain Welsh words and titles of honour name nobody; a forename among them does."""
    assert names_nobody(words, following) is nobody


def test_lists_are_folded_and_apart() -> None:
    """Every word is written as words are looked up, and a file's first two lists share none."""
    for name, first, second in (("welsh.txt", "words", "weak"), ("greetings.txt", "sure", "doubtful")):
        lists = word_lists(name)
        assert all(fold(word) == word for words in lists.values() for word in words)
        assert not lists[first] & lists[second]


@given(st.text(max_size=200))
def test_any_row_is_read(row: str) -> None:
    """No text stops it, and names lie within the row and in order."""
    is_welsh(row)
    end = 0
    for first, last in forenames(row):
        assert end <= first < last <= len(row)
        end = last
