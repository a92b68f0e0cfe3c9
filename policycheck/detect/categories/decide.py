"""Whether a sentence is found for a category: the model and the cues, each alone or one supporting the other."""

from __future__ import annotations

from dataclasses import dataclass

from policycheck.detect.categories.sentences import Sentence
from policycheck.detect.language import Statements
from policycheck.types import Category
from policycheck.vocabulary import ENTITIES

#: The confidence below which a rule takes no notice of a finding.
THRESHOLD = 0.5
#: The model's confidence below which it speaks against a category, so that only strong cues are heeded.
_AGAINST = 0.1
_STRONG = 0.75  # what most cues weigh by themselves is 0.8
#: Tone and topic, where the model has the last word: of 52 sentences of posts held back from training that had a strong
#: cue which it spoke against (version 2.1.0), 2 were rightly found.
_TONE = ("behaviour-incident", "complaint", "off-purpose", "unprofessional")
#: Where a child may come to harm nothing speaks against a cue.
_ALWAYS = ("self-harm", "disclosure")
#: How sure the model must be where no cue is found. What touches school life in passing ("Crumble tomorrow!") reads
#: like private chat, which most often has a cue as well.
_ALONE: dict[Category, float] = {"off-purpose": 0.85}
#: How a finding's cue begins where the model alone decided.
READING = "the language model's reading: "
_CEILING = 0.97  # words alone never make a detector certain


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """That a sentence is found: the kind within the category, how sure that is, and why in plain words."""

    entity: str
    confidence: float
    cue: str


def against(sentence: Sentence, label: str) -> bool:
    """Whether the model speaks against a category, or a kind of one; never where there is no model."""
    made = _made(sentence, label)
    return made is not None and made.confidence(label, sentence.start) < _AGAINST


def is_closed(sentence: Sentence, category: Category) -> bool:
    """Whether nothing that cues could say would find the sentence."""
    return category in _TONE and against(sentence, category)


def decide(
    sentence: Sentence, category: Category, evidence: Decision | None, *, kind: str = "", alone: bool = True
) -> Decision | None:
    """The decision of the model and the cues, or None where the sentence is not found.

    evidence: what the cues alone say, however sure they are; None where none was found.
    kind: the one entity that is asked for; otherwise the cues, or else the model, choose.
    alone: whether the model may find a sentence in which there is no cue.
    """
    label = f"{category}/{kind}" if kind else category
    made = _made(sentence, label)
    model = 0.0 if made is None else made.confidence(label, sentence.start)
    needed = _needed(category, kind) if against(sentence, label) else THRESHOLD
    if evidence is not None and evidence.confidence >= needed:
        return Decision(entity=evidence.entity, confidence=_joint(evidence.confidence, model), cue=evidence.cue)
    if made is None or model < THRESHOLD:
        return None
    if evidence is not None:
        return Decision(entity=evidence.entity, confidence=min(model, _CEILING), cue=evidence.cue)
    if not alone or model < _ALONE.get(category, THRESHOLD):
        return None
    entity = kind or _entity(category, made, sentence.start)
    return Decision(entity=entity, confidence=min(model, _CEILING), cue=_reading(category, entity))


def _made(sentence: Sentence, label: str) -> Statements | None:
    """What the model says of a sentence; None where there is no model, or none that was taught the label."""
    made = sentence.statements
    return made if made is not None and label in made.labels else None


def _needed(category: Category, kind: str) -> float:
    """How sure the cues must be where the model speaks against."""
    if kind in _ALWAYS:
        return THRESHOLD
    return 1.0 if category in _TONE else _STRONG


def _joint(cues: float, model: float) -> float:
    """The confidence where cues suffice: a model that agrees lends what it has beyond the threshold."""
    return min(1 - (1 - cues) * (1 - max(0.0, model - THRESHOLD)), _CEILING)


def _reading(category: Category, entity: str) -> str:
    """Why, where the model alone decides: what it takes the sentence for."""
    words = ENTITIES[category].get(entity, entity)
    return READING + (category.replace("-", " ") if words == "a statement" else words)


def _entity(category: Category, made: Statements, start: int) -> str:
    """The likeliest kind; a category whose kinds are exceptions keeps to its first entity unless one is likely."""
    default = next(iter(ENTITIES[category]))
    kind, confidence = made.kind(category, start)
    return kind if kind and (default != "statement" or confidence >= THRESHOLD) else default
