"""Draws school posts from `templates` and `double_senses`, with the places and schools of open registers."""

import csv
import re
from dataclasses import replace
from pathlib import Path
from random import Random

from double_senses import PLAIN
from names import Names
from sentences import Row, Sentence, Span, retokenise
from templates import (
    BODIES,
    CLUBS,
    FIGURES,
    FILLERS,
    HOUSES,
    NAMED_PLACES,
    ORGANISATION_SLOTS,
    PERSON_SLOTS,
    PLACE_SLOTS,
    STREETS,
    TEMPLATES,
)

_SLOT = re.compile(r"\{([A-Z]+)(?::([^}]+))?\}")
_JOINERS = (", ", " and ", " & ", ", and ", " + ", "/", " ", ", ", " and ")
_KINDS = {"PER": PERSON_SLOTS, "LOC": PLACE_SLOTS, "ORG": ORGANISATION_SLOTS}
_KIND_OF = {slot: kind for kind, slots in _KINDS.items() for slot in slots}
_MARKS = {"ORG": "ORG", "LOC": "LOC", **dict.fromkeys(("PER", "PUPIL", "STAFF", "PARENT", "PUBLIC"), "PER")}
_PATTERNS = {"NAMEDPLACE": NAMED_PLACES, "STREET": STREETS, "HOUSE": HOUSES}
PLAIN_SHARE = 0.18


class SchoolPosts:
    """An endless supply of labelled posts; the same `random` and data give the same posts."""

    def __init__(self, data: Path, names: Names, random: Random) -> None:
        self._random = random
        self._names = names
        with (data / "places_british/places.csv").open(encoding="utf-8", errors="replace") as file:
            self._places = [row[0].strip() for row in csv.reader(file) if row and row[0].strip()][1:]
        with (data / "schools_england/schools_gias_2025-07.csv").open(encoding="utf-8") as file:
            self._schools = [row["name"] for row in csv.DictReader(file)]

    def post(self) -> Sentence:
        """One to three lines or sentences, labelled and cut as the run-time pipeline cuts them."""
        random = self._random
        text, spans = "", list[Span]()
        for i in range(random.choice((1, 1, 1, 2, 2, 3))):
            if i:
                text += random.choice((" ", " ", "\n", "\n\n"))
            template = random.choice(PLAIN if random.random() < PLAIN_SHARE else TEMPLATES)
            text, spans = self.filled(template, text, spans)
        sentence = retokenise("school", text, spans, strip_titles=False)
        return replace(sentence, rows=[Row(start=0, end=len(sentence.words))] if sentence.words else [])

    def filled(self, template: str, text: str, spans: list[Span]) -> tuple[str, list[Span]]:
        """The text so far and its entities, with `template` and what was drawn for its slots after them."""
        random = self._random
        spans = list(spans)
        while slot := _SLOT.search(template):
            text += template[: slot.start()]
            template = template[slot.end() :]
            name = slot[1]
            if name in FILLERS:
                template = random.choice(FILLERS[name]) + template
            elif name == "LIST":
                text, spans = self._list(text, spans)
            else:
                value = slot[2] or self._value(name)
                label = _MARKS.get(name, "") if slot[2] else _KIND_OF.get(name, "")
                if label:
                    spans.append((len(text), len(text) + len(value), label))
                text += value
        return text + template, spans

    def _list(self, text: str, spans: list[Span]) -> tuple[str, list[Span]]:
        random = self._random
        count = random.choice((2, 2, 3, 3, 4, 5, 7))
        names = self._names
        draw = random.choice((names.forename, names.forename, names.full, names.full, names.person, names.double))
        separator = random.choice((", ", ", ", ", ", "\n", " • ", "; ", " "))
        for i in range(count):
            if i:
                text += random.choice(_JOINERS) if i == count - 1 and separator == ", " else separator
            value = draw()
            spans.append((len(text), len(text) + len(value), "PER"))
            text += value
        return text, spans

    def _value(self, slot: str) -> str:
        random, names = self._random, self._names
        if slot == "CLUB" or slot in _PATTERNS:
            pattern = random.choice(CLUBS if slot == "CLUB" else _PATTERNS[slot])
            return pattern.replace("{N}", names.forename() if random.random() < 0.55 else names.surname())
        if slot == "TAG":
            return random.choice(("", "WellDone", "Proud", "Team")) + names.forename().replace(" ", "")
        if slot == "HANDLE":
            return (names.forename() + random.choice(("", "_", "x"))).replace(" ", "").lower() + str(
                random.randint(1, 99)
            )
        if slot in ("PHONE", "EMAIL", "URL"):
            return self._contact(slot)
        draws = {
            "F": names.forename,
            "P": names.person,
            "FULL": names.full,
            "S": names.surname,
            "FIGURE": lambda: random.choice(FIGURES),
            "PLACE": lambda: random.choice(self._places),
            "BODY": lambda: random.choice(BODIES),
            "SCHOOL": lambda: random.choice(self._schools),
        }
        return draws[slot]()

    def _contact(self, slot: str) -> str:
        """A number, address or page of a school, in one of the ways that they are written."""
        random = self._random
        host = random.choice(("school", "academy", "maple-lane", "st-marys", "hillview")) + random.choice(
            (".example.sch.uk", ".example", ".sch.example.org")
        )
        if slot == "EMAIL":
            return random.choice(("office", "admin", "enquiries", "attendance", "pta", "head")) + "@" + host
        if slot == "URL":
            return random.choice(("https://", "https://www.", "www.", "")) + host + random.choice(
                ("", "/news", "/term-dates", "/book", "/policies/attendance", "/events?id=12")
            )  # fmt: skip
        digits = random.choice(
            ("01632 960{n}", "020 7946 0{n}", "(01632) 960{n}", "01632960{n}", "07700 900{n}", "+44 1632 960{n}")
        )
        return digits.replace("{n}", f"{random.randint(0, 999):03}")
