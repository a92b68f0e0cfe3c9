"""Labels: what stands before a clause, in the shapes that documents print."""

from __future__ import annotations

import pytest

from policycheck.policies.labels import split_label


@pytest.mark.parametrize(
    ("line", "label", "text"),
    [
        ("2.1 Names", "2.1", "Names"),
        ("2.1.3. Names", "2.1.3", "Names"),
        ("Section 4: Names", "4", "Names"),
        ("7) Names", "7", "Names"),
        ("3 Names of pupils", "3", "Names of pupils"),
        ("(b) names", "b", "names"),
        ("iv. names", "iv", "names"),
        ("• names", "", "names"),
        ("- > names", "", "names"),
        ("- 1.2. names", "1.2", "names"),
        ("\uf0b7\tnames", "", "names"),
        ("o  names", "", "names"),
        ("➢ names", "", "names"),
        ("– names", "", "names"),
    ],
)
def test_labels_and_bullets_are_told_from_the_words(line: str, label: str, text: str) -> None:
    """A number or letter is kept as printed without what surrounds it; a bullet is an empty label."""
    found = split_label(line)
    assert found is not None
    assert (found.label, found.text) == (label, text)


@pytest.mark.parametrize(
    "line", ["Names of pupils", "7 days before", "2024 was a year", "a pupil", "-5 degrees", "£3.50 each"]
)
def test_words_and_amounts_are_no_labels(line: str) -> None:
    """A sentence that begins with a number, a letter or a sign keeps it."""
    assert split_label(line) is None


def test_a_date_at_the_beginning_is_no_label() -> None:
    """The day of a month is part of the date."""
    assert split_label("18 March 2026") is None
    assert split_label("18 Marching bands") is not None
