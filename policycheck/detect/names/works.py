"""The words beside a name that make it the title of a work, or its author's."""

from __future__ import annotations

import re

from policycheck.detect.names.forenames import is_forename
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
# What hangs on a wall is one too: "“Margaret” by Lucy".
_STAGED_AFTER = re.compile(r"^!? \(?the musical\b|^\"\)? by [a-z]")
#: Works that a course names, not those of its pupils.
_STUDIED = re.compile(
    r"\b(?:set texts?|(?:gcse|a[- ]level|poetry)(?: \w+){0,2} (?:cluster|anthology|poems)|reading list|class reader"
    r"|book of the week|recommended reads?)\b"
)
_AUTHOR_AFTER = re.compile(r"^\)")
_WORK_AFTER = re.compile(r"^\"? \((?:by )?[a-z'.-]+(?: [a-z'.-]+){1,3}\)")


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
