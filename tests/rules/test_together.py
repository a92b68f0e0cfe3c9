"""A name beside a photo, by pupil: a named pupil counts as shown unless known not to be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from policycheck import Checker
from policycheck.register import Register, Scope, Stated
from policycheck.rules import Clause, Find, Rule, Ruleset, Statement, judge
from policycheck.types import Finding, SourceFile, Violation

Make = Callable[..., Finding]
EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
RULE = Rule(
    id="maple/rule",
    kind="together",
    category="name-with-photo",
    policy="Maple",
    clauses=(Clause(id="1", section="1", item="", text="Ours."),),
    find=Find(category="person-name", entities=(), subjects=("pupil", "staff", "unknown"), min_confidence=0.5),
    roles=(),
    channels=(),
    severity="review",
    severities=(),
    message="{subject}: {entity}, {reason}.",
    remedy="Leave it out.",
    permitted_by="name-with-photo",
)


def run(
    *findings: Finding, register: Register, people: tuple[tuple[str, ...], ...] = (), permitted_by: Scope | None = None
) -> tuple[Violation, ...]:
    stated = tuple(Stated(number=number, people=who) for number, who in enumerate(people, start=1))
    ruleset = Ruleset(
        id="maple",
        title="Maple",
        policy="Maple",
        version="1",
        approved=None,
        review_due=None,
        review_due_stated=None,
        clauses=(),
        rules=(replace(RULE, permitted_by=permitted_by),),
    )
    return judge(
        ruleset,
        findings,
        role="official",
        channel="facebook",
        on=date(2026, 11, 20),
        register=register,
        statements=(Statement(sources=("photo.jpg",), people=stated),),
    )


def test_any_face_may_be_the_named_pupils(register: Register, name: Make, face: Make) -> None:
    """Nothing stated and nobody matched: a name beside a face is a violation, and both are its evidence."""
    (violation,) = run(name("full"), face(subject="unknown"), register=register)
    assert (violation.severity, len(violation.evidence)) == ("block", 2)


def test_a_pupil_whom_no_face_shows(register: Register, name: Make, face: Make) -> None:
    """Faces matched to others, or accounted for by others who are stated, leave the named pupil out."""
    unknown = face(x=50, subject="unknown")
    assert run(name("full"), face("pair"), register=register) == ()
    assert run(name("full"), unknown, register=register, people=(("pair",),)) == ()
    assert run(name("full"), face("pair"), unknown, register=register, people=(("pair",), ("all",))) == ()
    assert run(name("full"), unknown, register=register, people=(("teacher",),)) == ()


def test_what_leaves_it_open_speaks(register: Register, name: Make, face: Make) -> None:
    """A face too many, a name stated that nobody has, a shared name, a match that nobody stated, a caption."""
    one, other = face(x=0, subject="unknown"), face(x=50, subject="unknown")
    caption = replace(name(), category="name-with-photo", entity="photo-caption", subject=None)
    assert run(name("full"), one, other, register=register, people=(("pair",),))
    assert run(name("full"), one, register=register, people=((),))
    assert run(name("full"), one, register=register, people=(("pair", "full"),))
    assert run(name("full"), face("all"), register=register, people=(("pair",),))
    assert run(name("full"), one, caption, register=register, people=(("pair",),))
    assert run(name("full"), face("pair"), other, register=register)


def test_a_pupil_stated_is_shown(register: Register, name: Make, face: Make) -> None:
    """Whether their face was found or not; beside other people only what may be theirs is evidence."""
    assert run(name("full"), register=register, people=(("full",),))
    matched, unknown = face("pair"), face(x=50, subject="unknown")
    (violation,) = run(name("full"), matched, unknown, register=register, people=(("full",), ("pair",)))
    assert matched not in violation.evidence
    assert unknown in violation.evidence


def test_a_name_outside_the_register_may_be_any_childs(register: Register, name: Make, face: Make) -> None:
    """A nickname that the register does not hold is no proof of absence; a picture of staff alone is."""
    outside, unknown = name(datum="tam"), face(subject="unknown")
    assert run(outside, unknown, register=register, people=(("pair",),))
    assert run(outside, unknown, register=register, people=(("teacher",),)) == ()


def test_consent_of_the_scope_permits_the_pupil_shown(register: Register, name: Make, face: Make) -> None:
    """By `photo` a forename beside a consenting picture passes; by no scope at all nobody does."""
    for permitted_by, named, speaks in (
        ("photo", "pair", False),
        ("photo", "forename", True),
        ("name-with-photo", "pair", False),
        (None, "all", True),
    ):
        found = run(
            name(named),
            face(subject="unknown"),
            register=register,
            people=((named,),),
            permitted_by=permitted_by,  # type: ignore[arg-type]
        )
        assert bool(found) is speaks


@pytest.mark.models
@pytest.mark.parametrize(("people", "speaks"), [((), True), (("Imogen Tallis",), True), (("Ellen Corvane",), False)])
@pytest.mark.parametrize("where", ["text", "alt", "caption", "file-name"])
def test_wherever_the_pupil_is_named(where: str, people: tuple[str, ...], speaks: bool) -> None:
    """Text, alt text, caption and file name count alike, but an alt text says itself who its picture shows."""
    data = (EXAMPLES / "photos" / "hopper.jpg").read_bytes()
    page = {
        "text": "Immy asked about computers.\n",
        "alt": "![Imogen Tallis at the computer](photo.jpg)\n",
        "caption": '<figure><img src="photo.jpg"><figcaption>Imogen Tallis</figcaption></figure>\n',
        "file-name": "Our computing day.\n",
    }[where]
    files = (
        SourceFile(name="post.html" if where == "caption" else "post.md", data=page.encode()),
        SourceFile(name="imogen-tallis.jpg" if where == "file-name" else "photo.jpg", data=data),
    )
    checker = Checker(ruleset="uk-school", register=EXAMPLES / "register")
    report = checker.check(files=files, people=people, on=date(2026, 11, 20))
    assert ("name-with-photo" in [violation.category for violation in report.violations]) is (speaks or where == "alt")
