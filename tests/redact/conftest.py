"""A check that finds what its drafts ask for, so that copies are tested without models: names, numbers, red squares."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from io import BytesIO

import pytest
from PIL import Image

from policycheck.drafts import read_draft
from policycheck.redact import SafeCopy, safe_copy
from policycheck.register import Consent, Person, Register
from policycheck.types import (
    Category,
    Content,
    Draft,
    Finding,
    ImageLocation,
    Report,
    SourceFile,
    TextPart,
    Unchecked,
    Violation,
)

ON = date(2026, 11, 20)
FACE = ImageLocation(source="", x=60, y=40, width=40, height=50)


def _person(person_id: str, kind, forename: str, surname: str, *scopes) -> Person:
    consents = tuple(
        Consent(channel="any", scope=scope, granted_on=date(2026, 9, 1), expires_on=None, withdrawn_on=None)
        for scope in scopes
    )
    return Person(person_id=person_id, kind=kind, forename=forename, surname=surname, consents=consents)


REGISTER = Register(
    people=(
        _person("E01", "pupil", "Imogen", "Tallis", "forename"),
        _person("E03", "pupil", "Saoirse", "Devlin"),
        _person("E04", "pupil", "Harjit", "Sandhus"),
        _person("E05", "staff", "Ellen", "Corvane"),
    )
)
_PATTERNS: tuple[tuple[str, Category, str, tuple[str, ...]], ...] = (
    (r"Imogen[ _-]Tallis", "person-name", "full-name", ("E01",)),
    (r"Saoirse[\s_-]*Devlin", "person-name", "full-name", ("E03",)),
    (r"Harjit[\s_-]*Sandhus", "person-name", "full-name", ("E04",)),
    (r"(?:Ms )?Ellen Corvane", "person-name", "full-name", ("E05",)),
    (r"Rosa Unknown", "person-name", "full-name", ()),
    (r"@\w+", "contact-details", "handle", ()),
    (r"facebook\.com/[\w.]+", "contact-details", "handle", ()),
    (r"07700\s900\d{3}", "contact-details", "phone", ()),
    (r"[\w.]+@[\w.]+\.example", "contact-details", "email", ()),
    (r"\d+ March \d{4}", "personal-identifier", "date-of-birth", ()),
    (r"[^.!?\n]*VOTE[^.!?\n]*", "political", "promotion", ()),
)


def _found(content: Content) -> Iterator[Finding]:
    for part in content.texts:
        for pattern, category, entity, people in _PATTERNS:
            for match in re.finditer(pattern, part.text, re.IGNORECASE):
                yield _finding(category, entity, part.locate(*match.span()), people, match[0])
    for image in content.images:
        area = image.pixels[FACE.y : FACE.y + FACE.height, FACE.x : FACE.x + FACE.width].reshape(-1, 3)
        red = area.size and (area[:, 0] > 180).all() and (area[:, 1] < 90).all()
        if red:
            place = ImageLocation(source=image.source, x=FACE.x, y=FACE.y, width=FACE.width, height=FACE.height)
            yield _finding("photo-consent", "face", place, ())
        if image.pixels[:12, :30, 1].min() > 200 and image.pixels[:12, :30, 0].max() < 90:
            words = ImageLocation(source=image.source, x=0, y=0, width=30, height=12)
            yield _finding("contact-details", "phone", words, ())
        if image.metadata:
            from policycheck.types import MetadataLocation

            yield _finding("location-metadata", "gps", MetadataLocation(source=image.source, field="GPS"), ())


def _finding(category: Category, entity: str, place, people: tuple[str, ...], text: str = "") -> Finding:
    return Finding(
        category=category, entity=entity, location=place, detector="fake", confidence=0.9, people=people, text=text
    )


def judged(draft: Draft) -> Report:
    """A report on a draft by the patterns above: everything found is a violation."""
    content = read_draft(draft)
    return Report(
        sources=content.sources,
        channel="facebook",
        role="official",
        on=ON,
        violations=tuple(_violation(finding) for finding in _found(content)),
        unchecked=(*content.unchecked, *(_gap(part) for part in content.texts if "???" in part.text)),
        content=content,
    )


def _violation(finding: Finding) -> Violation:
    return Violation(
        rule=f"test/{finding.category}",
        category=finding.category,
        severity="review",
        confidence=0.9,
        message="Something was found.",
        remedy="Take it out.",
        citations=(),
        evidence=(finding,),
    )


def _gap(part: TextPart) -> Unchecked:
    return Unchecked(source=part.origin.name, stage="language", reason="words in another language")


@pytest.fixture(scope="session")
def copy_of() -> Callable[..., SafeCopy]:
    """copy_of({name: text or bytes}, style=…): the safe copy of those files."""

    def make(files: dict[str, str | bytes], **extra) -> SafeCopy:
        given = [
            SourceFile(name=name, data=data if isinstance(data, bytes) else data.encode())
            for name, data in files.items()
        ]
        return safe_copy(Draft(on=ON), given, check=judged, register=REGISTER, **extra)

    return make


@pytest.fixture(scope="session")
def red_face() -> Callable[..., bytes]:
    """The bytes of a picture with a red square where the check sees a face."""

    def make(kind: str = "JPEG", **extra) -> bytes:
        image = Image.new("RGB", (200, 150), (40, 90, 160))
        image.paste((230, 20, 20), (FACE.x - 8, FACE.y - 8, FACE.x + FACE.width + 8, FACE.y + FACE.height + 8))
        stream = BytesIO()
        if kind == "HEIF":
            import pillow_heif

            pillow_heif.register_heif_opener()
        image.save(stream, kind, **extra)
        return stream.getvalue()

    return make
