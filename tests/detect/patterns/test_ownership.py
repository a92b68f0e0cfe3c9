"""What belongs to the school, a helpline or a public body."""

from __future__ import annotations

import pytest

from policycheck.detect.patterns.ownership import Ownership, national, public_mailbox
from policycheck.detect.patterns.public_lines import HELPLINES
from policycheck.types import School

from .conftest import SCHOOL


@pytest.mark.parametrize(
    ("phone", "digits"),
    [
        ("01632 960200", "01632960200"),
        ("+44 (0)1632 960200", "01632960200"),
        ("+441632960200", "01632960200"),
        ("0044 1632 960200 ext 4", "01632960200"),
        ("+448001111", "08001111"),
        ("+33612345678", "33612345678"),
        ("44", "44"),
        ("", ""),
    ],
)
def test_a_number_as_dialled_at_home(phone: str, digits: str) -> None:
    """The country code, the bracketed nought and an extension go; another country's code stays."""
    assert national(phone) == digits


def test_the_end_of_the_schools_number_is_its_own() -> None:
    """Six digits are the school's where they are the local part of its number, four are nobody's."""
    owner = Ownership(SCHOOL)
    assert owner.phone("960200")
    assert not owner.phone("960201")
    assert not owner.phone("0200")


@pytest.mark.parametrize(
    ("words", "own"),
    [
        ("3 larkfield road", True),
        ("3 larkfield rd testville", True),
        ("3 larkfield road testville te5 8lk", True),
        ("3 larkfield road testville te5 9zz", False),
        ("13 larkfield road", False),
        ("3 larkfield lane", False),
        ("10 downing street london", True),
    ],
)
def test_addresses(words: str, own: bool) -> None:
    """House and street decide, unless the postcode is another."""
    assert Ownership(SCHOOL).address(words) is own


@pytest.mark.parametrize(
    ("account", "own"),
    [
        ("@LarkfieldPri", True),
        ("larkfieldpri", True),
        ("https://www.x.com/LARKFIELDPRI/", True),
        ("facebook.com/larkfieldprimary", True),
        ("larkfield_primary_school", True),
        ("friendsoflarkfieldpta", True),
        ("larkfieldpri2", False),
        ("larkspur", False),
    ],
)
def test_accounts(account: str, own: bool) -> None:
    """The school's and its partners' accounts in any spelling, and no others."""
    assert Ownership(SCHOOL).account(account) is own


def test_domains_cover_what_lies_below_them_and_nothing_beside() -> None:
    """A true suffix of labels is needed, not of characters."""
    owner = Ownership(SCHOOL)
    assert owner.domain("www.gov.uk") and owner.domain("larkfield.example.sch.uk")
    assert not owner.domain("notgov.uk") and not owner.domain("gov.uk.example")
    assert not owner.works_at("jo@otherlarkfield.example.sch.uk")


def test_an_empty_profile_owns_nothing() -> None:
    """Nothing is anybody's own where the school has said nothing about itself."""
    owner = Ownership(School())
    assert not owner.phone("01632960200") and not owner.account("larkfieldpri")
    assert not owner.address("3 larkfield road") and not owner.domain("larkfield.example.sch.uk")


def test_mailboxes_for_everybody() -> None:
    """A public body's office is public, its officer is not."""
    assert public_mailbox("admissions@testshire.gov.uk") and public_mailbox("help@nspcc.org.uk")
    assert not public_mailbox("pat.smith@testshire.gov.uk") and not public_mailbox("admissions@post.example")


def test_helplines_are_written_as_dialled() -> None:
    """Each is digits alone, as `national` gives them, and says whose it is."""
    assert all(number == national(number) and name for number, name in HELPLINES.items())
