"""Known words are found where they hide, and unknown ones stay as they are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policycheck.detect.plain.hidden import hidden_words, shown_words

KNOWN = frozenset("katie liam alan jack sam idiot stupid shit bastard asshole sunday".split())


def known(word: str) -> bool:
    return word.lower() in KNOWN


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("K4tie, J4CK and 1iam", "Katie, JACK and liam"),
        ("A1an", "Alan"),
        ("1d10t! $tupid b@stard sh!t a55h01e", "idiot! stupid bastard shit asshole"),
        ("S a m", "Sam"),
        ("S.H.I.T. K 4 t i e, S a m 4", "SHIT. Katie, Sam 4"),
        ("id❤️iot, Sun☀️day, stu_pid", "idiot, Sunday, stupid"),
    ],
)
def test_known_words_are_shown(written: str, plain: str) -> None:
    """Figures and signs for letters, three letters or initials spelt out, a picture within a word."""
    assert shown_words(written, known).text == plain


@pytest.mark.parametrize(
    "text",
    [
        "Y3 & Y4, KS2, 10C, 3rd, 5am, 4x100m, 2026",
        "@k4tie #k4tie k4tie@post.example https://x.example/k4tie k4tie.example",
        "Ben❤️Amy",
        "Katie! Sunday!",
        "AB12 CDE, 077OO 9OO l23",
    ],
)
def test_labels_addresses_and_the_unknown_stay(text: str) -> None:
    """Classes, ordinals, quantities, handles, tags, addresses, codes, and punctuation after a word."""
    assert shown_words(text, known).text == text


def test_it_leads_back_to_what_is_written() -> None:
    """The span of a shown word is that of all that hid it."""
    folded = shown_words("an id❤️iot!", known)
    assert folded.text == "an idiot!"
    assert folded.span(3, 8) == (3, 10)


@given(st.text("k4tie1!@$ .❤️_-", max_size=40) | st.text(max_size=40))
def test_hidden_words_stand_in_order_and_apart(text: str) -> None:
    """Whatever the text and whatever is known, spans lie in the text and do not overlap."""
    place = 0
    for start, end, word in hidden_words(text, lambda _: True):
        assert place <= start < end <= len(text)
        assert len(word) >= 2
        place = end
