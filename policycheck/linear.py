"""Logistic regression over n-grams: small, quick and of one mind about every text that has the same words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class LinearModel:
    """A label a column, logistic regression each.

    keys: (n-grams,), the CRC-32 of each n-gram, rising; rarity: (n-grams,), its weight in a text, whose length is then
    brought to one; weights: (n-grams, labels), in units of scales: (labels,); offsets: (labels,).
    """

    keys: NDArray[np.uint32]
    rarity: Floats
    weights: NDArray[np.int8]
    scales: Floats
    offsets: Floats

    @classmethod
    def load(cls, path: Path) -> LinearModel:
        """The arrays of an .npz file, which is trusted: its hash is checked before (`resources.read_manifest`)."""
        import numpy as np

        with np.load(path) as arrays:
            return cls(
                keys=arrays["keys"],
                rarity=arrays["rarity"].astype(np.float32),
                weights=arrays["weights"],
                scales=arrays["scales"],
                offsets=arrays["offsets"],
            )

    def shares(self, grams: Sequence[str]) -> Floats:
        """How much each n-gram adds to the log-odds of each label, (n-grams, labels); nothing where it is unknown."""
        import numpy as np

        codes = np.fromiter((crc32(gram.encode("utf-8", "replace")) for gram in grams), np.uint32, len(grams))
        places = np.minimum(np.searchsorted(self.keys, codes), len(self.keys) - 1)
        values = np.where(self.keys[places] == codes, self.rarity[places], np.float32(0))
        values /= max(float(np.linalg.norm(values)), 1e-9)
        shares: Floats = self.weights[places] * values[:, None] * self.scales
        return shares

    def odds(self, grams: Sequence[str]) -> Floats:
        """The log-odds of each label, (labels,)."""
        odds: Floats = self.shares(grams).sum(axis=0) + self.offsets
        return odds
