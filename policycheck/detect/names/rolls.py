"""Lists of people with a line for each: what most lines begin with, all of them do."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from policycheck.detect.names.forenames import is_forename
from policycheck.detect.names.places import is_head
from policycheck.detect.names.reading import Word
from policycheck.detect.names.surnames import is_name_like

_LEAST = 3  # lines of a list
_LONGEST = 3  # words of a name
_PARTS = (",", ":", " –", " -", " (", "\t", " |")  # what parts a name from the rest of its line


def find_rolls(words: Sequence[Word], is_person: Callable[[int, int], bool]) -> Iterator[tuple[int, int]]:
    """First and last word of each full name that begins a line of a list, if most of its lines begin with a person's.

    is_person: whether words, first to last, are known to be somebody's name.
    """
    roll: list[tuple[int, int]] = []
    for entry in (*_entries(words), None):
        if entry is not None:
            roll.append(entry)
            continue
        sure = [entry for entry in roll if is_person(*entry) or is_forename(words[entry[0]].key)]
        if len(roll) >= _LEAST and 2 * len(sure) >= len(roll):
            yield from roll
        roll = []


def _entries(words: Sequence[Word]) -> Iterator[tuple[int, int] | None]:
    """The name that begins each line, None for a line that begins otherwise."""
    for place, word in enumerate(words):
        if place == 0 or "\n" in word.gap:
            if word.gap.count("\n") > 1:
                yield None
            yield _entry(words, place)


def _entry(words: Sequence[Word], first: int) -> tuple[int, int] | None:
    last = first
    while last + 1 < len(words) and last - first + 1 < _LONGEST and words[last + 1].gap in (" ", "-", "'"):
        last += 1
    name = words[first : last + 1]
    parted = last + 1 < len(words) and words[last + 1].gap.startswith(_PARTS)
    written = all(word.case in ("title", "mixed") and is_name_like(word) for word in name)
    if last == first or not parted or not written or is_head(words[last], surnames=False):
        return None
    return first, last
