"""Runs labelled cases through the checker and says which violations were found and which posts stayed silent.

python benchmarks/acceptance.py --config policycheck.toml --on 2026-11-20 clauses.jsonl patterns.jsonl

A clause case has `expect` (categories, `a|b` for either, each with the sections of which one must be cited) and
`may`; a pattern case has `spans` with exact offsets. Only `block` and `review` count.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from policycheck import Checker, Violation
from policycheck.config import load_settings
from policycheck.types import TextLocation

PATTERN_RULESET = "wood-green"
PATTERN_CATEGORIES = ("contact-details", "personal-identifier", "personal-account", "unsafe-link")

Span = tuple[int, int, str]


@dataclass(slots=True)
class Tally:
    expected: int = 0
    found: int = 0
    silent_due: int = 0
    silent: int = 0
    false: int = 0
    lines: list[str] = field(default_factory=list)

    def show(self, title: str) -> None:
        print(f"\n{title}: {self.found} of {self.expected} expected found; {self.silent} of {self.silent_due} ", end="")
        print(f"compliant silent; {self.false} false")
        print("\n".join(self.lines))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cases", nargs="+", type=Path)
    parser.add_argument("--config", type=Path, required=True)
    parser.add_argument("--on", type=date.fromisoformat, required=True)
    options = parser.parse_args()
    checkers = Checkers(options.config, options.on)
    for path in options.cases:
        cases = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        patterns = "spans" in cases[0]
        tally = Tally()
        for case in cases:
            (pattern_case if patterns else clause_case)(case, checkers, tally)
        tally.show(path.name)


class Checkers:
    """One checker a ruleset, all with the settings of one file."""

    def __init__(self, config: Path, on: date) -> None:
        self._settings = load_settings(config)
        self._on = on
        self._made: dict[str, Checker] = {}

    def violations(self, text: str, *, ruleset: str, role: str, channel: str) -> list[Violation]:
        if ruleset not in self._made:
            s = self._settings
            self._made[ruleset] = Checker(ruleset=ruleset, register=s.register, school=s.school)
        report = self._made[ruleset].check(text, role=role, channel=channel, on=self._on)  # type: ignore[arg-type]
        assert not report.unchecked, report.unchecked
        return [item for item in report.violations if item.severity != "advise"]


def clause_case(case: dict[str, Any], checkers: Checkers, tally: Tally) -> None:
    keys = ("ruleset", "role", "channel")
    found = checkers.violations(case["text"], **{key: case[key] for key in keys})
    missed = [wanted for wanted in case["expect"] if not any(meets(item, wanted) for item in found)]
    allowed = {name for wanted in case["expect"] for name in wanted["category"].split("|")} | set(case["may"])
    false = [item for item in found if item.category not in allowed]
    tally.expected += len(case["expect"])
    tally.found += len(case["expect"]) - len(missed)
    tally.silent_due += not case["expect"]
    tally.silent += not case["expect"] and not false
    tally.false += len(false)
    for wanted in missed:
        got = ", ".join(f"{item.category} {sections(item)}" for item in found) or "nothing"
        tally.lines.append(f"  missed {case['id']}: {wanted['category']} {wanted['sections']}, got {got}")
    for item in false:
        tally.lines.append(f"  false  {case['id']}: {item.category} by {item.rule} ({item.evidence[0].cue})")


def meets(item: Violation, wanted: dict[str, Any]) -> bool:
    return item.category in wanted["category"].split("|") and bool(set(sections(item)) & set(wanted["sections"]))


def sections(item: Violation) -> list[str]:
    return [citation.section for citation in item.citations]


def pattern_case(case: dict[str, Any], checkers: Checkers, tally: Tally) -> None:
    found = checkers.violations(case["text"], ruleset=PATTERN_RULESET, role="official", channel="facebook")
    spans = set(text_spans(found))
    wanted = {(span["start"], span["end"], span["category"]) for span in case["spans"]}
    tally.expected += len(wanted)
    tally.found += len(wanted & spans)
    tally.silent_due += not wanted
    tally.silent += not wanted and not spans
    tally.false += len(spans - wanted)
    for word, rows in (("missed", wanted - spans), ("false ", spans - wanted)):
        for start, end, category in sorted(rows):
            tally.lines.append(f"  {word} {case['id']}: {category} {case['text'][start:end]!r} ({case['note']})")


def text_spans(found: list[Violation]) -> Iterator[Span]:
    for item in found:
        if item.category in PATTERN_CATEGORIES:
            for evidence in item.evidence:
                if isinstance(evidence.location, TextLocation):
                    yield evidence.location.start, evidence.location.end, item.category


if __name__ == "__main__":
    main()
