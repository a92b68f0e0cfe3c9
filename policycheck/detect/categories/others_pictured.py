"""Finds pictures of other people's children that a post tells of in words."""

from __future__ import annotations

from collections.abc import Iterator

from policycheck.detect.base import View
from policycheck.detect.categories.cues import detect_cues
from policycheck.detect.categories.table import load_cues
from policycheck.types import Finding, Unchecked

#: Staff's pictures of their pupils are `about-community`; an official account is judged by its pictures.
_ROLES = ("parent", "pupil")


class OthersPicturedDetector:
    """Category `photo-consent`, entity `told`, in a parent's or a pupil's post."""

    name = "others-pictured"

    def detect(self, view: View) -> Iterator[Finding | Unchecked]:
        if view.role in _ROLES:
            yield from detect_cues(
                view, detector=self.name, category="photo-consent", cues=load_cues("others_pictured")
            )
