"""A pupil's full name in a list of prize-winners is never missed."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from policycheck.detect.names import NameDetector
from policycheck.register import Person, Register
from policycheck.types import Finding

from .conftest import part_of, view_of

#: Every kind of name, and pairs of words that are no names elsewhere.
_NAMES = (
    ("Will", "May"), ("Summer", "Rose"), ("Grace", "Hope"), ("Daisy", "Field"), ("Jack", "Archer"), ("Mark", "Street"),
    ("Hope", "Marsh"), ("Joy", "Wood"), ("Faith", "Hill"), ("Jordan", "Green"), ("Rose", "Lane"), ("Robin", "Wood"),
    ("Katherine", "Barraclough"), ("Siobhán", "O'Donoghue"), ("Rhys", "ap Gwilym"), ("Xiùyīng", "Li"),
    ("Amelia-Mae", "Jones"), ("Jean-Luc", "Mbeki-Hughes"), ("Zofia", "Kowalczyk"), ("Tariq", "Al-Hashimi"),
    ("Anaïs", "Lefèvre"), ("Łucja", "Wójcik"), ("Harpreet", "Kaur Sandhu"), ("An", "Nguyen"),
)  # fmt: skip
_PEOPLE = tuple(
    Person(person_id=f"p{number}", kind="pupil", forename=forename, surname=surname)
    for number, (forename, surname) in enumerate(_NAMES)
)
_DETECTOR, _REGISTER = NameDetector(), Register(people=_PEOPLE)
_HEADERS = ("Prize winners\n", "PRIZE WINNERS:\n", "Merit awards: ", "Well done to ", "this week's certificates:\n", "")
_SEPARATORS = ("\n", "\n- ", "\n• ", "\n* ", "; ", " / ", " | ", " & ", " • ", " (Year 4)\n", " - 4B\n", ", ", "\t4B\n")
_ORDERS = ("{forename} {surname}", "{surname}, {forename}", "{surname} {forename}", "{forename}\n{surname}")


@settings(max_examples=150, deadline=None)
@given(
    people=st.lists(st.sampled_from(_PEOPLE), min_size=2, max_size=8, unique=True),
    header=st.sampled_from(_HEADERS),
    separator=st.sampled_from(_SEPARATORS),
    order=st.sampled_from(_ORDERS),
    case=st.sampled_from((str, str.upper, str.lower)),
)
@example(
    people=[person for person in _PEOPLE if f"{person.forename} {person.surname}" in ("Grace Hope", "Hope Marsh")],
    header="Prize winners\n",
    separator=" | ",
    order="{forename} {surname}",
    case=str,
)
def test_every_winner_is_found(blank, people, header, separator, order, case) -> None:
    """In any case, order of its parts and separator, each full name in a list is found where it stands."""
    if "\n" in order or ("," in order and separator == ", "):
        separator = "\n\n"
    text, places = case(header), []
    for person in people:
        written = case(order.format(forename=person.forename, surname=person.surname))
        places.append((len(text), len(text) + len(written), person.person_id))
        text += written + case(separator)
    found = list(_DETECTOR.detect(view_of([part_of(text)], [blank(text)], _REGISTER)))
    for start, end, person_id in places:
        assert any(
            isinstance(item, Finding)
            and person_id in item.people
            and item.confidence >= 0.5
            and item.location.start < end
            and start < item.location.end
            for item in found
        ), (text, text[start:end])


@pytest.mark.parametrize(
    "text",
    [
        "In all of this we hope marsh flowers will may come back.",
        "We parked near Daisy Field. We walked along Rose Lane and came back from Faith Hill.",
        "in summer, rose hips; in autumn, hope hill leaves",
    ],
)
def test_words_of_a_sentence_are_no_list(blank, text: str) -> None:
    """Ordinary words that happen to be a pupil's names are none in a sentence that says something else."""
    found = _DETECTOR.detect(view_of([part_of(text)], [blank(text)], _REGISTER))
    assert [item.text for item in found if isinstance(item, Finding) and item.confidence >= 0.5] == []
