"""What the detector owes its callers: true offsets, silence about the school, subjects, no network, no haste."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from policycheck.types import MetadataLocation, School, TextLocation

from .conftest import SCHOOL, Find

_QUICK = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
_PIECES = (
    "07700 900123", "०७७००", "zero seven", "jo@post.example", "jo at post dot example", "@lily_09", "snap: ",
    "insta 👉 ", "12 Mill Lane, ", "TE3 4AB", "DOB 01/02/2014", "turns 9 ", "UPN H801200001001", "NHS 943 476 5919",
    "IBAN GB29 ", "sort code 20-00-00", "https://bit.ly/x", "wa.me/447700900123", "\u200b", "é", "e\u0301", "🎂", "0️⃣",
    " ", "\n", ". ", "(", "）", "＠", "my own Instagram", "reg AB12 CDE", "@", "://", "%40", "’",
)  # fmt: skip
_TEXTS = st.text(max_size=80) | st.lists(st.sampled_from(_PIECES), max_size=14).map("".join)


@_QUICK
@given(text=_TEXTS, kind=st.sampled_from(["body", "alt", "link", "front-matter"]))
def test_offsets_reproduce_the_text(find: Find, text: str, kind: str) -> None:
    """Whatever the text, nothing crashes and each finding's place holds the words that it reports."""
    for finding in find(text, kind):
        assert isinstance(finding.location, TextLocation)
        assert text[finding.location.start : finding.location.end] == finding.text
        assert finding.text and finding.datum
        assert 0 < finding.confidence <= 1


@_QUICK
@given(text=_TEXTS)
def test_no_character_is_found_twice(find: Find, text: str) -> None:
    """One stretch of text is one thing: spans of the pattern detector never overlap."""
    spans = sorted(
        (finding.location.start, finding.location.end)
        for finding in find(text)
        if finding.detector == "patterns" and isinstance(finding.location, TextLocation)
    )
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


def _spelt(digits: str) -> str:
    words = "zero one two three four five six seven eight nine".split()
    return " ".join(words[int(digit)] for digit in digits)


_FULL_WIDTH = str.maketrans("0123456789@.", "０１２３４５６７８９＠．")
_PHONES = st.sampled_from(
    ["01632960200", "01632 960200", "01632 960 200", "(01632) 960200", "01632-960-200", "01632.960.200",
     "+441632960200", "+44 1632 960200", "+44 (0)1632 960 200", "0044 1632 960200", "tel:+441632960200",
     "0 1 6 3 2 9 6 0 2 0 0", "O1632 96O2OO", _spelt("01632960200")]
)  # fmt: skip
_EMAILS = st.sampled_from(
    ["office@larkfield.example.sch.uk", "office [at] larkfield [dot] example [dot] sch [dot] uk",
     "office at larkfield dot example dot sch dot uk", "office(at)larkfield.example.sch.uk",
     "office @ larkfield.example.sch.uk", "mailto:office@larkfield.example.sch.uk"]
)  # fmt: skip
_ACCOUNTS = st.sampled_from(
    ["@LarkfieldPri", "x.com/LarkfieldPri", "https://www.instagram.com/larkfieldpri/", "insta: larkfieldpri",
     "https://m.facebook.com/LarkfieldPrimary", "facebook.com/larkfieldprimary/", "@friendsoflarkfieldpta"]
)  # fmt: skip
_ADDRESSES = st.sampled_from(
    ["3 Larkfield Road", "3 Larkfield Rd, Testville", "3 Larkfield Road, Testville, TE5 8LK", "TE5 8LK", "TE58LK",
     "3 Larkfield Road TE5 8LK", "3 Larkfield Road\nTestville\nTE5 8LK"]
)  # fmt: skip
_CASES = st.sampled_from([str, str.upper, lambda own: own.translate(_FULL_WIDTH)])
_FRAMES = st.sampled_from(["{}", "Contact us: {}", "({})", "Please use {}, thank you.", "📣 {} 📣", "e\u0301 {}\n"])


@_QUICK
@given(own=st.one_of(_PHONES, _EMAILS, _ACCOUNTS, _ADDRESSES), case=_CASES, frame=_FRAMES)
def test_the_schools_own_details_are_never_found(find: Find, own: str, case: object, frame: str) -> None:
    """The school's phone, mailbox, accounts and address stay silent in any rendering and any sentence."""
    assert callable(case)
    text = frame.format(case(own))
    assert [finding.entity for finding in find(text) if finding.confidence >= 0.5] == []


def test_the_same_details_are_found_of_another_school(find: Find) -> None:
    """Silence about the school comes from its profile, not from the form of its details."""
    text = "Ring 01632 960200, write to office@larkfield.example.sch.uk, come to 3 Larkfield Road, TE5 8LK."
    found = [finding.entity for finding in find(text, school=School(name="Another School"))]
    assert found == ["phone", "email", "postal-address"]


def test_a_work_address_is_the_schools(find: Find) -> None:
    """An address on the school's domain that the profile does not list is reported as the school's own."""
    (finding,) = find("Write to fern@larkfield.example.sch.uk")
    assert (finding.entity, finding.subject, finding.category) == ("work-email", "school", "contact-details")


@pytest.mark.parametrize(
    ("text", "category", "subject", "people"),
    [
        ("Well swum @tobi.lawal", "contact-details", "pupil", ("P1",)),
        ("Thanks @nadiamir", "contact-details", "parent", ("R1",)),
        ("More by @gazbanner", "personal-account", "staff", ("S2",)),
        ("See https://www.facebook.com/Ruth.Tansley.66/", "personal-account", "staff", ("S1",)),
        ("See @ruth.tansley.66 on Facebook", "personal-account", "staff", ("S1",)),
        ("follow tobi.lawal", "contact-details", "pupil", ("P1",)),
        ("by @elibarrow", "contact-details", "pupil", ("P4",)),
        ("by @mrs_tansley", "personal-account", "staff", ("S1",)),
        ("Mrs Tansley is @rt_paints_66", "personal-account", "staff", ()),
        ("Our caretaker is @hammer_joe_70", "personal-account", "staff", ()),
        ("More on the cook's own Instagram, @pans_and_lids", "personal-account", "staff", ()),
        ("The dog lives on his handler's personal page @paws_daily", "personal-account", "staff", ()),
        ("Our art technician paints. She posts it all at @brush_n_go_71", "personal-account", "staff", ()),
        ("Our pottery tutor shares all her own pots, so give @claydays a follow", "personal-account", "staff", ()),
        ("Our forest school instructor has more at instagram.com/twigs_and_tea", "personal-account", "staff", ()),
        ("Our caretaker retires.\nA dad runs a stall. He sells at @jam_n_ham_71", "contact-details", "unknown", ()),
        ("Our caretaker retires. Come to the fair. He sells at @jam_n_ham_71", "contact-details", "unknown", ()),
        ("Anouk Vane is @tiptoe_vv_12", "contact-details", "pupil", ()),
        ("DM @bee_keeper_09", "contact-details", "unknown", ()),
    ],
)
def test_whose_account_it_is(find: Find, text: str, category: str, subject: str, people: tuple[str, ...]) -> None:
    """The register's handles and names, and words for staff beside an account, say whose it is."""
    (finding,) = find(text)
    assert (finding.entity, finding.category) == ("handle", category)
    assert (finding.subject, finding.people) == (subject, people)
    assert finding.confidence >= 0.5


def test_an_account_of_nobody_known_is_doubtful(find: Find) -> None:
    """An account without any sign of an individual stays below the floor of the rules."""
    (finding,) = find("Thank you @marabellweaver for a lovely visit")
    assert (finding.entity, finding.confidence) == ("handle", 0.4)


def test_a_page_and_its_account_are_one(find: Find) -> None:
    """A sentence that names the account needs no finding for the words that point to it."""
    found = find("More on my own Instagram, @fern_paints_81. The rest is on my own Facebook page.")
    assert [(finding.category, finding.entity) for finding in found] == [
        ("contact-details", "handle"),
        ("personal-account", "page"),
    ]


def test_two_renderings_are_one_datum(find: Find) -> None:
    """The same number, address or account has one datum however it is written."""
    text = "07700 900871, +44 7700 900871, wa.me/447700900871. jo@post.example, Jo at post dot example."
    data = {(finding.entity, finding.datum) for finding in find(text)}
    assert data == {("phone", "+447700900871"), ("whatsapp-link", "+447700900871"), ("email", "jo@post.example")}


def test_a_file_name_is_read_and_has_no_offsets(find: Find) -> None:
    """Underscores in a file's name part words, and the place is the field."""
    (finding,) = find("ella_dob_01-02-2014.jpg", "file-name")
    assert finding.entity == "date-of-birth"
    assert finding.location == MetadataLocation(source="post.txt", field="file-name")


@pytest.mark.parametrize(
    ("target", "entity"),
    [("mailto:jo%40post.example?subject=x", "email"), ("tel:+44-7700-900871", "phone"), ("sms:07700900871", "phone")],
)
def test_link_targets_are_read(find: Find, target: str, entity: str) -> None:
    """Addresses and numbers in link targets count, percent signs or not."""
    assert [finding.entity for finding in find(target, "link")] == [entity]


def test_threads_may_share_a_detector(find: Find) -> None:
    """Many threads get the answers that one gets, also while Presidio is loading."""
    texts = [f"Ring 07700 900{number:03} or write to p{number}@post.example" for number in range(60)]
    alone = [[finding.datum for finding in find(text)] for text in texts]
    with ThreadPoolExecutor(8) as pool:
        together = [[finding.datum for finding in found] for found in pool.map(find, texts)]
    assert together == alone


def test_no_socket_is_opened_and_nothing_heavy_imported_before_use() -> None:
    """The package loads without Presidio, spaCy or phonenumbers, and works with every connection refused."""
    program = """
import socket, sys
def refuse(*_, **__):
    raise RuntimeError("a connection was tried")
socket.socket.connect = refuse
socket.create_connection = refuse
socket.getaddrinfo = refuse
import policycheck.detect.patterns, policycheck.detect.links
heavy = {"presidio_analyzer", "spacy", "phonenumbers", "tldextract", "numpy", "rapidfuzz"} & set(sys.modules)
assert not heavy, heavy
from datetime import date
from policycheck.detect.patterns.analyzer import PatternAnalyzer
found = PatternAnalyzer().find("jo@post.example +33 6 12 34 56 78 bit.ly/x", today=date(2026, 11, 20))
assert {span.entity for span in found} == {"email", "phone"}, found
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_school_of_these_tests_is_whole() -> None:
    """Every field of the profile that the detectors read is filled in."""
    assert all((SCHOOL.emails, SCHOOL.phones, SCHOOL.addresses, SCHOOL.accounts, SCHOOL.domains, SCHOOL.partners))
