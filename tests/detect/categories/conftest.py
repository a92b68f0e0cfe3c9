"""Views of invented posts, and the tables of examples beside the tests."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from policycheck.detect.base import View
from policycheck.types import Content, Finding, School, Segment, TextPart, TextSource

if TYPE_CHECKING:
    from spacy.language import Language

SCHOOL = School(
    name="Maple Street Primary School",
    short_names=("Maple Street",),
    domains=("maplestreet.example.sch.uk",),
    accounts=("@MapleStreetPri",),
    partners=("Dance Spot", "Friends of Maple Street PTA"),
)
#: Invented people of the tables, as the detector of names would have found them.
_NAMES = re.compile(
    r"\b(?:(?:Mr|Mrs|Miss|Ms|Mr and Mrs) [A-Z]\w*|(?:Katie|Seun|Tommy|Rhys|Ayesha|Priya|Jack|Summer|Zofia|Dan|Amir|Callum"
    r"|Molly|Tariq|Steph|Kev|Rosie|Jess Tanner|Jim Potts|Amy Lund|Dean|Baz|Dee|Ffion|Leo|Maisie|Omar|Nia|Callie)\b)"
)


@cache
def language() -> Language:
    import spacy

    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    return nlp


def view_of(text: str, *, kind: str = "body", names: bool = True) -> View:
    """A draft of one text; `names` lets the invented people be found as the detector of names would."""
    source = TextSource.of("text", text)
    part = TextPart(
        origin=source, kind=kind, text=text, segments=(Segment(start=0, original=0, length=len(text)),)
    )
    found = tuple(
        Finding(
            category="person-name",
            entity="full-name",
            location=source.locate(*match.span()),
            detector="names",
            confidence=0.9,
            subject="unknown",
            text=match[0],
        )
        for match in (_NAMES.finditer(text) if names else ())
    )
    content = Content(sources=("text",), texts=(part,))
    return View(content=content, docs=(language()(text),), school=SCHOOL, on=date(2026, 11, 20), found=found)


@cache
def examples(name: str) -> tuple[tuple[bool, str], ...]:
    """The lines of a table: whether the text must be found, and the text."""
    path = Path(__file__).parent / "examples" / f"{name}.txt"
    lines = [line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    return tuple((line.startswith("+ "), line[2:].replace("\\n", "\n")) for line in lines)


@pytest.fixture
def found() -> Callable[..., list[Finding]]:
    """Runs a detector over a text and returns its findings."""

    def run(detector: object, text: str, **options: object) -> list[Finding]:
        view = view_of(text, **options)
        return [replace(finding) for finding in detector.detect(view)]

    return run
