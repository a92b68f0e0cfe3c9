"""Disguised characters become plain, and every offset leads back."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policycheck.detect.patterns.folding import fold


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("０７７００", "07700"),
        ("٠٧", "07"),
        ("০৭", "07"),
        ("𝟬𝟳", "07"),
        ("0️⃣7⃣", "07"),
        ("jo＠post．example", "jo@post.example"),
        ("07700\u200b900\u00ad123", "07700900123"),
        ("\u202a+44\u202c", "+44"),
        ("a–b—c−d", "a-b-c-d"),
        ("a\u00a0b\u2009c", "a b c"),
        ("o’hara", "o'hara"),
        ("5² ½ é e\u0301", "5² ½ é e\u0301"),
    ],
)
def test_disguises_are_undone(text: str, plain: str) -> None:
    """Other digits, keycaps, invisible marks, dashes and quotes; squares and fractions stay what they are."""
    assert fold(text).text == plain


def test_keycaps_come_back_whole() -> None:
    """A digit that was a keycap leads back to all three of its code points."""
    folded = fold("x0️⃣7️⃣!")
    assert folded.original(1, 3) == (1, 7)


def test_links_and_file_names_have_their_own_disguises() -> None:
    """Percent signs are undone in links alone, underscores in file names alone."""
    assert fold("jo%40post.example", "link").text == "jo@post.example"
    assert fold("jo%40post", "body").text == "jo%40post"
    assert fold("ella_dob_1.jpg", "file-name").text == "ella dob 1.jpg"


@settings(deadline=None)
@given(st.text(st.characters(), max_size=120) | st.text("0️⃣é\u0301\u200b０＠%40_ ", max_size=60))
def test_the_map_runs_upwards(text: str) -> None:
    """Each folded character stems from a stretch of the original that begins where, or after, the last one ended."""
    for kind in ("body", "link", "file-name"):
        folded = fold(text, kind)
        assert len(folded.text) == len(folded.starts) == len(folded.ends)
        ends = (0, *folded.ends)
        assert all(ends[i] <= start < ends[i + 1] for i, start in enumerate(folded.starts))
        assert not folded.ends or folded.ends[-1] <= len(text)
