"""The same judgement for whoever asks: the library, the terminal and the JSON report. Findings made by hand."""

from __future__ import annotations

from datetime import date

import pytest

from policycheck import Checker
from policycheck.cli import run
from policycheck.types import Category, Content, Finding, SourceFile, TextPart

ON = date(2026, 11, 20)
POST = "What a match on Saturday!\nMr Farrow is a pig and he hits me when nobody is there.\nRing 07700 900381.\n"
FOUND: tuple[tuple[str, Category, str], ...] = (
    ("What a match on Saturday!", "off-purpose", "statement"),
    ("Mr Farrow is a pig and he hits me when nobody is there.", "age-inappropriate", "disclosure"),
    ("Mr Farrow is a pig and he hits me when nobody is there.", "abuse", "insult"),
    ("Mr Farrow is a pig and he hits me when nobody is there.", "sensitive-personal", "safeguarding"),
    ("Mr Farrow is a pig and he hits me when nobody is there.", "behaviour-incident", "statement"),
    ("07700 900381", "contact-details", "phone"),
)


class ByHand:
    """Stands in for the detectors: finds the passages of `FOUND`."""

    def run_for_each(self, content: Content, **_: object) -> tuple[tuple[Finding, ...]]:
        return (tuple(_finding(part, *found) for part in content.texts if part.segments for found in FOUND),)


def _finding(part: TextPart, words: str, category: Category, entity: str) -> Finding:
    at = part.text.index(words)
    return Finding(
        category=category,
        entity=entity,
        location=part.locate(at, at + len(words)),
        detector=category,
        confidence=0.9,
        text=words,
        cue="made by hand",
    )


@pytest.fixture
def by_hand(program, monkeypatch):
    """The program with the real rules and the findings of `FOUND`."""

    def make(settings):
        checker = Checker.of(settings)
        monkeypatch.setattr(checker, "_detect", ByHand)
        return checker

    monkeypatch.setattr(run, "make_checker", make)
    program.write("post.txt", POST)
    return program


@pytest.mark.parametrize("ruleset", ["uk-school", "iwys", "stokes-wood", "islwyn", "wood-green", "inspire-together"])
@pytest.mark.parametrize("role", ["official", "staff", "pupil", "parent"])
def test_a_disclosure_reads_the_same_everywhere(by_hand, monkeypatch, ruleset, role):
    """First of all the safeguarding lead, in the library, the JSON and the terminal, and nothing against it."""
    checker = Checker(ruleset=ruleset, role=role)
    monkeypatch.setattr(checker, "_detect", ByHand)
    report = checker.check(files=[SourceFile(name="post.txt", data=POST.encode())], on=ON)
    first, *rest = report.violations
    assert first.evidence[0].entity == "disclosure"
    assert "tell the designated safeguarding lead now" in first.remedy

    sentence = first.evidence[0].location
    same = [item for item in rest if any(finding.location == sentence for finding in item.evidence)]
    assert same
    assert {item.remedy for item in same} == {first.remedy}
    others = [item for item in rest if item not in same]
    assert others
    assert all(item.remedy.startswith("Change nothing until the designated safeguarding lead") for item in others)

    flags = ("post.txt", "--ruleset", ruleset, "--role", role, "--on", "2026-11-20")
    assert by_hand.json(*flags)["reports"] == [report.to_dict()]
    shown = by_hand(*flags).stdout.partition("[1] Must not be published: ")[2]
    blocks = [" ".join(block.split()) for block in f"[1] {shown}".split("\n\n")]
    for number, violation in enumerate(report.violations, start=1):
        (block,) = [text for text in blocks if text.startswith(f"[{number}] ")]
        assert block.endswith(f"To do {violation.remedy}")


def test_reasons_change_no_order_and_no_remedy(by_hand):
    """--explain leaves the order and the remedies as they are."""
    plain, told = by_hand("post.txt").stdout, by_hand("post.txt", "--explain").stdout
    left = iter(told.splitlines())
    assert all(line in left for line in plain.splitlines())
    assert "age-inappropriate (0.90), post.txt, line 2, column 1: a child who" in told
