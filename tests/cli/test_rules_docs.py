"""`policycheck rules docs`: pages of rulesets in a folder."""

from __future__ import annotations

import re


def test_it_writes_a_page_for_each_ruleset_named(program):
    """The page of the ruleset and the table; other files of the folder stay."""
    program.write("pages/mine.md", "mine")
    assert program("rules", "docs", "iwys", "--to", "pages").exit_code == 0
    assert sorted(path.name for path in (program.folder / "pages").iterdir()) == ["coverage.md", "iwys.md", "mine.md"]


def test_a_new_folder_is_made_but_none_above_it(program):
    """`--to pages/` makes the folder; where its own folder is missing, exit status 2 and nothing is made."""
    assert program("rules", "docs", "iwys", "--to", "pages/").exit_code == 0
    assert (program.folder / "pages" / "iwys.md").is_file()
    for path in (program.folder / "pages").iterdir():
        path.unlink()
    (program.folder / "pages").rmdir()
    result = program("rules", "docs", "--to", "none/pages")
    assert result.exit_code == 2 and "no such folder" in result.stderr
    assert list(program.folder.iterdir()) == []


def test_no_page_is_written_over_another(program):
    """Two rulesets of one id, and one whose page would be the table, are refused before anything is written."""
    program("rules", "new", "coverage", "--to", "table.yaml")
    program("rules", "new", "maple", "--to", "one.yaml")
    program("rules", "new", "maple", "--to", "two.yaml")
    for names, said in ((("one.yaml", "two.yaml"), "has the id `maple` too"), (("table.yaml",), "of that id another")):
        result = program("rules", "docs", *names, "--to", "pages")
        assert result.exit_code == 2 and said in result.stderr
    assert not (program.folder / "pages").exists()


def test_a_school_s_own_page_links_to_pages_that_are_there(program):
    """No link leads to the pages of the shipped rulesets, which are not written beside it; and one is one clause."""
    program("rules", "new", "maple-street", "--to", "ours.yaml")
    assert program("rules", "docs", "ours.yaml", "--to", "pages").exit_code == 0
    folder = program.folder / "pages"
    for page in folder.iterdir():
        targets = re.findall(r"\]\(([^)#]+)", page.read_text(encoding="utf-8"))
        assert all((folder / target).is_file() for target in targets), (page.name, targets)
    assert "4 clauses, of which a draft can show 2; 2 of them are served" in (folder / "maple-street.md").read_text()
