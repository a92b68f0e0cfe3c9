"""Words that say a picture goes with the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policycheck.detect.base import View
from policycheck.detect.names.fold import fold
from policycheck.types import Finding, TextPart, Unchecked

_PICTURE = r"(?:photo|photograph|pic|picture|image|snap|snapshot|selfie|gallery|slideshow|collage)s?"
_THE = r"(?:the|this|these|our|that|today's|my|both|first|second|last|next)"
_WHICH = (
    r"(?:(?:first|second|third|last|top|bottom|group|team|main|cover|class|above|final|following|lovely"
    r"|action) )?"
)
_DOING = (
    r"(?:in action|holding|posing|smiling|wearing|showing off|enjoying|proudly|mid|looking|receiving"
    r"|collecting|at work|having|doing|getting|making)"
)
_PATTERNS = (
    r"\bpictured\b(?! (?:it|them|themselves|myself|life|a world|how|what|in (?:my|their)) )",
    r"\b(?:left|right) to (?:right|left)\b|\bl ?(?:-|>|to) ?r\b|\bfrom (?:the )?left\b(?= ?[:,)])",
    r"\( ?(?:far )?(?:left|right|cent(?:re|er)|middle|back row|front row) ?\)",
    r"(?:^|[\n.!?(] {0,3})(?:back|front|top|bottom|middle) row\b ?(?:\(?[^:\n]{0,20}\)?)?:",
    r"(?:^|\n) {0,3}(?:photo|picture|image|caption|pic|above|below|main picture|main photo|llun) ?:",
    r"\bcaption ?:",
    rf"\b(?:in|see|from|of) (?:{_THE} )?{_WHICH}{_PICTURE} "
    r"(?:above|below|here|attached|opposite|you (?:can|will) see)\b",
    rf"\bin {_THE} {_WHICH}(?:photo|photograph|pic|picture)s?"
    r"(?= ?(?:[.,:;!?)(–-]|$|\w+ (?:is|are|and|can|shows?) |(?:is|are|with|you|we|he|she|they) ))",
    rf"\b{_PICTURE} (?:above|below|attached)\b|\bgroup shot\b",
    rf"\b{_PICTURE} (?:shows?|showing|features?|featuring|captures?|includes?)\b",
    r"\b(?:this|our|these|the|here(?:'s| is| are)(?: a| some| the| our)?|lovely|great|fantastic|a few|some"
    rf"|brilliant|gorgeous|more|sharing|enjoy) (?:\w+ )?{_PICTURE} of\b",
    rf"\byou can (?:just )?see (?:\w+ ){{0,4}}(?:in|from) {_THE} (?:\w+ )?{_PICTURE}\b",
    r"(?:^|[\n.!?…] {0,3})(?:(?:a|another|quick|cheeky|cute|new) ){0,2}(?:photo|pic|picture|snap|selfie) of\b"
    r"(?! (?:the (?:day|week|month|year)|health|things|you|your|any\w*|an? (?:child|pupil|student)) )",
    r"\bselfies? with\b",
    r"\b(?:swipe|scroll) (?:across|along|left|right|through|to see|for)\b|\bswipe\b(?= ?[➡👉>])",
    r"\bcaught on camera\b|\bsay cheese\b|\bseen here\b|\bshown (?:here|above)\b",
    r"\b(?:was|were|got|been|just) snapped (?:by|with|at|on|enjoying|holding|during|here)\b",
    r"\bsnapped (?:here|holding|enjoying|with (?:his|her|their))\b",
    r"\bphoto(?:graph)?s? (?:credit|courtesy)\b|\bphotographed (?:here|with|holding|after|beside|above)\b",
    rf"\bhere(?: is| are|'s) (?:[\w'.-]+,? ){{1,8}}(?:{_DOING}|with (?:his|her|their|our|the))\b",
    rf"\bhere (?:he|she|they|we) (?:is|are) (?:\w+ ){{0,3}}(?:{_DOING}|with|at|on)\b",
    r"[📸📷🖼]",
    r"\byn y llun(?:iau)?\b",
)
_CAPTIONS = re.compile("|".join(_PATTERNS))
#: A picture that is drawn, sought, forbidden or still to be taken goes with no text.
_NOT_BEFORE = re.compile(
    r"\b(?:draw|drew|drawn|drawing|draws|paint|painted|paints|painting|sketch(?:ed)?|colour(?:ed)?"
    r"|bring(?:ing)?|brought|send(?:ing)?|email|upload|submit|return|order|buy|need|takes?|taking|took"
    r"|looking for|don't|do not|no|without|permission|consent|entered|stuck|cut out|find|found|old|baby"
    r"|share your|post your)(?: \w+){0,4} ?$"
)


class CaptionDetector:
    """Yields a `name-with-photo` finding, entity `photo-caption`, for words that go with a picture.

    The text of an `alt` attribute describes a picture, so all of it is one.
    """

    name = "captions"

    def detect(self, view: View) -> Iterator[Finding | Unchecked]:
        for part in view.content.texts:
            if part.kind == "alt" and part.text.strip():
                yield self._finding(part, 0, len(part.text), 0.99, "the description of a picture")
            elif part.kind in ("body", "front-matter", "picture"):
                for start, end in find_captions(part.text):
                    yield self._finding(part, start, end, 0.9, "words that belong to a photo")

    def _finding(self, part: TextPart, start: int, end: int, confidence: float, cue: str) -> Finding:
        return Finding(
            category="name-with-photo",
            entity="photo-caption",
            location=part.locate(start, end),
            detector=self.name,
            confidence=confidence,
            datum="photo-caption",
            text=part.text[start:end],
            cue=cue,
        )


def find_captions(text: str) -> Iterator[tuple[int, int]]:
    """Original offsets of the words that say a picture goes with the text."""
    folded = fold(text)
    for match in _CAPTIONS.finditer(folded.text):
        sentence = re.split(r"[.!?\n]", folded.text[max(match.start() - 60, 0) : match.start()])[-1]
        if match[0].endswith(" of") and _NOT_BEFORE.search(sentence):
            continue
        first = match.start() + len(match[0]) - len(match[0].lstrip("\n .!?("))
        yield folded.span(first, match.end())
