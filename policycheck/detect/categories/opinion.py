"""Finds personal views that could be read as the school's."""

from __future__ import annotations

from collections.abc import Iterator

from policycheck.detect.base import View
from policycheck.detect.categories.cues import detect_cues
from policycheck.detect.categories.table import load_cues, load_term
from policycheck.types import Finding, Unchecked

_BESIDE = 0.5


class PersonalOpinionDetector:
    """Category `personal-opinion`, entity `statement`."""

    name = "personal-opinion"

    def detect(self, view: View) -> Iterator[Finding | Unchecked]:
        yield from detect_cues(
            view,
            detector=self.name,
            category="personal-opinion",
            cues=load_cues("opinion"),
            beside=_BESIDE,
            cleared=load_term("opinion", "own_voice"),
        )
