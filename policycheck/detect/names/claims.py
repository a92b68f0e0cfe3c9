"""What a reading holds that is longer than one name, so that a forename inside it is nobody's own."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from policycheck.detect.names.ambiguity import is_ambiguous, is_spoken_of
from policycheck.detect.names.entities import Spans
from policycheck.detect.names.figures import find_figures
from policycheck.detect.names.forenames import is_forename
from policycheck.detect.names.forms import TITLES
from policycheck.detect.names.known import is_known
from policycheck.detect.names.lookup import Lookup
from policycheck.detect.names.outside import Outsider
from policycheck.detect.names.places import PlaceSpan, find_own, is_head
from policycheck.detect.names.reading import Reading
from policycheck.detect.names.subject import is_classed, is_praised, is_pupil

_SOMEBODY = 0.8  # certainty at which the model's person outweighs the place that a name may be
_DOUBT = 0.01  # certainty at which it does where no common forename comes first
_SURE = 0.9  # certainty at which the model's organisation or place outweighs a forename in it


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Words `first` to `last` are a public figure, a stranger, or (neither given) no person at all."""

    first: int
    last: int
    public: bool = False
    stranger: Outsider | None = None


def find_claims(
    reading: Reading,
    spans: Spans,
    lookup: Lookup,
    places: Sequence[PlaceSpan],
    own: Sequence[str],
    outsiders: Sequence[Outsider],
) -> list[Claim]:
    """The longest first; of equal length figures and the school's own names, then places, then strangers."""
    claims = [
        *_figures(reading, lookup),
        *(Claim(first=span.first, last=span.last) for span in find_own(reading, own)),
        *_places(reading, spans, places),
        *_organisations(reading, spans, lookup),
        *(
            Claim(first=outsider.first, last=outsider.last, stranger=outsider)
            for outsider in outsiders
            if outsider.last > outsider.first
            and not _only_forenames(reading, lookup, outsider)
            and not _only_surname(lookup, outsider)
            and not _leaves_line(reading, lookup, outsider)
        ),
    ]
    return sorted(claims, key=lambda claim: claim.first - claim.last)


def _figures(reading: Reading, lookup: Lookup) -> Iterator[Claim]:
    """Figures; but a class or praise beside one makes it a pupil, and a name of the register needs a tale as well."""
    figures = tuple(find_figures(reading))
    ends = frozenset(figure.last for figure in figures)
    for figure in figures:
        alone = figure.first == figure.last
        told = figure.in_tale and not _is_among_pupils(reading, figure.first, ends)
        if alone and not told and _is_registers(lookup, figure.first):
            continue
        pupil = is_classed(reading, figure.last) or (alone and is_praised(reading, figure.first))
        if not pupil or reading.before(figure.first).endswith("the "):
            yield Claim(first=figure.first, last=figure.last, public=True)


def _is_among_pupils(reading: Reading, place: int, ends: Container[int]) -> bool:
    """Whether a tale's name is a pupil's all the same: listed after no figure, before an initial, or after "by".

    ends: the last words of the figures.
    """
    before, words = reading.before(place), reading.words
    listed = before.endswith(", ") and place - 1 not in ends
    following = words[place + 1] if place + 1 < len(words) else None
    initial = following is not None and following.spaced and following.case == "initial" and len(following.key) == 1
    return listed or initial or before.endswith("by ")


def _is_registers(lookup: Lookup, place: int) -> bool:
    tables = (lookup.index.givens, lookup.index.surnames)
    return any(last == place for table in tables for last, _ in lookup.names(place, table))


def _places(reading: Reading, spans: Spans, places: Sequence[PlaceSpan]) -> Iterator[Claim]:
    for place in places:
        somebody = _is_somebody(reading, spans, place.first, place.last) or _is_surname(reading, spans, place)
        if not (place.soft and somebody):
            yield Claim(first=place.first, last=place.last)


def _is_surname(reading: Reading, spans: Spans, place: PlaceSpan) -> bool:
    """Whether what may be a place is rather somebody called Hill or Wood."""
    other = spans.other(place.first, place.last)
    forenamed = place.last == place.first + 1 and is_forename(reading.words[place.first].key)
    if place.said or other >= (_SURE if forenamed else _DOUBT):
        return False
    return bool(spans.person(place.first, place.last)) or not is_ambiguous(reading.words[place.first].key)


def _is_somebody(reading: Reading, spans: Spans, first: int, last: int) -> bool:
    """Whether a forename and a word that may be a surname stand where a pupil is named: "Well done to Millie Hall".

    The forename is a common one, or one of which the model is sure, or in no vocabulary and a pupil's by its prize.
    """
    if last != first + 1 or not is_spoken_of(reading, first, last):
        return False
    forename = reading.words[first].key
    if is_forename(forename) or spans.person(first, last) >= _SOMEBODY:
        return True
    return not is_known(forename) and is_pupil(reading, first, last)


def _organisations(reading: Reading, spans: Spans, lookup: Lookup) -> Iterator[Claim]:
    """The model's places and organisations, but those in doubt that hold a sure forename of the register."""
    for first, last, score in spans.others:
        if last == first or (is_head(reading.words[last]) and _is_somebody(reading, spans, first, last)):
            continue
        soft = is_head(reading.words[last]) and not is_head(reading.words[last], surnames=False)
        if soft and last == first + 1 and score < _SURE and is_forename(reading.words[first].key):
            continue
        held = any(
            not is_ambiguous("".join(word.key for word in reading.words[start : end + 1]))
            for start in range(first, last + 1)
            for end, _ in lookup.names(start, lookup.index.givens)
        )
        if score >= _SURE or not held:
            yield Claim(first=first, last=last)


def _only_forenames(reading: Reading, lookup: Lookup, outsider: Outsider) -> bool:
    """Whether a supposed full name is forenames of the register in a row."""
    if reading.words[outsider.first].key in TITLES:
        return False
    place = outsider.first
    while place <= outsider.last:
        end = next((last for last, _ in lookup.names(place, lookup.index.givens)), None)
        if end is None:
            return False
        place = end + 1
    return True


def _leaves_line(reading: Reading, lookup: Lookup, outsider: Outsider) -> bool:
    """Whether a forename of the register ends its line, and the supposed surname begins the next."""
    ends = next((last for last, _ in lookup.names(outsider.first, lookup.index.givens)), None)
    return ends is not None and ends < outsider.last and "\n" in reading.words[ends + 1].gap


def _only_surname(lookup: Lookup, outsider: Outsider) -> bool:
    """Whether a supposed full name is one surname of the register in several words: O'Donoghue, van Dyk."""
    return any(last == outsider.last for last, _ in lookup.names(outsider.first, lookup.index.surnames))
