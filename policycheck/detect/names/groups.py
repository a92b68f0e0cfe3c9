"""What a class, a house or a team is called: a surname alone is then nobody's."""

from __future__ import annotations

import re
from functools import lru_cache

from policycheck.detect.names import lexicon
from policycheck.detect.names.fold import fold
from policycheck.detect.names.forenames import is_forename
from policycheck.detect.names.places import is_head
from policycheck.detect.names.reading import Reading

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
# Another school's or club's team: "2nd VII v Moor Grange", "lost 3-2 to Coombe Dean".
_OPPONENT = re.compile(
    r"(?:\b(?:v\.?|vs\.?|versus)"
    r"|\b(?:lost|won|drew|beaten|win|defeat|victory|draw) (?:\d+ ?[-–] ?\d+ )(?:to|against|with|by|over|at))(?: the)? $"
)
_BEFORE = 40  # characters that hold a result before an opponent

_NAME = r"[A-Z][\w'’-]{1,30}"
_ASIDE = r"(?: \([^()\n]{1,12}\))"  # its colour
# A pupil's name that no list knows must not look like these: no class stands before it, no office behind it.
_CALLED = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        rf"(?:^|[.,:;!?] |\b(?:and|in|with|from|of|for|by) )(?:Class|House|Form|Dosbarth|Kitah) (?P<name>{_NAME})",
        rf"\b(?P<name>{_NAME}){_ASIDE}? (?:House|Class|Form|Team|Squad)\b(?! (?:\d|[Cc]ap|[Rr]ep|[Ll]ead))",
        rf"\b(?P<name>{_NAME}(?:, {_NAME}){{0,8}},? and {_NAME}) (?:houses|classes|teams|squads|forms|groups)\b",
        rf"\b(?:Year \d{{1,2}}|Y\d{{1,2}}|P\d|Reception|Nursery) ?\((?P<name>{_NAME})\): (?:Mrs?|Miss|Ms|Mx|Dr) ",
        rf"\b(?P<name>{_NAME}){_ASIDE} is named after\b",
    )
)


def names_a_group(reading: Reading, first: int, last: int) -> bool:
    """Whether classes, houses or teams are called so: "our class names", "House points: Curie 377", "v Moor Grange".

    Never a common forename; of several words only a place's, for a name that no list knows may be a pupil's.
    """
    before, key = reading.before(first), reading.words[first].key
    if _GROUPS.search(before) and not _CHOSEN.search(before):
        return True
    # A pupil's points and goals are given with the forename.
    if is_forename(key):
        return False
    after = reading.after(last)
    ended = _RESULT.search(reading.sentence(first)) and _GOALS.match(after)
    if first != last:
        # A sentence is thought to end at "v.".
        start = reading.words[first].first
        played = _OPPONENT.search(reading.folded.text[max(0, start - _BEFORE) : start])
        return bool(ended or played) and is_head(reading.words[last])
    scored = _POINTS.search(reading.sentence(first)) and _SCORE.match(after)
    housed = key in _HOUSE_NAMES and _HOUSES.search(reading.around(first)) and _WON.match(after)
    return bool(scored or ended or housed or key in _CLASSES or key in _called(reading.text))


@lru_cache(maxsize=1)  # of the text that is being read; no other is kept
def _called(text: str) -> frozenset[str]:
    """What a text says that a class, a house or a team is called, folded."""
    found = (match["name"] for pattern in _CALLED for match in pattern.finditer(text))
    return frozenset(fold(name).text.removesuffix("'s") for names in found for name in re.findall(_NAME, names))
