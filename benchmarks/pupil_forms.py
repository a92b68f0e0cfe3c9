"""The ways in which a pupil's name is written in a post, each a function that returns "" where it does not apply."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random

from policycheck.register import Person

Nicknames = Mapping[str, tuple[str, ...]]
Write = Callable[[Person, Random, Nicknames], str]

#: Neighbours on a British keyboard.
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_LEAST_MISSPELT = 5  # letters
_LEAST_BORNE = 100  # children who were given a short form as their name, 1996 to 2020
_PLAIN = 4  # how much oftener a name is written as the register has it than in any one other way
_ACCENTS = {"a": "áàâä", "e": "éèêë", "i": "íïî", "o": "óöô", "u": "úüû"}
_LEADS = ("", "WellDone", "Go", "Proud", "Team", "HappyBirthday", "Congratulations")


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A way to write a name. weight: how often, beside the other ways."""

    name: str
    write: Write
    weight: int = 1


def read_nicknames(data: Path, *, usual: bool = True) -> Nicknames:
    """The short forms of a forename, both in small letters, of the list in the data folder.

    usual: of these the ones that are no longer than the name, and that parents in the UK have given as a name too;
    what is left out is rare or old (Hap of Henry), or the longer form.
    """
    with (data / "names_ukbabynames/ukbabynames_totals.csv").open(encoding="utf-8") as file:
        given = {row["name"].lower() for row in csv.DictReader(file) if float(row["n"]) >= _LEAST_BORNE}
    found: dict[str, list[str]] = {}
    with (data / "names_nicknames/names.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if not usual or (len(row["name2"]) <= len(row["name1"]) and row["name2"] in given):
                found.setdefault(row["name1"], []).append(row["name2"])
    return {name: tuple(short) for name, short in found.items()}


def letters(name: str) -> str:
    """A name without case, accents and punctuation, for telling whether two are the same."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    return "".join(character for character in plain if character.isalnum())


def misspelt(name: str, random: Random) -> str:
    """The name with two letters swapped, one dropped, one doubled or one hit beside its key; the first is kept."""
    places = [i for i, character in enumerate(name) if i and character.isalpha() and character.isascii()]
    if len(letters(name)) < _LEAST_MISSPELT or len(places) < 2:
        return ""
    place, kind = random.choice(places), random.randrange(4)
    letter = name[place].lower()
    if kind == 0 and place + 1 < len(name) and name[place + 1].isalpha():
        return name[:place] + name[place + 1] + name[place] + name[place + 2 :]
    if kind == 1:
        return name[:place] + name[place + 1 :]
    if kind == 2:
        return name[:place] + letter + name[place:]
    row = next((row for row in _ROWS if letter in row), "")
    near = [row[i] for i in (row.find(letter) - 1, row.find(letter) + 1) if row and 0 <= i < len(row)]
    return name[:place] + random.choice(near) + name[place + 1 :] if near else ""


def diminutive(person: Person, random: Random, nicknames: Nicknames) -> str:
    """A short form that the register does not give."""
    return random.choice(nicknames.get(person.forename.lower(), ("",))).title() if not person.known_as else ""


def _daily(person: Person) -> str:
    return person.known_as or person.forename


def _accents(name: str, random: Random) -> str:
    """Its accents dropped, or one added."""
    plain = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    if plain != unicodedata.normalize("NFC", name):
        return plain
    places = [i for i, character in enumerate(name) if character in _ACCENTS]
    if not places:
        return ""
    place = random.choice(places)
    return name[:place] + random.choice(_ACCENTS[name[place]]) + name[place + 1 :]


def _apostrophe(name: str, random: Random) -> str:
    held = next((character for character in "'’" if character in name), "")
    return name.replace(held, random.choice(("'", "’", "‘", "`", "ʼ", ""))) if held else ""


def _hyphen(name: str, random: Random) -> str:
    if "-" in name:
        return name.replace("-", random.choice((" ", "‑", "–", " - "[1:2])))
    return name.replace(" ", "-") if " " in name else ""


def _whole(write: Callable[[str, Random], str], given: bool | None = None) -> Write:
    """A change of the whole name, or (given) of the forename or the surname alone."""

    def wrote(person: Person, random: Random, _: Nicknames) -> str:
        first, last = _daily(person), person.surname
        if given is None:
            changed = write(f"{first} {last}", random) if write is not _hyphen else _parts(write, first, last, random)
            return changed if changed != f"{first} {last}" else ""
        part = write(first if given else last, random)
        if part in ("", first, last):
            return ""
        return f"{part} {last}" if given else f"{first} {part}"

    return wrote


def _parts(write: Callable[[str, Random], str], first: str, last: str, random: Random) -> str:
    changed = write(first, random), write(last, random)
    return f"{changed[0] or first} {changed[1] or last}" if any(changed) else ""


def _alone(write: Callable[[str, Random], str]) -> Write:
    def wrote(person: Person, random: Random, _: Nicknames) -> str:
        changed = write(_daily(person), random)
        return changed if changed != _daily(person) else ""

    return wrote


def _initial(person: Person, random: Random, _: Nicknames) -> str:
    return f"{_daily(person)} {person.surname[0].upper()}{random.choice(('', '', '.'))}"


def _initials_surname(person: Person, random: Random, _: Nicknames) -> str:
    return f"{person.forename[0]}{random.choice(('. ', ' ', '.'))}{person.surname}"


def _surname_first(person: Person, random: Random, _: Nicknames) -> str:
    surname = person.surname.upper() if random.random() < 0.5 else person.surname
    return f"{surname}, {_daily(person)}"


def _diminutive_full(person: Person, random: Random, nicknames: Nicknames) -> str:
    short = diminutive(person, random, nicknames)
    return f"{short} {person.surname}" if short else ""


def _alias(person: Person, random: Random, _: Nicknames) -> str:
    return random.choice(person.aliases or ("",))


def hashtag(person: Person, random: Random, _: Nicknames) -> str:
    """#WellDoneKatie, #TeamOkafor, #KatieB, #KatieOkafor, #katieokafor."""
    first, last = (_joined(name) for name in (_daily(person), person.surname))
    kind = random.randrange(5)
    if kind == 0:
        return f"#{random.choice(_LEADS[1:])}{first}"
    if kind == 1:
        return f"#Team{last}"
    if kind == 2:
        return f"#{first}{last[0]}"
    return f"#{first}{last}" if kind == 3 else f"#{first}{last}".lower()


def handle(person: Person, random: Random, _: Nicknames) -> str:
    """@katie.okafor12 and its like."""
    first, last = (letters(name) for name in (_daily(person), person.surname))
    return f"@{first}{random.choice(('', '.', '_'))}{last}{random.choice(('', str(random.randint(1, 99))))}"


def _joined(name: str) -> str:
    parts = "".join(c if c.isalpha() else " " for c in name).split()
    return "".join(part[0].upper() + part[1:] for part in parts)


def _form(name: str, write: Write, weight: int = 1) -> Form:
    return Form(name=name, write=write, weight=weight)


FORENAME_FORMS = (
    _form("forename", lambda person, *_: person.forename, _PLAIN),
    _form("known as", lambda person, *_: person.known_as, _PLAIN),
    _form("diminutive alone", diminutive),
    _form("misspelt alone", _alone(misspelt)),
    _form("small letters", lambda person, *_: _daily(person).lower()),
    _form("capitals", lambda person, *_: _daily(person).upper()),
    _form("accents", _alone(_accents)),
    _form("apostrophe", _alone(_apostrophe)),
    _form("hyphen or space", _alone(_hyphen)),
    _form("forename and initial", _initial),
)
FULL_FORMS = (
    _form("full name", lambda person, *_: f"{person.forename} {person.surname}", _PLAIN),
    _form("known as, in full", lambda p, *_: f"{p.known_as} {p.surname}" if p.known_as else "", _PLAIN),
    _form("alias", _alias),
    _form("diminutive, in full", _diminutive_full),
    _form("misspelt forename, in full", _whole(misspelt, given=True)),
    _form("misspelt surname, in full", _whole(misspelt, given=False)),
    _form("small letters, in full", lambda person, *_: f"{_daily(person)} {person.surname}".lower()),
    _form("capitals, in full", lambda person, *_: f"{_daily(person)} {person.surname}".upper()),
    _form("accents, in full", _whole(_accents)),
    _form("apostrophe, in full", _whole(_apostrophe)),
    _form("hyphen or space, in full", _whole(_hyphen)),
    _form("line break", lambda person, *_: f"{_daily(person)}\n{person.surname}"),
    _form("initial and surname", _initials_surname),
    _form("surname first", _surname_first),
)
SURNAME_FORM = _form("surname", lambda person, *_: person.surname)
