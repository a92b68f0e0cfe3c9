"""Numerals: figures, letters and Roman figures of lists."""

from __future__ import annotations

import pytest

from policycheck.policies.numerals import numeral


@pytest.mark.parametrize(
    ("count", "form", "printed"),
    [
        (4, "decimal", "4"),
        (4, "decimalZero", "04"),
        (3, "lowerLetter", "c"),
        (27, "lowerLetter", "aa"),
        (28, "upperLetter", "BB"),
        (9, "lowerRoman", "ix"),
        (44, "upperRoman", "XLIV"),
        (1, "bullet", ""),
        (5, "chicago", "5"),
    ],
)
def test_counts_are_printed_as_word_prints_them(count: int, form: str, printed: str) -> None:
    """Letters double after z; an unknown form is in figures; a bullet has no number."""
    assert numeral(count, form) == printed
