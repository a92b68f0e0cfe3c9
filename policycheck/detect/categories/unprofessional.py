"""Finds a tone that does not befit the account of a school: moaning, sarcasm, gossip, chat in lessons."""

from __future__ import annotations

from collections.abc import Iterator

from policycheck.detect.base import View
from policycheck.detect.categories.cues import detect_cues
from policycheck.detect.categories.table import load_cues
from policycheck.types import Finding, Unchecked

_BESIDE = 0.6  # a moan is often said in short sentences


class UnprofessionalDetector:
    """Category `unprofessional`, entity `statement`."""

    name = "unprofessional"

    def detect(self, view: View) -> Iterator[Finding | Unchecked]:
        yield from detect_cues(
            view,
            detector=self.name,
            category="unprofessional",
            cues=load_cues("unprofessional"),
            beside=_BESIDE,
        )
