"""What stands in place of a name."""

from __future__ import annotations

from datetime import date

import pytest

from policycheck.redact import people
from policycheck.redact.people import Who
from policycheck.register import Consent, Person, Register
from policycheck.types import Finding, TextLocation

ON = date(2026, 11, 20)


def who(**extra) -> Who:
    consent = Consent(
        channel="facebook", scope="forename", granted_on=date(2026, 9, 1), expires_on=None, withdrawn_on=None
    )
    person = Person(
        person_id="1",
        kind="pupil",
        forename="Katherine",
        surname="Test",
        known_as="Katie",
        consents=(consent,),
        **extra,
    )
    return Who(register=Register(people=(person,)), channel="facebook", on=ON)


def finding(entity: str = "full-name", persons: tuple[str, ...] = ("1",)) -> Finding:
    place = TextLocation(source="a", start=0, end=5, line=1, column=1)
    return Finding(
        category="person-name", entity=entity, location=place, detector="names", confidence=1.0, people=persons
    )


def test_the_forename_as_written_or_as_used():
    """The form that stands there is kept if it is the person's own, else the name used daily."""
    assert who().forename(finding(), "Katherine Test") == "Katherine"
    assert who().forename(finding(), "K. Test") == "Katie"


@pytest.mark.parametrize(
    ("judge", "found"),
    [
        (who(do_not_publish=True), finding()),
        (Who(register=who().register, channel="x", on=ON), finding()),
        (Who(register=None, channel="facebook", on=ON), finding(persons=())),
        (who(), finding("forename")),
        (who(), finding(persons=("1", "1"))),
    ],
)
def test_no_forename_without_consent(judge, found):
    """Not where it is not in force on the channel, the person is never published, or it was the forename already."""
    assert judge.forename(found, "Katherine Test") == ""


def test_words_for_people():
    """Kinds have their words, one or several; of somebody unknown nothing is claimed."""
    assert people.one("staff") == "a member of staff"
    assert people.several("pupil", 3) == "three pupils"
    assert people.several("unknown", 12) == "12 people"
    assert people.bare("parent") == "parent"
