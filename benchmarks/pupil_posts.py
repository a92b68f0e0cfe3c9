"""Posts that name the pupils of an invented register, with every mention of somebody marked."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from pupil_forms import (
    FORENAME_FORMS,
    FULL_FORMS,
    SURNAME_FORM,
    Form,
    handle,
    hashtag,
    letters,
    read_nicknames,
)

from policycheck.register import Person, Register

TRAINING = Path(__file__).parents[1] / "models/language/training"
sys.path.insert(0, str(TRAINING))

from names import DOUBLE, Names  # noqa: E402
from posts import Post, read_posts  # noqa: E402
from school import SchoolPosts  # noqa: E402

_SLOT = re.compile(r"\{([A-Z]+)(?::([^}]+))?\}")
#: Before a name that is an adult's, whatever the register holds: a title, an office, a family role.
_ADULT = re.compile(
    r"\b(?:mr|mrs|ms|miss|mx|dr|sir|dame|lord|lady|rev|revd|reverend|father|sister|bishop|canon|rabbi|deacon|imam|cllr"
    r"|councillor|mp|pc|pcso|sgt|sergeant|captain|lieutenant|colonel|officer|constable|firefighter|postie|nurse|coach|chef"
    r"|prof|professor|head ?teacher|governor|(?:great-)?(?:gran\w*|nan\w*)|mum\w*|dad\w*|aunt\w*|uncle)[.,]? $",
    re.IGNORECASE,
)
_OFFICE = re.compile(r"[,.]? (?:MP\b|Head ?teacher|Chair of)")  # after such a name
_PAIR = re.compile(r"\{(?:F|P)\} \{S\}")
_OUTSIDERS = 0.3  # of the slots go to people outside the register
_KIN = 0.3  # of the adults bear a pupil's surname
_TAGGED = 0.12  # of the posts that name a pupil get a hashtag or a handle
_LISTS = 0.03  # lists and tables, a post
_WITH_SHORT_FORM = 0.25  # of the pupils have a forename with a listed short form, beside those drawn so by chance
_HEADERS = ("Prize winners\n", "Merit awards\n", "Certificates this week:\n", "Cross country results\n", "")
_TABLES = 0.4  # of the lists are tables, and _SWAPPED of these give the surname first, in a column of its own
_SWAPPED = 0.3
#: Before a row, between its cells, after it.
_TABLE_MARKS = (("| ", " | ", " |\n"), ("", "\t", "\n"), ("", ", ", "\n"), ("", "; ", "\n"), ("", " ", "\n"))
_LIST_MARKS = (
    ("- ", " ", "\n"), ("• ", " ", "\n"), ("* ", " ", "\n"), ("1. ", " ", "\n"), ("", " ", "\n"),
    ("", " ", ", "), ("", " ", "; "), ("", " ", " / "), ("", " ", " & "), ("", " ", " • "),
)  # fmt: skip
_NOTED = 0.2  # of the rows of a list say more than the name
_NOTES = ("(Year 4)", "- 3B", "for kindness", "12.4s")
_SMALL, _LOUD = 0.04, 0.02  # of the posts are in small letters, or in capitals, throughout


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Somebody's name at `start:end`. pupil: of the register; None for anybody else. style: of the whole post."""

    start: int
    end: int
    text: str
    form: str
    style: str
    pupil: Person | None

    @property
    def word(self) -> bool:
        """Whether the forename is an ordinary word or a place as well."""
        return self.pupil is not None and not DOUBLE.isdisjoint(
            (self.pupil.forename.lower(), self.pupil.known_as.lower())
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    text: str
    mentions: tuple[Mention, ...]


class Writer:
    """Draws a register of `size` pupils, and writes them into the posts of the files that begin with `files`."""

    def __init__(self, data: Path, size: int, files: str, random: Random) -> None:
        self._random = random
        self._names = Names(data, random)
        self._school = SchoolPosts(data, self._names, random)
        self._nicknames = read_nicknames(data)
        self.register = Register(people=tuple(self._pupil(number) for number in range(size)))
        paths = [path for path in sorted((TRAINING / "posts").glob("*.txt")) if path.name[0] in files]
        self._posts = [post for path in paths for post in read_posts(path)]

    def cases(self) -> Iterator[Case]:
        for post in self._posts:
            yield self._post(post)
            if self._random.random() < _LISTS:
                yield self._list()

    def _pupil(self, number: int) -> Person:
        random = self._random
        forename, surname = self._latin(self._names.forename), self._latin(self._names.surname)
        if random.random() < _WITH_SHORT_FORM:
            while forename.lower() not in self._nicknames:
                forename = self._latin(self._names.forename)
        short = self._nicknames.get(forename.lower(), ())
        known_as = random.choice(short).title() if short and random.random() < 0.3 else ""
        if not known_as and random.random() < 0.05:
            known_as = self._latin(self._names.forename)
        alias = f"{self._latin(self._names.forename)} {surname}" if random.random() < 0.1 else ""
        return Person(
            person_id=f"p{number}", kind="pupil", forename=forename, surname=surname, known_as=known_as,
            aliases=(alias,) if alias else (), year_group=str(random.randint(1, 6)),
        )  # fmt: skip

    def _latin(self, draw: Callable[[], str]) -> str:
        """A name of Latin letters, as the registers of British schools hold."""
        while True:
            name = draw()
            if all(unicodedata.name(c, "").startswith("LATIN") for c in name if c.isalpha()) and len(letters(name)) > 1:
                return name

    def _post(self, post: Post) -> Case:
        draw = self._random.random()
        change = str.lower if draw < _SMALL else str.upper if draw < _SMALL + _LOUD else None
        draft = _Draft(change)
        for line in post.lines:
            self._fill(draft, line.text)
            draft.add(line.glue)
        pupils = [mention.pupil for mention in draft.mentions if mention.pupil]
        if pupils and self._random.random() < _TAGGED:
            kind, write = self._random.choice((("hashtag", hashtag), ("handle", handle)))
            pupil = self._random.choice(pupils)
            draft.text = draft.text.rstrip() + "\n"
            draft.name(write(pupil, self._random, self._nicknames), kind, pupil)
        return draft.case()

    def _fill(self, draft: _Draft, template: str) -> None:
        template = _PAIR.sub("{FULL}", template)
        while slot := _SLOT.search(template):
            draft.add(template[: slot.start()])
            template = template[slot.end() :]
            if slot[2]:
                value = slot[2]
                draft.name(value, "figure", None) if slot[1] in ("PER", "PUBLIC") else draft.add(value)
            elif slot[1] in ("F", "FULL", "P", "S", "TAG", "HANDLE"):
                self._person(draft, slot[1], template)
            else:
                template = self._school.filled(f"{{{slot[1]}}}", "", [])[0] + template
        draft.add(template)

    def _person(self, draft: _Draft, slot: str, after: str) -> None:
        random = self._random
        adult = _ADULT.search(draft.text) is not None or _OFFICE.match(after) is not None
        if adult or random.random() < _OUTSIDERS:
            draft.name(self._outsider(slot, adult=adult), "outside the register", None)
            return
        pupil = random.choice(self.register.people)
        if slot in ("TAG", "HANDLE"):
            write = hashtag if slot == "TAG" else handle
            draft.name(write(pupil, random, self._nicknames)[1:], write.__name__, pupil)
            return
        form, written = self._written(slot, pupil)
        possessive = after.startswith(("'s", "’s")) and form.name in ("forename", "full name")
        draft.name(written, "possessive" if possessive else form.name, pupil)

    def _written(self, slot: str, pupil: Person) -> tuple[Form, str]:
        """A form that fits slot and pupil; never one that is another pupil's or that is not the pupil's any more."""
        forms = {"F": FORENAME_FORMS, "FULL": FULL_FORMS, "S": (SURNAME_FORM,)}.get(slot, FORENAME_FORMS + FULL_FORMS)
        taken = {letters(name) for person in self.register.people if person is not pupil
                 for name in (person.forename, person.known_as) if name}  # fmt: skip
        while True:
            form = self._random.choices(forms, [form.weight for form in forms])[0]
            written = form.write(pupil, self._random, self._nicknames)
            spoilt = form.name.startswith(("misspelt", "diminutive")) and letters(written) in taken
            if written and not spoilt:
                return form, written

    def _outsider(self, slot: str, *, adult: bool) -> str:
        random, names = self._random, self._names
        if slot == "S" and random.random() < _KIN:
            return random.choice(self.register.people).surname
        if slot == "S" or adult:
            return self._latin(names.surname if slot == "S" else names.forename)
        if slot == "TAG":
            return self._latin(names.forename).replace(" ", "")
        if slot == "HANDLE":
            return letters(self._latin(names.forename)) + str(random.randint(1, 99))
        return self._latin({"F": names.forename, "FULL": names.full}.get(slot, names.person))

    def _list(self) -> Case:
        """A list or a table of prize-winners: pupils, and some others."""
        random = self._random
        draft = _Draft(random.choice((None, None, None, str.upper, str.lower)))
        draft.add(random.choice(_HEADERS))
        table = random.random() < _TABLES
        row, gap, end = random.choice(_TABLE_MARKS if table else _LIST_MARKS)
        swapped = table and random.random() < _SWAPPED
        for _ in range(random.randint(2, 12)):
            draft.add(row)
            pupil = random.choice(self.register.people) if random.random() > _OUTSIDERS else None
            forename = (pupil.known_as or pupil.forename) if pupil else self._latin(self._names.forename)
            surname = pupil.surname if pupil else self._latin(self._names.surname)
            name = f"{surname}{gap}{forename}" if swapped else f"{forename} {surname}"
            draft.name(name, "table row" if table else "list row", pupil)
            if table or random.random() < _NOTED:
                draft.add(gap + random.choice(("4B", "Year 3", "R", "6", "gold") if table else _NOTES))
            draft.add(end)
        return draft.case()


class _Draft:
    """A post while it is being written. change: of every letter, such as `str.lower`."""

    def __init__(self, change: Callable[[str], str] | None) -> None:
        self.text = ""
        self.mentions: list[Mention] = []
        self._change = change

    def add(self, text: str) -> None:
        self.text += self._change(text) if self._change else text

    def name(self, written: str, form: str, pupil: Person | None) -> None:
        start = len(self.text)
        self.add(written)
        style = {str.lower: "any form, post in small letters", str.upper: "any form, post in capitals"}
        self.mentions.append(
            Mention(
                start=start,
                end=len(self.text),
                text=self.text[start:],
                form=form,
                style=style[self._change] if self._change else "",
                pupil=pupil,
            )
        )

    def case(self) -> Case:
        return Case(text=self.text.rstrip(), mentions=tuple(self.mentions))
