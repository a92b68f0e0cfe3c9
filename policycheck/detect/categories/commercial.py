"""Finds adverts: what another business offers, its code, its call to buy."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policycheck.detect.base import View
from policycheck.detect.categories.cues import detect_cues
from policycheck.detect.categories.pattern import words
from policycheck.detect.categories.sentences import fold
from policycheck.detect.categories.table import load_cues
from policycheck.types import Finding, Unchecked

_BESIDE = 0.8  # an advert spreads its praise, its price and its call over neighbouring sentences


class CommercialDetector:
    """Category `commercial`, entity `advertisement`. A sentence that names a partner of the school is passed over."""

    name = "commercial"

    def detect(self, view: View) -> Iterator[Finding | Unchecked]:
        yield from detect_cues(
            view,
            detector=self.name,
            category="commercial",
            cues=load_cues("commercial"),
            beside=_BESIDE,
            cleared=_any_of(view.school.partners),
        )


def _any_of(names: tuple[str, ...]) -> str:
    phrases = [re.escape(fold(name)).replace(r"\ ", " ") for name in names if name.strip()]
    return words(*phrases) if phrases else ""
