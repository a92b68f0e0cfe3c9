"""What a pattern family finds in a text, before anybody asks whose it is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass

Check = Callable[[str], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """`text[start:end]` is of the kind `entity`. `datum` is its normal form; `score` how sure, 0 to 1."""

    entity: str
    start: int
    end: int
    datum: str
    score: float
    cue: str


#: Which of two overlapping finds is the thing itself, most telling first. Equals are settled by length.
_PRECEDENCE = (
    "whatsapp-link",
    "profile-link",
    "federated-handle",
    "email",
    "iban",
    "upn",
    "driving-licence",
    "card",
    "date-of-birth",
    "nhs-number",
    "uln",
    "national-insurance",
    "passport",
    "bank-account",
    "sort-code",
    "vehicle-registration",
    "postal-address",
    "phone",
    "postcode",
    "handle",
    "page",
)
_RANK = {entity: rank for rank, entity in enumerate(_PRECEDENCE)}


def without_overlaps(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order of place, one for each stretch of text: likely ones first, then by kind."""

    def order(span: Span) -> tuple[bool, int, int, float]:
        return span.score < 0.5, _RANK[span.entity], span.start - span.end, -span.score

    starts: list[int] = []
    kept: list[Span] = []
    for span in sorted(spans, key=order):
        place = bisect_left(starts, span.start)
        free_before = place == 0 or kept[place - 1].end <= span.start
        free_after = place == len(kept) or kept[place].start >= span.end
        if free_before and free_after:
            starts.insert(place, span.start)
            kept.insert(place, span)
    return tuple(kept)


def digits_of(text: str) -> str:
    """The digits 0 to 9 of a text, in order."""
    return "".join(char for char in text if "0" <= char <= "9")
