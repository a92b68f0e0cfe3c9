"""Whose face it is, among people who may be enrolled, or nobody's: open-set matching that would rather not say.

A face is matched only if it is close to one person, ahead of every other person by a margin, and no other
face in the picture looks like that person too.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Embedding = NDArray[np.float64]

# Measured by models/centerface/measure.py; see docs/decisions/0002-faces.md.
DISTANCE = 0.48  # up to _FEW people enrolled
MARGIN = 0.07
_FEW = 10
_STRICTER = 0.04  # for every tenfold number of people
_STRICTEST = 0.40

NOBODY_ENROLLED = "nobody is enrolled for face matching"
MATCHED = "the face is that of one enrolled person"
NOT_CLOSE = "no enrolled person is close enough"
TOO_CLOSE = "two enrolled people are too close to tell apart"
CONTESTED = "more than one face in the picture looks like the same enrolled person"


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """One reference photo's embedding. In memory only."""

    person_id: str
    embedding: Embedding


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Whose face it is, None if it cannot be said, and why, without anybody's name."""

    person_id: str | None
    cue: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ranking:
    """The people of the gallery by how far their nearest template lies from a face, the nearest first."""

    people: tuple[str, ...]
    distances: tuple[float, ...]

    def claims(self, threshold: float) -> tuple[str, ...]:
        """Whom the face may show: those within the threshold who are not clearly behind the nearest."""
        return tuple(
            person
            for person, distance in zip(self.people, self.distances, strict=True)
            if distance <= threshold and distance < self.distances[0] + MARGIN
        )

    def clear(self) -> bool:
        """Whether the nearest person is ahead of the next by the margin."""
        return len(self.distances) == 1 or self.distances[1] - self.distances[0] >= MARGIN


def threshold_for(people: int) -> float:
    """The largest distance of a match where that many people are enrolled: the more, the stricter.

    Every further person is another chance for a stranger to lie near somebody; by the strangers measured this
    keeps that chance under one in a hundred faces.
    """
    return max(_STRICTEST, DISTANCE - _STRICTER * math.log10(max(people, _FEW) / _FEW))


def match(
    faces: Sequence[Embedding],
    templates: Sequence[Template],
    *,
    at_most: float | None = None,
    alike: Mapping[str, str] = MappingProxyType({}),
) -> tuple[Match, ...]:
    """Whose faces those of one picture are, in their order.

    at_most: a distance that makes matching stricter still. alike: people as whom nobody is matched, and why.
    """
    if not templates:
        return tuple(Match(person_id=None, cue=NOBODY_ENROLLED) for _ in faces)
    threshold = threshold_for(len({template.person_id for template in templates}))
    if at_most is not None:
        threshold = min(threshold, at_most)
    rankings = [_rank(face, templates) for face in faces]
    claims = [ranking.claims(threshold) for ranking in rankings]
    return tuple(
        _judge(ranking, claims[number], claims[:number] + claims[number + 1 :], alike)
        for number, ranking in enumerate(rankings)
    )


def _judge(
    ranking: _Ranking, claimed: tuple[str, ...], others: list[tuple[str, ...]], alike: Mapping[str, str]
) -> Match:
    if not claimed:
        return Match(person_id=None, cue=NOT_CLOSE)
    if not ranking.clear():
        return Match(person_id=None, cue=TOO_CLOSE)
    if any(claimed[0] in other for other in others):
        return Match(person_id=None, cue=CONTESTED)
    if claimed[0] in alike:
        return Match(person_id=None, cue=alike[claimed[0]])
    return Match(person_id=claimed[0], cue=MATCHED)


def _rank(face: Embedding, templates: Sequence[Template]) -> _Ranking:
    import numpy as np

    nearest: dict[str, float] = {}
    for template in templates:
        distance = float(np.linalg.norm(face - template.embedding))
        nearest[template.person_id] = min(distance, nearest.get(template.person_id, math.inf))
    ranked = sorted(nearest.items(), key=lambda item: item[1])
    return _Ranking(people=tuple(person for person, _ in ranked), distances=tuple(distance for _, distance in ranked))
