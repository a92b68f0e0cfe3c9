"""The model and the cues, each alone or one supporting the other."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from policycheck.detect.categories.decide import THRESHOLD, Decision, against, decide
from policycheck.detect.categories.sentences import Sentence, sentences
from policycheck.detect.language import Statements

LABELS = ("abuse", "off-purpose", "complaint", "complaint/other-school", "direct-message", "direct-message/addressed")
CUES = Decision(entity="threat", confidence=0.8, cue="threatens")
WEAK = Decision(entity="threat", confidence=0.3, cue="threatens")


@pytest.fixture
def sentence(make_view) -> Sentence:
    return next(sentences(make_view("Just you wait.")))


def said(sentence: Sentence, **scores: float) -> Sentence:
    """The sentence as a model whose limits are all 0.6 reads it."""
    values = [scores.get(label.replace("-", "_").replace("/", "__"), 0.0) for label in LABELS]
    row = np.array([values], dtype=np.float32)
    made = Statements(labels=LABELS, limits=(0.6,) * len(LABELS), places={sentence.start: 0}, rows=row)
    return replace(sentence, statements=made)


def test_without_a_model_cues_decide_alone(sentence):
    """A pipeline without the model finds what its cues find, and nothing else."""
    assert decide(sentence, "abuse", CUES) == CUES
    assert decide(sentence, "abuse", WEAK) is None
    assert decide(sentence, "abuse", None) is None
    assert not against(sentence, "abuse")


def test_a_sure_model_needs_no_cue(sentence):
    """From its limit on, the model alone finds a sentence; below it, it does not."""
    found = decide(said(sentence, abuse=0.7), "abuse", None)
    assert found is not None
    assert found.entity == "insult"
    assert found.confidence >= THRESHOLD
    assert decide(said(sentence, abuse=0.59), "abuse", None) is None


def test_a_model_that_agrees_makes_it_surer(sentence):
    """Cues that suffice keep their entity and reason, and gain by a model that agrees."""
    found = decide(said(sentence, abuse=0.9), "abuse", CUES)
    assert found is not None
    assert (found.entity, found.cue) == ("threat", "threatens")
    assert CUES.confidence < found.confidence < 1


def test_weak_cues_name_what_the_model_finds(sentence):
    """Where the model decides, cues too weak to decide still say which kind and why."""
    found = decide(said(sentence, abuse=0.7), "abuse", WEAK)
    assert found is not None
    assert (found.entity, found.cue) == ("threat", "threatens")


def test_a_model_that_is_against_asks_for_strong_cues(sentence):
    """A model that takes a sentence for nothing of the kind outweighs middling cues, never strong ones."""
    middling = Decision(entity="threat", confidence=0.6, cue="threatens")
    assert decide(said(sentence, abuse=0.01), "abuse", middling) is None
    assert decide(said(sentence, abuse=0.3), "abuse", middling) is not None
    assert decide(said(sentence, abuse=0.01), "abuse", CUES) is not None


def test_nothing_speaks_against_a_child_in_danger(sentence):
    """A cue of self-harm or of a disclosure is heeded whatever the model says."""
    cue = Decision(entity="disclosure", confidence=0.55, cue="a child may be telling of harm")
    labels = ("age-inappropriate", "age-inappropriate/disclosure")
    row = np.zeros((1, 2), dtype=np.float32)
    made = Statements(labels=labels, limits=(0.5, 0.5), places={sentence.start: 0}, rows=row)
    assert decide(replace(sentence, statements=made), "age-inappropriate", cue, kind="disclosure") is not None


def test_the_model_may_need_a_cue(sentence):
    """Where the model may not find a sentence alone, a cue that is too weak by itself still lets it."""
    assert decide(said(sentence, abuse=0.9), "abuse", None, alone=False) is None
    assert decide(said(sentence, abuse=0.9), "abuse", replace(CUES, confidence=0.3), alone=False) is not None


@pytest.mark.parametrize(("category", "heeded"), [("off-purpose", False), ("complaint", False), ("abuse", True)])
def test_of_tone_the_model_has_the_last_word(sentence, category, heeded):
    """A strong cue stands against the model where somebody is hurt, not where the tone is in doubt."""
    made = said(sentence, **{category.replace("-", "_"): 0.01})
    assert (decide(made, category, replace(CUES, confidence=0.9)) is not None) is heeded


def test_kinds(sentence):
    """A kind that is an exception must be likely by itself; of kinds that are all there is, the likeliest stands."""
    other = decide(said(sentence, complaint=0.9, complaint__other_school=0.9), "complaint", None)
    plain = decide(said(sentence, complaint=0.9, complaint__other_school=0.4), "complaint", None)
    message = decide(said(sentence, direct_message=0.9, direct_message__addressed=0.2), "direct-message", None)
    assert other is not None and other.entity == "other-school"
    assert plain is not None and plain.entity == "statement"
    assert message is not None and message.entity == "addressed"


def test_private_chat_without_a_cue_needs_a_sure_model(sentence):
    """What merely sounds like chat is no private chat unless the model is sure of it or a cue is there."""
    weak = Decision(entity="statement", confidence=0.3, cue="is about private life")
    doubtful = said(sentence, off_purpose=0.75)
    assert decide(doubtful, "off-purpose", None) is None
    assert decide(doubtful, "off-purpose", weak) is not None
    assert decide(said(sentence, off_purpose=0.98), "off-purpose", None) is not None
