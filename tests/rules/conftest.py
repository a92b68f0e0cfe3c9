"""A small register of invented people, and findings made by hand: no model is needed to test a rule."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from policycheck.register import Consent, Kind, Person, Register, Scope
from policycheck.register.consent import ConsentChannel
from policycheck.types import Category, Finding, ImageLocation, Location, Subject, TextLocation

MakeFinding = Callable[..., Finding]


def consent(
    scope: Scope, channel: ConsentChannel = "any", *, expires: str | None = None, withdrawn: str | None = None
) -> Consent:
    return Consent(
        channel=channel,
        scope=scope,
        granted_on=date(2026, 9, 1),
        expires_on=date.fromisoformat(expires) if expires else None,
        withdrawn_on=date.fromisoformat(withdrawn) if withdrawn else None,
    )


def person(person_id: str, *consents: Consent, kind: Kind = "pupil", never: bool = False) -> Person:
    return Person(
        person_id=person_id,
        kind=kind,
        forename="Invented",
        surname=person_id,
        do_not_publish=never,
        consents=consents,
    )


@pytest.fixture
def register() -> Register:
    return Register(
        people=(
            person("forename", consent("forename")),
            person("full", consent("full-name"), consent("photo")),
            person("website", consent("forename", "website")),
            person("expired", consent("forename", expires="2026-10-31")),
            person("withdrawn", consent("full-name", withdrawn="2026-10-01")),
            person("refused", consent("forename", withdrawn="2026-09-01")),
            person("pair", consent("photo"), consent("name-with-photo")),
            person("all", consent("photo"), consent("full-name"), consent("name-with-photo")),
            person("never", consent("full-name"), consent("photo"), consent("name-with-photo"), never=True),
            person("nothing"),
            person("film", consent("photo"), consent("video")),
            person("no-film", consent("photo"), consent("video", withdrawn="2026-10-01")),
            person("film-refused", consent("photo"), consent("video", withdrawn="2026-09-01")),
            person("film-alone", consent("video")),
            person("teacher", kind="staff"),
        )
    )


@pytest.fixture
def name() -> MakeFinding:
    """Makes a finding of a name at an offset of `text`."""

    def make(
        *people: str,
        entity: str = "forename",
        at: int = 0,
        datum: str = "",
        subject: Subject | None = "pupil",
        confidence: float = 0.9,
        category: Category = "person-name",
        source: str = "text",
    ) -> Finding:
        place: Location = TextLocation(source=source, start=at, end=at + 4, line=1, column=at + 1)
        return Finding(
            category=category,
            entity=entity,
            location=place,
            detector="by-hand",
            confidence=confidence,
            subject=subject,
            people=people,
            datum=datum,
        )

    return make


@pytest.fixture
def face() -> MakeFinding:
    """Makes a finding of a face at a place of `photo.jpg`."""

    def make(*people: str, x: int = 0, subject: Subject | None = "pupil", entity: str = "face") -> Finding:
        return Finding(
            category="photo-consent",
            entity=entity,
            location=ImageLocation(source="photo.jpg", x=x, y=0, width=40, height=40),
            detector="by-hand",
            confidence=0.8,
            subject=subject,
            people=people,
        )

    return make
