"""What a clause speaks of, by a small linear model over its n-grams; see models/clauses/README.md."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from policycheck.policies.cue import SURE
from policycheck.policies.ngrams import ngrams
from policycheck.resources import models_dir, read_manifest
from policycheck.types import Category

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np
    from numpy.typing import NDArray


#: The probability from which a category counts as found, chosen on policies that trained nothing.
#: No half, since each category is rare.
LIMIT = 0.25
FOUND = 0.7


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One category that a text may speak of. words: what speaks for it most.

    confidence: FOUND where the probability is LIMIT, and never more than that of a sure cue; it is not calibrated.
    """

    category: Category
    confidence: float
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseModel:
    """Logistic regression, a category a column.

    places: the row of each n-gram; rarity: (n-grams,), its weight in a text, whose length is then brought to one;
    weights: (n-grams, categories); offsets: (categories,).
    """

    categories: tuple[Category, ...]
    places: Mapping[str, int]
    rarity: NDArray[np.float32]
    weights: NDArray[np.float32]
    offsets: NDArray[np.float32]

    def judge(self, text: str) -> tuple[Judged, ...]:
        """Every category, the likeliest first."""
        import numpy as np

        grams = sorted(gram for gram in ngrams(text) if gram in self.places)
        rows = [self.places[gram] for gram in grams]
        values = self.rarity[rows]
        values = values / max(float(np.linalg.norm(values)), 1e-9)
        shares = self.weights[rows] * values[:, None]
        chances = 1 / (1 + np.exp(-(shares.sum(axis=0) + self.offsets)))
        judged = (
            Judged(category=category, confidence=_confidence(float(chance)), words=_telling(grams, shares[:, column]))
            for column, (category, chance) in enumerate(zip(self.categories, chances, strict=True))
        )
        return tuple(sorted(judged, key=lambda item: -item.confidence))


def _confidence(chance: float) -> float:
    if chance < LIMIT:
        return FOUND * chance / LIMIT
    return FOUND + (SURE - FOUND) * (chance - LIMIT) / (1 - LIMIT)


def _telling(grams: list[str], shares: NDArray[np.float32]) -> str:
    """The word or the pair of words that weighs most."""
    whole = [(float(share), gram) for gram, share in zip(grams, shares, strict=True) if not gram.startswith("|")]
    return max(whole, default=(0.0, ""))[1]


@cache
def clause_model(folder: Path | None = None) -> ClauseModel:
    """The shipped model, or that of a folder, loaded once. Raises ModelError where it is missing or altered."""
    import numpy as np

    folder = models_dir() / "clauses" if folder is None else folder
    manifest = read_manifest(folder, "weights.npz")
    with np.load(folder / "weights.npz") as arrays:
        names = arrays["names"].tobytes().decode("utf-8").split("\n")
        return ClauseModel(
            categories=tuple(manifest["categories"]),
            places={name: place for place, name in enumerate(names)},
            rarity=arrays["rarity"].astype(np.float32),
            weights=arrays["weights"].astype(np.float32) * arrays["scales"],
            offsets=arrays["offsets"],
        )
