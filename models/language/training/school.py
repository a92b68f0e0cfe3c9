"""Draws school posts from `templates` and `double_senses`, with the places and schools of open registers."""

import csv
import re
from pathlib import Path
from random import Random

from double_senses import PLAIN
from names import Names
from sentences import Sentence, Span, retokenise
from templates import (
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
            text, spans = self._fill(text, spans)
        return retokenise("school", text, spans, strip_titles=False)

    def _fill(self, text: str, spans: list[Span]) -> tuple[str, list[Span]]:
        random = self._random
        template = random.choice(PLAIN if random.random() < PLAIN_SHARE else TEMPLATES)
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
                label = name if slot[2] else next((kind for kind, slots in _KINDS.items() if name in slots), "")
                if label:
                    spans.append((len(text), len(text) + len(value), label))
                text += value
        return text + template, spans

    def _list(self, text: str, spans: list[Span]) -> tuple[str, list[Span]]:
        random = self._random
        count = random.choice((2, 2, 3, 3, 4, 5, 7))
        draw = random.choice((self._names.forename, self._names.full, self._names.person))
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
        draws = {
            "F": names.forename,
            "P": names.person,
            "FULL": names.full,
            "S": names.surname,
            "FIGURE": lambda: random.choice(FIGURES),
            "PLACE": lambda: random.choice(self._places),
            "SCHOOL": lambda: random.choice(self._schools),
        }
        return draws[slot]()
