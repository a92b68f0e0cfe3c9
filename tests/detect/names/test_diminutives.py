"""Short forms of forenames."""

import pytest

from policycheck.detect.names import NameDetector
from policycheck.detect.names.diminutives import is_clipped, shorts_of
from policycheck.register import Person, Register
from policycheck.types import Finding

from .conftest import part_of, view_of


def _who(blank, text: str, *people: Person) -> list[tuple[str, ...]]:
    view = view_of([part_of(text)], [blank(text)], Register(people=people))
    return [item.people for item in NameDetector().detect(view) if isinstance(item, Finding)]


def _pupil(person_id: str, forename: str, surname: str, known_as: str = "") -> Person:
    return Person(person_id=person_id, kind="pupil", forename=forename, surname=surname, known_as=known_as)


@pytest.mark.parametrize(
    ("written", "name"),
    [("zeb", "zebedee"), ("zebby", "zebedee"), ("charl", "charlotte"), ("seun", "oluwaseun"), ("thad", "thaddeus")],
)
def test_clipped_names(written: str, name: str) -> None:
    """A name's beginning, with an ending or without, and the end of a long name are short for it."""
    assert is_clipped(written, name)


@pytest.mark.parametrize(
    ("written", "name"), [("ze", "zebedee"), ("anna", "anna"), ("noor", "harnoor"), ("harriet", "harry"), ("a", "ada")]
)
def test_what_is_no_clipped_name(written: str, name: str) -> None:
    """Two letters, the name itself, and half of a short name are not."""
    assert not is_clipped(written, name)


def test_every_listed_short_form_is_folded() -> None:
    """The list's names are written as folded text is, so that look-up can find them."""
    assert "katie" in shorts_of("katherine") and "bill" in shorts_of("william")
    assert all(short.isascii() and short.islower() for short in shorts_of("elizabeth"))


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("franek", "franciszek"), ("gosia", "malgorzata"), ("dasha", "daria"), ("femi", "olufemi"), ("ibby", "ibrahim"),
        ("xavi", "javier"), ("beto", "alberto"), ("gwenno", "gwenllian"), ("sive", "sadhbh"), ("jassi", "jaspreet"),
    ],
)  # fmt: skip
def test_short_forms_of_every_community(written: str, name: str) -> None:
    """Children are called by short forms in Polish, Ukrainian, Yoruba, Urdu, Spanish, Welsh, Irish and Panjabi too."""
    assert written in shorts_of(name)


def test_a_short_form_names_the_pupil_whom_nobody_else_is_called_like(blank) -> None:
    """Katie is Katherine where no Katie is in the register."""
    katherine, katie = _pupil("a", "Katherine", "Pell"), _pupil("b", "Katie", "Quill")
    assert _who(blank, "We cheered for Katie today.", katherine) == [("a",)]
    assert _who(blank, "We cheered for Katie today.", katherine, katie) == [("b",)]


def test_with_the_surname_a_short_form_is_sure(blank) -> None:
    """The surname tells who is meant, and the full form of a short name is found too."""
    katherine, tom = _pupil("a", "Katherine", "Pell"), _pupil("c", "Tom", "Rudge")
    assert _who(blank, "Katie Pell and Thomas Rudge won.", katherine, tom, _pupil("b", "Katie", "Quill")) == [
        ("a",),
        ("c",),
    ]


@pytest.mark.parametrize("text", ["Kit list on the website.", "Bring your kit.", "My nan says hello.", "CAT is sick."])
def test_words_are_no_short_forms(blank, text: str) -> None:
    """A word that is somebody's short form too is none in a sentence without a person."""
    assert _who(blank, text, _pupil("a", "Katherine", "Pell"), _pupil("b", "Anna", "Rudge")) == []


def test_two_of_one_short_form_are_both_candidates(blank) -> None:
    """Sam may be Samuel and Samantha; both are looked at."""
    people = (_pupil("a", "Samuel", "Pell"), _pupil("b", "Samantha", "Quill"))
    assert _who(blank, "Well done Sam for a great poem.", *people) == [("a", "b")]
