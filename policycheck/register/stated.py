"""People whom somebody states to be shown, looked up by name: an exact name or nobody, for a guess would clear a face.

Names stated are no text of the post; they live in memory and leave it in no output.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from policycheck.register.people import Person, Register

#: An id, or the words of a name, or its forenames and surname. Spaces and hyphens within either are written as people
#: please; between them they tell Ann Abell from Anna Bell.
Form = str | tuple[str, ...]

_BETWEEN = re.compile(r"[,;\n\r]+")
_PARTED = re.compile(r"[\s\-\u2010-\u2015]+")
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
        people = tuple(dict.fromkeys(person for form in _forms(name) for person in known.get(form, ())))
        who = people or _words(name)
        given[who] = given.get(who, 0) + 1
        if given[who] <= max(1, len(people)):
            stated.append(Stated(number=number, people=people))
    return tuple(stated)


def _by_name(register: Register) -> dict[Form, tuple[str, ...]]:
    found: dict[Form, tuple[str, ...]] = {}
    for person in register.people:
        for name in dict.fromkeys(_names(person)):
            found[name] = (*found.get(name, ()), person.person_id)
    # An id tells two people of one name apart.
    return found | {_id(person.person_id): (person.person_id,) for person in register.people}


def _names(person: Person) -> Iterator[Form]:
    surname = "".join(_words(person.surname))
    for first in (person.forename, person.known_as, *person.aliases):
        if first and surname:
            yield "".join(_words(first)), surname
    # A single word may be any visitor's forename; "Mrs Amberley" is not.
    for name in (*person.aliases, person.known_as):
        if " " in name.strip():
            yield _words(name)


def _forms(name: str) -> Iterator[Form]:
    """What a name may be: an id, an alias, or forenames and a surname, parted between any two of its words."""
    words = _words(name)
    yield _id(name)
    yield words
    for place in range(1, len(words)):
        yield "".join(words[:place]), "".join(words[place:])


def _id(person_id: str) -> Form:
    return person_id.strip().casefold()


def _words(name: str) -> tuple[str, ...]:
    """The words of a name, of plain letters; a hyphen parts two words."""
    plain = unicodedata.normalize("NFKD", name.casefold()).translate(_LETTERS)
    words = ("".join(character for character in word if character.isalnum()) for word in _PARTED.split(plain))
    return tuple(word for word in words if word)
