"""Everybody in the register is found in every form, without any help from the model."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import pytest

from policycheck.detect.names import NameDetector
from policycheck.register import Person, Register
from policycheck.types import Finding, MetadataLocation, TextLocation

from .conftest import part_of, view_of

_LETTERS = str.maketrans("0123456789", "abcdefghij")


@pytest.mark.parametrize(
    ("text", "words", "form", "people"),
    [
        ("We cheered for Dami today.", "Dami", "forename", ("p01",)),
        ("Dami Ogunleye won.", "Dami Ogunleye", "full-name", ("p01",)),
        ("OGUNLEYE, Oluwadamilola", "OGUNLEYE, Oluwadamilola", "full-name", ("p01",)),
        ("Josephine Anne Hartley-Bewick won.", "Josephine Anne Hartley-Bewick", "full-name", ("p02",)),
        ("Josephine 'Josie' Bewick won.", "Josephine 'Josie' Bewick", "full-name", ("p02",)),
        ("Siddiqui saved it.", "Siddiqui", "surname", ("p04", "r02")),
        ("We met Mrs. Thistlewood.", "Mrs. Thistlewood", "title-surname", ("s01",)),
        ("mr b has the whistle today", "mr b", "title-surname", ("s02",)),
        ("Ffion G. ran.", "Ffion G", "forename-initial", ("p26",)),
        ("Tariq A-H won the cup", "Tariq A-H", "forename-initial", ("p27",)),
        ("Bravo J-P. N-W. in Year 2!", "J-P. N-W", "initials", ("p07",)),
        ("RÓISÍN O’SHAUGHNESSY", "RÓISÍN O’SHAUGHNESSY", "full-name", ("p05",)),
        ("roisin was there, we all saw her", "roisin", "forename", ("p05",)),
        ("Ro\u0301isi\u0301n was there", "Ro\u0301isi\u0301n", "forename", ("p05",)),
        ("Zebedee’s kite", "Zebedee", "forename", ("p25",)),
        ("Lily Rose Baker sang.", "Lily Rose Baker", "full-name", ("p20",)),
        ("Lilyrose sang.", "Lilyrose", "forename", ("p20",)),
        ("Carys\nap Rhydderch sang.", "Carys\nap Rhydderch", "full-name", ("p06",)),
        ("Ffion  Griffiths sang.", "Ffion  Griffiths", "full-name", ("p26",)),
        ("Zebedee Crumpton-Foxe ran.", "Zebedee Crumpton-Foxe", "full-name", ("p25",)),
        ("Zebadee Crumpton-Fox ran.", "Zebadee Crumpton-Fox", "full-name", ("p25",)),
        ("Christinna Papadopolous ran.", "Christinna Papadopolous", "full-name", ("p32",)),
        ("Lily Baker sang.", "Lily Baker", "full-name", ("p20",)),
        ("T. Al-Hashimi sang.", "T. Al-Hashimi", "surname", ("p27",)),
        ("Ffions poem is on show.", "Ffions", "forename", ("p26",)),
        ("Miss Sian takes drama.", "Miss Sian", "title-surname", ("s03",)),
        ("Rhydderch saved it.", "Rhydderch", "surname", ("p06",)),
        ("#WellDoneZebedee", "Zebedee", "forename", ("p25",)),
        ("#ffiongriffiths", "ffiongriffiths", "full-name", ("p26",)),
        ("See https://x.example/news/ffion-griffiths-wins", "ffion-griffiths", "full-name", ("p26",)),
        ("Ffion-Griffiths won.", "Ffion-Griffiths", "full-name", ("p26",)),
        ("Winner: Ffion-Griffiths-Year-3", "Ffion-Griffiths", "full-name", ("p26",)),
        ("| Griffiths | Ffion | 3B |", "Griffiths | Ffion", "full-name", ("p26",)),
        ("| Ffion | Griffiths | 3B |", "Ffion | Griffiths", "full-name", ("p26",)),
        ("Griffiths; Ffion; 3B", "Griffiths; Ffion", "full-name", ("p26",)),
        ("F. Griffiths sang.", "F. Griffiths", "surname", ("p26",)),
        ("well done ffion g for a lovely poem", "ffion g", "forename-initial", ("p26",)),
        ("#TeamGriffiths", "Griffiths", "surname", ("p26",)),
        ("#ProudFfion", "Ffion", "forename", ("p26",)),
        ("#FfionG", "FfionG", "forename-initial", ("p26",)),
        ("#ffiong", "ffiong", "forename-initial", ("p26",)),
        ("#TeamApRhydderch", "ApRhydderch", "surname", ("p06",)),
    ],
)
def test_every_form_is_found(find, text: str, words: str, form: str, people: tuple[str, ...]) -> None:
    """The form, the exact words and the person of each way to write a name."""
    (finding,) = find(text)
    assert (finding.text, finding.entity, finding.people) == (words, form, people)
    assert isinstance(finding.location, TextLocation)
    assert text[finding.location.start : finding.location.end] == words


@pytest.mark.parametrize("surname", ["O'Sullivan", "O’Sullivan", "D'Arcy", "G'Brien"])
def test_a_letter_with_an_apostrophe_begins_a_surname(find, surname: str) -> None:
    """Ffion O'Sullivan is no "Ffion O" with something left over, which a safe copy would leave in half."""
    assert all(finding.entity != "forename-initial" for finding in find(f"Well done to Ffion {surname} in Year 3."))


def test_people_of_one_forename_are_all_candidates(find) -> None:
    """Nobody of a shared forename is left out, whatever year group stands beside it."""
    (finding,) = find("Mohammed in Year 4 can juggle.")
    assert finding.people == ("p03", "p04")


def test_a_full_name_leaves_the_one_it_fits(find) -> None:
    """The surname tells two people of one forename apart, also for the forename elsewhere in the draft."""
    findings = find("Mohammed Rahman won. Later Mohammed lost.")
    assert [finding.people for finding in findings] == [("p03",), ("p03",)]


def test_far_from_the_full_name_both_are_candidates_again(find) -> None:
    """A later item of a newsletter may mean the other one."""
    findings = find("Mohammed Rahman won. " + "All was well. " * 40 + "Mohammed lost.")
    assert [finding.people for finding in findings] == [("p03",), ("p03", "p04")]


def test_words_that_happen_to_join_into_a_name_are_no_name(find) -> None:
    """Small words are not run together: "is a" is not Isa."""
    assert find("There is a cake sale. An na, na na.") == []


@pytest.mark.parametrize("text", ["Ffion-Mai won.", "Ffion Prosser won.", "Grace-Ann sang.", "Anne-Harpreet won."])
def test_a_part_of_somebody_elses_name_is_not_the_pupil(find, text: str) -> None:
    """A hyphen or another surname makes it somebody outside the register, or nobody without the model."""
    assert all(finding.people == () for finding in find(text))


def test_a_title_with_a_pupils_name_is_an_adult(find) -> None:
    """Mr and Mrs before a pupil's forename or surname name an adult outside the register."""
    for text in ("Mr Harpreet called.", "Mrs Griffiths called.", "Mr Papadopoulos called."):
        (finding,) = find(text)
        assert (finding.people, finding.subject, finding.entity) == ((), "staff", "title-surname")


def test_miss_with_a_pupils_surname_may_be_the_pupil(find) -> None:
    """Miss and Master are children's titles too, so the pupil stays a candidate."""
    (finding,) = find("Miss Papadopoulos tied the ribbon.")
    assert finding.people == ("p32",)


def test_a_titles_bearer_has_that_title(find) -> None:
    """Mr is not the person whom the register knows as Mrs."""
    (finding,) = find("Mr Thistlewood fixed the gate.")
    assert finding.people == ()


def test_subjects_are_the_registers_kinds(find) -> None:
    """Staff, governor, parent and pupil come from the register; a pupil among candidates decides."""
    texts = {
        "Mr Boateng sang.": "staff",
        "Rajesh Venkatesan sang.": "governor",
        "Mrs Hartley-Bewick sang.": "parent",
        "Dami sang.": "pupil",
        "Siddiqui sang.": "pupil",
    }
    for text, subject in texts.items():
        (finding,) = find(text)
        assert finding.subject == subject


def test_one_person_named_twice_has_one_datum(find) -> None:
    """Case, accents and possessives change no datum."""
    findings = find("Róisín's hat. ROISIN! Roisin.")
    assert {finding.datum for finding in findings} == {"roisin"}
    assert len(findings) == 3


def test_findings_never_overlap(find) -> None:
    """The longest name wins, and its parts are not found again."""
    findings = find("Josephine Hartley-Bewick, Mrs Hartley-Bewick and Mohammed Siddiqui of Year 4")
    places = sorted((f.location.start, f.location.end) for f in findings)
    assert all(before[1] <= after[0] for before, after in pairwise(places))
    assert len(findings) == 3


@pytest.mark.parametrize(
    ("name", "people"),
    [
        ("ffion-griffiths-y3", ("p26",)),
        ("IMG_2034_Zebedee", ("p25",)),
        ("zebedeecrumptonfox2", ("p25",)),
        ("grace-relay", ("p08",)),
        ("JacksonOliver", ()),
    ],
)
def test_file_names(find, name: str, people: tuple[str, ...]) -> None:
    """Names are found in file names, located as the field that they are."""
    findings = find(name, kind="file-name")
    assert findings and all(finding.people == people for finding in findings)
    assert {finding.location for finding in findings} == {MetadataLocation(source="post.txt", field="file-name")}


def test_names_run_together_in_a_picture(find) -> None:
    """Capitals that lost their space in a picture are searched for whole names; a text's own words are not."""
    (finding,) = find("AWARDED TO FFIONGRIFFITHS", kind="picture")
    assert (finding.text, finding.people) == ("FFIONGRIFFITHS", ("p26",))
    assert find("AWARDED TO FFIONGRIFFITHS") == []


@pytest.mark.parametrize(
    "name",
    [
        "summer-fair",
        "grace-darling",
        "rose-class-trip",
        "IMG_2034",
        "daisy-hill-farm",
        "will-you-join-us",
        "autumn",
    ],
)
def test_file_names_of_nobody(find, name: str) -> None:
    """Words that are also names are none in a file's name that says something else."""
    assert find(name, kind="file-name") == []


def test_without_a_register_nobody_is_a_candidate(find) -> None:
    """No register, no people; what a title makes a name is still found."""
    (finding,) = find("Ffionn and Mrs Oyelaran", register=None)
    assert (finding.text, finding.people) == ("Mrs Oyelaran", ())


def test_one_detector_serves_threads_and_registers(register, blank) -> None:
    """Two registers in several threads do not mix."""
    other = Register(people=(Person(person_id="x1", kind="pupil", forename="Ffion", surname="Zmuda"),))
    detector = NameDetector()

    def who(chosen: Register) -> tuple[str, ...]:
        found = detector.detect(view_of([part_of("Ffion ran.")], [blank("Ffion ran.")], chosen))
        return tuple(person for item in found if isinstance(item, Finding) for person in item.people)

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(who, (register, other) * 20)) == [("p26",), ("x1",)] * 20


def test_thousands_of_people_cost_no_more_time_than_few(blank) -> None:
    """Look-up is by hash: 3,000 people and a long text take no search of one for each of the other."""
    people = tuple(
        Person(
            person_id=f"p{n}",
            kind="pupil",
            forename=f"Xa{n:04d}".translate(_LETTERS),
            surname=f"Yb{n:04d}".translate(_LETTERS),
        )
        for n in range(3000)
    )
    text = " ".join(f"{p.forename} {p.surname} met {people[0].forename}." for p in people[:500])
    detector = NameDetector()
    view = view_of([part_of(text)], [blank(text)], Register(people=people))
    found = [item for item in detector.detect(view) if isinstance(item, Finding)]
    assert len(found) == 1000
    assert {person for finding in found for person in finding.people} == {f"p{n}" for n in range(500)}
