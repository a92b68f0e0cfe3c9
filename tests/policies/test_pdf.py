"""PDF policies: lines, headings by their type, and what returns on every page."""

from __future__ import annotations

import pytest

from policycheck.errors import UsageError
from policycheck.policies.pdf import read_pdf

HEAD, FOOT = (810.0, 9.0, "Maple Trust, social media policy"), 30.0


def test_lines_become_paragraphs_headings_and_items(pdf) -> None:
    """Large type is a heading, wrapped lines are joined, hyphens go, running heads and page numbers are left out."""
    first = [
        HEAD,
        (700.0, 18.0, "Our accounts"),
        (660.0, 11.0, "On the accounts that the school has set up for its families we will never show"),
        (646.0, 11.0, "or share:"),
        (622.0, 11.0, "\u2022 the names of our pu-"),
        (608.0, 11.0, "pils"),
        (594.0, 11.0, "\u2022 political views"),
        (FOOT, 9.0, "Page 1 of 2"),
    ]
    second = [HEAD, (700.0, 11.0, "Staff are trained every year."), (FOOT, 9.0, "Page 2 of 2")]
    found = [(block.kind, block.text) for block in read_pdf(pdf([first, second]), "p.pdf")]
    assert found == [
        ("heading", "Our accounts"),
        ("paragraph", "On the accounts that the school has set up for its families we will never show or share:"),
        ("item", "the names of our pupils"),
        ("item", "political views"),
        ("paragraph", "Staff are trained every year."),
    ]


def test_a_bullet_of_larger_type_does_not_cut_its_item(pdf) -> None:
    """The second line of an item belongs to the first, whatever the size of the sign before that."""
    page = [
        (700.0, 11.0, "Staff must not:"),
        (670.0, 15.0, "\u2022"),
        (670.0, 11.0, "promote private tutors, consultants, photographers, neighbours and", 90.0),
        (656.0, 11.0, "commercial competitors", 90.0),
        (642.0, 15.0, "\u2022"),
        (642.0, 11.0, "political parties", 90.0),
    ]
    assert [block.text for block in read_pdf(pdf([page]), "p.pdf")][1:] == [
        "promote private tutors, consultants, photographers, neighbours and commercial competitors",
        "political parties",
    ]


def test_what_is_no_pdf_is_refused_in_one_line() -> None:
    """A damaged file is named, with what to do."""
    with pytest.raises(UsageError, match=r"^p\.pdf: is not a PDF, or damaged: "):
        read_pdf(b"%PDF-1.7 rubbish", "p.pdf")
