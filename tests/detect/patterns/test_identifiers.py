"""Check digits by their published algorithms, and labels that decide."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policycheck.detect.patterns.analyzer import PatternAnalyzer
from policycheck.detect.patterns.identifiers import uln_holds, upn_holds


@pytest.fixture(scope="module")
def analyzer() -> PatternAnalyzer:
    return PatternAnalyzer()


@given(st.text("0123456789", min_size=12, max_size=12), st.integers(1, 12))
def test_one_check_letter_fits_a_upn(digits: str, place: int) -> None:
    """Of the 23 letters exactly one fits, and no other digit in any single place goes with it."""
    fitting = [letter for letter in "ABCDEFGHJKLMNPQRTUVWXYZ" if upn_holds(letter + digits)]
    assert len(fitting) == 1
    upn = fitting[0] + digits
    others = (upn[:place] + digit + upn[place + 1 :] for digit in "0123456789" if digit != upn[place])
    assert not any(upn_holds(other) for other in others)


@given(st.text("0123456789", min_size=9, max_size=9))
def test_at_most_one_digit_ends_a_uln(digits: str) -> None:
    """Nine digits have one check digit, or none where the remainder is 0."""
    assert sum(uln_holds(digits + digit) for digit in "0123456789") <= 1


@pytest.mark.parametrize("upn", ["H80120000100", "H8012000010011", "I801200001001", ""])
def test_what_is_no_upn(upn: str) -> None:
    """Wrong lengths and letters that are never used do not hold."""
    assert not upn_holds(upn)


@pytest.mark.parametrize(
    ("text", "entity", "sure"),
    [
        ("NHS number 943 476 5919", "nhs-number", True),
        ("NHS number 943 476 5918", "nhs-number", False),
        ("UPN H801200001001", "upn", True),
        ("UPN H801200001002", "upn", False),
        ("ULN 5550001119", "uln", True),
        ("ULN: 5550001118", "uln", False),
        ("IBAN GB29 NWBK 6016 1331 9268 19", "iban", True),
        ("IBAN GB28 NWBK 6016 1331 9268 19", "iban", False),
    ],
)
def test_a_slip_in_a_labelled_number_is_less_sure(
    analyzer: PatternAnalyzer, text: str, entity: str, *, sure: bool
) -> None:
    """A label with a wrong check digit is still reported, with less confidence than a right one."""
    found = [span for span in analyzer.find(text, today=date(2026, 11, 20)) if span.entity == entity]
    assert [span.score > 0.8 for span in found] == [sure]
    assert all(span.score >= 0.5 for span in found)


@pytest.mark.parametrize(
    "text",
    ["Parcel 9434765919", "Parcel H801200001001", "Order 5550001119", "4929123456789015 steps", "Batch AB123456C",
     "The NHS order number is 9434765919", "943 476 5919 points"],
)  # fmt: skip
def test_a_check_digit_proves_nothing_by_itself(analyzer: PatternAnalyzer, text: str) -> None:
    """Numbers that pass a check but are called something else, or nothing, yield nothing."""
    assert analyzer.find(text, today=date(2026, 11, 20)) == ()
