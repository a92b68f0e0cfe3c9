"""What a class, a house or a team is called: a surname alone is then nobody's."""

from __future__ import annotations

import re
from functools import lru_cache

from policycheck.detect.names import lexicon
from policycheck.detect.names.fold import fold
from policycheck.detect.names.forenames import is_forename
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
_SURNAMES = lexicon.words("surnames")
# Another school's or club's team: "2nd VII v Moor Grange", "lost 3-2 to Coombe Dean".
_OPPONENT = re.compile(
    r"(?:\b(?:v\.?|vs\.?|versus)"
    r"|\b(?:lost|won|drew|beaten|win|defeat|victory|draw) (?:\d+ ?[-–] ?\d+ )(?:to|against|with|by|over|at))(?: the)? $"
)

_BEFORE = 40  # characters that hold a result before an opponent
_NAME = r"[A-Z][\w'’-]{1,30}"
_CALLED = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        rf"\b(?:[Cc]lass|[Hh]ouse|[Ff]orm|Dosbarth|Kitah) (?P<name>{_NAME})",
        rf"\b(?P<name>{_NAME})(?: \([^()\n]{{1,12}}\))? (?:[Hh]ouse|[Cc]lass|[Ff]orm|[Tt]eam|[Ss]quad|patrol|dorm)\b",
        rf"\b(?P<name>{_NAME}(?:, {_NAME}){{0,8}},? and {_NAME}) (?:houses|classes|teams|squads|forms|groups)\b",
        rf"\b(?:Year \d{{1,2}}|Y\d{{1,2}}|P\d|Reception|Nursery|Blwyddyn \d) ?[(–-] ?(?P<name>{_NAME})\)?:",
        rf"\b(?P<name>{_NAME})(?: \([^()\n]{{1,12}}\))? (?:is|was) named after\b",
        rf"(?<![\w.,])\d{{1,2}} (?P<name>{_NAME}) (?:have|has|are|were|will|raised|won|led|made|visited|went)\b",
    )
)
# In a line about houses: "House captains: Wallace, Aila McCrae; Bruce, Wojtek Sikora"; in any line of a text that
# speaks of houses: "Cross-country: 1 Wallace, 2 Bruce".
_IN_LINE = (
    re.compile(rf"(?:^|[:;–-]) ?(?P<name>{_NAME})(?:: |, ){_NAME} {_NAME}"),
    re.compile(rf"(?<![\w.,])[1-9](?:st|nd|rd|th)?[.):]? (?P<name>{_NAME})(?=[,;.]|$| \()"),
    re.compile(rf"\b(?P<name>{_NAME}) (?:beat|drew with|lost to)\b"),
    re.compile(rf"\b(?:beat|beating|drew with|lost to) (?P<name>{_NAME})\b"),
)
_RANKED = 1  # which of them is the row of ranks
_OF_HOUSES = re.compile(r"\b[Hh]ouses?\b|\bHOUSES?\b|[Ii]nter-?house")


def names_a_group(reading: Reading, first: int, last: int) -> bool:
    """Whether classes, houses or teams are called so: "our class names", "House points: Curie 377", "v Moor Grange"."""
    before, key = reading.before(first), reading.words[first].key
    if _GROUPS.search(before) and not _CHOSEN.search(before):
        return True
    # A pupil's points and goals are given with the forename.
    if is_forename(key):
        return False
    # A sentence is thought to end at "v.".
    start = reading.words[first].first
    played = _OPPONENT.search(reading.folded.text[max(0, start - _BEFORE) : start])
    if played and reading.words[last].key not in _SURNAMES:
        return True
    after = reading.after(last)
    ended = _RESULT.search(reading.sentence(first)) and _GOALS.match(after)
    if first != last:
        return bool(ended)
    scored = _POINTS.search(reading.sentence(first)) and _SCORE.match(after)
    housed = key in _HOUSE_NAMES and _HOUSES.search(reading.around(first)) and _WON.match(after)
    return bool(scored or ended or housed or key in _CLASSES or key in _called(reading.text))


@lru_cache(maxsize=1)  # of the text that is being read; no other is kept
def _called(text: str) -> frozenset[str]:
    """What a text says that a class, a house or a team is called, folded."""
    found = [match["name"] for pattern in _CALLED for match in pattern.finditer(text)]
    if _OF_HOUSES.search(text):
        for line in text.splitlines():
            lists = [[match["name"] for match in pattern.finditer(line)] for pattern in _IN_LINE]
            ranked = lists.pop(_RANKED)
            if len(ranked) > 1 and not any(is_forename(_key(name)) for name in ranked):
                found += ranked
            if _OF_HOUSES.search(line):
                found += [name for names in lists for name in names]
    return frozenset(_key(name) for names in found for name in re.findall(_NAME, names))


def _key(name: str) -> str:
    return fold(name).text.removesuffix("'s")
