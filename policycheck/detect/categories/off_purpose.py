"""Finds private chat that has nothing to do with the school."""

from __future__ import annotations

from collections.abc import Iterator

from policycheck.detect.base import View
from policycheck.detect.categories.cues import detect_cues
from policycheck.detect.categories.table import load_cues
from policycheck.types import Finding, Unchecked


class OffPurposeDetector:
    """Category `off-purpose`, entity `statement`."""

    name = "off-purpose"

    def detect(self, view: View) -> Iterator[Finding | Unchecked]:
        yield from detect_cues(view, detector=self.name, category="off-purpose", cues=load_cues("off_purpose"))
