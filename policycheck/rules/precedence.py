"""Rules that come before others: their violations stand first, and no other remedy of the draft contradicts theirs."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate

from policycheck.places import ImageLocation, Location, TextLocation
from policycheck.types import Violation


def put_first(violations: Sequence[Violation], before_others: Mapping[str, str]) -> tuple[Violation, ...]:
    """The violations of the rules in `before_others`, then the rest, otherwise in the order given.

    A violation that rests on the same words as one of the first takes over its remedy; any other keeps its own,
    behind what `before_others` gives for the rule of the first of them.
    """
    first = tuple(violation for violation in violations if violation.rule in before_others)
    if not first:
        return tuple(violations)
    grounds = tuple((violation, _Ground(finding.location for finding in violation.evidence)) for violation in first)
    rest = (violation for violation in violations if violation.rule not in before_others)
    return first + tuple(_giving_way(violation, grounds, before_others[first[0].rule]) for violation in rest)


def _giving_way(violation: Violation, grounds: tuple[tuple[Violation, _Ground], ...], words: str) -> Violation:
    for other, ground in grounds:
        if any(finding.location in ground for finding in violation.evidence):
            return replace(violation, remedy=other.remedy)
    return replace(violation, remedy=f"{words} {violation.remedy}")


class _Ground:
    """The places that a violation rests on; a place that shares a character or a pixel with one of them is in it."""

    def __init__(self, places: Iterable[Location]) -> None:
        listed = tuple(places)
        runs: dict[str, list[TextLocation]] = {}
        for place in listed:
            if isinstance(place, TextLocation):
                runs.setdefault(place.source, []).append(place)
        self._others = tuple(place for place in listed if not isinstance(place, TextLocation))
        self._starts: dict[str, list[int]] = {}
        self._reaches: dict[str, list[int]] = {}
        for source, found in runs.items():
            found.sort(key=lambda run: run.start)
            self._starts[source] = [run.start for run in found]
            self._reaches[source] = list(accumulate((run.end for run in found), max))

    def __contains__(self, place: Location) -> bool:
        if not isinstance(place, TextLocation):
            return any(other == place or _overlap(other, place) for other in self._others)
        before = bisect_left(self._starts.get(place.source, []), place.end)
        return before > 0 and self._reaches[place.source][before - 1] > place.start


def _overlap(one: Location, other: Location) -> bool:
    if not (isinstance(one, ImageLocation) and isinstance(other, ImageLocation)):
        return False
    if (one.source, one.field, one.time) != (other.source, other.field, other.time):
        return False
    across = one.x < other.x + other.width and other.x < one.x + one.width
    return across and one.y < other.y + other.height and other.y < one.y + one.height
