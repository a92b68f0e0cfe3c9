"""Findings made by hand, and the violations that a ruleset sees in them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from policycheck.register import Register
from policycheck.rules import Clause, Find, Rule, Ruleset, judge
from policycheck.types import SUBJECTS, Channel, Finding, ImageLocation, MetadataLocation, Role, Subject, Violation

Make = Callable[..., Finding]
ANYBODY: tuple[Subject, ...] = tuple(subject for subject in SUBJECTS if subject not in ("public", "school"))
CLAUSE = Clause(id="1", section="1", item="", text="Ours.")
FORBID = Rule(
    id="maple/rule",
    kind="forbid",
    category="contact-details",
    policy="Maple",
    clauses=(CLAUSE,),
    find=Find(category="contact-details", entities=(), subjects=ANYBODY, min_confidence=0.5),
    roles=(),
    channels=(),
    severity="review",
    severities=(("phone", "block"),),
    message="{subject}: {entity}, {reason}.",
    remedy="Leave it out.",
)
CONSENT = replace(FORBID, kind="needs-consent", category="person-name", severities=())
NAMES = replace(CONSENT, find=replace(FORBID.find, category="person-name"))
FACES = replace(NAMES, category="photo-consent", find=replace(FORBID.find, category="photo-consent"))
TOGETHER = replace(
    NAMES,
    kind="together",
    category="name-with-photo",
    find=replace(NAMES.find, subjects=("pupil", "unknown")),
    permitted_by="name-with-photo",
)
OBJECTION = replace(NAMES, kind="objection", severity="block")


def run(
    rules: tuple[Rule, ...],
    *findings: Finding,
    register: Register | None = None,
    role: Role = "official",
    channel: Channel = "facebook",
) -> tuple[Violation, ...]:
    ruleset = Ruleset(
        id="maple",
        title="Maple",
        policy="Maple",
        version="1",
        approved=None,
        review_due=None,
        review_due_stated=None,
        clauses=(CLAUSE,),
        rules=rules,
    )
    return judge(ruleset, findings, role=role, channel=channel, on=date(2026, 11, 20), register=register)


def datum(name: Make, value: str, *, at: int = 0, entity: str = "phone", confidence: float = 0.9) -> Finding:
    return name(category="contact-details", entity=entity, datum=value, at=at, subject=None, confidence=confidence)


def test_one_violation_a_datum(name: Make) -> None:
    """The same number twice is one violation with both places in order; another number is another."""
    found = (datum(name, "1", at=30), datum(name, "2", at=10), datum(name, "1", at=0, confidence=0.6))
    first, second = run((FORBID,), *found)
    assert [finding.location.start for finding in first.evidence] == [0, 30]
    assert [finding.location.start for finding in second.evidence] == [10]
    assert first.confidence == 0.9


def test_without_person_or_datum_each_place_stands_alone(name: Make) -> None:
    """Two statements at two places are two violations."""
    assert len(run((FORBID,), datum(name, "", at=0), datum(name, "", at=9))) == 2


def test_severity_by_kind_and_the_gravest_first(name: Make) -> None:
    """A rule may weigh its kinds differently; what must not be published comes first."""
    found = run((FORBID,), datum(name, "a", entity="postcode"), datum(name, "b", at=20))
    assert [item.severity for item in found] == ["block", "review"]


def test_doubtful_findings_and_other_kinds_are_left(name: Make) -> None:
    """Below the rule's confidence, of another kind, or about the school itself: silence."""
    narrow = replace(FORBID, find=replace(FORBID.find, entities=("email",)))
    assert run((FORBID,), datum(name, "1", confidence=0.49)) == ()
    assert run((narrow,), datum(name, "1")) == ()
    assert run((FORBID,), replace(datum(name, "1"), subject="school")) == ()


@pytest.mark.parametrize(("role", "channel", "count"), [("staff", "x", 1), ("pupil", "x", 0), ("staff", "blog", 0)])
def test_a_rule_binds_its_roles_and_channels(name: Make, role: Role, channel: Channel, count: int) -> None:
    """A rule for staff on X says nothing of a pupil's post, or of the blog."""
    rule = replace(FORBID, roles=("staff", "parent"), channels=("x",))
    assert len(run((rule,), datum(name, "1"), role=role, channel=channel)) == count


def test_a_known_person_without_consent_blocks(register: Register, name: Make) -> None:
    """Whatever the rule's severity says; and the message gives the reason in words."""
    (found,) = run((NAMES,), name("withdrawn", entity="full-name"), register=register)
    assert (found.severity, found.message) == ("block", "A pupil: full name, consent was withdrawn.")


def test_a_stranger_is_for_a_person_to_decide(register: Register, name: Make) -> None:
    """Outside the register, or without one, the rule's own severity holds."""
    for known in (register, None):
        (found,) = run((NAMES,), name(datum="somebody", subject="unknown"), register=known)
        assert found.severity == "review"


def test_a_permitted_form_is_no_evidence(register: Register, name: Make) -> None:
    """Where the forename is consented to and the full name is not, the full name alone is shown."""
    found = (name("forename", at=0), name("forename", at=20, entity="full-name"))
    (violation,) = run((NAMES,), *found, register=register)
    assert violation.evidence == (found[1],)


def test_faces(register: Register, face: Make) -> None:
    """A consented face is silent, a known one without consent blocks, an unknown one is to be reviewed."""
    found = run((FACES,), face("full"), face("nothing", x=50), face(x=99, subject="unknown"), register=register)
    assert [(item.severity, item.evidence[0].people) for item in found] == [
        ("block", ("nothing",)),
        ("review", ()),
    ]


def test_a_name_with_a_photo(register: Register, name: Make, face: Make) -> None:
    """One violation a person, with the names, the faces and the caption as its evidence."""
    names = (name("forename", at=0), name("forename", at=20), name("pair", at=40))
    caption = name(category="name-with-photo", entity="photo-caption", at=60, subject=None)
    (violation,) = run((TOGETHER,), *names, face(), caption, register=register)
    assert violation.severity == "block"
    assert [finding.entity for finding in violation.evidence] == [
        "forename",
        "forename",
        "photo-caption",
        "face",
    ]


def test_a_name_without_a_photo(register: Register, name: Make, face: Make) -> None:
    """No face and no caption, a teacher's face alone, or a teacher's name beside a pupil's face: silence."""
    teacher = name("teacher", subject="staff")
    assert run((TOGETHER,), name("nothing"), register=register) == ()
    assert run((TOGETHER,), name("nothing"), face("teacher", subject="staff"), register=register) == ()
    assert run((TOGETHER,), teacher, face("nothing"), register=register) == ()


def test_never_permitted_together(register: Register, name: Make, face: Make) -> None:
    """Without a permitting scope a known pupil blocks and a stranger is to be reviewed."""
    rule = replace(TOGETHER, permitted_by=None)
    found = run((rule,), name("all"), name(datum="x", at=9), face("all"), register=register)
    assert [item.severity for item in found] == ["block", "review"]


def test_who_objected_is_never_published(register: Register, name: Make) -> None:
    """A teacher whom no other rule binds and a pupil are told apart by nothing in what is said."""
    children = replace(NAMES, find=replace(NAMES.find, subjects=("unknown",)))
    never, refused = (run((children, OBJECTION), name(who), register=register) for who in ("never", "refused"))
    assert [item.message for item in never] == [item.message for item in refused]
    assert [item.severity for item in never] == ["block"]
    assert run((children, OBJECTION), name("nothing"), register=register) == ()


def test_an_objection_is_not_said_twice(register: Register, name: Make) -> None:
    """Where another rule speaks of that person, the objection adds nothing, and it reads as no consent."""
    (found,) = run((OBJECTION, NAMES), name("never"), register=register)
    assert found.message == "A pupil: forename, no consent is recorded."


def test_order_of_place_across_sources(name: Make, face: Make) -> None:
    """Text before its pictures, the picture before what its file hides."""
    hidden = Finding(
        category="contact-details",
        entity="postcode",
        location=MetadataLocation(source="photo.jpg", field="GPS"),
        detector="by-hand",
        confidence=0.9,
    )
    rules = (replace(FORBID, severities=()), FACES)
    found = run(rules, datum(name, "1", at=5), face(subject="unknown"), hidden, datum(name, "2"))
    assert [item.evidence[0].datum or item.evidence[0].entity for item in found] == [
        "2",
        "1",
        "face",
        "postcode",
    ]


def test_faces_of_thumbnails_and_videos_follow_those_of_the_picture(face: Make) -> None:
    """The faces of a video are one thing to decide, in order of time."""

    def seen(field: str, time: float | None, y: int) -> Finding:
        place = ImageLocation(source="a.jpg", x=0, y=y, width=9, height=9, field=field, time=time)
        return replace(face(subject="unknown"), location=place, datum=field or str(y))

    found = run((FACES,), seen("video", 3.0, 0), seen("video", 1.0, 50), seen("thumbnail", None, 0), seen("", None, 90))
    places = [[(f.location.field, f.location.time) for f in item.evidence] for item in found]
    assert places == [[("", None)], [("thumbnail", None)], [("video", 1.0), ("video", 3.0)]]


def test_a_known_person_may_weigh_more(register: Register, name: Make) -> None:
    """A rule that forbids whatever was consented to can still leave a stranger to a person's decision."""
    never = replace(NAMES, kind="forbid", severities=(("known", "block"),))
    found = run((never,), name("all"), name(datum="somebody", at=9), register=register)
    assert [item.severity for item in found] == ["block", "review"]


def test_a_rule_that_comes_before_others(name: Make) -> None:
    """It stands first though it is the least grave and the last in the draft, and other remedies wait for it."""
    first = replace(FORBID, id="maple/first", severity="advise", severities=(), before_others="Wait. Then:")
    first = replace(first, find=replace(FORBID.find, entities=("email",)))
    other = replace(FORBID, find=replace(FORBID.find, entities=("phone",)))
    found = run((other, first), datum(name, "1"), datum(name, "2", at=30, entity="email"))
    assert [(item.rule, item.severity, item.remedy) for item in found] == [
        ("maple/first", "advise", "Leave it out."),
        ("maple/rule", "block", "Wait. Then: Leave it out."),
    ]
