"""Slurs, and hostility to people for what they are; celebrations, lessons and campaigns against it are none."""

from __future__ import annotations

from collections.abc import Iterator

from policycheck.detect.base import View
from policycheck.detect.categories.cues import THRESHOLD, Cue, compiled, weigh
from policycheck.detect.categories.lexicon import find_terms
from policycheck.detect.categories.people import readings
from policycheck.detect.categories.sentences import context
from policycheck.detect.categories.table import load_cues, load_term
from policycheck.types import Finding

_SLUR = "uses a word that demeans a group of people"
_TABLE = "discrimination"


class DiscriminationDetector:
    """Category `discrimination`, entities `slur` and `hostility`."""

    name = "discrimination"

    def detect(self, view: View) -> Iterator[Finding]:
        draft = context(view)
        for sentence in readings(view):
            nearby = sentence.before() + sentence.folded + sentence.after()
            if not compiled(load_term(_TABLE, "against")).search(nearby):
                for hit in find_terms("slurs", sentence.folded):
                    yield sentence.finding(
                        category="discrimination",
                        entity="slur",
                        detector=self.name,
                        confidence=hit.term.weight,
                        cue=_SLUR,
                        span=hit.span,
                    )
            evidence = weigh(sentence, _cues_for(nearby), draft)
            if evidence is not None and evidence.confidence >= THRESHOLD:
                yield sentence.finding(
                    category="discrimination",
                    entity=evidence.cue.entity,
                    detector=self.name,
                    confidence=evidence.confidence,
                    cue=evidence.cue.says,
                )


def _cues_for(nearby: str) -> tuple[Cue, ...]:
    """The cues that can match; those that name groups of people are large, and most posts name none."""
    group = load_term(_TABLE, "group")
    if compiled(load_term(_TABLE, "any")).search(nearby):
        return load_cues(_TABLE)
    return tuple(cue for cue in load_cues(_TABLE) if group not in cue.pattern)
