"""Views of invented posts, and the tables of examples beside the tests."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from policycheck.detect.base import Detector, View
from policycheck.types import Content, Finding, Role, School, Segment, TextPart, TextSource

if TYPE_CHECKING:
    from spacy.language import Language

FOLDER = Path(__file__).parent / "examples"
SCHOOL = School(
    name="Maple Street Primary School",
    short_names=("Maple Street",),
    domains=("maplestreet.example.sch.uk",),
    accounts=("@MapleStreetPri",),
    partners=("Dance Spot", "Friends of Maple Street PTA"),
)
#: Invented people of the tables, as the detector of names would have found them.
_NAMES = re.compile(
    r"\b(?:(?:Mr|Mrs|Miss|Ms|Mr and Mrs) [A-Z]\w*|(?:Katie|Seun|Tommy|Rhys|Ayesha|Priya|Jack|Summer|Zofia|Dan|Amir"
    r"|Callum|Molly|Tariq|Steph|Kev|Rosie|Jess Tanner|Jim Potts|Amy Lund|Dean|Baz|Dee|Ffion|Leo|Maisie|Omar|Nia"
    r"|Callie|Tadhg|Sunita Iqbal|Sunita|Grace|Priti Lambert)\b)"
)


@cache
def language() -> Language:
    import spacy

    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    return nlp


def view_of(text: str, *, kind: str = "body", names: bool = True, role: Role | None = None) -> View:
    """A draft of one text; `names` lets the invented people be found as the detector of names would."""
    source = TextSource.of("text", text)
    part = TextPart(origin=source, kind=kind, text=text, segments=(Segment(start=0, original=0, length=len(text)),))
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
    return View(content=content, docs=(language()(text),), school=SCHOOL, on=date(2026, 11, 20), found=found, role=role)


@cache
def examples(name: str) -> tuple[tuple[str, str], ...]:
    """The lines of a table and its sequel: `+`, `-` or `?`, and the text."""
    lines = [
        line
        for path in (FOLDER / f"{name}.txt", FOLDER / f"{name}_more.txt")
        if path.exists()
        for line in path.read_text("utf-8").splitlines()
    ]
    return tuple((line[0], line[2:].replace("\\n", "\n")) for line in lines if line and line[0] in "+-?")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Gives a test with an argument `must_flag` or `must_pass` each such line of its module's TABLE."""
    for argument, mark in (("must_flag", "+"), ("must_pass", "-")):
        if argument in metafunc.fixturenames:
            texts = [text for kind, text in examples(metafunc.module.TABLE) if kind == mark]
            metafunc.parametrize(argument, texts, ids=[text[:40] for text in texts])


@pytest.fixture(scope="session")
def table() -> Callable[[str], tuple[tuple[str, str], ...]]:
    """Reads a table of examples."""
    return examples


@pytest.fixture(scope="session")
def make_view() -> Callable[..., View]:
    """Makes the view of a text."""
    return view_of


@pytest.fixture(scope="session")
def find() -> Callable[..., list[Finding]]:
    """Runs a detector over a text and returns what it found with a confidence that a rule would heed."""

    def run(detector: Detector, text: str, **options: Any) -> list[Finding]:
        found = detector.detect(view_of(text, **options))
        return [item for item in found if isinstance(item, Finding) and item.confidence >= 0.5]

    return run
