"""Which person of the register holds an account, by the register's handles and names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from policycheck.detect.patterns.handles import bare_name
from policycheck.detect.patterns.spans import Span
from policycheck.register import Kind, Person, Register

_WORD = re.compile(r"(?<![\w@/])[A-Za-z0-9_][\w.\-]{2,60}\w(?!\w)")
_SENTENCE = re.compile(r"(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)[.!?…]\s+(?=[A-Z])|\n")


class Holders:
    """The register's accounts. Names are compared without case, accents and punctuation."""

    def __init__(self, register: Register | None) -> None:
        people = register.people if register else ()
        self._by_handle: dict[str, tuple[Person, ...]] = {}
        for person in people:
            for handle in person.handles:
                name = bare_name(handle)
                self._by_handle[name] = (*self._by_handle.get(name, ()), person)
        self._by_name: dict[str, tuple[Person, ...]] = {}
        for person in people:
            for form in _account_forms(person):
                self._by_name[form] = (*self._by_name.get(form, ()), person)
        self._spoken = tuple((form, person.kind) for person in people for form in _spoken_forms(person))

    def of(self, account: str) -> tuple[Person, ...]:
        """Whose registered account this is."""
        return self._by_handle.get(bare_name(account), ())

    def written_into(self, account: str) -> tuple[Person, ...]:
        """Whose forename and surname together are the account's name: @jo.smith12 is Jo Smith's."""
        return self._by_name.get(_letters(bare_name(account)), ())

    def named(self, text: str) -> Iterator[Span]:
        """Registered accounts written as plain words, without @ or network."""
        if not self._by_handle:
            return
        for match in _WORD.finditer(text):
            name = match.group().lower()
            if name in self._by_handle:
                yield Span(
                    entity="handle", start=match.start(), end=match.end(), datum=name, score=0.9,
                    cue="an account of the register",
                )  # fmt: skip

    def named_before(self, text: str, start: int) -> Kind | None:
        """The kind of the person of the register whose name stands last before `start` in its sentence."""
        before = _SENTENCE.split(text[max(0, start - 120) : start])[-1].lower().replace("’", "'")
        placed = [(before.rfind(form), len(form), kind) for form, kind in self._spoken if form in before]
        return max(placed)[2] if placed else None


def _account_forms(person: Person) -> Iterator[str]:
    forenames = {person.forename, person.known_as} - {""}
    if person.surname:
        forms = {_letters(forename + person.surname) for forename in forenames}
        if person.kind == "staff":
            forms |= {_letters(title + person.surname) for title in ("mr", "mrs", "miss", "ms", "mx", "dr")}
        yield from forms - {""}


def _spoken_forms(person: Person) -> Iterator[str]:
    forms = {f"{name} {person.surname}" for name in (person.forename, person.known_as) if name and person.surname}
    titled = {alias for alias in person.aliases if re.match(r"(?:Mr|Mrs|Miss|Ms|Mx|Dr|Sir)\b", alias)}
    if person.kind == "staff" and person.surname:
        titled |= {f"{title} {person.surname}" for title in ("Mr", "Mrs", "Miss", "Ms", "Mx", "Dr")}
    return iter({form.lower().replace("’", "'") for form in forms | titled})


def _letters(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.lower())
    return "".join(char for char in plain if char.isascii() and char.isalpha())
