"""Look-alikes: whoever may be taken for another person of the register is cleared by no face."""

import numpy as np
import pytest

from policycheck.detect.faces import alike
from policycheck.detect.faces.alike import FAMILY, LOOK_ALIKE, TWIN
from policycheck.detect.faces.match import MATCHED, Template, known, match
from policycheck.detect.faces.scale import DLIB, SFACE
from policycheck.register import Person, Register


def look_alikes(templates, register, scale):
    return alike.look_alikes(known(templates, scale), register, scale)


def person(person_id: str, surname: str, *, year: str = "", kind: str = "pupil") -> Person:
    return Person(person_id=person_id, kind=kind, forename="A", surname=surname, year_group=year)  # type: ignore[arg-type]


def template(person_id: str, place: float) -> Template:
    return Template(person_id=person_id, embedding=np.eye(128)[0] * place)


@pytest.mark.parametrize(
    ("apart", "surnames", "reason"),
    [
        (0.24, ("Sample", "Specimen"), LOOK_ALIKE),
        (0.36, ("Sample", "Specimen"), None),
        (0.36, ("Sample", "sample "), FAMILY),
        (0.36, ("Sample", "Specimen-Sample"), FAMILY),
        (0.43, ("Sample", "Sample"), None),
        (0.36, ("", ""), None),
    ],
)
def test_two_people_whose_photos_lie_close(apart: float, surnames: tuple[str, str], reason: str | None) -> None:
    """Strangers within the distance of a match look alike; people of one surname, double-barrelled or not, sooner."""
    register = Register(people=(person("a", surnames[0], kind="staff"), person("b", surnames[1], kind="staff")))
    found = look_alikes([template("a", 0.0), template("a", -2.0), template("b", apart)], register, DLIB)
    assert dict(found) == ({"a": reason, "b": reason} if reason else {})


@pytest.mark.parametrize(("year", "reason"), [("R", None), ("9", LOOK_ALIKE)])
def test_children_look_alike_where_one_would_be_taken_for_the_other(year: str, reason: str | None) -> None:
    """The nearer a face must be to be a child's, the nearer another child's photo must lie to stand in the way."""
    register = Register(people=(person("a", "Sample", year=year), person("b", "Specimen", year=year)))
    found = look_alikes([template("a", 0.0), template("b", 0.8)], register, SFACE)
    assert dict(found) == ({"a": reason, "b": reason} if reason else {})


@pytest.mark.parametrize(
    ("other", "twin"),
    [
        (person("b", "Sample", year="4"), True),
        (person("b", "Sample", year="5"), False),
        (person("b", "Specimen", year="4"), False),
        (person("b", "Sample", year="4", kind="staff"), False),
    ],
)
def test_a_twin_who_is_not_enrolled(other: Person, twin: bool) -> None:
    """Of a pupil of the same surname and year without a photo nothing can be compared, so nobody is cleared."""
    register = Register(people=(person("a", "Sample", year="4"), other))
    assert dict(look_alikes([template("a", 0.0)], register, DLIB)) == ({"a": TWIN} if twin else {})
    assert dict(look_alikes([template("a", 0.0), template("b", 1.0)], register, DLIB)) == {}


@pytest.mark.parametrize(
    ("years", "twin"),
    [
        (("4A", "4B"), True),
        (("Year 4 Oak", "Year 4 Ash"), True),
        (("Year 4", "Y4"), True),
        (("P5", "Primary 5"), True),
        (("Reception", "R"), True),
        (("Reception", "Year 2"), False),
        (("4A", "5A"), False),
        (("", ""), True),
        (("", "Year 4"), True),
        (("Hedgehogs", "Year 4"), True),
    ],
)
def test_a_twin_in_another_class_is_a_twin(years: tuple[str, str], twin: bool) -> None:
    """Classes, and ways of writing one year, make no difference; of a year that is not told any may be the same."""
    register = Register(people=(person("a", "S", year=years[0]), person("b", "S", year=years[1])))
    assert dict(look_alikes([template("a", 0.0)], register, DLIB)) == ({"a": TWIN} if twin else {})


@pytest.mark.parametrize(
    ("surnames", "related"),
    [
        (("Peña", "Pena"), True),
        (("Smith Jones", "Smith-Jones"), True),
        (("Smith Jones", "Jones"), True),
        (("O'Neil", "ONeil"), True),
        (("van Dijk", "van Berg"), False),
        (("Le", "Le"), True),
    ],
)
def test_a_surname_is_one_however_it_is_written(surnames: tuple[str, str], related: bool) -> None:
    """Accents, hyphens and spaces part no family, and a `van` makes none."""
    register = Register(people=(person("a", surnames[0], year="4"), person("b", surnames[1], year="4")))
    assert dict(look_alikes([template("a", 0.0)], register, DLIB)) == ({"a": TWIN} if related else {})


def test_a_look_alike_is_not_matched() -> None:
    """A face that would be matched is nobody's, for the reason given; other people are matched as before."""
    gallery = [template("a", 0.0), template("b", 1.0)]
    faces = [np.eye(128)[0] * 0.1, np.eye(128)[0] * 0.9]
    one, other = match(faces, known(gallery, DLIB), DLIB, alike={"a": LOOK_ALIKE})
    assert (one.person_id, one.cue) == (None, LOOK_ALIKE)
    assert (other.person_id, other.cue) == ("b", MATCHED)
