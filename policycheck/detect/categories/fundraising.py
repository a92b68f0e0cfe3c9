"""Finds asks to give: money, a sponsorship, goods for a cause; and sums suggested to givers."""

from __future__ import annotations

from collections.abc import Iterator

from policycheck.detect.base import View
from policycheck.detect.categories.cues import detect_cues
from policycheck.detect.categories.sentences import PROSE
from policycheck.detect.categories.table import load_cues
from policycheck.types import Finding, Unchecked


class FundraisingDetector:
    """Category `fundraising`; entities `ask` and `suggested-amount`. The target of a link may be an ask by itself."""

    name = "fundraising"

    def detect(self, view: View) -> Iterator[Finding | Unchecked]:
        yield from detect_cues(
            view,
            detector=self.name,
            category="fundraising",
            cues=load_cues("fundraising"),
            kinds=(*PROSE, "link"),
        )
