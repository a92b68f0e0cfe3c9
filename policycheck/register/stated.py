"""People whom somebody states to be shown, looked up by name: an exact name or nobody, for a guess would clear a face.

Names stated are no text of the post; they live in memory and leave it in no output.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from policycheck.register.people import Person, Register

_BETWEEN = re.compile(r"[,;\n\r]+")
# Letters that Unicode does not decompose, as schools' systems usually write them without their strokes.
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """One person stated to be shown. `number`: the place in the list as given, from 1.

    people: the ids of whom the name fits; none where the register does not know it, several where they share it.
    """

    number: int
    people: tuple[str, ...] = ()


def split_names(text: str) -> tuple[str, ...]:
    """The names in a list with commas, semicolons or a line each."""
    return tuple(name for part in _BETWEEN.split(text) if (name := " ".join(part.split())))


def look_up(names: Sequence[str], register: Register | None) -> tuple[Stated, ...]:
    """Whom each name states, in order. A name given again states nobody more, unless several people share it."""
    known = _by_name(register) if register else {}
    given: dict[str | tuple[str, ...], int] = {}
    stated = []
    for number, name in enumerate(names, start=1):
        people = known.get(_key(name), ())
        who = people or _key(name)
        given[who] = given.get(who, 0) + 1
        if given[who] <= max(1, len(people)):
            stated.append(Stated(number=number, people=people))
    return tuple(stated)


def _by_name(register: Register) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for person in register.people:
        for name in dict.fromkeys(map(_key, _names(person))):
            found[name] = (*found.get(name, ()), person.person_id)
    # An id tells two people of one name apart.
    return found | {_key(person.person_id): (person.person_id,) for person in register.people}


def _names(person: Person) -> Iterator[str]:
    for first in (person.forename, person.known_as, *person.aliases):
        if first and person.surname:
            yield f"{first} {person.surname}"
    # A single word may be any visitor's forename; "Mrs Amberley" is not.
    yield from (alias for alias in person.aliases if " " in alias.strip())
    if person.known_as and " " in person.known_as.strip():
        yield person.known_as


def _key(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold()).translate(_LETTERS)
    return "".join(character for character in plain if character.isalnum())
