"""Why each piece of evidence counts: which detector found it, what it saw and how sure it was."""

from __future__ import annotations

from typing import Any

from policycheck.report import words
from policycheck.report.marks import neutral
from policycheck.types import Finding, Report
from policycheck.vocabulary import ENTITIES


def why(finding: Finding, report: Report) -> str:
    """`names (0.97), post.txt, line 1, column 14: full name; a full name of the register`. No word of the draft."""
    # Without the texts a place has nothing to quote.
    place = words.place(finding, report, {})
    return f"{neutral(finding.detector)} ({finding.confidence:.2f}), {place}: {_saw(finding)}"


def explained(report: Report, *, show_text: bool = False) -> dict[str, Any]:
    """`Report.to_dict`, where each piece of evidence also has its `confidence`, from 0 to 1, and its `cue`."""
    made = report.to_dict(show_text=show_text)
    violations = [
        {**told, "evidence": [_with_reason(*pair) for pair in zip(violation.evidence, told["evidence"], strict=True)]}
        for violation, told in zip(report.violations, made["violations"], strict=True)
    ]
    return {**made, "violations": violations}


def _with_reason(finding: Finding, told: dict[str, Any]) -> dict[str, Any]:
    return {**told, "confidence": round(finding.confidence, 3), "cue": finding.cue}


def _saw(finding: Finding) -> str:
    kind = ENTITIES[finding.category].get(finding.entity, finding.entity.replace("-", " "))
    # That a statement is a statement says nothing where the cue says what it states, and a cue may name the kind.
    named = "" if finding.cue and (finding.entity == "statement" or kind in finding.cue) else kind
    return neutral("; ".join(filter(None, (named, finding.cue))))
