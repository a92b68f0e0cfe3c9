"""Names stated are looked up exactly: a guess would clear a face."""

from __future__ import annotations

import pytest

from policycheck.register import Person, Register, Stated, look_up, split_names


@pytest.fixture
def register() -> Register:
    return Register(
        people=(
            Person(person_id="P1", kind="pupil", forename="Katherine", surname="Barraclough", known_as="Katie"),
            Person(person_id="P2", kind="pupil", forename="Seun", surname="Adéyẹmí-Cole"),
            Person(person_id="P3", kind="pupil", forename="Tom", surname="Sample"),
            Person(person_id="P4", kind="parent", forename="Tom", surname="Sample"),
            Person(person_id="T1", kind="staff", forename="Ada", surname="Testcase", aliases=("Mrs Testcase", "Addie")),
        )
    )


@pytest.mark.parametrize(
    ("name", "people"),
    [
        ("Katherine Barraclough", ("P1",)),
        ("katie  BARRACLOUGH", ("P1",)),
        ("Seun Adeyemi Cole", ("P2",)),
        ("Tom Sample", ("P3", "P4")),
        ("P4", ("P4",)),
        ("Mrs Testcase", ("T1",)),
        ("Addie Testcase", ("T1",)),
        ("Addie", ()),
        ("Katie", ()),
        ("Barraclough", ()),
        ("Katie Baraclough", ()),
        ("Someone Else", ()),
    ],
)
def test_a_name_is_known_in_full_or_not_at_all(register: Register, name: str, people: tuple[str, ...]) -> None:
    """Forename, daily name or alias with the surname, a title's alias, or the id; never a part or a near miss."""
    assert look_up((name,), register) == (Stated(number=1, people=people),)


@pytest.mark.parametrize(
    ("name", "people"),
    [
        ("Ann Abell", ("A1",)),
        ("Anna Bell", ()),
        ("Annabel L", ()),
        ("AnnAbell", ()),
        ("P-1", ()),
        (" p1 ", ("p1",)),
        ("Lee Ann O Neil", ("A2",)),
        ("Leeann O'Neil", ("A2",)),
        ("Leea Nno Neil", ()),
        ("Mary Ann Lee", ("A3", "A4")),
        ("Mary-Ann Lee", ("A3", "A4")),
    ],
)
def test_the_border_of_forename_and_surname_counts(name: str, people: tuple[str, ...]) -> None:
    """The same letters parted elsewhere are another person; within either, spaces and hyphens are as people please."""
    names = {"A1": "Ann,Abell", "A2": "Lee-Ann,O'Neil", "A3": "Mary Ann,Lee", "A4": "Mary,Ann-Lee", "p1": "Tom,Sample"}
    known = Register(
        people=tuple(
            Person(person_id=number, kind="pupil", forename=name.split(",")[0], surname=name.split(",")[1])
            for number, name in names.items()
        )
    )
    (stated,) = look_up((name,), known)
    assert sorted(stated.people) == list(people)


def test_a_name_given_twice_is_one_person(register: Register) -> None:
    """A repetition accounts for nobody more, unless as many people share the name."""
    names = ("Katie Barraclough", "Katherine Barraclough", "Tom Sample", "Tom Sample", "Tom Sample", "X Y", "x y")
    assert [stated.number for stated in look_up(names, register)] == [1, 3, 4, 6]


def test_without_a_register_nobody_is_known() -> None:
    """Each name is a person of whom nothing is known."""
    assert [stated.people for stated in look_up(("A B", "C D"), None)] == [(), ()]


def test_names_stand_between_commas_or_line_by_line() -> None:
    """Empty places are left out."""
    assert split_names("Katie  Barraclough, Seun Adeyemi;\r\n\nTom Sample,") == (
        "Katie Barraclough",
        "Seun Adeyemi",
        "Tom Sample",
    )
