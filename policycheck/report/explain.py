"""Why each piece of evidence counts: which detector found it, what it saw and how sure it was."""

from __future__ import annotations

from policycheck.report import words
from policycheck.report.marks import neutral
from policycheck.types import Finding, Report
from policycheck.vocabulary import ENTITIES


def why(finding: Finding, report: Report) -> str:
    """`names (0.97), post.txt, line 1, column 14: full name; a full name of the register`. No word of the draft."""
    # Without the texts a place has nothing to quote.
    place = words.place(finding, report, {})
    return f"{neutral(finding.detector)} ({finding.confidence:.2f}), {place}: {_saw(finding)}"


def _saw(finding: Finding) -> str:
    kind = ENTITIES[finding.category].get(finding.entity, finding.entity.replace("-", " "))
    # That a statement is a statement says nothing where the cue says what it states, and a cue may name the kind.
    named = "" if finding.cue and (finding.entity == "statement" or kind in finding.cue) else kind
    return neutral("; ".join(filter(None, (named, finding.cue))))
