"""Linear models over n-grams."""

from pathlib import Path
from zlib import crc32

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from policycheck.linear import LinearModel


def model(**rows: tuple[float, int, int]) -> LinearModel:
    """Of two labels: for each n-gram its rarity and its weight for either, in halves and in tenths."""
    keyed = sorted((crc32(gram.encode()), row) for gram, row in rows.items())
    return LinearModel(
        keys=np.array([key for key, _ in keyed], dtype=np.uint32),
        rarity=np.array([row[0] for _, row in keyed], dtype=np.float32),
        weights=np.array([row[1:] for _, row in keyed], dtype=np.int8),
        scales=np.array([0.5, 0.1], dtype=np.float32),
        offsets=np.array([-1.0, 2.0], dtype=np.float32),
    )


def test_odds_are_the_sum_of_what_each_ngram_adds():
    """Rarities are brought to length one; what is unknown adds nothing."""
    odds = model(photo=(3.0, 10, -20), name=(4.0, 0, 30)).odds(["photo", "name", "whatever"])
    assert odds == pytest.approx([-1 + 0.6 * 5, 2 - 0.6 * 2 + 0.8 * 3])


def test_a_text_without_a_known_ngram_has_the_offsets():
    """Nothing speaks for or against."""
    for grams in ((), ("x",)):
        assert model(photo=(3.0, 10, -20)).odds(grams) == pytest.approx([-1.0, 2.0])


def test_a_model_is_read_as_it_was_written(tmp_path: Path):
    """Rarities may be kept in half precision."""
    known = model(photo=(3.0, 10, -20), name=(4.0, 0, 30))
    arrays = {name: getattr(known, name) for name in LinearModel.__slots__}
    np.savez_compressed(tmp_path / "m.npz", **{**arrays, "rarity": arrays["rarity"].astype(np.float16)})
    read = LinearModel.load(tmp_path / "m.npz")
    assert read.odds(["photo"]) == pytest.approx(known.odds(["photo"]))


@given(st.lists(st.text(max_size=8)))
def test_any_ngrams_have_finite_odds(grams: list[str]):
    """Whatever is counted, surrogates too."""
    assert np.isfinite(model(a=(1.0, 127, -127), b=(2.0, -127, 127)).odds(grams)).all()
