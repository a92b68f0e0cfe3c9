"""Finds posts that say that another's work is used without leave, and the marks of agencies that sell licences."""

from __future__ import annotations

from collections.abc import Iterator

from policycheck.detect.base import View
from policycheck.detect.categories.cues import found_at, weigh
from policycheck.detect.categories.decide import THRESHOLD, Decision
from policycheck.detect.categories.pattern import compiled
from policycheck.detect.categories.sentences import PROSE, Sentence, context, sentences
from policycheck.detect.categories.table import load_cues, load_term
from policycheck.types import Finding, Unchecked

_IN_RIGHTS = 0.8


class CopyrightDetector:
    """Category `copyright`. Words alone decide: the language model was not taught it.

    What a file hides is read as well: agencies write their mark into the fields of the creator and of the rights.
    """

    name = "copyright"

    def detect(self, view: View) -> Iterator[Finding | Unchecked]:
        cues, draft = load_cues("copyright"), context(view)
        for sentence in sentences(view, (*PROSE, "metadata", "creator")):
            if sentence.part.kind == "creator":
                decision = _in_rights(sentence)
            else:
                evidence = weigh(sentence, cues, draft)
                decision = evidence.decision if evidence and evidence.confidence >= THRESHOLD else None
            if decision is not None:
                yield found_at(sentence, "copyright", self.name, decision)


def _in_rights(sentence: Sentence) -> Decision | None:
    """An agency in a field for the creator or the rights needs no word beside it; a licence named there clears it."""
    agency, leave = (compiled(load_term("copyright", name)) for name in ("agency", "leave"))
    if agency.search(sentence.folded) is None or leave.search(sentence.folded):
        return None
    return Decision(
        entity="agency", confidence=_IN_RIGHTS, cue="names an agency that sells licences as its maker or owner"
    )
