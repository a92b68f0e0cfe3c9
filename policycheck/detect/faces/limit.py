"""How near a face must be before it is anybody's: as shipped, or by the school's own calibration, which is stricter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from policycheck.detect.faces.match import Known
from policycheck.detect.faces.scale import Scale
from policycheck.register import Register
from policycheck.register.calibration import Calibration, Photos

STALE = "the reference photos are not those that face matching was calibrated on: calibrate it again"
TOO_LITTLE = "the school's own calibration clears nobody"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """at_most: a distance on top of the shipped one, None: that one alone. refusal: why nobody may be matched."""

    at_most: float | None = None
    refusal: str = ""


def limit_for(calibration: Calibration | None, photos: Photos, scale: Scale) -> Limit:
    """What a calibration, or that there is none, permits for the people whose reference photos these are.

    Without a calibration the shipped distances hold. A school that has calibrated is never matched by less than its
    own result: where that is of other photos or other embeddings, or is that nothing can be cleared, nobody is.
    """
    if calibration is None:
        return Limit()
    if calibration.threshold is None:
        return Limit(refusal=TOO_LITTLE)
    if calibration.embedding != scale.embedding or not calibration.covers(photos):
        return Limit(refusal=STALE)
    return Limit(at_most=calibration.threshold)


def limits_of(enrolled: Sequence[Known], register: Register, scale: Scale) -> Mapping[str, float]:
    """The largest distance of a match with each person enrolled, by id."""
    people = [register.person(face.person_id) for face in enrolled]
    return MappingProxyType({person.person_id: scale.limit_of(person, len(people)) for person in people})
