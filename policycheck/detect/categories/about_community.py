"""Finds what a personal post says of pupils, colleagues, parents or the school's business."""

from __future__ import annotations

from collections.abc import Iterator

from policycheck.detect.base import View
from policycheck.detect.categories.cues import detect_cues
from policycheck.detect.categories.decide import READING
from policycheck.detect.categories.pattern import compiled, words
from policycheck.detect.categories.sentences import context, sentences
from policycheck.detect.categories.table import load_cues, load_term
from policycheck.types import Finding, Unchecked

_BESIDE = 0.5  # a tale is told in several sentences


_AT_SCHOOL = words(
    r"my (?:little|star|lovely|favourite|year \w+|class|student|pupil|tutee|form|colleague|head|boss|ta)|in my class"
    r"|{life}|at work|taught|teach|teaching|lesson|to me today|in class|homework|coursework|colleague|line manager"
)
_OWN_FAMILY = words(r"my (?:son|daughter|kids|children|husband|wife|partner|sister|brother|nephew|niece|mum|dad)")


class AboutCommunityDetector:
    """Category `about-community`, entity `statement`, in a post from a staff member's own account.

    Somebody named counts where the register knows them, or where the words about them are of school.
    """

    name = "about-community"

    def detect(self, view: View) -> Iterator[Finding | Unchecked]:
        if view.role not in (None, "staff"):
            return
        cues = load_cues("about_community")
        named = any(found.category == "person-name" for found in view.found)
        of_school = context(view).holds(compiled(load_term("about_community", "of_school")))
        for found in detect_cues(view, detector=self.name, category="about-community", cues=cues, beside=_BESIDE):
            # A tale of a bus or a dog reads like one of school to the model.
            if of_school or named or not found.cue.startswith(READING):
                yield found
        at_school = compiled(_AT_SCHOOL.replace("{life}", load_term("common", "school_life")))
        for sentence in sentences(view):
            names = [name for _, _, name in sentence.names if name.subject not in ("public", "school")]
            if not names or compiled(_OWN_FAMILY).search(sentence.folded):
                continue
            known = any(name.people for name in names)
            if known or at_school.search(sentence.folded):
                yield sentence.finding(
                    category="about-community",
                    entity="statement",
                    detector=self.name,
                    confidence=0.7 if known else 0.55,
                    cue="names somebody of the school" if known else "names somebody in words about a school",
                )
