"""The short forms of forenames: of a list, and those that the name begins or ends with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from policycheck.detect.names import lexicon

_LEAST_CLIPPED = 3  # letters of a name that a short form must keep
_LEAST_ENDING = 4  # letters of a short form that is the end of a name, the shorter part of it
_ENDINGS = ("ie", "y", "")


def shorts_of(name: str) -> tuple[str, ...]:
    """The listed short forms of a folded forename."""
    return _table().get(name, ())


def is_clipped(written: str, name: str) -> bool:
    """Whether a word is the beginning of a forename, perhaps with an ending (Zebby of Zebedee), or the end of one."""
    if written in endings_of(name):
        return True
    if clipping(written) != clipping(name) or len(written) >= len(name) + len(_ENDINGS[0]):
        return False
    return any(written.endswith(ending) and _begins(written.removesuffix(ending), name) for ending in _ENDINGS)


def clipping(name: str) -> str:
    """The letters that every short form at the beginning of a name keeps."""
    return name[:_LEAST_CLIPPED]


def endings_of(name: str) -> tuple[str, ...]:
    """The ends of a name that may stand for it: Seun of Oluwaseun."""
    return tuple(name[-size:] for size in range(_LEAST_ENDING, len(name) // 2 + 1))


def _begins(stem: str, name: str) -> bool:
    if len(stem) > _LEAST_CLIPPED and stem[-1] == stem[-2] and not name.startswith(stem):
        stem = stem[:-1]
    return len(stem) >= _LEAST_CLIPPED and name.startswith(stem) and len(stem) < len(name)


@cache
def _table() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for line in lexicon.lines("diminutives.txt"):
        shorts, _, names = line.partition(":")
        for name in names.split():
            found[name].update((short, None) for short in shorts.split() if short != name)
    return {name: tuple(shorts) for name, shorts in found.items()}
