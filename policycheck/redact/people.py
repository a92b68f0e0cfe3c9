"""What stands in place of a person's name: a form that the register allows, or words that say no name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from policycheck.register import Person, Register
from policycheck.types import Channel, Finding

# Kinds of people: one with its article, one behind an article, several.
_WORDS = {
    "pupil": ("a pupil", "pupil", "pupils"),
    "staff": ("a member of staff", "member of staff", "members of staff"),
    "parent": ("a parent", "parent", "parents"),
    "governor": ("a governor", "governor", "governors"),
}
# Nothing is claimed of somebody whom nothing is known of.
_ANYBODY = ("someone", "person", "people")
_SHORT_FORMS = ("forename", "initials")
_NUMBERS = ("", "", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """Whose consents decide: a register (or none) on one day for one channel."""

    register: Register | None
    channel: Channel
    on: date

    def forename(self, finding: Finding, words: str) -> str:
        """The forename, where a longer form was written and the register allows that one; else empty."""
        if self.register is None or len(finding.people) != 1 or finding.entity in _SHORT_FORMS:
            return ""
        person = self.register.person(finding.people[0])
        if person.state("forename", channel=self.channel, on=self.on) != "in-force":
            return ""
        return _written(person, words) or person.known_as or person.forename

    def kind(self, finding: Finding) -> str:
        """What kind of person a finding is about: of the register, or as the words around the name say."""
        people = [self.register.person(item) for item in finding.people] if self.register else []
        kinds = {person.kind for person in people}
        return kinds.pop() if len(kinds) == 1 else finding.subject or "unknown"


def one(kind: str) -> str:
    """`a pupil`."""
    return _WORDS.get(kind, _ANYBODY)[0]


def bare(kind: str) -> str:
    """`pupil`, behind an article or another word in its place."""
    return _WORDS.get(kind, _ANYBODY)[1]


def several(kind: str, number: int) -> str:
    """`three pupils`."""
    count = _NUMBERS[number] if number < len(_NUMBERS) else str(number)
    return f"{count} {_WORDS.get(kind, _ANYBODY)[2]}"


def ours(kind: str, number: int) -> str:
    """`one of our pupils`, `two of our pupils`: whom a school thanks or congratulates."""
    if kind not in _WORDS:
        return one(kind) if number == 1 else several(kind, number)
    count = "one" if number == 1 else several(kind, number).split()[0]
    return f"{count} of our {'staff' if kind == 'staff' else _WORDS[kind][2]}"


def _written(person: Person, words: str) -> str:
    first = words.split()[0] if words.split() else ""
    forms = {form.casefold() for form in (person.forename, person.known_as) if form}
    return first if first.casefold() in forms and first.casefold() != person.surname.casefold() else ""
