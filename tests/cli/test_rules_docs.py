"""`policycheck rules docs`: pages of rulesets in a folder."""

from __future__ import annotations


def test_it_writes_a_page_for_each_ruleset_named(program):
    """The page of the ruleset and the table; other files of the folder stay."""
    program.write("pages/mine.md", "mine")
    assert program("rules", "docs", "iwys", "--to", "pages").exit_code == 0
    assert sorted(path.name for path in (program.folder / "pages").iterdir()) == ["coverage.md", "iwys.md", "mine.md"]


def test_a_folder_that_is_not_there_is_wrong_use(program):
    """Exit status 2, and nothing is made."""
    result = program("rules", "docs", "--to", "none")
    assert result.exit_code == 2 and "no such folder" in result.stderr
    assert list(program.folder.iterdir()) == []
