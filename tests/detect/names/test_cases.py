"""School sentences with everybody who is named marked: what the detector finds of them, and what else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

_MARK = re.compile(r"\[\[(?P<words>[^|\]]+)\|(?P<who>[^\]]+)\]\]")
_REGISTER = ("register", "adults of", "ambiguous words", "figures", "nobody", "words")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A sentence and the (start, end, who) of everybody named in it."""

    section: str
    text: str
    named: tuple[tuple[int, int, str], ...]


def read_cases(path: Path) -> Iterator[Case]:
    section = ""
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("## "):
            section = line[3:]
        elif line and not line.startswith("# "):
            yield _case(section, line.replace("\\n", "\n"))


def _case(section: str, line: str) -> Case:
    text, named, done = "", [], 0
    for match in _MARK.finditer(line):
        text += line[done : match.start()]
        named.append((len(text), len(text) + len(match["words"]), match["who"]))
        text += match["words"]
        done = match.end()
    return Case(section=section, text=text + line[done:], named=tuple(named))


CASES = tuple(
    case for name in ("cases", "unseen", "blind") for case in read_cases(Path(__file__).parent / f"{name}.txt")
)


def wrong(case: Case, findings) -> list[str]:
    """What of a case is missed, given to the wrong people, or found in vain. Subjects of strangers are not judged."""
    faults = []
    sure = [finding for finding in findings if finding.confidence >= 0.5]
    met = set()
    for start, end, who in case.named:
        touching = [f for f in sure if f.location.start < end and start < f.location.end]
        met.update(id(finding) for finding in touching)
        people = who if re.match(r"[pgsr]\d", who) else ""
        if not any("+".join(sorted(finding.people)) == people for finding in touching):
            faults.append(f"missed {case.text[start:end]!r}")
    return faults + [f"false {finding.text!r}" for finding in sure if id(finding) not in met]


@pytest.mark.parametrize(
    "case", [case for case in CASES if case.section.startswith(_REGISTER)], ids=lambda case: case.text[:40]
)
def test_the_register_needs_no_model(find, case: Case) -> None:
    """Everybody of the register is found, and nobody else, with no entity set."""
    strangers = tuple(named for named in case.named if not re.match(r"[pgsr]\d", named[2]))
    findings = [
        f
        for f in find(case.text)
        if not any(f.location.start < end and start < f.location.end for start, end, _ in strangers)
    ]
    known = Case(
        section=case.section,
        text=case.text,
        named=tuple(named for named in case.named if named not in strangers),
    )
    assert wrong(known, findings) == []


@pytest.mark.models
def test_with_the_model(find_with_model) -> None:
    """Over all sections with the shipped model: at most one in thirty missed, at most one false in fifty sentences."""
    faults = [fault for case in CASES for fault in wrong(case, find_with_model(case.text))]
    named = sum(len(case.named) for case in CASES)
    assert sum(fault.startswith("missed") for fault in faults) <= named / 30, faults
    assert sum(fault.startswith("false") for fault in faults) <= len(CASES) / 50, faults
