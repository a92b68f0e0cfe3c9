"""Finds messages to one person, invitations to message privately, and befriending."""

from __future__ import annotations

from collections.abc import Iterator

from policycheck.detect.base import View
from policycheck.detect.categories.addressed import speaks_to_handle, speaks_to_person
from policycheck.detect.categories.cues import detect_cues
from policycheck.detect.categories.decide import against
from policycheck.detect.categories.sentences import sentences
from policycheck.detect.categories.table import load_cues
from policycheck.types import Finding, Unchecked


class DirectMessageDetector:
    """Category `direct-message`; entities `addressed`, `invitation` and `befriending`."""

    name = "direct-message"

    def detect(self, view: View) -> Iterator[Finding | Unchecked]:
        yield from detect_cues(view, detector=self.name, category="direct-message", cues=load_cues("direct_message"))
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
