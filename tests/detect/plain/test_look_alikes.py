"""Look-alikes are Latin letters where a reader takes them for Latin, and nowhere else."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policycheck.detect.plain.look_alikes import LOOK_ALIKES, latin_words


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("Well done Kаtiе!", "Well done Katie!"),
        ("Well done ΚATIE!", "Well done KATIE!"),
        ("what a load of ѕһіt", "what a load of shit"),
        ("Ring 077ОО 9ОО l23", "Ring 077OO 9OO l23"),
        ("ɡirls of Տeun", "girls of Seun"),
    ],
)
def test_letters_of_other_alphabets_in_latin_words(written: str, plain: str) -> None:
    """One foreign letter in a word, a whole word in a Latin line, letters among figures."""
    assert latin_words(written) == plain


@pytest.mark.parametrize(
    "text",
    [
        "Привет, Сара! Как дела?",
        "Катя and Иван won",
        "Сок, сахар и рис: the Russian words of the day are сок and рис",
        "Η Μαρία και το Νέον",
        "a 5 kΩ resistor, 3 μm, the angle θ, χ² and Δx",
        "Добро пожаловать to our school",
        "https://bbс.com/news and pаypal.com",
    ],
)
def test_real_words_and_addresses_stay(text: str) -> None:
    """Cyrillic and Greek, alone or quoted, units, and hosts that imitate: those are judged as what they are."""
    assert latin_words(text) == text


@given(st.text(st.characters() | st.sampled_from("".join(map(chr, LOOK_ALIKES)) + "abc. /\n"), max_size=100))
def test_the_length_stays(text: str) -> None:
    """Every letter stays in its place, and nothing but look-alikes changes."""
    plain = latin_words(text)
    assert len(plain) == len(text)
    assert all(after == before or ord(before) in LOOK_ALIKES for before, after in zip(text, plain, strict=True))


def test_looks_are_latin_letters() -> None:
    """Each foreign letter looks like one ASCII letter and is none."""
    for letter, look in LOOK_ALIKES.items():
        assert len(look) == 1
        assert look.isascii()
        assert look.isalpha()
        assert unicodedata.normalize("NFKC", chr(letter)) != look
