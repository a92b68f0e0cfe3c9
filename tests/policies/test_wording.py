"""The print of a clause's words."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from policycheck.policies.wording import alike, wording


def test_only_the_words_count() -> None:
    """Case, accents, quotation marks, punctuation and line breaks make no difference."""
    assert wording("Staff mustn’t\npost: cafés!") == wording("staff  mustn't post Cafes")


def test_likeness_is_the_share_of_words_in_common() -> None:
    """One of four words that differs leaves three quarters; nothing in common leaves nothing."""
    assert alike(wording("never post pupils names"), wording("never post pupils faces")) == 0.75
    assert alike(wording("never post"), wording("always listen")) == 0.0


def test_a_change_at_the_end_of_a_long_text_is_told() -> None:
    """However long a paragraph is, its print is another where one of its words is."""
    long = "The office holds a file. " * 120
    never, always = wording(f"{long}Pupils must never be named."), wording(f"{long}Pupils may always be named.")
    assert never != always
    assert alike(never, always) > 0.9


@given(st.text(max_size=400) | st.text(max_size=400).map(lambda text: f"{text} word" * 300))
def test_a_print_has_the_form_that_a_ruleset_takes(text: str) -> None:
    """Two characters a word, none of them special in YAML, and no more than a ruleset takes."""
    made = wording(text)
    assert re.fullmatch(r"[A-Za-z0-9_+]*", made)
    assert len(made) % 2 == 0
    assert len(made) <= 1000
