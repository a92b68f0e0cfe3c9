"""People enrolled whose faces are easily taken for somebody else's: nobody is cleared by such a face."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from types import MappingProxyType
from typing import TYPE_CHECKING

from policycheck.detect.faces.match import Template, threshold_for
from policycheck.register import Person, Register

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# The distance within which dlib's authors call two faces one person's: relatives within it may be confused.
FAMILY_DISTANCE = 0.6

LOOK_ALIKE = "two enrolled people look alike, and the face is that of one of them"
FAMILY = "two enrolled people of one surname look alike, and the face is that of one of them"
TWIN = "a pupil of the same surname and year group, who may look alike, is not enrolled"


def look_alikes(templates: Sequence[Template], register: Register) -> Mapping[str, str]:
    """The people enrolled whom a face must not clear, by id, and why.

    Two people look alike where a photo of one would be matched to the other; where they share a surname, already
    where their photos lie nearer than strangers mostly do. A pupil of the same surname and year group without a
    photo may be a twin, of whom nothing can be compared.
    """
    people = [register.person(person_id) for person_id in dict.fromkeys(item.person_id for item in templates)]
    faces = {person.person_id: [t.embedding for t in templates if t.person_id == person.person_id] for person in people}
    enrolled = frozenset(faces)
    found: dict[str, str] = {}
    for person in people:
        if any(_twins(person, other) for other in register.people if other.person_id not in enrolled):
            found[person.person_id] = TWIN
    limit = threshold_for(len(people))
    for one, other in combinations(people, 2):
        apart = _apart(faces[one.person_id], faces[other.person_id])
        family = _related(one, other)
        if apart <= limit or (family and apart <= FAMILY_DISTANCE):
            reason = FAMILY if family else LOOK_ALIKE
            found |= {one.person_id: reason, other.person_id: reason}
    return MappingProxyType(found)


def _apart(one: Sequence[NDArray[np.float64]], other: Sequence[NDArray[np.float64]]) -> float:
    import numpy as np

    return float(np.linalg.norm(np.array(one)[:, None] - np.array(other)[None], axis=2).min())


def _twins(one: Person, other: Person) -> bool:
    same_year = bool(one.year_group) and one.year_group.casefold() == other.year_group.casefold()
    return one.kind == other.kind == "pupil" and same_year and _related(one, other)


def _related(one: Person, other: Person) -> bool:
    return not _surnames(one).isdisjoint(_surnames(other))


def _surnames(person: Person) -> frozenset[str]:
    """A surname and the parts of a double-barrelled one."""
    whole = person.surname.casefold().strip()
    return frozenset(part for part in (whole, *whole.split("-")) if part)
