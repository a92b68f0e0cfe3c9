"""The register's names, laid out for look-up by hash: built once, its use linear in the text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from policycheck.detect.names import lexicon
from policycheck.detect.names.diminutives import shorts_of
from policycheck.detect.names.fold import fold
from policycheck.detect.names.forms import TITLES
from policycheck.register import Kind, Person, Register

_ATOM = re.compile(r"[^\W_]+")
_BRACKETED = re.compile(r"[(\"“]([^)\"”]+)[)\"”]")
#: Words before the family name proper: Welsh, Irish, Arabic, Dutch, German, Iberian, Italian, French.
PARTICLES = lexicon.words("particles")
_SHORTEST_PART = 3  # letters of a part of a double surname that can stand for the whole

Atoms = tuple[str, ...]
_K = TypeVar("_K")
_V = TypeVar("_V")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One person under one name.

    partial: a part of a double surname, or a surname without its particle (`bare`). short: a short form of the
    forename that the register does not give; alone it counts where nobody is called so.
    """

    person_id: str
    atoms: Atoms
    partial: bool = False
    bare: bool = False
    short: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterIndex:
    """Names by their letters run together (`odonoghue`), with their parts; `titled` by title and the rest.

    joined: forename and surname run together, as in a hashtag. longest: the most parts that a name has.
    """

    givens: Mapping[str, tuple[Entry, ...]]
    surnames: Mapping[str, tuple[Entry, ...]]
    titled: Mapping[tuple[str, str], tuple[str, ...]]
    titles: Mapping[str, tuple[str, ...]]
    initials: Mapping[str, tuple[str, ...]]
    surname_initials: Mapping[str, tuple[str, ...]]
    joined: Mapping[str, tuple[str, ...]]
    givens_of: Mapping[str, tuple[str, ...]]
    surnames_of: Mapping[str, tuple[str, ...]]
    kinds: Mapping[str, Kind]
    years: Mapping[str, str]
    longest: int


def atoms_of(name: str) -> Atoms:
    """The folded words of a name, parted at spaces, hyphens and apostrophes."""
    return tuple(match[0] for match in _ATOM.finditer(fold(name).text))


def index_register(register: Register | None) -> RegisterIndex:
    """The index of a register; an empty one where there is none."""
    builder = _Builder()
    for person in register.people if register else ():
        builder.add(person)
    return builder.build()


class _Builder:
    def __init__(self) -> None:
        self._givens: dict[str, dict[Entry, None]] = defaultdict(dict)
        self._surnames: dict[str, dict[Entry, None]] = defaultdict(dict)
        self._titled: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
        self._titles: dict[str, dict[str, None]] = defaultdict(dict)
        self._initials: dict[str, dict[str, None]] = defaultdict(dict)
        self._surname_initials: dict[str, dict[str, None]] = defaultdict(dict)
        self._people: list[Person] = []

    def add(self, person: Person) -> None:
        self._people.append(person)
        surname = atoms_of(person.surname)
        for atoms, partial in _surname_forms(surname):
            bare = partial and len(atoms) == len(surname) - _particles(surname)
            entry = Entry(person_id=person.person_id, atoms=atoms, partial=partial, bare=bare)
            self._surnames["".join(atoms)][entry] = None
            self._surname_initials[person.person_id]["".join(atom[0] for atom in atoms)] = None
        for given in self._given_forms(person, surname):
            if len("".join(given)) > 1:
                self._givens["".join(given)][Entry(person_id=person.person_id, atoms=given)] = None
            if surname:
                for family, _ in _surname_forms(surname):
                    self._initials["".join(atom[0] for atom in given + family)][person.person_id] = None
        self._add_shorts(person)
        first = atoms_of(person.forename.split("-")[0])
        if "-" in person.forename and len("".join(first)) > 1:
            # "Amelia Jones" may be Amelia-Mae Jones; "Amelia" alone is rather somebody else.
            self._givens["".join(first)][Entry(person_id=person.person_id, atoms=first, partial=True)] = None
        if person.known_as.isupper() and len(person.known_as) <= _SHORTEST_PART:
            self._initials["".join(atoms_of(person.known_as))][person.person_id] = None

    def _add_shorts(self, person: Person) -> None:
        for name in dict.fromkeys("".join(atoms_of(name)) for name in (person.forename, person.known_as)):
            for short in shorts_of(name):
                entry = Entry(person_id=person.person_id, atoms=(short,), short=True)
                if replace(entry, short=False) not in self._givens[short]:
                    self._givens[short][entry] = None

    def _given_forms(self, person: Person, surname: Atoms) -> Iterator[Atoms]:
        family = {atoms for atoms, _ in _surname_forms(surname)}
        # A forename of several words usually holds a middle name.
        for name in (person.forename, person.known_as, person.forename.split(" ")[0]):
            for written in (_BRACKETED.sub(" ", name), *_BRACKETED.findall(name)):
                atoms = atoms_of(written)
                if atoms:
                    yield atoms if len(atoms) == 1 else next(_without_surname(atoms, family), atoms)
        for alias in person.aliases:
            atoms = atoms_of(alias)
            if len(atoms) > 1 and atoms[0] in TITLES:
                self._titled[atoms[0], "".join(atoms[1:])][person.person_id] = None
                self._titles[person.person_id][atoms[0]] = None
            elif atoms:
                yield from _without_surname(atoms, family)

    def build(self) -> RegisterIndex:
        givens_of: dict[str, list[str]] = defaultdict(list)
        for name, entries in self._givens.items():
            for entry in entries:
                givens_of[entry.person_id].append(name)
        surnames_of: dict[str, list[str]] = defaultdict(list)
        joined: dict[str, dict[str, None]] = defaultdict(dict)
        for name, entries in self._surnames.items():
            for entry in entries:
                surnames_of[entry.person_id].append(name)
                for given in givens_of[entry.person_id]:
                    joined[given + name][entry.person_id] = None
        lengths = [
            len(entry.atoms) for table in (self._givens, self._surnames) for row in table.values() for entry in row
        ]
        return RegisterIndex(
            givens=_frozen(self._givens),
            surnames=_frozen(self._surnames),
            titled=_frozen(self._titled),
            titles=_frozen(self._titles),
            initials=_frozen(self._initials),
            surname_initials=_frozen(self._surname_initials),
            joined=_frozen(joined),
            givens_of=_frozen(givens_of),
            surnames_of=_frozen(surnames_of),
            kinds={person.person_id: person.kind for person in self._people},
            years={person.person_id: person.year_group.strip().lower() for person in self._people},
            # One more than the register's longest: a text may part a name that the register writes as one.
            longest=min(max(lengths, default=0) + 1, 6),
        )


def bearers(entries: Iterable[Entry]) -> tuple[str, ...]:
    """The people whom a forename alone may mean: those called so, or else those of whose forename it is short for."""
    whole = [entry for entry in entries if not entry.partial]
    called = [entry for entry in whole if not entry.short]
    return tuple(dict.fromkeys(entry.person_id for entry in called or whole))


def _frozen(table: Mapping[_K, Iterable[_V]]) -> Mapping[_K, tuple[_V, ...]]:
    return {name: tuple(values) for name, values in table.items()}


def _surname_forms(atoms: Atoms) -> Iterator[tuple[Atoms, bool]]:
    """The surname, and the parts that can stand for it in running text."""
    if not atoms:
        return
    yield atoms, False
    proper = atoms[_particles(atoms) :]
    if proper != atoms:
        yield proper, True
    if len(proper) > 1:
        for atom in proper:
            if len(atom) >= _SHORTEST_PART and atom not in PARTICLES:
                yield (atom,), True


def _particles(surname: Atoms) -> int:
    """How many particles stand before the family name proper."""
    count = 0
    while count < len(surname) - 1 and surname[count] in PARTICLES:
        count += 1
    return count


def _without_surname(atoms: Atoms, family: set[Atoms]) -> Iterator[Atoms]:
    """What of an alias names the person without the surname; nothing where the surname is all of it."""
    for surname in sorted(family, key=len, reverse=True):
        size = len(surname)
        if atoms == surname:
            return
        if atoms[-size:] == surname:
            yield atoms[:-size]
            return
        if atoms[:size] == surname:
            yield atoms[size:]
            return
    yield atoms
