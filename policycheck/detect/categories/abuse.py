"""Insults, threats and harassment of people; rough talk about matches, stories and lessons is none of them."""

from __future__ import annotations

from collections.abc import Iterator

from policycheck.detect.base import View
from policycheck.detect.categories.cues import found_at, weigh
from policycheck.detect.categories.decide import decide
from policycheck.detect.categories.families import family_cues
from policycheck.detect.categories.people import is_kindly, readings
from policycheck.detect.categories.sentences import context
from policycheck.types import Finding


class AbuseDetector:
    """Category `abuse`, entities `insult`, `threat` and `harassment`, one finding a sentence."""

    name = "abuse"

    def detect(self, view: View) -> Iterator[Finding]:
        draft = context(view)
        for sentence in readings(view):
            evidence = weigh(sentence, family_cues("abuse"), draft)
            alone = not is_kindly(sentence)
            decision = decide(sentence, "abuse", evidence.decision if evidence else None, alone=alone)
            if decision is not None:
                yield found_at(sentence, "abuse", self.name, decision)
