"""Cues: patterns over folded sentences, with what must stand near them and what clears them.

A strong cue is enough by itself; weak ones in the same sentence add up as independent evidence does.
Patterns are compiled at first use, since most runs of the program check nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import prod

from policycheck.detect.base import View
from policycheck.detect.categories.decide import Decision, decide, is_closed
from policycheck.detect.categories.pattern import compiled
from policycheck.detect.categories.sentences import PROSE, Context, Sentence, context, sentences
from policycheck.types import Category, Finding, PartKind

_CEILING = 0.97  # words alone never make a detector certain


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A pattern over a folded sentence (lower case, straight apostrophes), and its context.

    says: why it counts, in plain words shown to users; never anybody's name.
    weight: how sure it makes the detector by itself, from 0 to 1.
    supports: it only lends weight to other cues of the same sentence, and alone says nothing.
    needs, unless: what must, and what must not, be found in the same sentence.
    needs_near, unless_near: the same, in the sentence and the 200 characters on either side of it.
    needs_draft, unless_draft: the same, anywhere in the draft.
    A space in a pattern is any run of white space; a line break and the indent after it are nothing.
    """

    says: str
    pattern: str
    weight: float = 0.8
    supports: bool = False
    entity: str = "statement"
    needs: str = ""
    unless: str = ""
    needs_near: str = ""
    unless_near: str = ""
    needs_draft: str = ""
    unless_draft: str = ""

    def match(self, sentence: Sentence, draft: Context) -> re.Match[str] | None:
        """The first match in the sentence's fold, or None where the context speaks against it."""
        found = sentence.search(self.pattern)
        if found is None:
            return None
        fits = _fits(self.needs, self.unless, sentence.folded)
        fits = fits and (not self.needs_draft or draft.holds(compiled(self.needs_draft)))
        fits = fits and not (self.unless_draft and draft.holds(compiled(self.unless_draft)))
        if fits and (self.needs_near or self.unless_near):
            fits = _fits(self.needs_near, self.unless_near, sentence.before() + sentence.folded + sentence.after())
        return found if fits else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What the cues of one category say of a sentence: the strongest cue, and all of them together."""

    sentence: Sentence
    cue: Cue
    span: tuple[int, int]
    confidence: float

    @property
    def decision(self) -> Decision:
        """What the cues say by themselves."""
        return Decision(entity=self.cue.entity, confidence=self.confidence, cue=self.cue.says)


def weigh(
    sentence: Sentence, cues: Iterable[Cue], draft: Context, *, beside: Iterable[tuple[Cue, float]] = ()
) -> Evidence | None:
    """The cues found in a sentence taken together, or None where there are none.

    beside: cues found next to the sentence and how much of their weight they keep; they support, never suffice.
    """
    weights: dict[Cue, float] = {}
    spans: dict[Cue, tuple[int, int]] = {}
    for cue in cues:
        found = cue.match(sentence, draft)
        if found is not None:
            weights[cue], spans[cue] = cue.weight, found.span()
    telling = [cue for cue in spans if not cue.supports]
    if not telling:
        return None
    strongest = max(telling, key=lambda cue: cue.weight)
    for cue, share in beside:
        weights.setdefault(cue, cue.weight * share)
    doubt = prod(1 - weight for weight in weights.values())
    return Evidence(sentence=sentence, cue=strongest, span=spans[strongest], confidence=min(1 - doubt, _CEILING))


def detect_cues(
    view: View,
    *,
    detector: str,
    category: Category,
    cues: tuple[Cue, ...],
    kinds: tuple[PartKind, ...] = PROSE,
    beside: float = 0.0,
    cleared: str = "",
) -> Iterator[Finding]:
    """A finding of `category` for every sentence that its cues and the model together find.

    beside: how much of their weight the cues of the sentence before and of the one after lend it, from 0 to 1.
    cleared: a pattern; a sentence in which it is found does not count.
    """
    draft = context(view)
    texts = tuple(sentence for sentence in sentences(view, kinds) if _fits("", cleared, sentence.folded))
    closed = [is_closed(sentence, category) for sentence in texts]
    # The patterns are compiled at first use, which takes longer than all the rest: not for a sentence that is closed.
    found = [
        () if all(closed[max(place - 1, 0) : place + 2]) else tuple(cue for cue in cues if cue.match(sentence, draft))
        for place, sentence in enumerate(texts)
    ]
    for place, sentence in enumerate(texts):
        nearby = [
            (cue, beside)
            for other in (place - 1, place + 1)
            if beside and found[place] and 0 <= other < len(texts) and texts[other].part is sentence.part
            for cue in found[other]
        ]
        evidence = weigh(sentence, found[place], draft, beside=nearby)
        decision = decide(sentence, category, evidence.decision if evidence else None)
        if decision is not None:
            yield found_at(sentence, category, detector, decision)


def found_at(
    sentence: Sentence, category: Category, detector: str, decision: Decision, span: tuple[int, int] | None = None
) -> Finding:
    """The finding of a decision at its sentence."""
    return sentence.finding(
        category=category,
        entity=decision.entity,
        detector=detector,
        confidence=decision.confidence,
        cue=decision.cue,
        span=span,
    )


def _fits(needs: str, unless: str, text: str) -> bool:
    if needs and compiled(needs).search(text) is None:
        return False
    return not (unless and compiled(unless).search(text))
