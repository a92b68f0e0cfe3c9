"""Finds complaints about a school, its staff, its pupils, colleagues or parents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from policycheck.detect.base import View
from policycheck.detect.categories.cues import detect_cues
from policycheck.detect.categories.pattern import words
from policycheck.detect.categories.sentences import fold
from policycheck.detect.categories.table import load_cues
from policycheck.types import Finding, School, Unchecked

_BESIDE = 0.4  # a rant goes on for several sentences
# Praise whose "did not have to" and "so much calmer" read like a grumble to a model of single sentences.
_PRAISE = words(
    r"(?:stay|wait|help|giv|gave|ran|run|lent|lend|walk|drove|driv|stopp|kind|open|came|com|brought|bring)\w*.{0,80}?"
    r"(?:didn't|didnt|did not) (?:even )?(?:have|need) to(?: do (?:that|it|any of it))?\W*$"
    r"|^\W*(?:(?:it's|it is|its|things are|everything is) )?so much (?:calmer|happier|nicer|friendlier|kinder|safer)"
    r"|^\W*(?:(?!not|never|nothing|nobody|again|another|until|but|while)[\w'-]+ ){1,5}"
    r"(?:is|are|was|were|has been|have been) (?:(?:so|really|absolutely|truly|just) )*"
    r"(?:brilliant|amazing|fantastic|wonderful|lovely|superb|outstanding)(?: with (?:him|her|them|us))?[.! ❤️🙌👏💙]*$"
)
# A school by its name, as it is written: "St Cuthbert's", "Hillview Primary".
_SCHOOL = re.compile(
    r"(?<!\w)(?:(?:St|Saint)\.?\s[A-Z][\w'’-]+|(?:[A-Z][\w'’-]+\s){1,3}(?:Primary|Secondary|Infants?|Juniors?|School|Academy"
    r"|College|High|Grammar|Nursery|Comp(?:rehensive)?|Preschool|Pre-school)(?:\s(?:School|Academy))?)(?!\w)"
)


class ComplaintDetector:
    """Category `complaint`; `statement`, or `other-school` where the sentence names a school that is not one's own."""

    name = "complaint"

    def detect(self, view: View) -> Iterator[Finding | Unchecked]:
        cues = load_cues("complaint")
        complaints = detect_cues(
            view, detector=self.name, category="complaint", cues=cues, beside=_BESIDE, cleared=_PRAISE
        )
        for found in complaints:
            elsewhere = _names_other_school(found.text or "", view.school)
            yield replace(found, entity="other-school") if elsewhere else found


def _names_other_school(text: str, school: School) -> bool:
    own = [fold(name) for name in (school.name, *school.short_names) if name]
    if any(name in fold(text) for name in own):
        return False
    return _SCHOOL.search(text) is not None
