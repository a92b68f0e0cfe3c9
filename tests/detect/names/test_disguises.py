"""People of the register are found in every disguise, and nobody is found where letters only look like one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .conftest import Find

_INVISIBLE = "\u200b\u200c\u200d\u2060\u00ad\ufeff\u034f\u202a\u202c\u2066\u2069"
_MARKS = "\u0301\u0308\u0332\u0336\u20dd"
_QUICK = settings(deadline=None, max_examples=60)


@pytest.mark.parametrize(
    "written",
    [
        "Jоsерhіnе",
        "Ϳosephine",
        "Ｊｏｓｅｐｈｉｎｅ",
        "𝓙𝓸𝓼𝓮𝓹𝓱𝓲𝓷𝓮",
        "ⒿⓄⓈⒺⓅⒽⒾⓃⒺ",
        "J\u200bo\u200bs\u200be\u200bp\u200bh\u200bi\u200bn\u200be",
        "Jo\u00adseph\u00adine",
        "J̶o̶s̶e̶p̶h̶i̶n̶e̶",
        "J o s e p h i n e",
        "J.o.s.e.p.h.i.n.e",
        "J-O-S-E-P-H-I-N-E",
        "J❤️o❤️s❤️e❤️p❤️h❤️i❤️n❤️e",
        "Jose🎉phine",
        "J0s3phine",
        "Jo$eph!ne",
        "\u202eenihpesoJ\u202c",
    ],
)
def test_a_forename_is_found_in_disguise(find: Find, written: str) -> None:
    """Alone and in full, with the words of the file as they stand."""
    alone, full = f"Well done {written}, brilliant!", f"Well done {written} Hartley-Bewick, brilliant!"
    (found,) = find(alone)
    assert (found.people, found.text, found.entity) == (("p02",), written, "forename")
    assert alone[found.location.start : found.location.end] == written
    (found,) = find(full)
    assert (found.people, found.entity) == (("p02",), "full-name")
    assert found.text == f"{written} Hartley-Bewick"


@_QUICK
@given(st.data())
def test_invisible_characters_hide_nobody(find: Find, data: st.DataObject) -> None:
    """Characters without width and marks, put anywhere into a name, leave it the name."""
    written = "Josephine"
    for character in data.draw(st.lists(st.sampled_from(_INVISIBLE + _MARKS), max_size=10)):
        place = data.draw(st.integers(1, len(written)))
        written = written[:place] + character + written[place:]
    text = f"Well done {written}!"
    (found,) = find(text)
    assert found.people == ("p02",)
    assert text[found.location.start : found.location.end].startswith("J")
    assert text[found.location.start : found.location.end].rstrip(_INVISIBLE + _MARKS).endswith("e")


@_QUICK
@given(st.text(st.sampled_from("Josephine Hartley4@!.-_❤️" + _INVISIBLE + _MARKS + "\u202e"), max_size=60))
def test_any_text_is_read(find: Find, text: str) -> None:
    """Nothing crashes, and whatever is found stands in the text."""
    for found in find(text):
        assert text[found.location.start : found.location.end] == found.text


@pytest.mark.parametrize(
    "text",
    [
        "Y3 & Y4 are off to the farm, KS2 to the museum at 10.30am.",
        "Bring your own: B.Y.O.B. R.S.V.P. by 5pm.",
        "A B C, easy as 1 2 3!",
        "Our sounds this week: c-a-t, d-o-g, m-a-p and s, a, t, p, i, n.",
        "Great 🎉 work 🎉 all 🎉 of 🎉 you!",
        "xx x x x love from the office",
        "Code 4B1E, room J0S, form 7JO",
        "Croeso i Ŵyl y Gwanwyn",
        "Zażółć gęślą jaźń",
        "مرحبا بكم في مدرستنا",
        "Добро пожаловать в нашу школу",
    ],
)
def test_letters_and_alphabets_are_nobody(find: Find, text: str) -> None:
    """Classes, initialisms, spellings, pictures between words, codes, other languages."""
    assert find(text) == []
