"""People: a consent is asked of a person, and `do_not_publish` outweighs all of them."""

from datetime import date
from pathlib import Path

from policycheck.register import Consent, Person, Register

DAY = date(2026, 11, 20)


def consent(scope: str, channel: str = "any", **dates: date) -> Consent:
    return Consent(
        **{
            "channel": channel,
            "scope": scope,
            "granted_on": date(2026, 9, 1),
            "expires_on": None,
            "withdrawn_on": None,
            **dates,
        }  # type: ignore[arg-type]
    )


def person(person_id: str, *consents: Consent, hidden: bool = False) -> Person:
    return Person(
        person_id=person_id,
        kind="pupil",
        forename="A",
        surname="B",
        consents=consents,
        do_not_publish=hidden,
    )


def test_do_not_publish_outweighs_every_consent() -> None:
    """It looks exactly like a person without any row."""
    hidden = person("P1", consent("photo"), hidden=True)
    assert hidden.state("photo", channel="x", on=DAY) == "none"
    assert person("P1").state("photo", channel="x", on=DAY) == "none"


def test_only_people_with_biometric_consent_in_force_are_enrolled() -> None:
    """Reference photos of everyone else are never read, whatever the day before allowed."""
    files = tuple((name, Path(f"{name}.jpg")) for name in ("P1", "P2", "P3", "P4"))
    register = Register(
        people=(
            person("P1", consent("biometric")),
            person("P2", consent("photo")),
            person("P3", consent("biometric", withdrawn_on=date(2026, 11, 20))),
            person("P4", consent("biometric", "facebook")),
        ),
        faces=files,
    )
    assert [name for name, _ in register.enrollable(DAY)] == ["P1", "P4"]
