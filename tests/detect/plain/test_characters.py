"""Characters that only look or sort differently become plain; those that mean something stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policycheck.detect.plain.characters import plain_characters

EVERY = st.text(st.characters(), max_size=80) | st.text("aK é\u0301\u0336\u200b\u202e\u202c❤\ufe0f🇬🇧", max_size=40)


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("𝗞𝗮𝘁𝗶𝗲 𝓚𝓪𝓽𝓲𝓮 𝔎𝔞𝔱𝔦𝔢", "Katie Katie Katie"),
        ("Ｋａｔｉｅ０７＠post．example", "Katie07@post.example"),
        ("Ⓚⓐⓣⓘⓔ ⒦⒜⒯⒤⒠ 🅺🅰🆃🅸🅴 🅚🅐🅣🅘🅔", "Katie ⒦⒜⒯⒤⒠ KATIE KATIE"),
        ("ᴋᴀᴛɪᴇ ᵏᵃᵗⁱᵉ ﬁne", "katie katie fine"),
        ("K\u200ba\u200dt\u2060i\u00ade\ufeff \u2066Katie\u2069", "Katie Katie"),
        ("K\x00atie K\u2800atie", "Katie K atie"),
        ("0️⃣7️⃣7⃣", "077"),
        ("K̶a̶t̶i̶e̶ Z̷͎̈́a̸͖͛l̵͍̒ 0̶7̶", "Katie Zal 07"),
        ("Siobha\u0301n Ọlu\u0301ṣẹ́gun Nguye\u0302\u0303n", "Siobhán Ọlúṣẹgun Nguyễn"),
        ("\u202eeitaK\u202c won", "Katie won"),
    ],
)
def test_disguises_are_undone(written: str, plain: str) -> None:
    """Styled letters and figures, keycaps, what has no width, heaps of marks, text shown backwards."""
    assert plain_characters(written).text == plain


@pytest.mark.parametrize(
    "text",
    [
        "Siân, Łukasz, Nguyễn Thị Hà, Zoë, Ŵŷn, Øyvind, Çelik, İpek",
        "5² ½ 1º … “yes” – ☕ ™",
        "👩\u200d🏫 ❤️\u200d🔥 🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f 🇬🇧 👍🏽 ℹ️",
        "שָׁלוֹם הַכִּתָּה",
        "مُحَمَّد",
        "हिन्दी में स्वागत है",
        "Привет, Катя",
        "สวัสดี",
    ],
)
def test_what_means_something_stays(text: str) -> None:
    """Names in every alphabet, typography, figures of speech and whole emoji are left as they are."""
    assert plain_characters(text).text == text


def test_a_letter_leads_back_to_its_marks() -> None:
    """The span of a letter holds the marks upon it, but nothing invisible beside it."""
    folded = plain_characters("K\u0336a\u200bt")
    assert [folded.span(place, place + 1) for place in range(3)] == [(0, 2), (2, 3), (4, 5)]


def test_what_is_shown_backwards_leads_back_as_a_whole() -> None:
    """A word of an overridden run stems from all of the run, whose letters stand in another order."""
    folded = plain_characters("A \u202eeitaK\u202c")
    assert folded.span(2, 7) == (2, 9)


@given(EVERY)
def test_any_text_has_a_plain_form(text: str) -> None:
    """Nothing crashes, every place lies in the text, and nothing invisible is left beside letters."""
    folded = plain_characters(text)
    for place in range(len(folded.text)):
        start, end = folded.span(place, place + 1)
        assert 0 <= start < end <= len(text)
    assert not {"\u200b", "\u00ad", "\u2060", "\ufeff"} & set(folded.text)


@given(st.text("Katie", min_size=1, max_size=12), st.data())
def test_invisible_characters_change_nothing(word: str, data: st.DataObject) -> None:
    """Wherever characters without width are put into a word, its plain form is the word."""
    hidden = data.draw(st.lists(st.sampled_from("\u200b\u200c\u200d\u2060\u00ad\ufeff\u034f\u061c\ufe00"), max_size=12))
    written = word
    for character in hidden:
        place = data.draw(st.integers(0, len(written)))
        written = written[:place] + character + written[place:]
    assert plain_characters(written).text == word
