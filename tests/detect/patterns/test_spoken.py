"""Numbers said in words."""

import pytest

from policycheck.detect.patterns.spoken import spoken_runs

from .conftest import Find


@pytest.mark.parametrize("text", ["double double double", "hundred thousand", "seven", "07700 900123"])
def test_words_that_say_no_digits_are_no_run(text: str) -> None:
    """Multipliers with nothing to multiply, one word alone, figures alone."""
    assert list(spoken_runs(text)) == []


def test_runs_keep_their_digits() -> None:
    """Each item stands where it is said."""
    (run,) = spoken_runs("ring oh double seven")
    assert [(said.digits, said.start) for said in run] == [("0", 5), ("77", 8)]


def test_repeated_multipliers_are_read(find: Find) -> None:
    """A whole check of them crashes nowhere."""
    assert find("double " * 40) == []
