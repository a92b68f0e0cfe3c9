"""What is unsuited to a school community, from a child's cry for help to profanity, drink and gambling."""

from __future__ import annotations

from collections.abc import Iterator

from policycheck.detect.base import View
from policycheck.detect.categories.cues import found_at, weigh
from policycheck.detect.categories.decide import Decision, decide
from policycheck.detect.categories.families import family_cues
from policycheck.detect.categories.lexicon import find_terms
from policycheck.detect.categories.people import readings
from policycheck.detect.categories.sentences import Context, Sentence, context
from policycheck.types import Category, Finding
from policycheck.vocabulary import ENTITIES

_CATEGORY: Category = "age-inappropriate"
_SURE = 0.75  # of the category, where none of its kinds is found
#: What the list of words finds better than the model, which takes "fr" and "tho" for it.
_SWEARING = "profanity"
_SAYS = {"profanity": "uses a swear word", "sexual": "uses a sexual word"}


class AgeInappropriateDetector:
    """Category `age-inappropriate`, one finding for each entity that a sentence shows.

    A swear word below the threshold is reported with the confidence that its place in the list gives it.
    """

    name = "age-inappropriate"

    def detect(self, view: View) -> Iterator[Finding]:
        draft = context(view)
        for sentence in readings(view):
            for hit in find_terms("profanity", sentence.folded):
                entity = hit.term.entity
                word = Decision(entity=entity, confidence=hit.term.weight, cue=_SAYS[entity])
                yield found_at(sentence, _CATEGORY, self.name, word, hit.span)
            decided = [
                decide(sentence, _CATEGORY, _cued(sentence, kind, draft), kind=kind, alone=kind != _SWEARING)
                for kind in ENTITIES[_CATEGORY]
            ]
            decisions = [decision for decision in decided if decision is not None]
            whole = decide(sentence, _CATEGORY, None)
            heeded = whole is not None and whole.confidence >= _SURE and whole.entity != _SWEARING
            for decision in decisions or ((whole,) if whole and heeded else ()):
                yield found_at(sentence, _CATEGORY, self.name, decision)


def _cued(sentence: Sentence, entity: str, draft: Context) -> Decision | None:
    cues = (cue for cue in family_cues("age_inappropriate") if cue.entity == entity)
    evidence = weigh(sentence, cues, draft)
    return evidence.decision if evidence else None
