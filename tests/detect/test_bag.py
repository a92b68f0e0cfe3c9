"""What a sentence states by its words alone, beside the network."""

import numpy as np
import pytest

from policycheck.detect.bag import bag, combined
from policycheck.linear import LinearModel
from policycheck.resources import models_dir


@pytest.fixture(scope="module")
def shipped() -> LinearModel:
    return LinearModel.load(models_dir() / "language" / "statements.npz")


def test_words_count_once_more_with_whose_account_they_are_from():
    """Staff's words are others than the school's; an unknown account is one of its own."""
    staff, unknown = set(bag(["Fed", "up"], "staff")), set(bag(["Fed", "up"], ""))
    assert {"@staff", "@staff fed", "@staff up", "fed up"} <= staff
    assert {"@", "@ fed"} <= unknown
    assert staff & unknown == {gram for gram in staff if not gram.startswith("@")}


def test_no_words_are_no_ngrams_but_the_account():
    """A row of symbols alone."""
    assert bag(["🎉", "!"], "official") == ("@official",)


def test_each_has_half_a_say(shipped):
    """The log-odds are the mean of both; a network that is quite sure is no surer than one in a million."""
    words = ["Vote", "for", "her"]
    odds = shipped.odds(bag(words, "official"))
    even = combined(np.full(len(odds), 0.5, dtype=np.float32), shipped, words, "official")
    assert np.log(even / (1 - even)) == pytest.approx(odds / 2, abs=1e-3)
    sure = combined(np.ones(len(odds), dtype=np.float32), shipped, words, "official")
    assert np.isfinite(sure).all() and (sure < 1).all()
