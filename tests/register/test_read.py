"""Reading a register: what a school's spreadsheet writes is read, and a slip is named by its row."""

from pathlib import Path

import pytest

from policycheck.errors import RegisterError
from policycheck.register import load_register

PEOPLE = "person_id,kind,forename,surname,known_as,aliases,handles,year_group\n"
CONSENTS = "person_id,channel,scope,granted_on,expires_on,withdrawn_on,given_by\n"
KATIE = "P1,pupil,Katherine,Barraclough,Katie,Kat;Kate B,@katie,6\n"
GRANT = "P1,any,photo,2026-09-01,,,parent\n"


def folder(tmp_path: Path, people: str | bytes = PEOPLE + KATIE, consents: str = CONSENTS + GRANT) -> Path:
    data = people if isinstance(people, bytes) else people.encode()
    (tmp_path / "people.csv").write_bytes(data)
    (tmp_path / "consents.csv").write_text(consents, encoding="utf-8")
    return tmp_path


def test_people_and_consents_are_read(tmp_path: Path) -> None:
    """Every column arrives where it belongs."""
    (person,) = load_register(folder(tmp_path)).people
    assert (person.forename, person.surname, person.known_as) == ("Katherine", "Barraclough", "Katie")
    assert (person.aliases, person.handles, person.year_group) == (("Kat", "Kate B"), ("@katie",), "6")
    assert [row.scope for row in person.consents] == ["photo"]
    assert not person.do_not_publish


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252"])
def test_what_a_spreadsheet_writes_is_read(tmp_path: Path, encoding: str) -> None:
    """BOM, Windows-1252, carriage returns, quotes, blank rows and columns in another order."""
    people = 'kind,person_id,"forename",surname,known_as,aliases,handles,year_group,do_not_publish\r\n'
    people += 'Pupil,P1,Siân,"O\'Donoghue, jr",,,,6,Yes\r\n,,,,,,,,\r\n'
    (person,) = load_register(folder(tmp_path, people.encode(encoding))).people
    assert (person.forename, person.surname) == ("Siân", "O'Donoghue, jr")
    assert person.do_not_publish


@pytest.mark.parametrize(
    ("people", "consents", "message"),
    [
        (PEOPLE + "P1,pupl,Katie,B,,,,\n", CONSENTS, "people.csv:2: kind is not one of"),
        (PEOPLE + KATIE + KATIE, CONSENTS, "people.csv:3: person_id stands in row 2"),
        (PEOPLE + ",pupil,Katie,B,,,,\n", CONSENTS, "people.csv:2: person_id is empty"),
        (PEOPLE + "P1,pupil,,,,,,\n", CONSENTS, "people.csv:2: forename and surname are both empty"),
        (PEOPLE + "P1,pupil,Katie,B,,,,,,\n", CONSENTS, "people.csv:2: more values than columns"),
        ("person_id,kind\n", CONSENTS, "people.csv:1: column forename is missing"),
        (PEOPLE + KATIE, CONSENTS + "P9,any,photo,2026-09-01,,,p\n", "consents.csv:2: person_id is not in"),
        (PEOPLE + KATIE, CONSENTS + "P1,fb,photo,2026-09-01,,,p\n", "consents.csv:2: channel is not one of"),
        (PEOPLE + KATIE, CONSENTS + "P1,any,foto,2026-09-01,,,p\n", "consents.csv:2: scope is not one of"),
        (PEOPLE + KATIE, CONSENTS + "P1,any,photo,01/09/2026,,,p\n", "consents.csv:2: granted_on is not a date"),
        (PEOPLE + KATIE, CONSENTS + "P1,any,photo,,,,p\n", "consents.csv:2: granted_on is empty"),
        (
            PEOPLE + KATIE,
            CONSENTS + GRANT + "P1,any,photo,2026-09-01,2026-08-01,,p\n",
            "consents.csv:3: expires_on is before",
        ),
    ],
)
def test_a_slip_is_named_by_file_and_row(tmp_path: Path, people: str, consents: str, message: str) -> None:
    """The message says where and how to mend, in one line, and never who."""
    with pytest.raises(RegisterError) as error:
        load_register(folder(tmp_path, people, consents))
    assert message in str(error.value)
    assert "\n" not in str(error.value)
    assert "Katie" not in str(error.value)


def test_an_unknown_encoding_is_no_register(tmp_path: Path) -> None:
    """A name is never mended by guess: nobody would then find the child."""
    with pytest.raises(RegisterError, match=r"people\.csv:2: neither UTF-8 nor Windows-1252"):
        load_register(folder(tmp_path, PEOPLE.encode() + b"P1,pupil,S\x81n,B,,,,\n"))


def test_a_missing_folder_or_file_is_named(tmp_path: Path) -> None:
    """Nobody is taken to have consented because a path is wrong."""
    with pytest.raises(RegisterError, match="not a folder"):
        load_register(tmp_path / "none")
    with pytest.raises(RegisterError, match="no such file"):
        load_register(tmp_path)


def test_reference_photos_belong_to_people_of_the_register(tmp_path: Path) -> None:
    """Several a person, any case of suffix; one that belongs to nobody is an error without its name."""
    root = folder(tmp_path)
    (root / "faces").mkdir()
    for name in ("P1.jpg", "P1-2.JPEG", ".DS_Store"):
        (root / "faces" / name).touch()
    assert [(who, path.name) for who, path in load_register(root).faces] == [
        ("P1", "P1-2.JPEG"),
        ("P1", "P1.jpg"),
    ]
    (root / "faces" / "katie.jpg").touch()
    with pytest.raises(RegisterError, match="belongs to nobody") as error:
        load_register(root)
    assert "katie" not in str(error.value)


@pytest.mark.parametrize("mark", [";", "\t"])
def test_other_separators_are_named(tmp_path: Path, mark: str) -> None:
    """A file saved with semicolons or tabs says so, rather than that a column is missing which is plainly there."""
    with pytest.raises(RegisterError, match=r"people\.csv:1: the columns are not separated by commas"):
        load_register(folder(tmp_path, people=(PEOPLE + KATIE).replace(",", mark)))


def test_a_stray_byte_does_not_garble_the_other_names(tmp_path: Path) -> None:
    """A file that is UTF-8 but for one byte is refused: read as Windows-1252, no accented name would be found."""
    people = (PEOPLE + "P1,pupil,Siân,B,,,,\n").encode() + b"P2,pupil,Zo\xeb,B,,,,\n"
    with pytest.raises(RegisterError, match=r"people\.csv:3: mixes UTF-8"):
        load_register(folder(tmp_path, people))


@pytest.mark.parametrize("heading", ["Do not publish", "do-not-publish", "DO_NOT_PUBLISH ", "Do not publish?"])
def test_headings_are_read_however_they_are_written(tmp_path: Path, heading: str) -> None:
    """Blanks, hyphens and capitals in a heading leave nobody unprotected."""
    people = PEOPLE.strip().replace("person_id", "Person ID") + f",{heading}\n" + KATIE.strip() + ",yes\n"
    assert load_register(folder(tmp_path, people)).people[0].do_not_publish


@pytest.mark.parametrize("heading", ["do_not_publsh", "dont_publish", "No publishing", "published"])
def test_a_misspelt_protection_is_refused(tmp_path: Path, heading: str) -> None:
    """The one column that protects a child outright is never passed over for its spelling."""
    people = PEOPLE.strip() + f",{heading}\n" + KATIE.strip() + ",yes\n"
    with pytest.raises(RegisterError, match=r"people\.csv:1: column 9 is not known: name it do_not_publish"):
        load_register(folder(tmp_path, people))


def test_a_heading_that_stands_twice_is_refused(tmp_path: Path) -> None:
    """Of two columns of one name none is taken by guess; empty headings and a school's own columns may repeat."""
    with pytest.raises(RegisterError, match=r"people\.csv:1: column surname stands twice"):
        load_register(folder(tmp_path, PEOPLE.strip() + ",Surname\n" + KATIE.strip() + ",Byrne\n"))
    load_register(folder(tmp_path, PEOPLE.strip() + ",note,note,,\n" + KATIE.strip() + ",a,b,,\n"))


@pytest.mark.parametrize("head", ['"person_id"x,kind\n', '"person_id,kind\n', "a" * 140_000 + ",kind\n"])
def test_a_broken_first_row_is_named(tmp_path: Path, head: str) -> None:
    """Quotes that do not close and endless values in the headings are slips of the file, not of the program."""
    with pytest.raises(RegisterError, match=r"people\.csv:\d+: not a CSV row"):
        load_register(folder(tmp_path, head + KATIE))
