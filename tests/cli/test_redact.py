"""`policycheck redact`: what is written, what is refused, and the exit status."""

from __future__ import annotations

import json

import pytest

from policycheck.cli.redact import redact
from policycheck.redact import STYLES


def test_a_clean_draft_is_copied(program, picture):
    """Text and picture lie in the new folder, the originals are as they were, and the status is 0."""
    program.write("in/post.txt", "A quiet word.\r\n")
    program.write("in/img/photo.jpg", picture())
    result = program("redact", "in/post.txt", "in/img/photo.jpg", "--to", "OUT")
    assert result.exit_code == 0
    assert "The copy in OUT passes its check." in result.stdout
    assert (program.folder / "OUT/post.txt").read_bytes() == b"A quiet word.\r\n"
    assert (program.folder / "OUT/img/photo.jpg").read_bytes()[:2] == b"\xff\xd8"
    assert (program.folder / "in/img/photo.jpg").read_bytes() == picture()


def test_who_is_shown_stays_stated(program, picture):
    """A picture's own statement of who is shown counts for its copy, and is no part of it."""
    program.write("in/post.txt", "A quiet word.\n")
    program.write("in/img/photo.jpg", picture())
    program.write("in/img/photo.jpg.people.txt", "Katie Barraclough\n")
    result = program("redact", "in/post.txt", "in/img/photo.jpg", "--to", "OUT")
    assert result.exit_code in (0, 1)
    assert sorted(path.name for path in (program.folder / "OUT/img").iterdir()) == ["photo.jpg"]
    assert "Barraclough" not in result.stdout


def test_pictures_that_a_page_shows_come_along(program, picture):
    """A picture below the page's folder is checked and copied with it, once, and is stated of by its own file."""
    program.write("in/post.md", "![cup](img/a.jpg) ![again](./img/a.jpg) A quiet word.\n")
    program.write("in/img/a.jpg", picture())
    program.write("in/img/a.jpg.people.txt", "Katie Sample\n")
    result = program("redact", "in/post.md", "in/img/a.jpg", "--to", "ONE")
    assert result.exit_code == 0
    assert program("redact", "in/post.md", "--to", "TWO").exit_code == 0
    for folder in ("ONE", "TWO"):
        assert sorted(path.name for path in (program.folder / folder).rglob("*.*")) == ["a.jpg", "post.md"]
    assert list(program.drafts[-1].people_of.values()) == [("Katie Sample",)]


def test_pictures_that_cannot_come_along_are_said(program, picture):
    """Those of another folder or server, and missing ones, are named as not copied; the status is 3."""
    program.write("in/post.md", "![a](../a.jpg) ![b](https://cdn.example/b.jpg) ![c](c.jpg) A quiet word.\n")
    program.write("a.jpg", picture())
    result = program("redact", "in/post.md", "--to", "OUT")
    assert result.exit_code == 3
    assert "it lies outside the folder of the first file" in result.stdout
    assert "cdn.example" in result.stdout and "there is no such file" in result.stdout
    assert [path.name for path in (program.folder / "OUT").iterdir()] == ["post.md"]


def test_what_is_stated_of_a_picture_is_stated_of_it_alone(program, picture):
    """A picture whose path another's ends in has no part in what is stated of that one."""
    program.write("in/post.md", "![a](photo.jpg) ![b](sub/photo.jpg) A quiet word.\n")
    for name in ("photo.jpg", "sub/photo.jpg"):
        program.write(f"in/{name}", picture())
    program.write("in/sub/photo.jpg.people.txt", "Katie Sample\n")
    assert program("redact", "in/post.md", "--to", "OUT").exit_code == 0
    assert {tuple(draft.people_of) for draft in program.drafts} == {("sub/photo.jpg",)}


def test_a_copy_of_a_copy_has_its_pictures(program, picture):
    """References in any spelling follow a picture's new name, so that a second copy is the first."""
    program.write(
        "in/post.md", "---\nimage: img/b.webp\n---\nA quiet word. ![](IMG%201%20(1).webp) ![](Year%206's.webp)\n"
    )
    for name in ("IMG 1 (1).webp", "Year 6's.webp", "img/b.webp"):
        program.write(f"in/{name}", picture("WEBP"))
    assert program("redact", "in/post.md", "--to", "ONE").exit_code == 0
    assert program("redact", "ONE/post.md", "--to", "TWO").exit_code == 0
    one, two = (
        {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.*")}
        for folder in (program.folder / "ONE", program.folder / "TWO")
    )
    assert sorted(one) == ["IMG 1 (1).jpg", "Year 6's.jpg", "img/b.jpg", "post.md"]
    assert one == two


def test_a_reference_that_does_not_follow_is_said(program, picture):
    """A page of the copy that refers to no file of it, though it did before, is not complete: the status is 3."""
    program.write("in/post.md", '---\nimage: "\\U00000070hoto.webp"\n---\nA quiet word.\n')
    program.write("in/photo.webp", picture("WEBP"))
    result = program("redact", "in/post.md", "--to", "OUT")
    assert result.exit_code == 3
    assert "is not complete" in result.stdout and "Not copied: OUT/photo.webp" in result.stdout


def test_a_reference_from_above_the_draft_is_no_fault_of_the_copy(program, picture):
    """What only a site's folders above the first file lead to is not looked for in the copy."""
    program.write(".git/HEAD", "x")
    program.write("content/posts/trip/post.md", "A quiet word. ![](/posts/trip/a.webp) ![](/posts/trip/a.webp?w=1)\n")
    program.write("content/posts/trip/a.webp", picture("WEBP"))
    result = program("redact", "content/posts/trip/post.md", "--to", "OUT")
    assert result.exit_code == 0, result.stdout
    assert (program.folder / "OUT/post.md").read_text().count("/posts/trip/a.jpg") == 2


def test_people_are_stated_of_the_draft(program, picture):
    """--people reaches the check of every round, and is said nowhere."""
    program.write("in/photo.jpg", picture())
    result = program("redact", "in/photo.jpg", "--to", "OUT", "--people", "Katie Sample, Seun Sample")
    assert result.exit_code == 0
    assert {draft.people for draft in program.drafts} == {("Katie Sample", "Seun Sample")}
    assert "Sample" not in result.stdout


def test_what_remains_is_said(program):
    """What no replacement puts right is copied as it is, reported, and the status is 1."""
    program.write("in/post.txt", "Do BLOCKME now\n")
    result = program("redact", "in/post.txt", "--to", "OUT")
    assert result.exit_code == 1
    assert "must not be published as it is" in result.stdout and "Say it quietly." in result.stdout
    assert (program.folder / "OUT/post.txt").read_text() == "Do BLOCKME now\n"


def test_what_cannot_be_read_is_not_copied(program):
    """A broken picture is named and left out; the status is 3."""
    program.write("in/post.txt")
    program.write("in/photo.jpg", b"\xff\xd8\xff broken")
    result = program("redact", "in/post.txt", "in/photo.jpg", "--to", "OUT")
    assert result.exit_code == 3
    assert "Not copied: photo.jpg: the picture is damaged" in result.stdout
    assert [path.name for path in (program.folder / "OUT").iterdir()] == ["post.txt"]


def test_nothing_to_copy_makes_no_folder(program):
    """Where no file can be read no folder appears."""
    program.write("in/photo.jpg", b"\xff\xd8\xff broken")
    result = program("redact", "in/photo.jpg", "--to", "OUT")
    assert result.exit_code == 3
    assert "Nothing was copied." in result.stdout
    assert not (program.folder / "OUT").exists()


@pytest.mark.parametrize(
    ("to", "said"), [("in", "the originals lie there"), ("full", "is not empty"), ("in/post.txt", "is no folder")]
)
def test_where_a_copy_must_not_go(program, to, said):
    """Not beside the originals, not into a folder with other files, not onto a file: status 2, nothing checked."""
    program.write("in/post.txt")
    program.write("full/old.txt")
    result = program("redact", "in/post.txt", "--to", to)
    assert (result.exit_code, program.drafts) == (2, [])
    assert said in result.stderr


def test_two_files_of_one_name(program):
    """Files from two folders that would share a place are refused."""
    program.write("in/post.txt")
    for folder in ("a", "b"):
        program.write(f"{folder}/note.txt")
    result = program("redact", "in/post.txt", "a/note.txt", "b/note.txt", "--to", "OUT")
    assert result.exit_code == 2
    assert "two files of this name" in result.stderr


def test_json(program):
    """The JSON has no word of the draft unless asked for."""
    program.write("in/post.txt", "Do BLOCKME now\n")
    result = program("redact", "in/post.txt", "--to", "OUT", "--output-format", "json")
    values = json.loads(result.stdout)
    assert (values["schema"], values["to"], values["ready"]) == ("policycheck-redact/1", "OUT", False)
    assert [file["copy"] for file in values["files"]] == ["post.txt"]
    assert "BLOCKME" not in result.stdout


def test_styles_are_those_of_the_library():
    """--style offers every style that there is."""
    (style,) = (item for item in redact.params if item.name == "style")
    assert tuple(style.type.choices) == STYLES
