"""Whether the register permits what a finding shows, and if not, why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from policycheck.register import ConsentState, Person, Register, Scope
from policycheck.rules.shown import STATED
from policycheck.types import Channel, Finding, ImageLocation

Reason = ConsentState | Literal["outside", "no-register", "uncertain", "never", "objection"]

_SCOPE_OF_FORM: tuple[tuple[str, Scope], ...] = (
    ("forename", "forename"),
    ("initials", "forename"),
    ("face", "photo"),
    ("group", "photo"),
    ("stated", "photo"),
)
# Of several things that are missing, the one a head teacher must hear of first.
_GRAVEST: tuple[ConsentState, ...] = ("refused", "withdrawn", "expired", "other-channel", "none")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lack:
    """A consent that is not there. `known`: the person is in the register, and nobody need ask who it is."""

    known: bool
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Where consents are looked up: a register (or none) on one day for one channel.

    filmed: the identities of the people stated to be shown in a video.
    """

    register: Register | None
    channel: Channel
    on: date
    filmed: frozenset[int] = frozenset()

    def people(self, finding: Finding) -> tuple[Person, ...]:
        """Whom the finding may concern. Raises KeyError for an id that is not of this register."""
        if self.register is None:
            return ()
        return tuple(self.register.person(person_id) for person_id in finding.people)

    def lacks(self, finding: Finding, scopes: tuple[Scope, ...]) -> Lack | None:
        """What is missing of `scopes`, all of them needed; None where every candidate's are in force."""
        people = self.people(finding)
        if not people and self.register is None:
            return Lack(known=False, reason="no-register")
        stated = finding.entity == STATED
        if not people:
            # A face that nobody was matched to may well be somebody of the register.
            unsure = finding.category == "photo-consent" and not stated
            return Lack(known=False, reason="uncertain" if unsure else "outside")
        states = [self._states(person, scopes) for person in people]
        missing = [state for state in _GRAVEST if any(state in of_one for of_one in states)]
        if stated and missing and any(of_one == {"in-force"} for of_one in states):
            # Of people who share the name that was stated, some have consented.
            return Lack(known=False, reason="uncertain")
        if finding.category == "photo-consent" and len(people) > 1 and not stated:
            # A face that may be one of several people is cleared by nobody's consent.
            return Lack(known=False, reason="uncertain")
        return Lack(known=True, reason=missing[0]) if missing else None

    def lacks_publication(self, finding: Finding) -> Lack | None:
        """What is missing to publish this form of a name, or this face."""
        return self.lacks(finding, self._scopes(finding))

    def lacks_pairing(self, finding: Finding, permitted_by: Scope | None) -> Lack | None:
        """What is missing to publish this name beside a photo; without `permitted_by` nothing permits it."""
        if permitted_by is None:
            return Lack(known=bool(self.people(finding)), reason="never")
        in_full = permitted_by == "name-with-photo" and scope_of(finding.entity) == "full-name"
        return self.lacks(finding, (permitted_by, "full-name") if in_full else (permitted_by,))

    def objection(self, finding: Finding) -> Lack | None:
        """Whether anyone concerned is never to be published or has refused this form; both read the same."""
        for person in self.people(finding):
            if person.do_not_publish or "refused" in self._states(person, self._scopes(finding)):
                return Lack(known=True, reason="objection")
        return None

    def _scopes(self, finding: Finding) -> tuple[Scope, ...]:
        """The consents that a finding needs, all of them: whoever is in a video needs that for videos as well."""
        scope = scope_of(finding.entity)
        place = finding.location
        moves = isinstance(place, ImageLocation) and place.time is not None
        return (scope, "video") if scope == "photo" and (moves or id(finding) in self.filmed) else (scope,)

    def _states(self, person: Person, scopes: tuple[Scope, ...]) -> set[ConsentState]:
        return {person.state(scope, channel=self.channel, on=self.on) for scope in scopes}


def scope_of(entity: str) -> Scope:
    """The consent that a form of a name, or a face in a photo, needs; but for forename and initials a full name's."""
    return dict(_SCOPE_OF_FORM).get(entity, "full-name")
