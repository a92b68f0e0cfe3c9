"""Finds references written for an individual."""

from __future__ import annotations

from collections.abc import Iterator

from policycheck.detect.base import View
from policycheck.detect.categories.cues import detect_cues
from policycheck.detect.categories.table import load_cues
from policycheck.types import Finding, Unchecked

_BESIDE = 0.8  # a reference says who, how long and how well in turn


class ReferenceDetector:
    """Category `reference`, entity `statement`."""

    name = "reference"

    def detect(self, view: View) -> Iterator[Finding | Unchecked]:
        yield from detect_cues(
            view, detector=self.name, category="reference", cues=load_cues("reference"), beside=_BESIDE
        )
