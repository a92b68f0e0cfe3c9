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
    ],
)
def test_dates_are_read_as_stated(texts: tuple[str, ...], expected: tuple[str, str]) -> None:
    """A month or a day; a date in a clause is none of the document's."""
    assert said(*texts) == expected


def test_the_title_is_the_heading_that_says_policy() -> None:
    """A school's name above it is not the title; without any heading the fallback is."""
    blocks = [Block(kind="heading", text="Maple School"), Block(kind="heading", text="Social Media Policy")]
    assert about(blocks, fallback="x").title == "Social Media Policy"
    assert about([], fallback="x").title == "x"
