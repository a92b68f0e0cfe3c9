"""Stages: a pupil is as old as the year group says, and as young as can be where it says nothing."""

import pytest

from policycheck.detect.faces.scale import DLIB, SFACE, Scale
from policycheck.detect.faces.stage import Stage, stage_of, year_of
from policycheck.register import Person


def person(year: str, kind: str = "pupil") -> Person:
    return Person(person_id="p", kind=kind, forename="A", surname="B", year_group=year)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("year", "stage"),
    [
        ("Nursery", "infant"),
        ("Reception", "infant"),
        ("R", "infant"),
        ("1", "infant"),
        ("Year 1", "infant"),
        ("2", "junior"),
        ("Y6", "junior"),
        ("yr 3", "junior"),
        ("4B", "junior"),
        ("Blwyddyn 5", "junior"),
        ("P2", "infant"),
        ("Primary 7", "junior"),
        ("7", "secondary"),
        ("Year 11", "secondary"),
        ("13", "secondary"),
        ("S1", "secondary"),
        ("", "infant"),
        ("Kingfishers", "infant"),
        ("2019", "infant"),
        ("99", "infant"),
        ("10HK", "secondary"),
        ("Year 6/7", "junior"),
        ("3-4", "infant"),
        ("3 years", "infant"),
        ("8yo", "infant"),
    ],
)
def test_a_year_group_names_a_stage(year: str, stage: Stage) -> None:
    """However it is written; what names no year counts as the youngest."""
    assert stage_of(person(year)) == stage


@pytest.mark.parametrize(
    ("written", "year"),
    [
        ("Nursery", 0),
        ("R", 0),
        ("FS2", 0),
        ("Reception Owls", 0),
        ("P1", 0),
        ("4B", 4),
        ("S2", 9),
        ("", None),
        ("Robins", None),
        ("3-4", None),
        ("2019", None),
    ],
)
def test_what_names_no_year_is_told_from_those_before_the_first(written: str, year: int | None) -> None:
    """A class's name says nothing; a nursery's says that the child is younger than Year 1."""
    assert year_of(person(written)) == year


@pytest.mark.parametrize("kind", ["staff", "parent", "governor"])
def test_whoever_is_no_pupil_is_an_adult(kind: str) -> None:
    """A member of staff who teaches Year 1 is no infant."""
    assert stage_of(person("1", kind)) == "adult"


@pytest.mark.parametrize("scale", [SFACE, DLIB], ids=["sface", "dlib"])
@pytest.mark.parametrize("people", [1, 10, 100, 1000])
def test_the_younger_the_stricter(scale: Scale, people: int) -> None:
    """In a register of any size a face must be nearer to be a younger child's, and nearer in a larger one."""
    limits = [scale.limit_of(person(year), people) for year in ("R", "4", "9")]
    adult = scale.limit_of(person("", "staff"), people)
    assert limits == sorted(limits)
    assert limits[-1] < adult == scale.threshold_for(people)
    assert all(limit <= scale.limit_of(person(year), 1) for limit, year in zip(limits, ("R", "4", "9"), strict=True))
