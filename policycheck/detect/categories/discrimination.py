"""Slurs, and hostility to people for what they are; celebrations, lessons and campaigns against it are none."""

from __future__ import annotations

from collections.abc import Iterator

from policycheck.detect.base import View
from policycheck.detect.categories.cues import Cue, found_at, weigh
from policycheck.detect.categories.decide import decide
from policycheck.detect.categories.families import shared_term, topic_cues
from policycheck.detect.categories.lexicon import find_terms
from policycheck.detect.categories.pattern import compiled
from policycheck.detect.categories.people import is_kindly, readings
from policycheck.detect.categories.sentences import context
from policycheck.types import Finding

_SLUR = "uses a word that demeans a group of people"
_FAMILY = "discrimination"
_TOPICS = ("groups", "prejudice", "sex", "love", "ability")


class DiscriminationDetector:
    """Category `discrimination`, entities `slur` and `hostility`."""

    name = "discrimination"

    def detect(self, view: View) -> Iterator[Finding]:
        draft = context(view)
        for sentence in readings(view):
            nearby = sentence.before() + sentence.folded + sentence.after()
            hits = tuple(find_terms("slurs", sentence.folded))
            if hits and not compiled(shared_term(_FAMILY, "against")).search(nearby):
                for hit in hits:
                    yield sentence.finding(
                        category="discrimination",
                        entity="slur",
                        detector=self.name,
                        confidence=hit.term.weight,
                        cue=_SLUR,
                        span=hit.span,
                    )
            evidence = weigh(sentence, _cues_for(nearby), draft)
            alone = not is_kindly(sentence)
            decision = decide(sentence, "discrimination", evidence.decision if evidence else None, alone=alone)
            if decision is not None:
                yield found_at(sentence, "discrimination", self.name, decision)


def _cues_for(nearby: str) -> tuple[Cue, ...]:
    """The cues that can match; those that name groups of people are large to compile, and most posts name none."""
    named = compiled(shared_term(_FAMILY, "gate")).search(nearby)
    return tuple(cue for topic in (_TOPICS if named else _TOPICS[1:]) for cue in topic_cues(_FAMILY, topic))
