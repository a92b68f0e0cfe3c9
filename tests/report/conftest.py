"""Reports made by hand, so that each view of them is tested without detectors or rules."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest

from policycheck.report import RulesetHeader
from policycheck.types import (
    Category,
    Citation,
    Content,
    Finding,
    ImageLocation,
    MetadataLocation,
    Report,
    Segment,
    Severity,
    TextPart,
    TextSource,
    Unchecked,
    Violation,
)

POST = """\
Well done to Amira Testcase, who won the Year 6 spelling prize!\r
Ring Sam on 07700 900123 or write to sam@home.example. \x1b[31mNow!\x1b[0m 👨‍👩‍👧 家族 Łódź\r
See you on Friday.\r
"""
NAMES = Citation(
    policy="Test School Social Media Policy",
    section="2.1",
    item="will not post, 1",
    clause="Individuals are neither named nor shown unless they have consented to it for this very channel.",
)
CONTACT = Citation(policy="Test School Social Media Policy", section="4", item="", clause="No contact details.")


def part_of(name: str, text: str) -> TextPart:
    whole = Segment(start=0, original=0, length=len(text))
    return TextPart(origin=TextSource.of(name, text), kind="body", text=text, segments=(whole,))


def found(part: TextPart, words: str, category: Category, entity: str) -> Finding:
    at = part.text.index(words)
    return Finding(
        category=category,
        entity=entity,
        location=part.locate(at, at + len(words)),
        detector="names" if category == "person-name" else "patterns",
        confidence=0.97,
        subject="pupil" if category == "person-name" else "unknown",
        text=words,
        cue="a forename and surname of the register" if category == "person-name" else "",
    )


def violation(severity: Severity, category: Category, *evidence: Finding, **other: str) -> Violation:
    return Violation(
        rule=f"test/{category}",
        category=category,
        severity=severity,
        confidence=0.97,
        message=other.get("message", f"Something of the kind {category} was found."),
        remedy=other.get("remedy", "Take it out."),
        citations=(NAMES,) if category in ("person-name", "photo-consent") else (CONTACT,),
        evidence=evidence,
        suppressed=other.get("suppressed"),
    )


@pytest.fixture(scope="session")
def by_hand() -> SimpleNamespace:
    """What reports are made of: part_of(name, text), found(part, words, …), violation(…) and POST."""
    return SimpleNamespace(part_of=part_of, found=found, violation=violation, POST=POST)


@pytest.fixture
def header() -> RulesetHeader:
    """A ruleset whose review was due in May 2025."""
    return RulesetHeader(
        id="test",
        title="Test School social media policy",
        version="2024-05",
        review_due="2025-05",
        review_overdue=True,
    )


@pytest.fixture
def report() -> Report:
    """A post and a picture with every kind of evidence, something set aside and something unchecked."""
    part = part_of("post.txt", POST)
    face = Finding(
        category="photo-consent",
        entity="face",
        location=ImageLocation(source="photo.jpg", x=120, y=64, width=88, height=88),
        detector="faces",
        confidence=0.8,
        subject="unknown",
        cue="nobody of the register is near enough",
    )
    hidden = Finding(
        category="location-metadata",
        entity="gps",
        location=MetadataLocation(source="photo.jpg", field="GPS"),
        detector="metadata",
        confidence=1.0,
        cue="the picture's file says where it was taken",
    )
    phone = found(part, "07700 900123", "contact-details", "phone")
    email = found(part, "sam@home.example", "contact-details", "email")
    name = found(part, "Amira Testcase", "person-name", "full-name")
    around = found(part, "Sam on 07700 900123", "contact-details", "phone")
    return Report(
        sources=("post.txt", "photo.jpg"),
        channel="facebook",
        role="official",
        on=date(2026, 11, 20),
        violations=(
            violation("block", "person-name", name, message="A pupil is named and no consent is recorded."),
            violation("review", "contact-details", phone, email),
            violation("review", "contact-details", email, suppressed="The parent asked for it."),
            violation("review", "photo-consent", face),
            violation("block", "location-metadata", hidden),
            violation("advise", "unprofessional", around),
        ),
        unchecked=(Unchecked(source="photo.jpg", stage="text", reason="the words in the picture were not read"),),
        content=Content(sources=("post.txt", "photo.jpg"), texts=(part,)),
    )
