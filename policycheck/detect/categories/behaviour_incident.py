"""Finds talk of a behaviour or discipline incident."""

from __future__ import annotations

from collections.abc import Iterator

from policycheck.detect.base import View
from policycheck.detect.categories.cues import detect_cues
from policycheck.detect.categories.table import load_cues
from policycheck.types import Finding, Unchecked


class BehaviourIncidentDetector:
    """Category `behaviour-incident`, entity `statement`."""

    name = "behaviour-incident"

    def detect(self, view: View) -> Iterator[Finding | Unchecked]:
        yield from detect_cues(
            view, detector=self.name, category="behaviour-incident", cues=load_cues("behaviour_incident")
        )
