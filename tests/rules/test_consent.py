"""What the register permits of a name, a face and the two together, and if it does not, why."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from policycheck.register import Register
from policycheck.rules.consent import Desk, Lack, Reason, scope_of
from policycheck.types import Channel, Finding, ImageLocation

Make = Callable[..., Finding]
DAY = date(2026, 11, 20)


def desk(register: Register | None, channel: Channel = "facebook") -> Desk:
    return Desk(register=register, channel=channel, on=DAY)


@pytest.mark.parametrize(
    ("people", "entity", "expected"),
    [
        (("forename",), "forename", None),
        (("forename",), "initials", None),
        (("forename",), "full-name", "none"),
        (("forename",), "surname", "none"),
        (("forename",), "forename-initial", "none"),
        (("full",), "full-name", None),
        (("full",), "forename", None),
        (("full",), "title-surname", None),
        (("website",), "forename", "other-channel"),
        (("expired",), "forename", "expired"),
        (("withdrawn",), "full-name", "withdrawn"),
        (("refused",), "forename", "refused"),
        (("never",), "full-name", "none"),
        (("nothing",), "forename", "none"),
        (("forename", "full"), "forename", None),
        (("forename", "nothing"), "forename", "none"),
        (("forename", "withdrawn"), "forename", "withdrawn"),
    ],
)
def test_a_known_name(
    register: Register, name: Make, people: tuple[str, ...], entity: str, expected: Reason | None
) -> None:
    """Each form needs its scope; of several candidates the consent that is missing decides."""
    lack = desk(register).lacks_publication(name(*people, entity=entity))
    assert lack == (Lack(known=True, reason=expected) if expected else None)


def test_somebody_unknown(register: Register, name: Make) -> None:
    """Outside the register, or without one, nobody has consented and nobody is known."""
    assert desk(register).lacks_publication(name()) == Lack(known=False, reason="outside")
    assert desk(None).lacks_publication(name()) == Lack(known=False, reason="no-register")


def test_a_face(register: Register, face: Make) -> None:
    """A clear match needs the photo scope; an unknown or ambiguous face is cleared by nobody."""
    assert desk(register).lacks_publication(face("full")) is None
    assert desk(register).lacks_publication(face("forename")) == Lack(known=True, reason="none")
    assert desk(register).lacks_publication(face()) == Lack(known=False, reason="uncertain")
    assert desk(register).lacks_publication(face("full", "all")) == Lack(known=False, reason="uncertain")


@pytest.mark.parametrize(
    ("who", "reason"),
    [
        ("film", None),
        ("full", "none"),
        ("no-film", "withdrawn"),
        ("film-refused", "refused"),
        ("film-alone", "none"),
    ],
)
def test_a_face_in_a_video(register: Register, face: Make, who: str, reason: Reason | None) -> None:
    """A frame of a video needs the consents for photos and for videos, and so does whoever is stated to be in it."""
    lack = Lack(known=True, reason=reason) if reason else None
    still, moving, stated = face(who), filmed(face(who)), face(who, entity="stated")
    assert desk(register).lacks_publication(moving) == lack
    assert desk(register).lacks_publication(still) == (lack if who == "film-alone" else None)
    at = Desk(register=register, channel="facebook", on=DAY, filmed=frozenset((id(stated),)))
    assert at.lacks_publication(stated) == lack


def filmed(finding: Finding) -> Finding:
    """The same in a frame of a video."""
    assert isinstance(finding.location, ImageLocation)
    return replace(finding, location=replace(finding.location, field="video", time=2.0))


def test_a_refusal_of_videos_objects_to_a_video_alone(register: Register, face: Make) -> None:
    """A photo of that person is another matter."""
    assert desk(register).objection(filmed(face("film-refused"))) == Lack(known=True, reason="objection")
    assert desk(register).objection(face("film-refused")) is None


def test_a_name_beside_a_photo(register: Register, name: Make) -> None:
    """Its own scope permits it, with the full name's for a full name; without such a scope nothing does."""
    at = desk(register)
    assert at.lacks_pairing(name("pair"), "name-with-photo") is None
    assert at.lacks_pairing(name("pair", entity="full-name"), "name-with-photo") is not None
    assert at.lacks_pairing(name("all", entity="full-name"), "name-with-photo") is None
    assert at.lacks_pairing(name("full"), "name-with-photo") == Lack(known=True, reason="none")
    assert at.lacks_pairing(name("all"), None) == Lack(known=True, reason="never")
    assert at.lacks_pairing(name(), None) == Lack(known=False, reason="never")


def test_an_objection_reads_as_a_refusal(register: Register, name: Make, face: Make) -> None:
    """Never to be published and refused read the same; merely to lack consent is no objection."""
    at = desk(register)
    never, refused = at.objection(name("never")), at.objection(name("refused"))
    assert never == refused == Lack(known=True, reason="objection")
    assert at.objection(face("never")) == never
    for other in ("nothing", "withdrawn", "expired"):
        assert at.objection(name(other)) is None


def test_every_other_form_needs_the_full_name() -> None:
    """An unknown form is judged by the strictest scope."""
    assert scope_of("something-new") == "full-name"
