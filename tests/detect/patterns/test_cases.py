"""The tables of what must be found, to the character, and of what must not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from policycheck.types import Finding, TextLocation

from .conftest import Find

_HERE = Path(__file__).parent
_MARK = re.compile(r"⟦([\w-]+)\|(\s*)(.*?)⟧")
_FLOOR = 0.5  # the confidence below which no rule judges, unless it says so


def _lines(name: str) -> list[str]:
    lines = (_HERE / name).read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith(("# ", "## "))]


def _read(case: str) -> tuple[str, list[tuple[int, int, str]]]:
    """A case's text, and (start, end, entity) of each thing marked in it."""
    spans: list[tuple[int, int, str]] = []
    text, done = "", 0
    for mark in _MARK.finditer(case):
        text += case[done : mark.start()] + mark[2]
        spans.append((len(text), len(text) + len(mark[3]), mark[1]))
        text += mark[3]
        done = mark.end()
    return text + case[done:], spans


def _span(finding: Finding) -> tuple[int, int, str]:
    assert isinstance(finding.location, TextLocation)
    staff = finding.category == "personal-account" and finding.entity == "handle"
    entity = "staff-handle" if staff else finding.entity
    return finding.location.start, finding.location.end, entity


@pytest.mark.parametrize("case", _lines("positives.txt"))
def test_what_must_be_found(find: Find, case: str) -> None:
    """Each marked span is found as what it is, from its first character to its last, and nothing else is."""
    text, expected = _read(case)
    assert expected, "a case marks something"
    found = [_span(finding) for finding in find(text) if finding.confidence >= _FLOOR]
    assert sorted(found) == sorted(expected)


@pytest.mark.parametrize("text", _lines("negatives.txt"))
def test_what_must_not_be_found(find: Find, text: str) -> None:
    """The school's own details, public lines and look-alikes of every family are left alone."""
    assert [_span(finding) for finding in find(text) if finding.confidence >= _FLOOR] == []
