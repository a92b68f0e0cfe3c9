"""Finds scams, bait, chain messages and bulk content."""

from __future__ import annotations

from collections.abc import Iterator

from policycheck.detect.base import View
from policycheck.detect.categories.cues import detect_cues
from policycheck.detect.categories.table import load_cues
from policycheck.types import Finding, Unchecked

_BESIDE = 0.7  # bait and its link often stand in neighbouring sentences


class SpamDetector:
    """Category `spam`; entities `scam` and `bait`."""

    name = "spam"

    def detect(self, view: View) -> Iterator[Finding | Unchecked]:
        yield from detect_cues(view, detector=self.name, category="spam", cues=load_cues("spam"), beside=_BESIDE)
