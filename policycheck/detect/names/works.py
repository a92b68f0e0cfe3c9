"""The words beside a name that make it the title of a work, its author's, or what a class or a house is called."""

from __future__ import annotations

import re

from policycheck.detect.names import lexicon
from policycheck.detect.names.outside import is_forename
from policycheck.detect.names.reading import Reading

# A child's performance, script or ticket is the child's: "the performance of Mia", "tickets for Leo".
_STAGED_BEFORE = re.compile(
    r"\b(?:(?:auditions?|rehearsals?) for|(?:productions?|adaptations?|stagings?|screenings?|showings?|cast) of"
    r"|(?:our|an?|their|year's|school's) performances? of|(?:songs|tunes|scenes?|extracts?|numbers) from)"
    r" \"?(?:the musical |the film )?$"
    # Not "the star of the musical is Leo".
    r"|(?<!of the )(?<!in the )(?<!of our )(?<!in our )\b(?:musical|panto(?:mime)?|opera|ballet|production)"
    r"(?: this \w+)?(?: is|:| will be| called)+ \"?$"
    r"|\b(?:play|film) called \"?$"
)
_STAGED_AFTER = re.compile(r"^!? \(?the musical\b")
#: Works that a course names, not those of its pupils.
_STUDIED = re.compile(
    r"\b(?:set texts?|(?:gcse|a[- ]level|poetry)(?: \w+){0,2} (?:cluster|anthology|poems)|reading list|class reader"
    r"|book of the week|recommended reads?)\b"
)
_AUTHOR_AFTER = re.compile(r"^\)")
_WORK_AFTER = re.compile(r"^\"? \((?:by )?[a-z'.-]+(?: [a-z'.-]+){1,3}\)")
_GROUPS = re.compile(
    r"\b(?:class|house|form|tutor group|tree) names\b"
    r"|\b(?:classes|houses|forms) (?:are |have been |will be )?(?:re)?named\b"
)
# News of houses, most of which are called by a surname or a thing: "Marsh won the quiz", but "Lily won the long jump".
_HOUSES = re.compile(
    r"\b(?:inter-?)?house (?:news|results|round-?up|report|competitions?|cup|update|matches|standings|sports|events?)\b"
)
_CHOSEN = re.compile(r"\b(?:by|from|thanks to|chose|picked|suggested|won)\b")
_POINTS = re.compile(r"\b(?:house|team)[- ](?:points?|totals?|scores?|league|cup|shield)\b")
_SCORE = re.compile(r"^(?: house)?[ :–-]{1,3}\d{2,}\b")
_WON = re.compile(
    r"^ (?:\w+ )?(?:won|beat|lost|lead|leads|led|took|take|came|drew|scored|finished|top|are|were|is|have|has|and)\b"
)
_RESULT = re.compile(r"(?:^|\n)\W*(?:ft|ht|full[- ]time|half[- ]time|(?:final )?scores?|results?)\b")
_GOALS = re.compile(r"^[ :–-]{1,3}\d+\b")
_HOUSE_NAMES = lexicon.words("houses")
_CLASSES = lexicon.words("classes")


def is_staged(reading: Reading, first: int, last: int) -> bool:
    """Whether a name is the title of a play, a film or a song: "auditions for Annie"."""
    if reading.words[last].possessive:
        return False
    junior = last == first + 1 and reading.words[last].key == "jr"
    return bool(junior or _STAGED_BEFORE.search(reading.before(first)) or _STAGED_AFTER.match(reading.after(last)))


def is_studied(reading: Reading, first: int, last: int) -> bool:
    """Whether a name is a work's or, in brackets behind it, its author's: "Ozymandias (Percy Bysshe Shelley)"."""
    if not _STUDIED.search(reading.sentence(first)):
        return False
    after = reading.after(last)
    if first == last:
        return _WORK_AFTER.match(after) is not None and not is_forename(reading.words[first].key)
    title = reading.words[first - 1] if first else None
    bracketed = reading.words[first].gap.endswith(" (") and _AUTHOR_AFTER.match(after)
    return bool(title is not None and title.capital and bracketed)


def names_a_group(reading: Reading, first: int, last: int) -> bool:
    """Whether classes or houses are called so: "our class names", "House points: Curie 377"."""
    before = reading.before(first)
    named = _GROUPS.search(before) and not _CHOSEN.search(before)
    scored = _POINTS.search(reading.sentence(first)) and _SCORE.match(reading.after(last))
    if named:
        return True
    # A pupil's points and goals are given with the forename.
    if first != last or is_forename(reading.words[first].key):
        return False
    played = _RESULT.search(reading.sentence(first)) and _GOALS.match(reading.after(last))
    key = reading.words[first].key
    housed = key in _HOUSE_NAMES and _HOUSES.search(reading.around(first)) and _WON.match(reading.after(last))
    return bool(scored or played or housed or key in _CLASSES)
