"""Finds complaints about a school, its staff, its pupils, colleagues or parents."""

from __future__ import annotations

from collections.abc import Iterator

from policycheck.detect.base import View
from policycheck.detect.categories.cues import detect_cues
from policycheck.detect.categories.table import load_cues
from policycheck.types import Finding, Unchecked

_BESIDE = 0.5  # a rant goes on for several sentences


class Complaint:
    """Category `complaint`, entity `statement`."""

    name = "complaint"

    def detect(self, view: View) -> Iterator[Finding | Unchecked]:
        yield from detect_cues(
            view, detector=self.name, category="complaint", cues=load_cues("complaint"), beside=_BESIDE
        )
