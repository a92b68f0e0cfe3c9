"""Typography becomes plain, and every offset leads back."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policycheck.detect.patterns.folding import fold


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("٠٧", "07"),
        ("০৭", "07"),
        ("077❤️009☎️00", "077  009  00"),
        ("Year 3 ⭐ 4", "Year 3 ⭐ 4"),
        ("a–b—c−d", "a-b-c-d"),
        ("a\u00a0b\u2009c", "a b c"),
        ("o’hara", "o'hara"),
        ("5² ½ é e\u0301", "5² ½ é e\u0301"),
    ],
)
def test_typography_is_evened_out(text: str, plain: str) -> None:
    """Other scripts' figures, dashes, quotes, pictures within a number; squares and fractions stay what they are."""
    assert fold(text).text == plain


def test_links_and_file_names_have_their_own_disguises() -> None:
    """Percent signs are undone in links alone, underscores in file names alone."""
    assert fold("jo%40post.example", "link").text == "jo@post.example"
    assert fold("jo%40post", "body").text == "jo%40post"
    assert fold("ella_dob_1.jpg", "file-name").text == "ella dob 1.jpg"


@settings(deadline=None)
@given(st.text(st.characters(), max_size=120) | st.text("é\u0301০＠%40_ ❤️7", max_size=60))
def test_every_character_leads_back(text: str) -> None:
    """Each folded character stems from a stretch of the original that begins where, or after, the last one ended."""
    for kind in ("body", "link", "file-name"):
        folded = fold(text, kind)
        last = 0
        for place in range(len(folded.text)):
            start, end = folded.span(place, place + 1)
            assert last <= start < end <= len(text)
            last = end
