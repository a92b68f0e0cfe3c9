"""The people of a school and what each consented to."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Literal, get_args

from policycheck.register.calibration import Calibration
from policycheck.register.consent import Consent, ConsentState, Scope, judge
from policycheck.types import CHANNELS, Channel

Kind = Literal["pupil", "staff", "parent", "governor"]
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One row of people.csv with the rows of consents.csv about that person.

    `do_not_publish` outweighs every consent, and no output ever says so.
    """

    person_id: str
    kind: Kind
    forename: str
    surname: str
    known_as: str = ""
    aliases: tuple[str, ...] = ()
    handles: tuple[str, ...] = ()
    year_group: str = ""
    do_not_publish: bool = False
    consents: tuple[Consent, ...] = ()

    def state(self, scope: Scope, *, channel: Channel, on: date) -> ConsentState:
        """Whether a consent covers `scope` on `channel` on that day, and if not, why."""
        if self.do_not_publish:
            return "none"
        return judge(self.consents, scope=scope, channel=channel, on=on)

    def biometric(self, on: date) -> bool:
        """Whether this person may be enrolled for face matching, wherever the pictures are to appear."""
        return any(
            judge(self.consents, scope="biometric", channel=channel, on=on) == "in-force" for channel in CHANNELS
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """Everyone the school knows, and the reference photos as pairs of person id and path.

    calibration: what those photos say of face matching; None where the school has not asked.
    """

    people: tuple[Person, ...]
    faces: tuple[tuple[str, Path], ...] = ()
    calibration: Calibration | None = None
    _by_id: dict[str, Person] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_id", {person.person_id: person for person in self.people})

    def person(self, person_id: str) -> Person:
        """The person of that id. Raises KeyError."""
        return self._by_id[person_id]

    def enrollable(self, on: date) -> tuple[tuple[str, Path], ...]:
        """The reference photos that may be read on that day: of people whose biometric consent is in force."""
        return tuple((person_id, path) for person_id, path in self.faces if self.person(person_id).biometric(on))
