"""`--people` and the files beside pictures: who is shown travels with the draft and appears nowhere."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from policycheck import Checker, Draft, UsageError
from policycheck.cli.people import is_statement

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


def test_names_travel_with_the_draft(program, picture):
    """The flag states it of the whole draft, a file beside a picture of that picture alone."""
    program.write("post.txt")
    for name in ("a.jpg", "b.jpg"):
        program.write(name, picture())
    program.write("b.jpg.people.txt", "Ola Sample\nPim Sample\n")
    result = program("post.txt", "a.jpg", "b.jpg", "--people", "Katie Sample, Seun Sample,")
    assert result.exit_code == 0
    (draft,) = program.drafts
    assert draft.people == ("Katie Sample", "Seun Sample")
    assert draft.people_of == {"b.jpg": ("Ola Sample", "Pim Sample")}
    assert "Sample" not in repr(draft)


def test_scan_reads_the_files_beside_pictures(program, picture):
    """They belong to their pictures and are no drafts, whether found or given by name."""
    program.write("site/post.md", "Well done! ![](a.jpg)\n")
    program.write("site/a.jpg", picture())
    program.write("site/a.jpg.people.txt", "BLOCKME Sample")
    result = program("scan", "site", "site/a.jpg.people.txt")
    assert result.exit_code == 0
    (draft,) = program.drafts
    assert list(draft.people_of.values()) == [("BLOCKME Sample",)]


def test_a_statement_is_no_draft(program, picture):
    """Given to check as a file, its names would be taken for the post's."""
    program.write("a.jpg", picture())
    program.write("a.jpg.people.txt", "Ola Sample")
    result = program("a.jpg", "a.jpg.people.txt")
    assert result.exit_code == 2
    assert "never a draft" in result.stderr
    assert "Sample" not in result.stderr


def test_a_statement_that_cannot_be_read(program, picture):
    """One line that names the file and not what is in it."""
    program.write("a.jpg", picture())
    program.write("a.jpg.people.txt", b"\xff\xfe\x00\xd8Sample")
    result = program("a.jpg")
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert "a.jpg.people.txt: cannot be read" in result.stderr


@pytest.mark.parametrize(
    ("name", "is_one"),
    [("a.jpg.people.txt", True), ("A.HEIC.People.TXT", True), ("people.txt", False), ("our.people.txt", False)],
)
def test_only_a_pictures_statement_is_one(name, is_one):
    """A page that is called people.txt stays a page."""
    assert is_statement(Path(name)) is is_one


@pytest.mark.models
@pytest.mark.parametrize(
    ("people", "verdict"),
    [
        ((), "review"),
        (("Imogen Tallis",), "pass"),
        (("Harjit Sandhu",), "block"),
        (("Nobody Known",), "review"),
        (("Imogen Tallis", "Harjit Sandhu"), "block"),
    ],
)
def test_consent_is_judged_by_look_up(people, verdict):
    """From picture to verdict: whoever is stated needs a photo consent, and no name comes out."""
    checker = Checker.load(EXAMPLES / "policycheck.toml")
    photo = EXAMPLES / "photos" / "hopper.jpg"
    report = checker.check(images=[photo], people=people, on=date(2026, 11, 20))
    assert report.verdict == verdict
    said = repr(report) + str(report.to_dict(show_text=True))
    assert not any(word in said for name in people for word in name.split())


@pytest.mark.models
def test_without_a_register_it_stays_review():
    """Nobody is known to have consented."""
    report = Checker().check(images=[EXAMPLES / "photos" / "hopper.jpg"], people=["Imogen Tallis"])
    assert report.verdict == "review"


def test_a_statement_must_fit_the_draft():
    """A text for a list, and a picture that is not there, are wrong use."""
    with pytest.raises(UsageError, match="list of names"):
        Checker().check("Hi", people="Katie Sample")
    with pytest.raises(UsageError, match=r"no picture of this draft"):
        Checker().check_draft(Draft("Hi", people_of={"a.jpg": ["Katie Sample"]}))
