"""Measures open-set matching: photographs of known people as reference photos and probes, strangers as probes.

No person, and no stranger's picture, of one group is in another.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from policycheck.detect.faces.centerface import CenterFace
from policycheck.detect.faces.embed import Embedder, rectangle_of
from policycheck.detect.faces.match import DISTANCE, Template, match, threshold_for
from policycheck.drafts.images import read_pixels

Embedding = NDArray[np.float64]
Rule = Callable[[Embedding, Sequence[Template]], str | None]

PICTURES = "*.[jp][pn]*g"
# A collage that shows the same men several times: of no use as strangers.
COLLAGE = "bald_guys.jpg"
LEAST_SIDE = 32
TRIALS = 300
SEED = 20261120
DISTANCES = (0.40, 0.42, 0.44, 0.46, 0.48, 0.50, 0.55, 0.60)
SIDES = (24, 32, 48, 64)
MARGINS = (0.0, 0.04, 0.07, 0.10)


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """One face: whose (empty for a stranger), from which picture."""

    person: str
    picture: str
    embedding: Embedding


class Reader:
    """Reads photographs to embeddings by the package's own detector and models."""

    def __init__(self) -> None:
        self._network, self._embedder = CenterFace.load(), Embedder.load()

    def faces(self, path: Path, person: str = "") -> tuple[Photo, ...]:
        """The faces large enough to compare; of a named person's photograph the largest alone."""
        pixels = read_pixels(path)
        if pixels is None:
            return ()
        found = [face for face in self._network.detect(pixels) if face.side >= LEAST_SIDE]
        if person:
            found = sorted(found, key=lambda face: -face.side)[:1]
        return tuple(
            Photo(person=person, picture=path.name, embedding=self._embedder.embed(pixels, rectangle_of(face)))
            for face in found
        )

    def shrunk(self, path: Path, person: str, side: int) -> tuple[Photo, ...]:
        """The largest face of a photograph made so small that the face is about `side` pixels."""
        from PIL import Image

        pixels = read_pixels(path)
        largest = max(self._network.detect(pixels), key=lambda f: f.side, default=None) if pixels is not None else None
        if pixels is None or largest is None:
            return ()
        scale = min(1.0, side / largest.side)
        size = (round(pixels.shape[1] * scale), round(pixels.shape[0] * scale))
        small = np.asarray(Image.fromarray(pixels).resize(size, Image.Resampling.LANCZOS))
        found = sorted(self._network.detect(small), key=lambda face: -face.side)[:1]
        return tuple(
            Photo(person=person, picture=path.name, embedding=self._embedder.embed(small, rectangle_of(face)))
            for face in found
        )

    def folder(self, root: Path) -> dict[str, tuple[Photo, ...]]:
        """A person for each folder below `root` that holds pictures itself."""
        people: dict[str, tuple[Photo, ...]] = {}
        for path in sorted(root.rglob(PICTURES)):
            name = path.parent.name
            people[name] = people.get(name, ()) + self.faces(path, name)
        return {name: photos for name, photos in people.items() if len(photos) > 1}


def report(data: Path, more: Path | None) -> None:
    reader = Reader()
    roots = (data / "faces" / "johns", data / "faces" / "face_recognition" / "examples" / "knn_examples" / "train")
    people = {name: photos for root in roots for name, photos in reader.folder(root).items()}
    scenes = [path for path in sorted((data / "faces" / "faces").glob("*.jpg")) if path.name != COLLAGE]
    strangers = [[photo for path in scenes[half::2] for photo in reader.faces(path)] for half in (0, 1)]
    # Half of the people, in turn by name, choose; the others report.
    names = sorted(people)
    groups = [
        (title, {name: people[name] for name in names[half::2]}, strangers[half])
        for half, title in enumerate(("choosing", "reporting"))
    ]
    if more is not None:
        groups.append(("reporting, further people", reader.folder(more), strangers[1]))
    for title, known, others in groups:
        print(f"\n{title}: {len(known)} people, {sum(map(len, known.values()))} photos, {len(others)} strangers")
        _pairs(known, others)
        _trials(known, others)
    for half, title in enumerate(("choosing", "reporting")):
        _tail(title, strangers[half])
    _smaller(reader, roots[0], people)


def _pairs(people: dict[str, tuple[Photo, ...]], strangers: Sequence[Photo]) -> None:
    photos = [photo for mine in people.values() for photo in mine]
    same: list[float] = []
    different: list[float] = []
    for i, one in enumerate(photos):
        for other in photos[:i]:
            (same if one.person == other.person else different).append(_apart(one, other))
        different += [_apart(one, stranger) for stranger in strangers]
    print("  same person:     ", _spread(same))
    print("  different people:", _spread(different))


def _trials(people: dict[str, tuple[Photo, ...]], strangers: Sequence[Photo]) -> None:
    """Random galleries of half the people; everybody else is a stranger."""
    tried = [(distance, 0.07) for distance in DISTANCES] + [(0.48, margin) for margin in MARGINS]
    for distance, margin in tried:
        rule = partial(_by, distance=distance, margin=margin)
        print(f"  distance {distance:.2f}, margin {margin:.2f}: {_rates(people, strangers, rule, photos=1)}")
    for photos in (1, 2):
        print(f"  as shipped, {photos} reference photos a person: {_rates(people, strangers, _shipped, photos=photos)}")


def _rates(people: dict[str, tuple[Photo, ...]], strangers: Sequence[Photo], rule: Rule, *, photos: int) -> str:
    """Shares over all trials; the trials repeat the photos, so the intervals count each photo once."""
    random = np.random.default_rng(SEED)
    right = known = cleared = all_told = 0
    names = [name for name in sorted(people) if len(people[name]) > photos]
    for _ in range(TRIALS):
        enrolled = sorted(random.choice(names, size=max(2, len(names) // 2), replace=False))
        references = [
            photo
            for name in enrolled
            for photo in random.choice(np.array(people[name], dtype=object), size=photos, replace=False)
        ]
        templates = [Template(person_id=photo.person, embedding=photo.embedding) for photo in references]
        used = {id(photo) for photo in references}
        probes = [photo for name in names for photo in people[name] if id(photo) not in used]
        for probe in (*probes, *strangers):
            found = rule(probe.embedding, templates)
            all_told += 1
            known += probe.person in enrolled
            right += found is not None and found == probe.person
            cleared += found is not None and found != probe.person
    own = sum(len(people[name]) for name in names)
    matched = _share(right / known, own)
    return f"own face matched {matched}, as somebody else {_share(cleared / all_told, own + len(strangers))}"


def _shipped(face: Embedding, templates: Sequence[Template]) -> str | None:
    return match([face], templates)[0].person_id


def _by(face: Embedding, templates: Sequence[Template], *, distance: float, margin: float) -> str | None:
    """The rule of match.py for one face, with other numbers than the shipped ones."""
    nearest: dict[str, float] = {}
    for template in templates:
        apart = float(np.linalg.norm(face - template.embedding))
        nearest[template.person_id] = min(apart, nearest.get(template.person_id, math.inf))
    ranked = sorted((apart, person) for person, apart in nearest.items())
    ahead = len(ranked) == 1 or ranked[1][0] - ranked[0][0] >= margin
    return ranked[0][1] if ranked[0][0] <= distance and ahead else None


def _tail(title: str, strangers: Sequence[Photo]) -> None:
    """How likely the nearest of many people is near: the strangers' distances among each other, and their tail."""
    pairs = [(a, b) for i, a in enumerate(strangers) for b in strangers[:i]]
    across = np.array([_apart(a, b) for a, b in pairs if a.picture != b.picture])
    within = np.array([_apart(a, b) for a, b in pairs if a.picture == b.picture])
    print(f"\n{title}, strangers of different pictures: {_spread(across)}")
    print(f"{title}, strangers of one picture: {_spread(within)}")
    for people in (10, 30, 100, 300):
        marks = (threshold_for(people), 0.44, 0.48, 0.50, 0.60)
        row = ", ".join(f"{mark:.3f}: {_chance(mark, across, people):.1%}" for mark in marks)
        print(f"  a stranger this near to any of {people} people, by a normal tail (first: as shipped): {row}")


def _chance(distance: float, values: NDArray[np.float64], people: int) -> float:
    one = 0.5 * math.erfc((values.mean() - distance) / values.std() / math.sqrt(2))
    return float(1 - (1 - one) ** people)


def _smaller(reader: Reader, root: Path, people: dict[str, tuple[Photo, ...]]) -> None:
    """Small faces against full-size photos of the same and of other people."""
    print()
    for side in SIDES:
        probes = [p for path in sorted(root.rglob(PICTURES)) for p in reader.shrunk(path, path.parent.name, side)]
        known = [photo for photos in people.values() for photo in photos]
        same = [_apart(a, b) for a in probes for b in known if a.person == b.person and a.picture != b.picture]
        other = [_apart(a, b) for a in probes for b in known if a.person != b.person]
        near = float(np.mean(np.array(same) <= DISTANCE))
        print(f"faces of {side} pixels: {near:.0%} of their own within {DISTANCE}, nearest other {min(other):.3f}")


def _apart(one: Photo, other: Photo) -> float:
    return float(np.linalg.norm(one.embedding - other.embedding))


def _spread(values: Sequence[float] | NDArray[np.float64]) -> str:
    marks = ", ".join(f"{q}% {np.percentile(values, q):.3f}" for q in (0.1, 1, 50, 90, 95, 99))
    middle = f"mean {np.mean(values):.3f}, deviation {np.std(values):.3f}"
    return f"{len(values)} pairs, {middle}, least {min(values):.3f}, {marks}, most {max(values):.3f}"


def _share(rate: float, photos: int, z: float = 1.96) -> str:
    """A share with its 95% interval (Wilson) for that many different photos."""
    middle = (rate * photos + z * z / 2) / (photos + z * z)
    reach = z / (photos + z * z) * math.sqrt(photos * rate * (1 - rate) + z * z / 4)
    return f"{rate:.1%} ({max(0.0, middle - reach):.1%} to {min(1.0, middle + reach):.1%}, {photos} photos)"
