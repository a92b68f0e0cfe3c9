"""Words spelt out come together; initials, alphabets, kisses and lists of letters do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policycheck.detect.plain.spelt import joined_words

COMMON = frozenset("you are an idiot stupid kill yourself loser welcome back girl fat cat sam an yo ur".split())


def joined(text: str) -> str:
    return joined_words(text, lambda word: word.lower() in COMMON).text


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("Well done K a t i e!", "Well done Katie!"),
        ("K❤️a❤️t❤️i❤️e's cup", "Katie's cup"),
        ("K 💙 a 💚 t", "Kat"),
        ("s.t.u.p.i.d. Yes", "stupid. Yes"),
        ("s-t-u-p-i-d, s_t_u_p_i_d", "stupid, stupid"),
        ("s t u p i d  g i r l", "stupid  girl"),
        ("y o u a r e a n i d i o t", "you are an idiot"),
        ("K a t i e B a r r a c l o u g h", "Katie Barraclough"),
        ("such a l o s e r, f a t", "such a loser, fat"),
        ("🇰 🇦 🇹 🇮 🇪", "KATIE"),
        ("W E L C O M E  B A C K", "WELCOME  BACK"),
        ("the R.S.P.C.A.B. of Leeds. No", "the RSPCAB of Leeds. No"),
    ],
)
def test_letters_apart_are_a_word(written: str, plain: str) -> None:
    """Spaces, points, dashes, pictures or flags' letters between them; wider gaps and capitals part words."""
    assert joined(written) == plain


@pytest.mark.parametrize(
    "text",
    [
        "A B C, X Y Z and A B C D E F",
        "B.Y.O.B, R.S.V.P. and J.R.R. Tolkien",
        "c-a-t, d-o-g",
        "S A M and s a n",
        "a/n, y o, u/r, s/a/m",
        "s, a, t, p, i, n",
        "x x x x",
        "xoxo x o x o",
        "Y/N, A/C/B/D, Q & A",
        "🇫🇷🇩🇪🇪🇸 day",
        "I'm  I'd  I'm",
        "Plan A or B?",
        "a+b+c+d",
        "Sam J.O.B. in Year 4",
    ],
)
def test_letters_that_belong_apart(text: str) -> None:
    """Alphabets, initials, phonics, kisses, choices, flags, contractions, algebra."""
    assert joined(text) == text


def test_a_word_leads_back_to_all_of_its_letters() -> None:
    """The span reaches from the first letter to the last, with what stands between."""
    folded = joined_words("Well done K a t i e!", lambda _: False)
    assert folded.span(10, 15) == (10, 19)


@given(st.text("katie .-_❤️🇰X", max_size=60) | st.text(max_size=40))
def test_any_text_can_be_joined(text: str) -> None:
    """Nothing crashes, letters are neither lost nor made, and every place lies in the text."""
    folded = joined_words(text, lambda word: len(word) > 2)
    for place in range(len(folded.text)):
        start, end = folded.span(place, place + 1)
        assert 0 <= start < end <= len(text)
    plain = [letter for letter in text if letter.isascii() and letter.isalpha()]
    assert [letter for letter in folded.text if letter in plain] == plain or "🇰" in text
