"""Finds political statements, campaigning and the promotion of parties and candidates."""

from __future__ import annotations

from collections.abc import Iterator

from policycheck.detect.base import View
from policycheck.detect.categories.cues import detect_cues
from policycheck.detect.categories.table import load_cues
from policycheck.types import Finding, Unchecked


class PoliticalDetector:
    """Category `political`; entities `statement` and `promotion`."""

    name = "political"

    def detect(self, view: View) -> Iterator[Finding | Unchecked]:
        yield from detect_cues(view, detector=self.name, category="political", cues=load_cues("political"))
