"""Folding: what is the same name folds alike, and every offset leads back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policycheck.detect.names.fold import fold, key


@pytest.mark.parametrize(
    "written",
    [
        "Siobhán O’Donoghue",
        "SIOBHÁN O'DONOGHUE",
        "Siobha\u0301n O‘Donoghue",
        "siobhan o`donoghue",
        "Siobh\u00adán O'Donog\u200bhue",
    ],
)
def test_spellings_of_one_name_fold_to_one(written: str) -> None:
    """Case, accents in either composition, apostrophes and characters without width make no difference."""
    assert fold(written).text == "siobhan o'donoghue"


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Łukasz", "lukasz"),
        ("Xiǎomíng", "xiaoming"),
        ("Søren", "soren"),
        ("Weiß", "weiss"),
        ("İpek", "ipek"),
        ("𝗞𝗮𝘁𝗶𝗲", "katie"),
    ],
)
def test_letters_that_have_no_plain_decomposition(written: str, folded: str) -> None:
    """Struck and styled letters fold to the plain ones of the usual spelling."""
    assert fold(written).text == folded


def test_the_span_of_a_decomposed_letter_holds_its_mark() -> None:
    """A highlight of a folded word covers the accents of the original."""
    folded = fold("Siobha\u0301n’s")
    assert folded.span(0, 7) == (0, 8)


def test_key_is_letters_alone() -> None:
    """Keys drop hyphens, apostrophes and spaces."""
    assert key("Amelia-Mae O'Hara") == "ameliamaeohara"


@given(st.text())
def test_every_folded_character_stems_from_the_original(text: str) -> None:
    """Spans lie inside the original, are not empty, and run upwards."""
    folded = fold(text)
    previous = 0
    for place in range(len(folded.text)):
        start, end = folded.span(place, place + 1)
        assert previous <= start < end <= len(text)
        previous = start


@given(st.text())
def test_folding_a_fold_changes_nothing(text: str) -> None:
    """A folded text compares with another folded text, however often either was folded."""
    once = fold(text).text
    assert fold(once).text == once


@given(st.text(alphabet=st.characters(max_codepoint=127)))
def test_the_short_way_for_ascii_folds_like_the_long_one(text: str) -> None:
    """ASCII takes a shorter way; with one other character appended the same text takes the long one."""
    assert fold(text).text + "é".replace("é", "e") == fold(text + "é").text
