"""Bounds of a rate that was counted: the exact ones, on the safe side."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policycheck.detect.faces.rates import at_least, at_most, trials_for


@pytest.mark.parametrize(
    ("hits", "trials", "bound"), [(0, 1, 0.95), (0, 100, 0.0295), (1, 20, 0.2161), (5, 100, 0.1023), (10, 10, 1.0)]
)
def test_the_bounds_of_the_tables(hits: int, trials: int, bound: float) -> None:
    """One-sided Clopper-Pearson bounds at 95%, as published."""
    assert at_most(hits, trials) == pytest.approx(bound, abs=1e-4)
    assert at_least(trials - hits, trials) == pytest.approx(1 - bound, abs=1e-4)


def test_nothing_tried_says_nothing() -> None:
    """Without a trial every rate is left open."""
    assert (at_most(0, 0), at_least(0, 0)) == (1.0, 0.0)


@given(st.integers(0, 200), st.integers(1, 2000))
def test_a_bound_lies_beyond_the_rate(hits: int, trials: int) -> None:
    """The bound is never below the rate that was seen, and one hit more raises it."""
    hits = min(hits, trials)
    assert at_most(hits, trials) >= hits / trials
    assert at_most(hits, trials) <= at_most(min(hits + 1, trials), trials)


@given(st.floats(0.0005, 0.5))
def test_trials_for_are_just_enough(rate: float) -> None:
    """Without a hit that many trials bring the bound down to the rate, and one fewer do not."""
    needed = trials_for(rate)
    assert at_most(0, needed) <= rate + 1e-9
    assert at_most(0, needed - 1) > rate - 1e-9
