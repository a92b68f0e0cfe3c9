"""Lines that only say of a document who approved it, in which version and when, and the dates in them."""

from __future__ import annotations

import re

#: Names of months, in their order.
MONTHS = "january february march april may june july august september october november december".split()
_MONTH = "|".join("sept?(?:ember)?" if name == "september" else f"{name[:3]}(?:{name[3:]})?" for name in MONTHS)
#: A date in any of the forms in which documents state their own: a day, a month or a school's term.
DATE = re.compile(
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+)?(?P<month>{_MONTH})\.?,?\s+(?P<year>(?:19|20)\d\d)"
    r"|(?P<term>autumn|spring|summer)(?: term)?,?\s+(?P<of>20\d\d)"
    r"|(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>(?:20)?\d\d)|(?P<in>\d{1,2})/(?P<written>20\d\d)"
    r"|(?P<iso>20\d\d-\d\d(?:-\d\d)?)",
    re.IGNORECASE,
)
# What such a line is named by: one of these words, among others that qualify it and nothing else.
_NAMES = frozenset(
    "approved approval ratified adopted agreed reviewed review date dates version author owner created issued signed "
    "signature chair status headteacher effective".split()
)
_QUALIFY = frozenset(
    "a academy annually and at be behalf board body by chairman chairperson college committee control cycle document "
    "due for frequency from full governing governors head in last lead next no number nursery of on our person policy "
    "principal published responsible s school setting teacher term the to trust trustees".split()
)
# What a clause says, or speaks of, and no name of a person or a body does.
_SAYS = re.compile(
    r"\b(?:must|should|shall|will|can|cannot|could|would|is|are|was|were|has|have|do|does|not|never|no|none|nobody|only"
    r"|before|unless|until|without|required|allowed|permitted|prohibited"
    r"|posts?|photo\w*|images?|pictures?|videos?|names|comments?|content)\b|n[’']t\b|(?-i:\bmay\b)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_VALUE = re.compile(r":|\bby\b|\bon behalf of\b", re.IGNORECASE)
_MOST_WORDS = 16
# Behind a label stands a name, a body or a date. Of words that are none of these a line with a date may have more:
# "May 2025, or sooner if the law changes".
_MOST_OTHERS, _MOST_BESIDE_A_DATE = 3, 10
# Behind these stands a name and nothing else: "Headteacher: oversees all accounts" is a clause.
_PEOPLE = frozenset("author chair headteacher owner signed".split())


def is_about_document(text: str, *, alone: bool = True) -> bool:
    """Whether a line only says who approved the document, its version or its dates.

    alone: a label without a name or a date will do. Below a heading "Policy review" stand clauses, and a bullet "date"
    may be one.
    """
    if len(text.split()) > _MOST_WORDS:
        return False
    bare = DATE.sub(" ", text)
    if not _WORD.search(bare):
        return True
    found = _VALUE.search(bare)
    label = {word.lower() for word in _WORD.findall(bare[: found.start()] if found else bare)}
    if not label & _NAMES or not label <= _NAMES | _QUALIFY or (bare == text and not found and not alone):
        return False
    return found is None or _is_value(bare[found.end() :], label, dated=bare != text)


def _is_value(words: str, label: set[str], *, dated: bool) -> bool:
    """Whether what stands behind a label is no more than a name, a body or a date."""
    others = [word for word in _WORD.findall(words) if word[0].islower() and word not in _NAMES | _QUALIFY]
    most = _MOST_BESIDE_A_DATE if dated else 0 if label & _NAMES <= _PEOPLE else _MOST_OTHERS
    return len(others) <= most and not _SAYS.search(words)
