"""Whose face it is, among people who may be enrolled, or nobody's: open-set matching that would rather not say.

A face is matched only if it is close to one person, ahead of every other person by a margin, and no other
face in the picture looks like that person too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from policycheck.detect.faces.scale import Scale

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Embedding = NDArray[np.float64]

NOBODY_ENROLLED = "nobody is enrolled for face matching"
MATCHED = "the face is that of one enrolled person"
NOT_CLOSE = "no enrolled person is close enough"
TOO_CLOSE = "two enrolled people are too close to tell apart"
CONTESTED = "more than one face in the picture looks like the same enrolled person"


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """One reference photo's embedding, of length one. In memory only."""

    person_id: str
    embedding: Embedding


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Whose face it is, None if it cannot be said, and why, without anybody's name."""

    person_id: str | None
    cue: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A person's reference photos: `embeddings` of shape (photos, 128), and how far they lie from one another."""

    person_id: str
    embeddings: NDArray[np.float64]
    spread: float

    @classmethod
    def of(cls, person_id: str, embeddings: Sequence[Embedding], scale: Scale) -> Known:
        import numpy as np

        rows = np.array(embeddings)
        one, other = np.triu_indices(len(rows), 1)
        gaps = np.linalg.norm(rows[one] - rows[other], axis=1)
        least = scale.least_spread
        spread = float(np.clip(gaps.mean(), least, scale.most_spread)) if len(gaps) else least
        return cls(person_id=person_id, embeddings=rows, spread=spread)

    def distance(self, face: Embedding) -> float:
        """The mean distance of a face to the photos, less half of that between them as the scale bounds it.

        Where it is bounded loosely this is the energy score (Gneiting and Raftery, J. Am. Stat. Assoc. 102, 2007): what
        is near for one person is far for another, whose photos differ less.
        """
        import numpy as np

        return float(np.linalg.norm(self.embeddings - face, axis=1).mean()) - self.spread / 2


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ranking:
    """The people of the gallery by how far a face lies from them, the nearest first."""

    people: tuple[str, ...]
    distances: tuple[float, ...]
    margin: float

    def claims(self, threshold: float, limits: Mapping[str, float]) -> tuple[str, ...]:
        """Whom the face may show: those within the threshold and their own limit, not clearly behind the nearest."""
        return tuple(
            person
            for person, distance in zip(self.people, self.distances, strict=True)
            if distance <= min(threshold, limits.get(person, threshold)) and distance < self.distances[0] + self.margin
        )

    def clear(self) -> bool:
        """Whether the nearest person is ahead of the next by the margin."""
        return len(self.distances) == 1 or self.distances[1] - self.distances[0] >= self.margin


def match(
    faces: Sequence[Embedding],
    people: Sequence[Known],
    scale: Scale,
    *,
    at_most: float | None = None,
    limits: Mapping[str, float] = MappingProxyType({}),
    alike: Mapping[str, str] = MappingProxyType({}),
) -> tuple[Match, ...]:
    """Whose faces (embeddings of length one) those of one picture are, in their order.

    at_most: a distance that makes matching stricter still; limits: the same for single people, by id.
    alike: people as whom nobody is matched, and why.
    """
    if not people:
        return tuple(Match(person_id=None, cue=NOBODY_ENROLLED) for _ in faces)
    threshold = scale.threshold_for(len(people))
    if at_most is not None:
        threshold = min(threshold, at_most)
    rankings = [_rank(face, people, scale.margin) for face in faces]
    claims = [ranking.claims(threshold, limits) for ranking in rankings]
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


def known(templates: Sequence[Template], scale: Scale) -> tuple[Known, ...]:
    """The people of a gallery, in the order of their first template."""
    photos: dict[str, list[Embedding]] = {}
    for template in templates:
        photos.setdefault(template.person_id, []).append(template.embedding)
    return tuple(Known.of(person_id, embeddings, scale) for person_id, embeddings in photos.items())


def between(one: Known, other: Known) -> float:
    """How far the photo of either that is most like the other lies from that other."""
    return min(
        *(other.distance(photo) for photo in one.embeddings), *(one.distance(photo) for photo in other.embeddings)
    )


def _rank(face: Embedding, people: Sequence[Known], margin: float) -> _Ranking:
    ranked = sorted(((person.person_id, person.distance(face)) for person in people), key=lambda item: item[1])
    return _Ranking(
        people=tuple(person for person, _ in ranked),
        distances=tuple(distance for _, distance in ranked),
        margin=margin,
    )
