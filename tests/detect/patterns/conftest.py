"""An invented school and register, and a way to run a detector on one text."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from policycheck.detect.base import Detector, View
from policycheck.detect.links import LinkDetector
from policycheck.detect.patterns import PatternDetector
from policycheck.detect.plain import as_written, plain_content
from policycheck.register import Person, Register
from policycheck.types import Content, Finding, PartKind, School, Segment, TextPart, TextSource

Find = Callable[..., list[Finding]]
SCHOOL = School(
    name="Larkfield Primary School",
    short_names=("Larkfield", "LPS"),
    domains=("larkfield.example.sch.uk",),
    emails=("office@larkfield.example.sch.uk",),
    phones=("01632 960200",),
    addresses=("3 Larkfield Road, Testville, TE5 8LK",),
    accounts=("@LarkfieldPri", "facebook.com/larkfieldprimary"),
    partners=("Friends of Larkfield PTA",),
    allowed_domains=("gov.uk", "nhs.uk", "bbc.co.uk"),
)
REGISTER = Register(
    people=(
        Person(person_id="P1", kind="pupil", forename="Tobi", surname="Lawal", handles=("@tobi.lawal",)),
        Person(person_id="P2", kind="pupil", forename="Hazeem", surname="Mir", handles=("@haz_mir09",)),
        Person(person_id="P3", kind="pupil", forename="Anouk", surname="Vane", handles=("@anouk_pirouettes",)),
        Person(person_id="P4", kind="pupil", forename="Eli", surname="Barrow"),
        Person(person_id="S1", kind="staff", forename="Ruth", surname="Tansley", aliases=("Mrs Tansley",),
               handles=("facebook.com/ruth.tansley.66",)),
        Person(person_id="S2", kind="staff", forename="Gary", surname="Banner", aliases=("Mr Banner", "Mr B"),
               handles=("@gazbanner",)),
        Person(person_id="S3", kind="staff", forename="Bethan", surname="Prosser"),
        Person(person_id="R1", kind="parent", forename="Nadia", surname="Mir", aliases=("Mrs Mir",),
               handles=("@nadiamir",)),
    )
)  # fmt: skip


def view_of(
    text: str, kind: PartKind = "body", *, school: School = SCHOOL, register: Register | None = REGISTER
) -> View:
    """A view of one part that is a whole file; a file's name has no offsets."""
    segments = () if kind == "file-name" else (Segment(start=0, original=0, length=len(text)),)
    part = TextPart(origin=TextSource.of("post.txt", text), kind=kind, text=text, segments=segments)
    return View(
        content=plain_content(Content(sources=("post.txt",), texts=(part,))),
        docs=(Doc(Vocab(), words=[text] if text else []),),
        school=school,
        on=date(2026, 11, 20),
        register=register,
    )


@pytest.fixture(scope="session")
def patterns() -> PatternDetector:
    return PatternDetector()


@pytest.fixture(scope="session")
def both(patterns: PatternDetector) -> tuple[Detector, ...]:
    return (patterns, LinkDetector())


@pytest.fixture(scope="session")
def find(both: tuple[Detector, ...]) -> Find:
    """Findings of both detectors in one text, in order of place; `view_of` takes the other arguments."""

    def run(text: str, kind: PartKind = "body", **view: object) -> list[Finding]:
        seen = view_of(text, kind, **view)  # type: ignore[arg-type]
        found = [item for detector in both for item in detector.detect(seen)]
        return [item for item in as_written(found, seen.content) if isinstance(item, Finding)]

    return run
