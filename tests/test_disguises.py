"""A whole check sees through disguises, cites the words of the draft, and survives whatever is put into a text."""

from datetime import date
from time import process_time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from policycheck import Checker
from policycheck.register import Person, Register
from policycheck.types import Report, TextLocation

pytestmark = pytest.mark.models
ON = date(2026, 11, 20)


@pytest.fixture(scope="module")
def checker() -> Checker:
    people = (
        Person(person_id="P1", kind="pupil", forename="Seren", surname="Ackroyd"),
        Person(person_id="P2", kind="pupil", forename="Oluwaseun", surname="Adeyemi"),
    )
    return Checker(register=Register(people=people))


def evidence(report: Report, text: str) -> list[tuple[str, str]]:
    """Category and words of all evidence, the words taken from the draft."""
    return [
        (violation.category, text[item.location.start : item.location.end])
        for violation in report.violations
        for item in violation.evidence
        if isinstance(item.location, TextLocation)
    ]


@pytest.mark.parametrize(
    ("text", "category", "words"),
    [
        ("Well done Sеrеn Асkroyd in assembly!", "person-name", "Sеrеn Асkroyd"),
        ("Well done S e r e n  A c k r o y d in assembly!", "person-name", "S e r e n  A c k r o y d"),
        ("Well done O❤️l❤️u❤️w❤️a❤️s❤️e❤️u❤️n in assembly!", "person-name", "O❤️l❤️u❤️w❤️a❤️s❤️e❤️u❤️n"),
        ("Well done 0luw4s3un in assembly!", "person-name", "0luw4s3un"),
        ("Text me on 077OO 9OO l23 tonight", "contact-details", "077OO 9OO l23"),
        ("Text me on ０７７００ ９００\u200b１２３ tonight", "contact-details", "０７７００ ９００\u200b１２３"),
        ("Text me on 077❤️009❤️00❤️123 tonight", "contact-details", "077❤️009❤️00❤️123"),
        ("What a pile of ѕһіt", "age-inappropriate", "ѕһіt"),
        ("What a pile of s h i t", "age-inappropriate", "s h i t"),
        ("What a pile of s\u200bh\u00adi\u2060t", "age-inappropriate", "s\u200bh\u00adi\u2060t"),
        ("What a pile of S.H.1.T", "age-inappropriate", "S.H.1.T"),
        ("What a load of shït", "age-inappropriate", "shït"),
    ],
)
def test_what_is_disguised_is_found(checker: Checker, text: str, category: str, words: str) -> None:
    """Names, numbers and swear words, each at its exact place."""
    assert (category, words) in evidence(checker.check(text, on=ON), text)


@pytest.mark.parametrize(
    "text",
    [
        "You are such an i d i o t and everybody hates you",
        "You are such an i.d.i.o.t and everybody hates you",
        "You are such an 1d10t and everybody hates you",
        "You are such an іdіоt and everybody hates you",
        "You are such an i❤️d❤️i❤️o❤️t and everybody hates you",
        "You are such an i̶d̶i̶o̶t̶ and everybody hates you",
        "y o u  a r e  s u c h  a n  i d i o t  a n d  e v e r y b o d y  h a t e s  y o u",
    ],
)
def test_abuse_in_disguise(checker: Checker, text: str) -> None:
    """An insult is one however it is written."""
    assert "abuse" in {violation.category for violation in checker.check(text, on=ON).violations}


@pytest.mark.parametrize(
    "text",
    [
        "Well done Y3 & Y4: 30 books read, 4th place in the quiz and a visit to form 7B1!",
        "P.E. kit on Monday, P.S.H.E. on Tuesday. R.S.V.P. to the office by 5pm.",
        "This week's sounds are s, a, t, p, i and n. We can read c-a-t and d-o-g.",
        "Sports day ⭐ 10am ⭐ bring water ⭐ and a hat ⭐",
        "Happy World Book Day 📚❤️📖 to everyone x x x",
        "Nursery sang the alphabet: A B C D E F G!",
        "Bingo numbers: B4, I19, N33, G52 and O61. The winner has a free ice cream.",
    ],
)
def test_clean_posts_stay_silent(checker: Checker, text: str) -> None:
    """Pictures between words, classes, initials, phonics, kisses and codes break no rule."""
    report = checker.check(text, on=ON)
    assert (report.verdict, evidence(report, text)) == ("pass", [])


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(st.characters(), max_size=80) | st.text("Seren Ackoyd4@.❤️\u200b\u0336\u202e\u202cк\n🇬", max_size=80))
def test_any_text_is_checked(checker: Checker, text: str) -> None:
    """Nothing crashes, and evidence stands in the draft in the words that it gives."""
    report = checker.check(text, on=ON)
    for item in (item for violation in report.violations for item in violation.evidence):
        if isinstance(item.location, TextLocation):
            assert 0 <= item.location.start < item.location.end <= len(text)
            assert item.text == text[item.location.start : item.location.end]


@pytest.mark.parametrize(
    "unit", ["a", "7", "(", "K ", "a.", "❤️", "K\u200b", "a\u0301\u0336", "\u202eab\u202c", "#Seren"]
)
def test_time_grows_with_the_text(checker: Checker, unit: str) -> None:
    """Eight times a hostile text takes far less than the sixty-four times that a quadratic step would."""
    taken = []
    for size in (1_000, 8_000):
        started = process_time()
        checker.check(unit * (size // len(unit)), on=ON)
        taken.append(process_time() - started)
    assert taken[1] < 30 * max(taken[0], 0.02)
