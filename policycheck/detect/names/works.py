"""The words beside a name that make it the title of a work, its author's, or what a class or a house is called."""

from __future__ import annotations

import re

from policycheck.detect.names.reading import Reading

_STAGED_BEFORE = re.compile(
    r"\b(?:auditions?|rehearsals?|tickets?|productions?|performances?|adaptations?|stagings?|screenings?|showings?"
    r"|scripts?|songs?|numbers|tunes?|scenes?|extracts?|cast) (?:for|of|from) \"?(?:the musical |the film )?$"
    r"|\b(?:musical|play|panto(?:mime)?|opera|ballet|production|film)(?: this \w+)?"
    r"(?: is|:| was| will be| called)+ \"?$"
)
_STAGED_AFTER = re.compile(r"^!? ?(?:the musical\b|(?:live )?on stage\b|\(the musical)")
#: Works that a course names, not those of its pupils.
_STUDIED = re.compile(
    r"\b(?:set texts?|anthology|cluster|gcse|a[- ]level|curriculum|reading list|class reader|book of the week"
    r"|recommended reads?|study(?:ing)?|studied)\b"
)
_AUTHOR_BEFORE = re.compile(r"\w[\"!?]? \($")
_AUTHOR_AFTER = re.compile(r"^\)")
_WORK_AFTER = re.compile(r"^\"? \((?:by )?[a-z'.-]+(?: [a-z'.-]+){1,3}\)")
_GROUPS = re.compile(
    r"\b(?:class|house|form|tutor group|tree) names\b"
    r"|\b(?:classes|houses|forms) (?:are |have been |will be )?(?:re)?named\b"
)
_POINTS = re.compile(r"\b(?:house|team)[- ](?:points?|totals?|scores?|league|cup|shield)\b")
_SCORE = re.compile(r"^(?: house)?[ :–-]{1,3}\d{2,}\b")


def is_staged(reading: Reading, first: int, last: int) -> bool:
    """Whether a name is the title of a play, a film or a song: "auditions for Annie"."""
    junior = last == first + 1 and reading.words[last].key == "jr"
    return bool(junior or _STAGED_BEFORE.search(reading.before(first)) or _STAGED_AFTER.match(reading.after(last)))


def is_studied(reading: Reading, first: int, last: int) -> bool:
    """Whether a name is a work's or, in brackets behind it, its author's: "Ozymandias (Percy Bysshe Shelley)"."""
    if not _STUDIED.search(reading.sentence(first)):
        return False
    after = reading.after(last)
    author = first < last and _AUTHOR_BEFORE.search(reading.before(first)) and _AUTHOR_AFTER.match(after)
    return bool(author or _WORK_AFTER.match(after))


def names_a_group(reading: Reading, first: int, last: int) -> bool:
    """Whether classes or houses are called so: "our class names", "House points: Curie 377"."""
    sentence = reading.sentence(first)
    return bool(_GROUPS.search(sentence) or (_POINTS.search(sentence) and _SCORE.match(reading.after(last))))
