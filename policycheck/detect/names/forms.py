"""The form in which a person is named, and the titles that precede a surname."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from policycheck.detect.names.lexicon import words
from policycheck.detect.names.reading import Word

Form = Literal["full-name", "forename", "surname", "title-surname", "forename-initial", "initials"]

COURTESY = words("courtesy titles")
CHILDREN = frozenset(("miss", "master", "mstr"))
OFFICES = words("office titles")
PUBLIC = words("public titles")
FAMILY = words("family titles")
ADULT = words("adult titles")
CERTAIN = words("certain titles")
TITLES = COURTESY | OFFICES | PUBLIC | FAMILY


def form_of(name: Sequence[Word]) -> Form:
    """The form of a name outside the register, from its words; a title may be the first."""
    keys = [word.key for word in name]
    titled = len(keys) > 1 and keys[0] in TITLES
    names = list(name[1:] if titled else name)
    letters = [word for word in names if len(word.key) == 1]
    if len(letters) == len(names) and not titled:
        return "initials"
    whole = _parts(names)
    if titled and whole <= 1:
        return "title-surname"
    if letters and whole == 1:
        return "forename-initial" if names[-1] in letters else "surname"
    return "forename" if whole == 1 else "full-name"


def _parts(names: Sequence[Word]) -> int:
    """How many names of more than a letter there are; what a hyphen or an apostrophe joins is one."""
    parts = 0
    for place, word in enumerate(names):
        if place and word.gap in ("-", "'"):
            parts += parts == 0
        elif len(word.key) > 1 or (place + 1 < len(names) and names[place + 1].gap == "'"):
            parts += 1
    return parts
