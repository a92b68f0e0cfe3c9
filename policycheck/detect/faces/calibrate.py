"""How far a school's own people lie apart, and the distance within which that permits a match."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING

from policycheck.config import FaceBackend
from policycheck.detect.faces.age import outgrown
from policycheck.detect.faces.alike import look_alikes
from policycheck.detect.faces.backends import load_embedder
from policycheck.detect.faces.centerface import CenterFace
from policycheck.detect.faces.gallery import Gallery, enrol
from policycheck.detect.faces.match import Known, Template, between, known
from policycheck.detect.faces.rates import at_most, trials_for
from policycheck.detect.faces.scale import Scale, scale_of
from policycheck.register import Person, Register
from policycheck.register.calibration import Calibration, Photos, digests

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from policycheck.detect.faces.gallery import ReadImage

    Floats = NDArray[np.float64]

# The false match rate that European border control asks of face verification (Frontex, Best Practice Technical
# Guidelines for Automated Border Control Systems, 2015): one pair of different people in a thousand.
PAIRS_AIM = 0.001
# As for the shipped distance (docs/decisions/0002-faces.md): one stranger in a hundred near anybody enrolled.
STRANGERS_AIM = 0.01

TOO_LITTLE = "too little data"
OLD = "this person has no photo of the last 12 months, and children change"
TOO_ALIKE = "the people enrolled look too much alike"
YEARLESS = "no year group is given, so this pupil counts among the youngest, who are seldom cleared"
SINGLE = "this person has one usable photo, by which people are recognised less: add one or two of other days"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """What lies within one distance.

    pairs: of `of_pairs` pairs of different people, each by the photo that is most like the other's; strangers: of
    `of_people` people, those who would be near somebody else if they were not enrolled; own: of `of_own` photos of
    people with several, those near the others of the same person; predicted: the share of strangers near anybody, if
    the pairs' distances have a normal tail.
    """

    distance: float
    pairs: int
    of_pairs: int
    strangers: int
    of_people: int
    own: int
    of_own: int
    predicted: float

    @property
    def pairs_at_most(self) -> float:
        return at_most(self.pairs, self.of_pairs)

    @property
    def strict_enough(self) -> bool:
        return self.pairs_at_most <= PAIRS_AIM and self.predicted <= STRANGERS_AIM


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """The rates at each candidate distance, ascending, and the one that follows; None and why where none does."""

    people: int
    embedding: str
    rates: tuple[Rate, ...]
    chosen: Rate | None
    reason: str = ""

    def calibration(self, photos: Photos, *, made_on: date) -> Calibration:
        """What is kept of it, with the digests of the reference photos that it was made from."""
        best = self.chosen
        return Calibration(
            made_on=made_on,
            embedding=self.embedding,
            people=self.people,
            pairs=self.people * (self.people - 1) // 2,
            within=best.pairs if best else 0,
            at_most=best.pairs_at_most if best else 1.0,
            threshold=best.distance if best else None,
            photos=digests(photos),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """A calibration of one register: what was measured, and what is kept of it.

    unusable, advice: what is wrong with a photo, or to be known of whom it shows, each with the photo's number in
        order of name; of a person's photos the first that is usable.
    """

    gallery: Gallery
    outcome: Outcome
    calibration: Calibration
    unusable: tuple[tuple[int, str], ...]
    advice: tuple[tuple[int, str], ...]


def calibrate_register(register: Register, *, on: date, read_image: ReadImage, backend: FaceBackend = "sface") -> Trial:
    """Enrols everybody whose biometric consent is in force on that day, and calibrates on them. Raises ModelError."""
    photos = register.enrollable(on)
    scale = scale_of(backend)
    embedder = load_embedder(backend)
    gallery = enrol(photos, read_image=read_image, network=CenterFace.load(), embedder=embedder, scale=scale)
    outcome = calibrate(gallery.templates, scale)
    numbers = {path: number for number, (_, path) in enumerate(register.faces, start=1)}
    unusable = {numbers[item.path]: item.reason for item in gallery.rejected}
    first: dict[str, int] = {}
    for person_id, path in photos:
        if numbers[path] not in unusable:
            first.setdefault(person_id, numbers[path])
    old = ((first[person_id], OLD) for person_id in outgrown(gallery.dated, on=on))
    counts = Counter(template.person_id for template in gallery.templates)
    single = ((first[person_id], SINGLE) for person_id, count in counts.items() if count == 1)
    yearless = ((photo, YEARLESS) for person_id, photo in first.items() if _yearless(register.person(person_id)))
    alike = (
        (first[person_id], reason)
        for person_id, reason in look_alikes(known(gallery.templates, scale), register, scale).items()
    )
    return Trial(
        gallery=gallery,
        outcome=outcome,
        calibration=outcome.calibration(photos, made_on=on),
        unusable=tuple(sorted(unusable.items())),
        advice=tuple(sorted((*old, *single, *yearless, *alike))),
    )


def _yearless(person: Person) -> bool:
    return person.kind == "pupil" and not person.year_group.strip()


def people_needed() -> int:
    """How many people must have a usable photo before no pair too near says that the rate is low enough."""
    pairs = trials_for(PAIRS_AIM)
    return math.ceil((1 + math.sqrt(1 + 8 * pairs)) / 2)


def calibrate(templates: Sequence[Template], scale: Scale) -> Outcome:
    """What the usable reference photos say. The distance chosen is never above the one shipped for as many people."""
    people = known(templates, scale)
    apart, own = _distances(people, scale)
    limit = scale.threshold_for(len(people))
    marks = sorted({*scale.candidates, limit})
    rates = tuple(_rate(mark, apart, own, len(people)) for mark in marks)
    chosen = max(
        (rate for rate in rates if rate.distance <= limit and rate.strict_enough),
        key=lambda rate: rate.distance,
        default=None,
    )
    few = len(people) < people_needed()
    reason = "" if chosen else TOO_LITTLE if few else TOO_ALIKE
    return Outcome(people=len(people), embedding=scale.embedding, rates=rates, chosen=chosen, reason=reason)


def _distances(people: Sequence[Known], scale: Scale) -> tuple[Floats, Floats]:
    """Between every two people, infinite to oneself, shape (people, people); and of every photo from the others of
    the same person, where there are any, shape (photos,)."""
    import numpy as np

    apart = np.full((len(people), len(people)), np.inf)
    for (i, one), (j, other) in combinations(enumerate(people), 2):
        apart[i, j] = apart[j, i] = between(one, other)
    own = [
        Known.of(person.person_id, [*person.embeddings[:number], *person.embeddings[number + 1 :]], scale).distance(
            photo
        )
        for person in people
        if len(person.embeddings) > 1
        for number, photo in enumerate(person.embeddings)
    ]
    return apart, np.array(own, dtype=np.float64)


def _rate(distance: float, apart: Floats, own: Floats, people: int) -> Rate:
    import numpy as np

    pairs = apart[np.triu_indices(people, 1)]
    return Rate(
        distance=distance,
        pairs=int((pairs <= distance).sum()),
        of_pairs=len(pairs),
        strangers=int((apart <= distance).any(axis=1).sum()),
        of_people=people,
        own=int((own <= distance).sum()),
        of_own=len(own),
        predicted=_predicted(distance, pairs, people),
    )


def _predicted(distance: float, pairs: Floats, people: int) -> float:
    """The chance that one of as many people lies within the distance, by a normal tail; 1.0 without a spread."""
    if len(pairs) < 2 or not pairs.std():
        return 1.0
    one = 0.5 * math.erfc(float((pairs.mean() - distance) / pairs.std()) / math.sqrt(2))
    return -math.expm1(people * math.log1p(-one)) if one < 1 else 1.0
