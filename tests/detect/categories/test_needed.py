"""The letters by which alternatives of patterns are left aside."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policycheck.detect.categories.needed import FILE, alternatives, candidates, digest
from policycheck.detect.categories.needed_letters import Finder, all_cues
from policycheck.detect.categories.needed_letters import alternatives as cut
from policycheck.detect.categories.pattern import compiled, words
from policycheck.detect.categories.sentences import fold

EXAMPLES = Path(__file__).parent / "examples"
POSTS = ["the pupils went to the pool", "well done to all of them", "they were there"]


@pytest.fixture(scope="module")
def texts() -> list[str]:
    """Every line of the examples, folded; their marks do no harm."""
    return [fold(line) for path in sorted(EXAMPLES.iterdir()) for line in path.read_text("utf-8").splitlines()]


def test_every_pattern_is_in_the_file() -> None:
    """A pattern that was changed is in the file, or a check would be slow until it is: run needed_letters.py."""
    wanted = {digest(cue.pattern) for cue in all_cues() if cut(cue.pattern)}
    assert wanted == set(json.loads(FILE.read_text("utf-8")))


def test_nothing_is_lost_by_leaving_alternatives_aside(texts: list[str]) -> None:
    """In every example each pattern is found where it is found whole, at the same place."""
    found = 0
    for pattern in sorted({cue.pattern for cue in all_cues()}):
        whole = compiled(pattern)
        for text in filter(whole.search, texts):
            parts = alternatives(pattern, candidates(text))
            first = min((match for part in parts if (match := compiled(part).search(text))), key=re.Match.start)
            assert first.span() == whole.search(text).span(), (pattern[:80], text)  # type: ignore[union-attr]
            found += 1
    assert found > 1000


def test_an_unknown_pattern_is_compiled_whole() -> None:
    """A pattern that the file does not have is looked for as it is."""
    pattern = words("zzz", "yyy")
    assert alternatives(pattern, candidates("no such letters")) == [pattern]


@pytest.mark.parametrize(
    ("pattern", "parts"),
    [
        ("a|b", ["a", "b"]),
        ("(?:a|b)c|d", ["(?:a|b)c", "d"]),
        (r"\(a|b\|c|[|(]d", [r"\(a", r"b\|c", "[|(]d"]),
        ("a)|(?:b", []),
    ],
)
def test_strokes_inside_brackets_do_not_cut(pattern: str, parts: list[str]) -> None:
    """Only a stroke outside all brackets divides alternatives, and an escaped one never does."""
    assert cut(words(pattern)) == parts


@pytest.mark.parametrize(
    ("pattern", "letters"),
    [
        ("knife|blade", {"knif", "blad"}),
        (r"knives? on", {"kniv", "ives"}),
        (r"\w+ing", {"ing"}),
        (r"\w+in", None),
        (r"(?:knife )?fight", {"figh"}),
        (r"gr[ae]y cats?", {"grey", "gray"}),
        (r"(?:pool )?ab|cd", None),
        (r"(?:knife|a{3})", None),
        (r"(?!knife)\w+", None),
    ],
)
def test_letters_that_a_pattern_cannot_do_without(pattern: str, letters: set[str] | None) -> None:
    """Of each alternative the rarest run that every match holds, and none where a match may do without."""
    found = Finder(POSTS).needed(pattern)
    assert found is None if letters is None else found is not None and {run[:4] for run in found} == letters


@given(st.lists(st.sampled_from(["knife", "pool", "to", "the", "them", "x"]), min_size=1, max_size=6))
def test_what_a_pattern_matches_holds_its_letters(chosen: list[str]) -> None:
    """Whatever a pattern matches holds one of the runs that it is said to need."""
    pattern = r"(?:knife|pool)s?\s+(?:to\s+)?the[mn]?"
    text = " ".join(chosen)
    if re.search(pattern, text):
        needed = Finder(POSTS).needed(pattern)
        assert needed and any(run in text for run in needed)
