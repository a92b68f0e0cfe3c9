"""YAML as words with places, and what of YAML is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policycheck.errors import RulesetError
from policycheck.rules.document import parse, put


def test_scalars_stay_as_written() -> None:
    """Numbers, dates and yes or no are the words that stand in the file."""
    document = parse("r.yaml", "section: 2.10\nflag: no\nday: 2026-09-01\nempty:\n")
    assert document.value == {"section": "2.10", "flag": "no", "day": "2026-09-01", "empty": ""}


def test_places_are_those_of_the_file() -> None:
    """A key and a list's item know their line and column; what is unknown is placed at what is around it."""
    document = parse("r.yaml", "rules:\n  - id: a\n    cites: [x, y]\n")
    assert document.place(("rules", 0, "cites")) == (3, 5)
    assert document.place(("rules", 0, "cites", 1)) == (3, 16)
    assert document.place(("rules", 0, "missing")) == (2, 5)
    assert str(document.error(("rules", 0, "id"), "wrong")) == "r.yaml:2:5: wrong"


def test_scalars_are_put_where_the_old_ones_stand() -> None:
    """Whatever their quotes; comments, line ends and all other values stay, and so do the places behind them."""
    text = "r:\r\n  - {a: '😀', b: x}\r\n  - a: plain # why\r\n  - a: >-\r\n      block\r\nz: 1\r\n"
    words = {("r", 0, "a"): "longer than before", ("r", 1, "a"): "p", ("r", 2, "a"): "q"}
    put_in = 'r:\r\n  - {a: "longer than before", b: x}\r\n  - a: "p" # why\r\n  - a: "q"\r\nz: 1\r\n'
    assert put(text, words) == put_in


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("", 1, "empty"),
        ("a: 1\na: 2\n", 2, "second time"),
        ("a: &x [1]\nb: *x\n", 1, "anchors"),
        ("a: 1\nb: *x\n", 2, "a"),
        ("a: !!python/object:os.system {}\n", 1, "tags"),
        ("a: !own b\n", 1, "tags"),
        ("a: 1\n---\nb: 2\n", 2, "second document"),
        ("a:\n\t- b\n", 2, "not YAML"),
        ("[a, b]: c\n", 1, "a key must be"),
        ("a: " + "[" * 30 + "]" * 30, 1, "too deep"),
        ("a: 'open", 1, "not YAML"),
        ("a: \x00", 1, "not YAML"),
    ],
)
def test_refused_where_it_stands(text: str, line: int, said: str) -> None:
    """Each thing that no ruleset needs is one line that begins with its place."""
    with pytest.raises(RulesetError) as caught:
        parse("r.yaml", text)
    assert str(caught.value).startswith(f"r.yaml:{line}:")
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_character_that_yaml_does_not_allow_is_placed() -> None:
    """A control character is told with its line and column, counted in characters."""
    with pytest.raises(RulesetError, match=r"^r\.yaml:2:5: not YAML \(a character U\+0007\): take it out$"):
        parse("r.yaml", "a: é\nb: é\x07x\n")


def test_deep_nesting_ends_early() -> None:
    """A megabyte of open brackets is refused, not recursed into."""
    with pytest.raises(RulesetError):
        parse("r.yaml", "[" * 1_000_000)


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Whatever the file holds, there is a document or a RulesetError."""
    try:
        parse("r.yaml", text)
    except RulesetError as error:
        assert str(error).startswith("r.yaml:")
