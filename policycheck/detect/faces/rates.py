"""How sure a rate is that was counted: exact binomial bounds (Clopper and Pearson, Biometrika 26, 1934)."""

from __future__ import annotations

import math

CONFIDENCE = 0.95
_STEPS = 50  # halvings of the range from 0 to 1


def at_most(hits: int, trials: int) -> float:
    """The rate that `hits` of `trials` leave open with 95% confidence; without a hit, nearly 3 / trials.

    One-sided. 1.0 where nothing was tried.
    """
    if hits >= trials:
        return 1.0
    low, high = 0.0, 1.0
    for _ in range(_STEPS):
        middle = (low + high) / 2
        if _so_few(hits, trials, middle) > 1 - CONFIDENCE:
            low = middle
        else:
            high = middle
    return high


def at_least(hits: int, trials: int) -> float:
    """The rate that `hits` of `trials` rule out to be lower, with 95% confidence; 0.0 where nothing was tried."""
    return 1.0 - at_most(trials - hits, trials)


def trials_for(rate: float) -> int:
    """How many trials without a hit bring `at_most` down to that rate."""
    return math.ceil(math.log(1 - CONFIDENCE) / math.log1p(-rate))


def _so_few(hits: int, trials: int, rate: float) -> float:
    """The chance of that many hits or fewer."""
    if rate <= 0.0:
        return 1.0
    yes, no, ways = math.log(rate), math.log1p(-rate), math.lgamma(trials + 1)
    return math.fsum(
        math.exp(ways - math.lgamma(k + 1) - math.lgamma(trials - k + 1) + k * yes + (trials - k) * no)
        for k in range(hits + 1)
    )
