"""Finds what the organisation or a person would expect to stay within the school."""

from __future__ import annotations

from collections.abc import Iterator

from policycheck.detect.base import View
from policycheck.detect.categories.cues import detect_cues
from policycheck.detect.categories.table import load_cues
from policycheck.types import Finding, Unchecked

_BESIDE = 0.5  # a secret and its subject may stand in neighbouring sentences


class ConfidentialDetector:
    """Category `confidential`, entity `statement`."""

    name = "confidential"

    def detect(self, view: View) -> Iterator[Finding | Unchecked]:
        yield from detect_cues(
            view, detector=self.name, category="confidential", cues=load_cues("confidential"), beside=_BESIDE
        )
