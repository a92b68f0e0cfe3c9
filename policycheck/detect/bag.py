"""What a sentence states by its words alone: a linear model whose word counts as much as the network's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from policycheck.linear import LinearModel
from policycheck.ngrams import ngrams

if TYPE_CHECKING:
    from policycheck.linear import Floats

_LEAST = 1e-6  # of a probability: nothing is so sure that the other has no say


def bag(words: Sequence[str], role: str) -> tuple[str, ...]:
    """The n-grams of a sentence and, once more, its words with whose account they are from; empty: nobody knows."""
    grams = ngrams(" ".join(words))
    alone = (gram for gram in grams if gram[0] != "|" and " " not in gram)
    return (*sorted(grams), f"@{role}", *(f"@{role} {word}" for word in sorted(alone)))


def combined(network: Floats, model: LinearModel, words: Sequence[str], role: str) -> Floats:
    """The probability of each label, whose log-odds are the mean of the network's and the linear model's, (labels,)."""
    import numpy as np

    sure = np.clip(network, _LEAST, 1 - _LEAST)
    odds = (np.log(sure / (1 - sure)) + model.odds(bag(words, role))) / 2
    result: Floats = 1 / (1 + np.exp(-odds))
    return result
