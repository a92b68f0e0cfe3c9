"""People enrolled whose faces are easily taken for somebody else's: nobody is cleared by such a face."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from itertools import combinations
from types import MappingProxyType

from policycheck.detect.faces.limit import limits_of
from policycheck.detect.faces.match import Known, between
from policycheck.detect.faces.scale import Scale
from policycheck.detect.faces.stage import year_of
from policycheck.register import Person, Register

LOOK_ALIKE = "two enrolled people look alike, and the face is that of one of them"
FAMILY = "two enrolled people of one surname look alike, and the face is that of one of them"
TWIN = "a pupil of the same surname and year group, who may look alike, is not enrolled"

_PARTED = re.compile(r"[\s\-\u2010-\u2015]+")
#: What many surnames of several words have in common and no family does.
_PARTICLES = frozenset("al bin da de del den der di do dos du el ibn la le san st ter van von y".split())


def look_alikes(enrolled: Sequence[Known], register: Register, scale: Scale) -> Mapping[str, str]:
    """The people enrolled whom a face must not clear, by id, and why.

    Two people look alike where a photo of one would be matched to the other; where they share a surname, already
    where their photos lie nearer than strangers mostly do. A pupil without a photo of the same surname and school year,
    or of a year that is not told, may be a twin, of whom nothing can be compared.
    """
    faces = {person.person_id: person for person in enrolled}
    people = [register.person(person_id) for person_id in faces]
    found: dict[str, str] = {}
    for person in people:
        if any(_twins(person, other) for other in register.people if other.person_id not in faces):
            found[person.person_id] = TWIN
    limits = limits_of(enrolled, register, scale)
    for one, other in combinations(people, 2):
        apart = between(faces[one.person_id], faces[other.person_id])
        family = _related(one, other)
        if apart <= max(limits[one.person_id], limits[other.person_id]) or (family and apart <= scale.relatives):
            reason = FAMILY if family else LOOK_ALIKE
            found |= {one.person_id: reason, other.person_id: reason}
    return MappingProxyType(found)


def _twins(one: Person, other: Person) -> bool:
    years = {year_of(one), year_of(other)}
    # Twins are often put into different classes; of a year that is not told any may be the same.
    return one.kind == other.kind == "pupil" and (len(years) == 1 or None in years) and _related(one, other)


def _related(one: Person, other: Person) -> bool:
    return not _surnames(one).isdisjoint(_surnames(other))


def _surnames(person: Person) -> frozenset[str]:
    """A surname, however it is written, and the parts of a double one."""
    plain = unicodedata.normalize("NFKD", person.surname.casefold())
    parts = ["".join(filter(str.isalnum, part)) for part in _PARTED.split(plain)]
    return frozenset(part for part in ("".join(parts), *parts) if part and (part not in _PARTICLES or len(parts) == 1))
