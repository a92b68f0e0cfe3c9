"""Drafts whose names are marked, `<Name>` or `<Name:subject>`, and tables of them that say what must be found."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from policycheck.detect.base import View
from policycheck.detect.categories.decide import THRESHOLD
from policycheck.types import Content, Finding, School, Segment, Subject, TextPart, TextSource

if TYPE_CHECKING:
    from spacy.language import Language

    from policycheck.detect.base import Detector

_MARK = re.compile(r"<([^<>:]+)(?::(\w+))?>")
_EXAMPLES = Path(__file__).parent / "examples"


@cache
def _language() -> Language:
    from policycheck.detect.language import blank_language

    return blank_language()


def marked_view(text: str, *, people: tuple[str, ...] = ()) -> View:
    """A draft of one text, its marked names found as the detector of names would; `people` are the first's ids."""
    source_text = _MARK.sub(lambda mark: mark[1], text)
    source = TextSource.of("text", source_text)
    whole = Segment(start=0, original=0, length=len(source_text))
    part = TextPart(origin=source, kind="body", text=source_text, segments=(whole,))
    found, taken = [], 0
    for mark in _MARK.finditer(text):
        start = mark.start() - taken
        taken += len(mark[0]) - len(mark[1])
        found.append(_name(source, start, mark[1], mark[2], people if not found else ()))
    content = Content(sources=("text",), texts=(part,))
    docs = (_language()(source_text),)
    return View(content=content, docs=docs, school=School(), on=date(2026, 11, 20), found=tuple(found))


def _name(source: TextSource, start: int, name: str, subject: Subject | None, people: tuple[str, ...]) -> Finding:
    return Finding(
        category="person-name",
        entity="forename",
        location=source.locate(start, start + len(name)),
        detector="names",
        confidence=0.9,
        subject=subject or "unknown",
        people=people,
        datum=name.casefold(),
        text=name,
    )


def findings(detector: Detector, text: str, *, people: tuple[str, ...] = ()) -> list[Finding]:
    """What a detector finds with a confidence that rules take notice of."""
    found = detector.detect(marked_view(text, people=people))
    return [item for item in found if isinstance(item, Finding) and item.confidence >= THRESHOLD]


def rows(table: str) -> tuple[tuple[str, str], ...]:
    """The rows of a table: the entity that must be found, empty where nothing must be, and the text."""
    lines = (_EXAMPLES / f"{table}.txt").read_text("utf-8").splitlines()
    read = []
    for line in lines:
        if line.startswith("- "):
            read.append(("", line[2:]))
        elif line.startswith("+ "):
            entity, text = line[2:].split(": ", 1)
            read.append((entity, text))
    return tuple((entity, text.replace("\\n", "\n")) for entity, text in read)


def flagged(table: str) -> tuple[tuple[str, str], ...]:
    """The rows that must be found."""
    return tuple(row for row in rows(table) if row[0])


def silent(table: str) -> tuple[str, ...]:
    """The texts that must stay silent."""
    return tuple(text for entity, text in rows(table) if not entity)


def score(detector: Detector, table: str) -> tuple[float, float]:
    """Of a table: the share of what must be found that is, and the share of what must stay silent that does not."""
    recall = [bool(findings(detector, text)) for _, text in flagged(table)]
    false = [bool(findings(detector, text)) for text in silent(table)]
    return sum(recall) / len(recall), sum(false) / len(false)
