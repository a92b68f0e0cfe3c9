"""How near is near: the distances that one network's embeddings, of length one, are judged by."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from policycheck.config import FaceBackend
from policycheck.detect.faces.stage import Stage, stage_of
from policycheck.register import Person

_FEW = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Euclidean distances between embeddings of length one, from 0 to 2; measured by benchmarks/matching.py.

    embedding: what made the numbers; a calibration of another one means something else.
    distance: within which a face is an adult's, where up to ten people are enrolled; stricter: how much less it is for
        every tenfold number of people, and strictest: what it is at least. Each is another chance for a stranger.
    pupils: within which it is a pupil's, by stage, where that is less: children look alike, the younger the more.
    margin: how much farther the next person must be.
    relatives: within which two people of one surname are too alike.
    alike: within which two photos may be of one person.
    least_spread, most_spread: what a person's photos count as lying apart, at least and at most; half of it is taken
        off the mean distance to them. A single photo counts as the least.
    candidates: from which a school's own calibration chooses, ascending.
    """

    embedding: str
    distance: float
    stricter: float
    strictest: float
    pupils: Mapping[Stage, float]
    margin: float
    relatives: float
    alike: float
    least_spread: float
    most_spread: float
    candidates: tuple[float, ...]

    def threshold_for(self, people: int) -> float:
        """The largest distance of a match where that many people are enrolled."""
        return max(self.strictest, self.distance - self.stricter * math.log10(max(people, _FEW) / _FEW))

    def limit_of(self, person: Person, people: int) -> float:
        """The same for a match with that person, who may be a child."""
        own = self.pupils.get(stage_of(person), self.distance)
        return own - (self.distance - self.threshold_for(people))


# docs/decisions/0025-sface.md: two photos of an adult lie some 0.79 apart, of two adults 1.35, of two children 1.22,
# of two children from three to six 1.13.
SFACE = Scale(
    embedding="sface 2021dec int8, 5 landmarks of CenterFace, length 1",
    distance=1.0,
    stricter=0.025,
    strictest=0.93,
    pupils=MappingProxyType({"infant": 0.68, "junior": 0.76, "secondary": 0.82}),
    margin=0.1,
    relatives=1.2,
    alike=1.05,
    least_spread=0.0,
    most_spread=0.0,
    candidates=tuple(step / 100 for step in range(60, 121, 5)),
)
# docs/decisions/0024-energy-score.md: this network crowds some people's faces together, so a person's own photos set
# the scale (of 894 people of whom there were three photos or more a fifth lay nearer than the least spread), and
# children it hardly tells apart.
DLIB = Scale(
    embedding="dlib_face_recognition_resnet_model_v1, 5 landmarks, length 1",
    distance=0.16,
    stricter=0.01,
    strictest=0.13,
    pupils=MappingProxyType({"infant": 0.0, "junior": 0.05, "secondary": 0.12}),
    margin=0.05,
    relatives=0.28,
    alike=0.42,
    least_spread=0.26,
    most_spread=0.42,
    candidates=tuple(step / 100 for step in range(10, 31, 2)),
)


def scale_of(backend: FaceBackend) -> Scale:
    return SFACE if backend == "sface" else DLIB
