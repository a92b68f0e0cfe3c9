"""`policycheck check`: all files together are one draft."""

from __future__ import annotations

import json
from datetime import date

import pytest

from policycheck.types import SourceFile


def test_all_files_are_one_draft(program, picture):
    """A text and a picture given together make one report whose sources are both."""
    program.write("post.txt")
    program.write("photo.jpg", picture())
    report = program.json("post.txt", "photo.jpg")
    assert [item["sources"] for item in report["reports"]] == [["post.txt", "photo.jpg"]]


def test_a_file_given_twice_is_read_once(program):
    """The same file under two spellings is one source."""
    program.write("post.txt")
    assert program.json("post.txt", "./post.txt")["reports"][0]["sources"] == ["post.txt"]


def test_pictures_that_a_page_shows_and_are_not_given(program, picture):
    """A picture on disk, a missing one and one of another server are not checked unless they are given."""
    program.write("a.jpg", picture())
    program.write("page.md", "Our day ![us](a.jpg) ![b](b.jpg) ![c](https://img.example/c.jpg)\n")
    result = program("page.md")
    assert result.exit_code == 3
    gaps = program.json("page.md")["reports"][0]["unchecked"]
    assert [(gap["source"], gap["stage"]) for gap in gaps] == [
        ("b.jpg", "read"),
        ("page.md", "read"),
        ("a.jpg", "read"),
    ]
    assert "was not given" in gaps[2]["reason"]


def test_pictures_that_are_given_are_no_gap(program, picture):
    """Given beside the page, or under its name from another folder, a picture is part of the draft."""
    program.write("a.jpg", picture())
    program.write("camera/b.jpg", picture())
    program.write("page.md", "Our day ![us](a.jpg) ![b](/uploads/b.jpg)\n")
    assert program("page.md", "./a.jpg", "camera/b.jpg").exit_code == 0
    assert program("page.md", "a.jpg").exit_code == 3


def test_a_page_from_standard_input_shows_pictures(program, picture):
    """A page's name makes standard input a page; a plain text shows nothing."""
    program.write("a.jpg", picture())
    assert program("-", "--stdin-filename", "page.md", input=b"Our day ![us](a.jpg)").exit_code == 3
    assert program("-", "--stdin-filename", "post.txt", input=b"Our day ![us](a.jpg)").exit_code == 0


def test_a_picture_within_the_page_is_checked(program, picture):
    """A picture written into the page is a source of the draft and no gap, for check as for scan."""
    import base64

    program.write("page.md", f"Our day ![us](data:image/jpeg;base64,{base64.b64encode(picture()).decode()})\n")
    for command in ("check", "scan"):
        report = program.json(command, "page.md")["reports"][0]
        assert (report["sources"], report["unchecked"]) == (["page.md", "page.md#image-1.jpeg"], [])


def test_envelope(program):
    """The JSON report has the fields of policycheck-report/1, in their order."""
    program.write("post.txt", "Do BLOCKME now\n")
    report = program.json("post.txt", "--on", "2026-11-20", "--ruleset", "iwys", "--channel", "facebook")
    assert list(report) == ["schema", "tool", "ruleset", "verdict", "reports"]
    assert report["schema"] == "policycheck-report/1"
    assert report["tool"]["name"] == "policycheck"
    assert report["ruleset"] == {
        "id": "iwys",
        "title": "Test policy",
        "version": "2024-05",
        "review_due": "2025-05",
        "review_overdue": True,
        "switched_off": [],
    }
    assert (report["verdict"], report["reports"][0]["verdict"]) == ("block", "block")
    assert (report["reports"][0]["channel"], report["reports"][0]["role"]) == ("facebook", "official")
    evidence = report["reports"][0]["violations"][0]["evidence"][0]
    assert (evidence["start"], evidence["end"], evidence["line"], evidence["column"]) == (3, 10, 1, 4)


def test_words_found_need_show_text(program):
    """The JSON report repeats the words found with --show-text alone."""
    program.write("post.txt", "BLOCKME")
    assert "BLOCKME" not in program("post.txt", "--output-format", "json").output
    shown = program.json("post.txt", "--show-text")
    assert shown["reports"][0]["violations"][0]["evidence"][0]["text"] == "BLOCKME"


def test_reasons_need_explain(program):
    """With --explain evidence says which detector, how sure and why; without it nothing of that is there."""
    program.write("post.txt", "Do BLOCKME now\n")
    assert (
        "Why       fake (0.90), post.txt, line 1, column 4: it is shouted\n" in program("post.txt", "--explain").stdout
    )
    assert "Why" not in program("post.txt").stdout
    evidence = program.json("post.txt", "--explain")["reports"][0]["violations"][0]["evidence"][0]
    assert (evidence["confidence"], evidence["cue"], evidence["text"]) == (0.9, "it is shouted", None)
    plain = program.json("post.txt")["reports"][0]["violations"][0]["evidence"][0]
    assert plain == {key: value for key, value in evidence.items() if key not in ("confidence", "cue")}


def test_standard_input(program):
    """`-` is a text named by --stdin-filename, and reads its bytes as they are."""
    report = program.json("-", "--stdin-filename", "draft.md", input="# Café BLOCKME".encode())
    assert report["reports"][0]["sources"] == ["draft.md"]
    assert report["reports"][0]["violations"][0]["evidence"][0]["start"] == 7
    assert program.drafts[0].files == (SourceFile(name="draft.md", data="# Café BLOCKME".encode()),)


def test_standard_input_default_name(program):
    """Without --stdin-filename standard input is stdin.txt."""
    assert program.json("-", input=b"Quiet.")["reports"][0]["sources"] == ["stdin.txt"]


def test_nearest_configuration_is_used(program):
    """The configuration nearest above the draft decides, not one further up."""
    program.write("policycheck.toml", 'channel = "x"\nruleset = "far"')
    program.write("blog/policycheck.toml", 'channel = "blog"')
    program.write("blog/a/post.txt")
    assert program.json("blog/a/post.txt")["reports"][0]["channel"] == "blog"
    assert program.made[0].ruleset == "uk-school"


def test_flags_win_over_the_configuration(program):
    """Every flag outweighs its key in the configuration."""
    program.write(
        "policycheck.toml",
        'channel = "x"\nruleset = "iwys"\nrole = "staff"\nregister = "a"\nfail_on = "advise"',
    )
    program.write("post.txt", "ADVISEME")
    assert program("post.txt").exit_code == 1
    result = program(
        *("post.txt", "--channel", "blog", "--ruleset", "islwyn", "--role", "pupil", "--register", "b"),
        *("--fail-on", "block", "--on", "2026-11-20"),
    )
    assert result.exit_code == 0
    draft, settings = program.drafts[-1], program.made[-1]
    assert (draft.channel, draft.role, draft.on) == ("blog", "pupil", date(2026, 11, 20))
    assert (settings.ruleset, str(settings.register)) == ("islwyn", "b")


def test_given_configuration_replaces_the_nearest(program):
    """--config is used instead of the nearest file."""
    program.write("policycheck.toml", 'channel = "x"')
    program.write("other.toml", 'channel = "blog"')
    program.write("post.txt")
    assert program.json("post.txt", "--config", "other.toml")["reports"][0]["channel"] == "blog"


def test_unreadable_kind_is_unchecked(program):
    """A file of a kind that is not read is said to be unchecked, never left out."""
    program.write("post.docx", b"PK\x03\x04")
    report = program.json("post.docx")
    assert report["verdict"] == "review"
    assert report["reports"][0]["unchecked"][0]["source"] == "post.docx"


def test_output_file(program):
    """--output writes the report whole and leaves standard output and no other file behind."""
    program.write("post.txt", "BLOCKME")
    result = program("post.txt", "--output", "out.json", "--output-format", "json")
    assert (result.exit_code, result.stdout) == (1, "")
    assert json.loads((program.folder / "out.json").read_bytes())["verdict"] == "block"
    assert sorted(path.name for path in program.folder.iterdir()) == ["out.json", "post.txt"]


def test_failed_run_leaves_the_last_report(program):
    """A run that ends in an internal error does not touch the report of the run before."""
    program.write("out.txt", "the last report")
    program.write("post.txt", "CRASHME")
    assert program("post.txt", "--output", "out.txt").exit_code == 4
    assert (program.folder / "out.txt").read_text() == "the last report"


def test_text_report(program):
    """The text report says the verdict, the place, the clause and the remedy; piped it has no colour."""
    program.write("post.txt", "Do BLOCKME now\n")
    text = program("post.txt").stdout
    for said in (
        "Do not publish: post.txt",
        "line 1, column 4",
        "Test Policy 1.1",
        "Say it quietly.",
        "May 2025",
    ):
        assert said in text
    assert "\x1b" not in text


def test_clean_post_is_one_line(program):
    """A clean post takes one line; another says so where the policy's review is overdue."""
    program.write("post.txt")
    clean = "Nothing found in post.txt.\n"
    assert program("post.txt", "--on", "2025-05-31").stdout == clean
    assert program("post.txt", "--on", "2025-06-01").stdout == f"{clean}The policy was due for review in May 2025.\n"


def test_colour_only_if_asked_for(program):
    """--color brings colour though the output is no terminal; NO_COLOR leaves the default plain."""
    program.write("post.txt", "BLOCKME")
    assert "\x1b[" in program("post.txt", "--color").stdout
    assert "\x1b[" not in program("post.txt", env={"NO_COLOR": "1"}).stdout


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "cp850", "utf-8"])
def test_any_console_encoding(program, encoding):
    """A post with characters that the console lacks is reported all the same, in ASCII if need be."""
    from click.testing import CliRunner

    from policycheck.cli.main import cli

    program.write("post.txt", "Łódź 🎉 “BLOCKME” 家\n")
    result = CliRunner(charset=encoding).invoke(cli, ["post.txt", "--stdin-filename", "x"])
    assert result.exit_code == 1
    assert "BLOCKME" in result.stdout
    report = CliRunner(charset=encoding).invoke(cli, ["post.txt", "--output-format", "json", "--show-text"])
    assert json.loads(report.stdout)["verdict"] == "block"


def test_several_rulesets(program):
    """--ruleset may be given again: `ruleset` is the first, `rulesets` are all; with one there is no `rulesets`."""
    program.write("policycheck.toml", 'ruleset = ["iwys", "islwyn"]')
    program.write("post.txt", "REVIEWME")
    by_config = program.json("post.txt")
    assert by_config["ruleset"]["id"] == "iwys"
    assert [header["id"] for header in by_config["rulesets"]] == ["iwys", "islwyn"]
    by_flags = program.json("post.txt", "--ruleset", "wood-green", "--ruleset", "lenient")
    assert [header["id"] for header in by_flags["rulesets"]] == ["wood-green", "lenient"]
    assert program.made[-1].ruleset == ("wood-green", "lenient")
    one = program.json("post.txt", "--ruleset", "lenient")
    assert (one["ruleset"]["id"], "rulesets" in one) == ("lenient", False)
    assert program("post.txt").exit_code == 1


def test_what_is_switched_off_is_said(program):
    """The JSON says which rules are switched off and why; the text does where it says anything at all."""
    program.write("post.txt", "REVIEWME")
    program.write("clean.txt")
    entry = {"rule": "test/2/links", "reason": "the office looks at links"}
    assert program.json("post.txt", "--ruleset", "lenient")["ruleset"]["switched_off"] == [entry]
    said = program("post.txt", "--ruleset", "iwys", "--ruleset", "lenient").stdout
    assert said.count("Test policy: switched off: test/2/links (the office looks at links).") == 1
    alone = program("post.txt", "--ruleset", "lenient").stdout
    assert alone.count("Switched off: test/2/links (the office looks at links).") == 1
    assert "Switched off" not in program("clean.txt", "--ruleset", "lenient").stdout
