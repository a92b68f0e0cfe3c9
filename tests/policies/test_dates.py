"""What a document says of itself."""

from __future__ import annotations

import pytest

from policycheck.policies import about
from policycheck.policies.blocks import Block


def said(*texts: str) -> tuple[str, str]:
    found = about([Block(kind="paragraph", text=text) for text in texts], fallback="x")
    return found.approved, found.due


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("Approved by: Governors Date: May 2024", "Next review due by: May 2025"), ("2024-05", "2025-05")),
        (
            ("Ratified by Governors: 10th January 2024", "Date to be reviewed: 09th January 2025"),
            ("2024-01-10", "2025-01-09"),
        ),
        (("Adopted: 01/09/2025",), ("2025-09-01", "")),
        (("We met in May 2024.",), ("", "")),
        (("Approved 31 March 2026", "Review date: Sept 2027"), ("2026-03-31", "2027-09")),
        (("Last reviewed on: 3.2.26", "Review due: 09/2027"), ("2026-02-03", "2027-09")),
        (("Review: Autumn 2027",), ("", "2027-12")),
        (("Next review: summer term 2027",), ("", "2027-07")),
        (
            ("This policy was adopted on 3 September 2025.", "This policy will be reviewed in May 2027."),
            ("2025-09-03", "2027-05"),
        ),
    ],
)
def test_dates_are_read_as_stated(texts: tuple[str, ...], expected: tuple[str, str]) -> None:
    """A month or a day; a date in a clause is none of the document's."""
    assert said(*texts) == expected


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("2026-13-45", ""),
        ("2026-00", ""),
        ("2026-09-31", "2026-09"),
        ("31/02/2026", "2026-02"),
        ("05/13/2026", ""),
        ("13/2026", ""),
        ("2026-02-28", "2026-02-28"),
    ],
)
def test_a_date_that_is_none_is_not_stated(stated: str, expected: str) -> None:
    """Where there is no such day its month is taken, and nothing where there is no such month: the draft must load."""
    assert said(f"Approved: {stated}", f"Review date: {stated}") == (expected, expected)


def test_the_title_is_the_heading_that_says_policy() -> None:
    """A school's name above it is not the title; without any heading the fallback is."""
    blocks = [Block(kind="heading", text="Maple School"), Block(kind="heading", text="Social Media Policy")]
    assert about(blocks, fallback="x").title == "Social Media Policy"
    assert about([], fallback="x").title == "x"
