"""Finds messages to one person, invitations to message privately, and befriending."""

from __future__ import annotations

from collections.abc import Iterator

from policycheck.detect.base import View
from policycheck.detect.categories.addressed import speaks_to_handle, speaks_to_person
from policycheck.detect.categories.cues import detect_cues
from policycheck.detect.categories.decide import READING, against
from policycheck.detect.categories.pattern import compiled
from policycheck.detect.categories.sentences import context, fold, sentences
from policycheck.detect.categories.table import load_cues, load_term
from policycheck.types import Finding, Unchecked


class DirectMessageDetector:
    """Category `direct-message`; entities `addressed`, `invitation` and `befriending`."""

    name = "direct-message"

    def detect(self, view: View) -> Iterator[Finding | Unchecked]:
        cues = load_cues("direct_message")
        for found in detect_cues(view, detector=self.name, category="direct-message", cues=cues):
            if not (_among_adults(view, found) or _declines(found)):
                yield found
        for sentence in sentences(view):
            if against(sentence, "direct-message"):
                continue
            for confidence, cue in (
                (speaks_to_person(view, sentence), "speaks to a person whom it names"),
                (speaks_to_handle(view, sentence), "speaks to one person's account"),
            ):
                if confidence:
                    yield sentence.finding(
                        category="direct-message",
                        entity="addressed",
                        detector=self.name,
                        confidence=confidence,
                        cue=cue,
                    )


def _declines(found: Finding) -> bool:
    """Whether the model alone takes for an invitation what says that none is accepted, as a policy asks."""
    declined = compiled(load_term("direct_message", "declined"))
    return found.cue.startswith(READING) and declined.search(fold(found.text or "")) is not None


def _among_adults(view: View, found: Finding) -> bool:
    """Whether somebody of staff befriends people of whom nothing says that they are pupils, leavers or parents.

    Where a cue was found the writer's family or old friends must be spoken of besides.
    """
    if view.role != "staff" or found.entity != "befriending":
        return False
    own = compiled(load_term("direct_message", "own_people"))
    if not (found.cue.startswith(READING) or context(view).holds(own)):
        return False
    if any(other.category == "person-name" and other.subject in ("pupil", "parent") for other in view.found):
        return False
    return not context(view).holds(compiled(load_term("direct_message", "of_school")))
