"""An invented school for the names tests, and a way to run a detector on one text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from policycheck.detect.base import Detector, View
from policycheck.detect.language import blank_language, load_language
from policycheck.detect.names import CaptionDetector, NameDetector
from policycheck.detect.plain import as_written, plain_content
from policycheck.register import Register, load_register
from policycheck.types import Content, Finding, PartKind, School, Segment, TextPart, TextSource

Find = Callable[..., list[Finding]]
SCHOOL = School(
    name="St Thomas Primary School",
    short_names=("St Thomas", "STPS"),
    addresses=("4 Quince Lane, Testville",),
    partners=("Friends of St Thomas",),
)


@pytest.fixture(scope="session")
def register() -> Register:
    return load_register(Path(__file__).parent / "register")


@pytest.fixture(scope="session")
def blank() -> Language:
    return blank_language()


@pytest.fixture(scope="session")
def shipped() -> Language:
    return load_language()


def part_of(text: str, kind: PartKind = "body") -> TextPart:
    """A plain part that is a whole file, or a file's name, which has no offsets."""
    segments = () if kind == "file-name" else (Segment(start=0, original=0, length=len(text)),)
    part = TextPart(origin=TextSource.of("post.txt", text), kind=kind, text=text, segments=segments)
    return plain_content(Content(sources=("post.txt",), texts=(part,))).texts[0]


def view_of(parts: Sequence[TextPart], docs: Sequence[Doc], register: Register | None) -> View:
    return View(
        content=Content(sources=("post.txt",), texts=tuple(parts)),
        docs=tuple(docs),
        school=SCHOOL,
        on=date(2026, 11, 20),
        register=register,
    )


def marked(doc: Doc, entities: dict[str, str]) -> Doc:
    """Sets entities by hand: the words of each, and its label. The words stand once in the text."""
    spans = []
    for words, label in entities.items():
        start = doc.text.index(words)
        span = doc.char_span(start, start + len(words), label=label)
        assert span is not None, words
        spans.append(span)
    doc.ents = tuple(sorted(spans, key=lambda span: span.start))
    return doc


@pytest.fixture(scope="session")
def find(register: Register, blank: Language) -> Find:
    """Everybody whom the names detector finds, but public figures, in one text with entities set by hand."""
    detector = NameDetector()

    def run(
        *texts: str,
        kind: PartKind = "body",
        entities: dict[str, str] | None = None,
        register: Register | None = register,
        public: bool = False,
    ) -> list[Finding]:
        parts = [part_of(text, kind) for text in texts]
        docs = [marked(blank(part.text), entities or {}) for part in parts]
        found = _run(detector, view_of(parts, docs, register))
        return [finding for finding in found if public or finding.subject != "public"]

    return run


@pytest.fixture(scope="session")
def find_with_model(register: Register, shipped: Language) -> Find:
    """The same with the entities of the shipped model."""
    detector = NameDetector()

    def run(text: str) -> list[Finding]:
        part = part_of(text)
        found = _run(detector, view_of([part], [shipped(part.text)], register))
        return [finding for finding in found if finding.subject != "public"]

    return run


@pytest.fixture(scope="session")
def captions(blank: Language) -> Find:
    def run(text: str, kind: PartKind = "body") -> list[Finding]:
        part = part_of(text, kind)
        return _run(CaptionDetector(), view_of([part], [blank(part.text)], None))

    return run


def _run(detector: Detector, view: View) -> list[Finding]:
    found = as_written(detector.detect(view), view.content)
    return [finding for finding in found if isinstance(finding, Finding)]
