"""Finds private chat that has nothing to do with the school."""

from __future__ import annotations

from collections.abc import Iterator

from policycheck.detect.base import View
from policycheck.detect.categories.cues import detect_cues
from policycheck.detect.categories.sentences import PROSE
from policycheck.detect.categories.table import load_cues
from policycheck.types import Finding, Unchecked

#: A greeting for a festival or a holiday, and nothing but it: every policy that lists what an account is for has these.
GREETING = (
    r"^[^a-z]*(?:(?:we )?(?:hope|wish)(?:ing)?[^.!?]{0,40} )?(?:"
    r"(?:merry|happy|blessed|joyful|peaceful|wonderful|very happy|a (?:very )?(?:merry|happy|peaceful|restful)) "
    r"(?:christmas|easter|new year|diwali|eid|hanukkah|vaisakhi|holi|nowruz|ramadan|lunar|st |mothers?|fathers?)"
    r"|(?:eid|ramadan) mubarak|nadolig llawen|pasg hapus|blwyddyn newydd dda"
    r"|(?:have|enjoy) (?:an?|the|your) (?:[a-z]+,? ){0,4}(?:weekend|half[- ]?term|break|holidays?|summer|rest|evening)"
    r").{0,60}$"
)


class OffPurposeDetector:
    """Category `off-purpose`, entity `statement`."""

    name = "off-purpose"

    def detect(self, view: View) -> Iterator[Finding | Unchecked]:
        # News of the school's own pupils is what every account is for.
        if any(found.category == "person-name" and found.subject == "pupil" and found.people for found in view.found):
            return
        cues = load_cues("off_purpose")
        # What stands on a shirt or a hoarding is nobody's chat.
        kinds = tuple(kind for kind in PROSE if kind != "picture")
        yield from detect_cues(
            view, detector=self.name, category="off-purpose", cues=cues, kinds=kinds, cleared=GREETING
        )
