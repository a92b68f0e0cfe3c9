"""One stretch of text is one thing."""

from __future__ import annotations

from policycheck.detect.patterns.spans import Span, without_overlaps


def _span(entity: str, start: int, end: int, score: float = 0.9) -> Span:
    return Span(entity=entity, start=start, end=end, datum="x", score=score, cue="")


def test_the_more_telling_kind_wins() -> None:
    """An address swallows its postcode, an e-mail address what looks like an account in it."""
    address, postcode = _span("postal-address", 0, 30), _span("postcode", 22, 30)
    email, handle = _span("email", 40, 60), _span("handle", 45, 60)
    assert without_overlaps([postcode, handle, address, email]) == (address, email)


def test_a_doubtful_find_never_hides_a_likely_one() -> None:
    """Below one half a find of any kind gives way."""
    doubtful, likely = _span("profile-link", 0, 20, 0.4), _span("phone", 5, 16)
    assert without_overlaps([doubtful, likely]) == (likely,)


def test_the_longer_of_two_alike_wins_and_neighbours_stay() -> None:
    """Touching spans do not overlap."""
    long, short, neighbour = _span("phone", 0, 12), _span("phone", 0, 11), _span("phone", 12, 23)
    assert without_overlaps([short, neighbour, long]) == (long, neighbour)
