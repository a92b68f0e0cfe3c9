"""Who is stated to be shown, and which faces still ask."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from policycheck.register import Register, Stated
from policycheck.rules import Clause, Find, Rule, Ruleset, Statement, judge
from policycheck.types import Finding, ImageLocation, MetadataLocation, Violation

Make = Callable[..., Finding]
CONSENT = Rule(
    id="maple/rule",
    kind="needs-consent",
    category="photo-consent",
    policy="Maple",
    clauses=(Clause(id="1", section="1", item="", text="Ours."),),
    find=Find(category="photo-consent", entities=(), subjects=("pupil", "staff", "unknown"), min_confidence=0.5),
    roles=(),
    channels=(),
    severity="review",
    severities=(),
    message="{subject}: {entity}, {reason}.",
    remedy="Leave it out.",
)


def stated(*people: tuple[str, ...], sources: tuple[str, ...] = ("photo.jpg",)) -> Statement:
    listed = tuple(Stated(number=number, people=who) for number, who in enumerate(people, start=1))
    return Statement(sources=sources, people=listed)


def run(
    *findings: Finding,
    register: Register | None,
    statements: tuple[Statement, ...],
    rules: tuple[Rule, ...] = (CONSENT,),
) -> tuple[Violation, ...]:
    ruleset = Ruleset(
        id="maple",
        title="Maple",
        policy="Maple",
        version="1",
        approved=None,
        review_due=None,
        review_due_stated=None,
        clauses=(),
        rules=rules,
    )
    return judge(
        ruleset,
        findings,
        role="official",
        channel="facebook",
        on=date(2026, 11, 20),
        register=register,
        statements=statements,
    )


def fields(violation: Violation) -> list[str]:
    places = (finding.location for finding in violation.evidence)
    return [place.field for place in places if isinstance(place, MetadataLocation)]


def boxes(violation: Violation) -> list[int]:
    places = (finding.location for finding in violation.evidence)
    return [place.x for place in places if isinstance(place, ImageLocation)]


def unknown(face: Make, x: int) -> Finding:
    return replace(face(x=x, subject="unknown"), datum=f"photo.jpg:{x}")


def test_consenting_people_account_for_their_faces(register: Register, face: Make) -> None:
    """As many faces as people who consented, or fewer, ask nothing."""
    for faces in ((), (unknown(face, 0),), (unknown(face, 0), unknown(face, 50))):
        assert run(*faces, register=register, statements=(stated(("full",), ("pair",)),)) == ()


def test_who_has_not_consented_is_blocked_by_look_up(register: Register, face: Make) -> None:
    """Refused, withdrawn, never given or never to be published: each reads as any such person; any face may be it."""
    for who in ("refused", "withdrawn", "nothing", "never"):
        faces = (unknown(face, 0), unknown(face, 50))
        (violation,) = run(*faces, register=register, statements=(stated(("full",), (who,)),))
        assert violation.severity == "block"
        assert (fields(violation), boxes(violation)) == (["people[2]"], [0, 50])
    reasons = {who: run(register=register, statements=(stated((who,)),))[0].message for who in ("nothing", "never")}
    assert reasons["nothing"] == reasons["never"]


def test_a_name_that_nobody_has_is_asked_about(register: Register, face: Make) -> None:
    """Somebody outside the register is for a person to decide; without a register everybody is."""
    for known in (register, None):
        (violation,) = run(unknown(face, 0), register=known, statements=(stated(()),))
        assert (violation.severity, fields(violation), boxes(violation)) == ("review", ["people[1]"], [0])


def test_more_faces_than_people(register: Register, face: Make) -> None:
    """Any of the faces may be the stranger's, so one violation asks about them all."""
    faces = (unknown(face, 0), unknown(face, 50), unknown(face, 100))
    (violation,) = run(*faces, register=register, statements=(stated(("full",), ("pair",)),))
    assert (violation.severity, boxes(violation)) == ("review", [0, 50, 100])
    assert violation.evidence[0].cue == "3 faces to account for, 2 people stated"


def test_frames_are_counted_together_and_it_is_said(register: Register, face: Make) -> None:
    """A frame may show somebody else than the one before it, so one person accounts for no more than one face."""
    first, second = unknown(face, 0), unknown(face, 50)
    second = replace(second, location=replace(second.location, field="frame 2"))
    (violation,) = run(first, second, register=register, statements=(stated(("full",)),))
    assert (violation.severity, boxes(violation)) == ("review", [0, 50])
    assert "2 faces to account for in all frames together, 1 person stated" in violation.message
    assert run(first, second, register=register, statements=(stated(("full",), ("pair",)),)) == ()


def test_two_people_of_one_name(register: Register, face: Make) -> None:
    """Whoever it is has consented: silent. Nobody of the name has: block. Some have: a person must decide."""
    for people, severity in (
        (("full", "pair"), None),
        (("refused", "nothing"), "block"),
        (("full", "refused"), "review"),
    ):
        found = run(unknown(face, 0), register=register, statements=(stated(people),))
        assert [violation.severity for violation in found] == ([severity] if severity else [])


def test_pictures_count_together_or_by_their_own_statement(register: Register, face: Make) -> None:
    """Two pictures of one person stated have a face too many, unless each picture says whom it shows."""
    one = unknown(face, 0)
    place = replace(one.location, source="other.jpg")  # type: ignore[arg-type]
    other = replace(one, location=place)
    together = (stated(("full",), sources=("photo.jpg", "other.jpg")),)
    assert len(run(one, other, register=register, statements=together)) == 1
    apart = (stated(("full",)), stated(("full",), sources=("other.jpg",)))
    assert run(one, other, register=register, statements=apart) == ()
    (left,) = run(one, other, register=register, statements=apart[:1])
    assert left.evidence == (other,)


def test_a_matched_face_takes_its_own_place(register: Register, face: Make) -> None:
    """The person matched is not there to account for another face."""
    matched, other = face("full", x=0), unknown(face, 50)
    (violation,) = run(matched, other, register=register, statements=(stated(("full",)),))
    assert boxes(violation) == [50]
    assert run(matched, other, register=register, statements=(stated(("full",), ("pair",)),)) == ()


def test_a_match_with_nobody_stated_is_a_contradiction(register: Register, face: Make) -> None:
    """It is asked about though that person has consented, and blocked where that person has not."""
    (violation,) = run(face("full"), register=register, statements=(stated(("pair",)),))
    assert (violation.severity, boxes(violation)) == ("review", [0])
    found = run(face("refused"), register=register, statements=(stated(("pair",)),))
    assert found[0].severity == "block"


def test_an_empty_statement_states_nothing(register: Register, face: Make) -> None:
    """Each face asks as if nothing had been said."""
    faces = (unknown(face, 0), unknown(face, 50))
    assert len(run(*faces, register=register, statements=(stated(),))) == 2


def test_rules_that_permit_nobody(register: Register, face: Make) -> None:
    """Where no consent helps, a pupil stated is a violation, and a member of staff who accounts for a face is none."""
    rule = replace(CONSENT, kind="forbid", find=replace(CONSENT.find, subjects=("pupil", "unknown")))
    (violation,) = run(unknown(face, 0), register=register, statements=(stated(("full",)),), rules=(rule,))
    assert fields(violation) == ["people[1]"]
    assert run(unknown(face, 0), register=register, statements=(stated(("teacher",)),), rules=(rule,)) == ()


def test_an_objection_is_heard_once(register: Register, face: Make) -> None:
    """The rule on objections adds nothing to what the rule on photos says."""
    objection = replace(CONSENT, id="maple/objection", kind="objection", severity="block")
    found = run(unknown(face, 0), register=register, statements=(stated(("never",)),), rules=(CONSENT, objection))
    assert [violation.rule for violation in found] == ["maple/rule"]


def test_who_is_stated_of_a_video_needs_the_consent_for_videos(register: Register) -> None:
    """Also where no face was found in it."""
    for who, count in (("film", 0), ("full", 1)):
        film = replace(stated((who,)), films=True)
        assert len(run(register=register, statements=(film,))) == count
        assert run(register=register, statements=(stated((who,)),)) == ()


def test_people_of_no_picture_account_for_no_face(register: Register, face: Make) -> None:
    """They need their consent all the same, and are nobody of those whom the picture's own statement names."""
    besides = replace(stated(("pair",)), faces=False)
    (violation,) = run(unknown(face, 0), register=register, statements=(besides,))
    assert (violation.severity, boxes(violation)) == ("review", [0])
    strangers = (stated(()), replace(stated(()), faces=False))
    assert len(run(register=register, statements=strangers)) == 2
