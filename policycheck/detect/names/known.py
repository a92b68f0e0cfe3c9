"""Whether a word is one that readers know: what is in nobody's vocabulary may be a misspelt name."""

from __future__ import annotations

import json
from functools import cache

from policycheck.resources import models_dir


def is_known(word: str) -> bool:
    """Whether a folded word is whole in the vocabulary of the shipped language model: common words and names.

    Raises ModelError where the model is missing.
    """
    return word in _vocabulary()


@cache
def _vocabulary() -> frozenset[str]:
    text = (models_dir() / "language" / "tokenizer.json").read_text("utf-8")
    return frozenset(piece for piece in json.loads(text)["model"]["vocab"] if piece.isalpha())
