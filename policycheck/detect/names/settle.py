"""Settles who is named where, among all that may be a name in one reading: overlaps, doubts, places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from policycheck.detect.names.ambiguity import Company, certainty, is_ambiguous
from policycheck.detect.names.claims import find_claims
from policycheck.detect.names.entities import Spans
from policycheck.detect.names.entries import is_listed
from policycheck.detect.names.forms import ADULT, TITLES
from policycheck.detect.names.fuzzy import Fuzzy
from policycheck.detect.names.index import PARTICLES, RegisterIndex
from policycheck.detect.names.initials import find_initials
from policycheck.detect.names.ledger import Ledger
from policycheck.detect.names.lookup import Hit, Lookup
from policycheck.detect.names.mention import Mention
from policycheck.detect.names.outside import Outsider, find_outsiders
from policycheck.detect.names.places import PlaceSpan, find_places, is_at_place
from policycheck.detect.names.plurals import plural_hits
from policycheck.detect.names.reading import Reading, written_as_name
from policycheck.detect.names.single import Singles
from policycheck.detect.names.subject import is_classed, is_in_office, is_teacher, is_titled
from policycheck.detect.names.titled import TITLED_PUPIL, titled_hits

_LEAST = 0.5
_CERTAIN = 0.75
_SURE = 0.9
_SENTENCE_TOO = 0.55  # of a full name whose words also read as a sentence
_PLACE_TOO = 0.4  # of a full name whose words are also a place


def settle(
    reading: Reading, spans: Spans, index: RegisterIndex, fuzzy: Fuzzy, *, own: Sequence[str], part: int
) -> list[Mention]:
    """Who is named, in no order. Names of the register in full come first, then what is longest.

    own: the school's own names, which are nobody's. part: noted in each mention.
    """
    lookup = Lookup(reading, index)
    hits = [*lookup.hits(), *plural_hits(lookup), *titled_hits(lookup), *fuzzy.hits(reading, lookup)]
    places = tuple(find_places(reading))
    ledger = Ledger(reading, index, part)
    _settle_whole(ledger, reading, index, spans, places, [hit for hit in hits if hit.whole])
    _settle_initials(ledger, reading, index, hits)
    singles = Singles(ledger, reading, spans, index, fuzzy)
    singles.settle_hyphened()
    with_initial = [hit for hit in hits if hit.form == "forename-initial" and hit.people]
    outsiders = [o for o in find_outsiders(reading, spans) if not any(_begins(o, hit) for hit in with_initial)]
    for claim in find_claims(reading, spans, lookup, places, own, outsiders):
        if ledger.free(claim.first, claim.last):
            if claim.stranger is not None:
                ledger.stranger(claim.stranger)
            elif claim.public:
                ledger.figure(claim.first, claim.last)
            else:
                ledger.bar(claim.first, claim.last)
    singles.settle([hit for hit in hits if not hit.whole], outsiders)
    return ledger.mentions


def _begins(outsider: Outsider, hit: Hit) -> bool:
    return outsider.first == hit.first and hit.last <= outsider.last


def _settle_whole(
    ledger: Ledger,
    reading: Reading,
    index: RegisterIndex,
    spans: Spans,
    places: Sequence[PlaceSpan],
    hits: Iterable[Hit],
) -> None:
    ordered = sorted(hits, key=lambda hit: (_crosses(reading, hit), hit.first - hit.last, -hit.confidence))
    for hit in [*ordered, *ordered]:  # twice, for a name in a list may be sure by its neighbour alone
        if ledger.free(hit.first, hit.last):
            confidence = _whole_confidence(reading, spans, places, hit)
            if confidence < _LEAST and ledger.beside(hit.first, hit.last):
                confidence = _SURE
            teacher = hit.confidence == TITLED_PUPIL and is_teacher(reading, hit.first, hit.last)
            if _is_grown_up(reading, index, hit):
                titled = is_titled(reading, hit.first, ADULT)
                ledger.stranger(Outsider(first=hit.first - titled, last=hit.last, confidence=_SURE))
            elif confidence and not teacher:
                ledger.person(hit, confidence)


def _is_grown_up(reading: Reading, index: RegisterIndex, hit: Hit) -> bool:
    """Whether a title or an office makes a full name somebody else's than the pupils' who bear it."""
    if hit.form != "full-name" or any(index.kinds[person] != "pupil" for person in hit.people):
        return False
    return is_titled(reading, hit.first, ADULT) or is_in_office(reading, hit.first, hit.last)


def _crosses(reading: Reading, hit: Hit) -> bool:
    """Whether a name runs over the end of a line or a cell: what is whole within its own is read first."""
    return any("\n" in word.gap or "|" in word.gap for word in reading.words[hit.first + 1 : hit.last + 1])


def _whole_confidence(reading: Reading, spans: Spans, places: Sequence[PlaceSpan], hit: Hit) -> float:
    """Less than the hit's where every word is an ordinary one as well; 0 where small letters make it one."""
    words = reading.words[hit.first : hit.last + 1]
    names = [word for word in words if word.key not in TITLES] or list(words)
    small = [word for word in names if not (written_as_name(word) or word.key in PARTICLES or word.gap in ("-", "'"))]
    listed = is_listed(reading, hit.first, hit.last)
    if small and hit.confidence < _SURE and not listed:
        return 0.0
    if hit.form == "title-surname" or not all(is_ambiguous(word.key) for word in names):
        return hit.confidence
    if listed or is_classed(reading, hit.last):
        return _SURE
    if spans.person(hit.first, hit.last):
        return hit.confidence - 0.05
    sure = certainty(reading, hit.first, hit.last, Company())
    if small or words[0].style == "lower":
        return _SENTENCE_TOO if sure >= _LEAST else 0.0
    if sure >= _CERTAIN:
        return _SURE
    longer = any(span.first <= hit.first and hit.last < span.last for span in places)
    if longer or is_at_place(reading, hit.first):
        return _PLACE_TOO
    if sure >= _LEAST and not (words[0].opens and sure == _LEAST):
        return _SURE
    return _PLACE_TOO if spans.other(hit.first, hit.last) else _SENTENCE_TOO


def _settle_initials(ledger: Ledger, reading: Reading, index: RegisterIndex, hits: Sequence[Hit]) -> None:
    """Initials, unless they follow a forename: "Tommy F-S" is one name."""
    after_forename = {
        place
        for hit in hits
        if hit.form == "forename-initial" and reading.words[hit.first].case != "upper"
        for place in range(hit.first, hit.last + 1)
    }
    for found in find_initials(reading.text, index):
        first = reading.first_from(found.start)
        last = reading.first_from(found.end - 1)
        if last == len(reading.words) or reading.words[last].start >= found.end:
            last -= 1
        if first > last or not ledger.free(first, last) or first in after_forename:
            continue
        if found.people:
            hit = Hit(first=first, last=last, form="initials", people=found.people,
                      confidence=found.confidence, cue="initials of the register")  # fmt: skip
            ledger.person(hit, found.confidence)
        else:
            ledger.stranger(Outsider(first=first, last=last, confidence=found.confidence), form="initials")
