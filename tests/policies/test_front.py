"""Which lines only say who approved a document, in which version and when."""

from __future__ import annotations

import pytest

from policycheck.policies.front import is_about_document


@pytest.mark.parametrize(
    "line",
    [
        "Next review due by: May 2025",
        "Next review due by: May 2025 or in line with new guidance",
        "Approved by: Full Governing Board Date: 14 October 2025",
        "Reviewed by: Jo Marsh Date: 03/09/2025 Review date: September 2026",
        "Approved by: Date: Last reviewed on: Next review due by:",
        "Date ratified by the governing body",
        "Agreed by staff and governors",
        "Signed on behalf of the nursery: J Marsh",
        "Signed: J Marsh Name: Jo Marsh Date: May 2026",
        "Headteacher: Mrs A Person",
        "Chair of Governors",
        "Review cycle: annually",
        "Version 1.4",
        "May 2022 May 2023",
    ],
)
def test_labels_with_names_and_dates_are_about_the_document(line: str) -> None:
    """A label, and behind it nothing, a name, a body or a date."""
    assert is_about_document(line)


@pytest.mark.parametrize(
    "line",
    [
        "Date of birth of a pupil;",
        "date of birth or home address of any pupil",
        "Status updates about a pupil's health",
        "Review scores or league tables",
        "Headteacher announcements about illness",
        "Headteacher: oversees all accounts",
        "Headteacher approval is required before any pupil is named",
        "Agreed hashtags only are used",
        "Signed consent must be held: no form, no photograph.",
        "Reviewed images: staff post no others",
        "Review: every post that names a pupil",
        "Chair: posts must be agreed by them",
        "Created images of pupils",
        "Approved: photos of pupils",
        "Issued phones",
        "Author's rights",
        "Staff must review every photograph before it is posted to the account, and keep a copy of it.",
    ],
)
def test_a_clause_that_begins_with_such_a_word_is_kept(line: str) -> None:
    """One that speaks of dates of birth, reviewing or the head teacher is no label."""
    assert not is_about_document(line)


def test_a_label_alone_may_be_too_little() -> None:
    """A heading or a bullet needs a date or a name: below "Policy review" stand clauses, and "date" may be one."""
    assert not is_about_document("Policy review", alone=False)
    assert is_about_document("Policy review: May 2026", alone=False)
