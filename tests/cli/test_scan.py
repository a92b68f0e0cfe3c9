"""`policycheck scan`: every page is a draft with its pictures; register and configuration never are."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest


def sources(report):
    return [[Path(source).as_posix() for source in item["sources"]] for item in report["reports"]]


def test_each_page_is_a_draft_with_its_pictures(program, picture):
    """Pages and the pictures they refer to go together; a picture without a page stands alone."""
    program.write("a.md", "![us](img/a.jpg)\n")
    program.write("b.txt")
    program.write("c.html", "<p>Hello <img src='img/a.jpg' alt='us'></p>")
    program.write("img/a.jpg", picture())
    program.write("img/lone.jpg", picture())
    report = program.json("scan", ".")
    assert sources(report) == [["a.md", "img/a.jpg"], ["b.txt"], ["c.html", "img/a.jpg"], ["img/lone.jpg"]]


def test_own_addresses_lead_to_own_files(program, picture):
    """A picture on the school's domain is the site's own, by the settings nearest to its page."""
    program.write("policycheck.toml", "[school]\ndomains = ['our.school']\n")
    program.write("a.md", "![us](https://www.our.school/img/a.jpg)\n")
    program.write("img/a.jpg", picture())
    assert sources(program.json("scan", "a.md")) == [["a.md", "img/a.jpg"]]
    assert not program.json("check", "a.md", "img/a.jpg")["reports"][0]["unchecked"]


def test_a_file_may_be_called_like_an_option(program):
    """Behind -- everything is a file, as the hook gives them."""
    program.write("-a.md", "Hello\n")
    done = program("scan", "--output-format", "json", "--", "-a.md")
    assert sources(json.loads(done.output)) == [["-a.md"]]


def test_a_drawing_brings_its_pictures(program, picture):
    """A drawing without a page is a draft with what it shows; one that a page shows goes with that page."""
    svg = "<svg xmlns='http://www.w3.org/2000/svg'><image href='{}'/></svg>"
    program.write("a.md", "Hello ![](x.svg)\n")
    program.write("x.svg", svg.format("x.jpg"))
    program.write("y.svg", svg.format("y.jpg"))
    for name in ("x.jpg", "y.jpg"):
        program.write(name, picture())
    assert sources(program.json("scan", ".")) == [["a.md", "x.svg", "x.jpg"], ["y.svg", "y.jpg"]]
    assert program.json("check", "y.svg")["reports"][0]["unchecked"][0]["source"] == "y.jpg"


def test_given_files_go_together(program, picture):
    """A picture given beside the page that refers to it belongs to that page."""
    program.write("a.md", "![us](a.jpg)\n")
    program.write("a.jpg", picture())
    program.write("b.jpg", picture())
    assert sources(program.json("scan", "a.jpg", "b.jpg", "a.md")) == [["b.jpg"], ["a.md", "a.jpg"]]


def test_a_page_brings_pictures_that_were_not_given(program, picture):
    """A page given alone is checked with the pictures it refers to."""
    program.write("a.md", "![us](a.jpg)\n")
    program.write("a.jpg", picture())
    assert sources(program.json("scan", "a.md")) == [["a.md", "a.jpg"]]


@pytest.mark.parametrize(
    "name",
    [".git/a.md", ".hidden/a.md", "node_modules/p/readme.md", "env/lib/a.txt", "a.csv", "x.py", ".b.md"],
)
def test_what_a_walk_leaves_out(program, name):
    """Hidden folders, dependencies and files that are no page and no picture are no drafts."""
    program.write("env/pyvenv.cfg", "home = /usr")
    program.write(name)
    program.write("post.txt")
    assert sources(program.json("scan", ".")) == [["post.txt"]]


def test_given_files_are_never_left_out(program):
    """A file given by name is checked wherever it lies and whatever it is; what cannot be read is said."""
    program.write(".hidden/a.md")
    program.write("slides.pptx", b"PK")
    report = program.json("scan", ".hidden/a.md", "slides.pptx")
    assert sources(report) == [[".hidden/a.md"], ["slides.pptx"]]
    assert report["reports"][1]["unchecked"]


@pytest.mark.parametrize("given", [".", "register/faces/p1.jpg"])
def test_register_is_never_a_draft(program, picture, given):
    """Reference photos and other files of the register are left out, walked over or given by name."""
    program.write("site/policycheck.toml", 'register = "../register"')
    program.write("site/post.txt")
    program.write("register/people.csv", "person_id\n")
    program.write("register/notes.txt", "BLOCKME")
    program.write("register/faces/p1.jpg", picture())
    result = program("scan", given, "site/post.txt")
    assert (result.exit_code, program.drafts[0].files) == (0, (Path("site/post.txt"),))
    assert len(program.drafts) == 1


def test_register_that_is_the_site_itself(program, picture):
    """Where the register's folder holds the site too, only the register's own files are left out."""
    program.write("policycheck.toml", 'register = "."')
    program.write("people.csv", "person_id\n")
    program.write("faces/p1.jpg", picture())
    program.write("post.txt", "BLOCKME")
    report = program.json("scan", ".")
    assert sources(report) == [["post.txt"]]
    assert report["verdict"] == "block"


def test_nothing_to_check(program):
    """A run without any draft passes, and the report says that there was nothing to check."""
    program.write("policycheck.toml", 'ruleset = "iwys"')
    result = program("scan", "policycheck.toml")
    assert (result.exit_code, result.stdout) == (0, "Nothing to check: there is no page and no picture.\n")
    report = program.json("scan", ".")
    assert (report["verdict"], report["reports"], report["ruleset"]["id"]) == ("pass", [], "iwys")


def test_broken_configuration_is_found_without_drafts(program):
    """A configuration that cannot be used ends the run with 2 even where there is nothing to check."""
    program.write("policycheck.toml", "chanel = 'x'")
    assert program("scan", ".").exit_code == 2


def test_each_draft_has_its_own_configuration(program):
    """Each draft is judged by its nearest configuration; where rulesets differ, each report names its own."""
    program.write("a/policycheck.toml", 'ruleset = "iwys"\nchannel = "facebook"')
    program.write("b/policycheck.toml", 'ruleset = "islwyn"\nchannel = "x"\nfail_on = "block"')
    program.write("a/1.txt")
    program.write("a/2.txt")
    program.write("b/3.txt", "REVIEWME")
    report = program.json("scan", ".")
    assert [(item["channel"], item["ruleset"]) for item in report["reports"]] == [
        ("facebook", "iwys"),
        ("facebook", "iwys"),
        ("x", "islwyn"),
    ]
    assert report["ruleset"]["id"] == "iwys"
    assert [settings.ruleset for settings in program.made] == ["iwys", "islwyn"]
    assert program("scan", ".").exit_code == 0
    assert program("scan", ".", "--fail-on", "review").exit_code == 1


def test_one_checker_serves_many_channels(program):
    """Configurations that differ in channel alone share one Checker, so models and register load once."""
    program.write("policycheck.toml", 'channel = "website"')
    program.write("news/policycheck.toml", 'channel = "newsletter"')
    program.write("a.txt")
    program.write("news/b.txt")
    report = program.json("scan", ".")
    assert [item["channel"] for item in report["reports"]] == ["website", "newsletter"]
    assert len(program.made) == 1


def test_missing_picture_is_unchecked(program):
    """A page whose picture is missing is no pass."""
    program.write("a.md", "![us](img/nosuch.jpg)\n")
    report = program.json("scan", "a.md")
    assert report["verdict"] == "review"
    gap = report["reports"][0]["unchecked"][0]
    assert (Path(gap["source"]).as_posix(), gap["stage"]) == ("img/nosuch.jpg", "read")
    assert program("scan", "a.md").exit_code == 3


def test_last_report_is_no_draft(program):
    """The file that --output names is not checked as a page by the next run."""
    program.write("a.txt")
    program.write("report.txt", "BLOCKME")
    assert program("scan", ".", "--output", "report.txt").exit_code == 0


def test_standard_input_in_a_scan(program, picture):
    """`-` is a page too, and its name says from where its pictures are looked up."""
    program.write("news/a.jpg", picture())
    report = program.json("scan", "-", "--stdin-filename", "news/a.md", input=b"![us](a.jpg)")
    assert sources(report) == [["news/a.md", "news/a.jpg"]]


def test_clean_pages_are_silent(program):
    """In the text report clean pages appear in the closing count alone."""
    program.write("a.txt")
    program.write("b.txt", "BLOCKME")
    text = program("scan", ".").stdout
    assert "a.txt" not in text
    assert text.endswith("2 posts checked by Test policy: 1 clean, 1 must not be published.\n")


@pytest.mark.parametrize("link", ["loop", "news/again"])
def test_linked_folders_end(program, link):
    """A link that leads back up does not keep the walk from ending, and every page comes once."""
    program.write("news/a.txt")
    (program.folder / link).symlink_to(program.folder, target_is_directory=True)
    assert len(program.json("scan", ".")["reports"]) == 1


def test_dangling_link_is_unchecked(program):
    """A page that is a link to nowhere is said to be unchecked."""
    (program.folder / "a.txt").symlink_to("nosuch.txt")
    report = program.json("scan", ".")
    assert report["reports"][0]["unchecked"][0]["source"] == "a.txt"


def test_what_is_no_file_is_not_waited_for(program):
    """A page that is a pipe or a device is said to be unchecked, and what it holds is never asked for."""
    os.mkfifo(program.folder / "a.md")
    (program.folder / "b.html").symlink_to("/dev/zero")
    reasons = [item["unchecked"][0]["reason"] for item in program.json("scan", ".")["reports"]]
    assert ["a pipe or a device" in reason for reason in reasons] == [True, True]


def test_closed_folder_is_unchecked(program, monkeypatch):
    """A folder that cannot be opened is said to be unchecked."""
    program.write("closed/a.txt")
    program.write("open.txt")
    real = os.scandir

    def scandir(path):
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(sys.modules["os"], "scandir", scandir)
    report = program.json("scan", ".")
    assert sources(report) == [["open.txt"], ["closed"]]
    assert report["reports"][1]["unchecked"][0]["stage"] == "read"
    assert program("scan", ".").exit_code == 3


def test_same_report_twice(program):
    """Two runs over the same files give the same bytes."""
    for name in ("b/x.txt", "a.txt", "c.md", "b/a.txt"):
        program.write(name, "REVIEWME")
    first, second = (program("scan", ".", "--output-format", "json").stdout for _ in range(2))
    assert first == second


def test_reasons_of_every_page(program):
    """--explain says of each page's findings why they count, on the screen and in JSON."""
    program.write("a.txt", "BLOCKME")
    program.write("b.txt", "REVIEWME")
    text = program("scan", ".", "--explain").stdout
    assert "Why       fake (0.90), a.txt, line 1, column 1" in text
    assert "Why       fake (0.90), b.txt, line 1, column 1" in text
    reports = program.json("scan", ".", "--explain", "--show-text")["reports"]
    shown = [report["violations"][0]["evidence"][0] for report in reports]
    assert [(item["cue"], item["text"]) for item in shown] == [
        ("it is shouted", "BLOCKME"),
        ("it is shouted", "REVIEWME"),
    ]


def test_drafts_under_several_rulesets_name_them(program):
    """Where drafts are judged by different rulesets, each names all of its own."""
    program.write("a/policycheck.toml", 'ruleset = ["iwys", "islwyn"]')
    program.write("b/policycheck.toml", 'ruleset = "iwys"')
    program.write("a/1.txt")
    program.write("b/2.txt")
    one, other = program.json("scan", ".")["reports"]
    assert (one["ruleset"], one["rulesets"]) == ("iwys", ["iwys", "islwyn"])
    assert (other["ruleset"], "rulesets" in other) == ("iwys", False)
