"""Forenames common in the UK: our own list, by look-up."""

from __future__ import annotations

from functools import cache

from policycheck.detect.names import lexicon
from policycheck.detect.names.ambiguity import is_ambiguous


def is_forename(name: str) -> bool:
    """Whether a folded word is a forename common in the UK and no ordinary word."""
    return name in _forenames() and not is_ambiguous(name)


@cache
def _forenames() -> frozenset[str]:
    return frozenset(name for line in lexicon.lines("forenames.txt") for name in line.split())
