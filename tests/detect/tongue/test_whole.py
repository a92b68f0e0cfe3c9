"""The whole check of drafts in other languages, with a register and the shipped model."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from policycheck import Checker
from policycheck.types import Report, TextLocation

ON = date(2026, 11, 20)
PEOPLE = """person_id,kind,forename,surname,known_as,aliases,handles,year_group
p1,pupil,Rhys,Penhale,,,,6
p2,pupil,Siân,Trefor,,,,6
p3,pupil,Ffion,Garnedd,,,,5
p4,pupil,Elin,Caradog,,,,5
p5,pupil,Tomos,Ystwyth,,,,5
p6,pupil,Zuzanna,Lisowska,,,,4
p7,pupil,Gwilym,Madog,,,,4
"""
CONSENTS = """person_id,channel,scope,granted_on,expires_on,withdrawn_on,given_by
p7,any,forename,2026-09-01,,,parent
"""
POLISH = (
    "Wczoraj nasza szkoła wygrała zawody pływackie, a {} zdobyła złoty medal. "
    "Pytania prosimy kierować pod numer {} albo osobiście do sekretariatu."
)


@pytest.fixture(scope="module")
def checker(tmp_path_factory: pytest.TempPathFactory) -> Checker:
    folder: Path = tmp_path_factory.mktemp("register")
    (folder / "people.csv").write_text(PEOPLE, "utf-8")
    (folder / "consents.csv").write_text(CONSENTS, "utf-8")
    return Checker(register=folder, school={"name": "Ysgol Bro Derwen"})


def named(report: Report, text: str) -> set[str]:
    """The words of the draft that a violation about a name points to."""
    spans = [
        finding.location
        for violation in report.violations
        if violation.category == "person-name"
        for finding in violation.evidence
    ]
    return {text[place.start : place.end] for place in spans if isinstance(place, TextLocation)}


@pytest.mark.models
@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Pen-blwydd hapus i Rhys Penhale!", {"Rhys Penhale"}),
        ("Cerdd gan Siân Trefor yn y cylchgrawn.", {"Siân Trefor"}),
        ("Aeth Elin â Ffion Garnedd i'r llyfrgell.", {"Elin", "Ffion Garnedd"}),
        ("Llongyfarchiadau i Elin a Tomos ar ennill y gystadleuaeth.", {"Elin", "Tomos"}),
        ("Da iawn Rhys, gwych Ffion!", {"Rhys", "Ffion"}),
        ("Llongyfarchiadau i Gwilym!", set()),
    ],
)
def test_names_of_the_register_are_found_in_welsh(checker: Checker, text: str, names: set[str]) -> None:
    """After "i", "gan", "â" and "a", which mutate other words: whoever has not consented, and nobody else."""
    report = checker.check(text, on=ON)
    assert named(report, text) == names
    assert report.unchecked == ()


@pytest.mark.models
def test_welsh_notices_pass(checker: Checker) -> None:
    """What names nobody has no violation and nothing unread: neither rules nor the model take it for something else."""
    lines = (Path(__file__).parent / "welsh.txt").read_text("utf-8").splitlines()
    people = ("Elin Rhys Siân Ffion Tomos Parry Bevan Mrs Gruffydd Osian Mali Eban Llew").split()
    notices = [line for line in lines if line[0] != "#" and not any(name in line for name in people)]
    assert len(notices) > 20
    wrong = {line: checker.check(line, on=ON) for line in notices}
    assert {line: report.violations for line, report in wrong.items() if report.verdict != "pass"} == {}


@pytest.mark.models
def test_greetings_pass(checker: Checker) -> None:
    """Greetings, feasts and thanks of many languages in English posts, through every detector."""
    lines = (Path(__file__).parent / "greetings.txt").read_text("utf-8").splitlines()[1:]
    assert len(lines) > 60
    assert [line for line in lines if checker.check(line, on=ON).verdict != "pass"] == []


@pytest.mark.models
def test_foreign_prose_is_unread_and_not_condemned(checker: Checker) -> None:
    """What nobody read is reported as that: of 62 harmless paragraphs no more than one has a violation."""
    lines = (Path(__file__).parent / "paragraphs.txt").read_text("utf-8").splitlines()
    paragraphs = [line.split(" | ", 1)[1] for line in lines if line[0] != "#"][::2]
    reports = [checker.check(words, on=ON) for words in paragraphs]
    assert all(report.unchecked for report in reports)
    assert sum(bool(report.violations) for report in reports) <= 1


@pytest.mark.models
def test_what_needs_no_language_is_still_checked(checker: Checker) -> None:
    """In a Polish post a pupil's name and a telephone number are found, and the rest is reported as unread."""
    text = POLISH.format("Zuzanna Lisowska", "07700 900123")
    report = checker.check(text, on=ON)
    assert report.verdict == "block"
    assert "Zuzanna Lisowska" in named(report, text)
    assert "contact-details" in {violation.category for violation in report.violations}
    (gap,) = report.unchecked
    assert (gap.source, gap.stage) == ("text", "language")
    assert gap.reason.startswith("words in Polish (line 1): ")


@pytest.mark.models
def test_nothing_found_is_not_a_pass(checker: Checker) -> None:
    """A harmless post in Polish is for somebody to read, never a pass."""
    report = checker.check(POLISH.format("drużyna", "szkoły"), on=ON)
    assert report.verdict == "review"
    assert [gap.stage for gap in report.unchecked] == ["language"]
    assert "Polish" in report.to_dict()["unchecked"][0]["reason"]


@pytest.mark.models
def test_a_picture_described_in_another_language(checker: Checker, tmp_path: Path) -> None:
    """A Markdown page: its body and a picture's description are each reported with the line in the file."""
    words = POLISH.format("drużyna", "szkoły")
    page = tmp_path / "post.md"
    page.write_text(f"# Swimming\n\nWell done to our team this week.\n\n![{words}](a.jpg)\n\n{words}\n", "utf-8")
    gaps = [gap for gap in checker.check(files=[page], on=ON).unchecked if gap.stage == "language"]
    assert [gap.reason.partition(":")[0] for gap in gaps] == ["words in Polish (line 7)", "words in Polish (line 5)"]
    assert all(gap.source.endswith("post.md") for gap in gaps)
