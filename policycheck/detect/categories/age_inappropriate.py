"""What is unsuited to a school community, from a child's cry for help to profanity, drink and gambling."""

from __future__ import annotations

from collections.abc import Iterator

from policycheck.detect.base import View
from policycheck.detect.categories.cues import THRESHOLD, weigh
from policycheck.detect.categories.families import family_cues
from policycheck.detect.categories.lexicon import find_terms
from policycheck.detect.categories.people import readings
from policycheck.detect.categories.sentences import Sentence, context
from policycheck.types import Finding

_SAYS = {"profanity": "uses a swear word", "sexual": "uses a sexual word"}


class AgeInappropriateDetector:
    """Category `age-inappropriate`, one finding for each entity that a sentence shows.

    A swear word below the threshold is reported with the confidence that its place in the list gives it.
    """

    name = "age-inappropriate"

    def detect(self, view: View) -> Iterator[Finding]:
        draft = context(view)
        cues = family_cues("age_inappropriate")
        entities = tuple(dict.fromkeys(cue.entity for cue in cues))
        for sentence in readings(view):
            yield from self._words(sentence)
            for entity in entities:
                evidence = weigh(sentence, (cue for cue in cues if cue.entity == entity), draft)
                if evidence is not None and evidence.confidence >= THRESHOLD:
                    yield self._finding(sentence, entity, evidence.confidence, evidence.cue.says, None)

    def _words(self, sentence: Sentence) -> Iterator[Finding]:
        for hit in find_terms("profanity", sentence.folded):
            entity = hit.term.entity
            yield self._finding(sentence, entity, hit.term.weight, _SAYS[entity], hit.span)

    def _finding(
        self, sentence: Sentence, entity: str, confidence: float, cue: str, span: tuple[int, int] | None
    ) -> Finding:
        return sentence.finding(
            category="age-inappropriate",
            entity=entity,
            detector=self.name,
            confidence=confidence,
            cue=cue,
            span=span,
        )
