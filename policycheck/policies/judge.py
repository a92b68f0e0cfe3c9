"""What a clause speaks of, by a small linear model over its n-grams; see models/clauses/README.md."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import exp
from pathlib import Path
from typing import TYPE_CHECKING

from policycheck.linear import LinearModel
from policycheck.ngrams import ngrams
from policycheck.policies.cue import SURE, Wanted
from policycheck.resources import models_dir, read_manifest
from policycheck.types import Category

if TYPE_CHECKING:
    from policycheck.linear import Floats

#: The probability from which a category counts as found, chosen on policies that trained nothing.
#: No half, since each category is rare.
LIMIT = 0.25
FOUND = 0.7


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseModel:
    """A category for each column of `linear`."""

    categories: tuple[Category, ...]
    linear: LinearModel

    def judge(self, text: str) -> tuple[Wanted, ...]:
        """Every category, the likeliest first, each with the word or two that speak for it most.

        A confidence is FOUND where the probability is LIMIT, never more than a sure cue's, and not calibrated.
        """
        grams = sorted(ngrams(text))
        shares = self.linear.shares(grams)
        odds = shares.sum(axis=0) + self.linear.offsets
        judged = (
            Wanted(category=category, confidence=_confidence(float(odd)), words=_telling(grams, shares[:, column]))
            for column, (category, odd) in enumerate(zip(self.categories, odds, strict=True))
        )
        return tuple(sorted(judged, key=lambda item: -item.confidence))


def _confidence(odds: float) -> float:
    chance = 1 / (1 + exp(-odds))
    below, above = chance / LIMIT, (chance - LIMIT) / (1 - LIMIT)
    return round(FOUND * below if chance < LIMIT else FOUND + (SURE - FOUND) * above, 2)


def _telling(grams: list[str], shares: Floats) -> str:
    """The word or the pair of words that weighs most."""
    whole = [(float(share), gram) for gram, share in zip(grams, shares, strict=True) if not gram.startswith("|")]
    return max(whole, default=(0.0, ""))[1]


@cache
def clause_model(folder: Path | None = None) -> ClauseModel:
    """The shipped model, or that of a folder, loaded once. Raises ModelError where it is missing or altered."""
    folder = models_dir() / "clauses" if folder is None else folder
    manifest = read_manifest(folder, "weights.npz")
    return ClauseModel(categories=tuple(manifest["categories"]), linear=LinearModel.load(folder / "weights.npz"))
