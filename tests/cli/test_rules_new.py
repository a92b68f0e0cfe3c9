"""`policycheck rules new`: a file to begin with, and nothing overwritten."""

from __future__ import annotations

import pytest


def test_it_writes_a_ruleset_that_passes(program):
    """The new file has no error and no warning, and its schema lies beside it."""
    result = program("rules", "new", "maple-street", "--to", "ours.yaml")
    assert result.exit_code == 0 and "ours.yaml is written" in result.stderr
    assert (program.folder / "schema.json").is_file()
    assert program("rules", "check", "ours.yaml").stdout == "1 file: 0 errors, 0 warnings.\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("Maple Street", "--to", "ours.yaml"), "use small letters"),
        (("uk-school", "--to", "ours.yaml"), "is the id of a shipped ruleset"),
        (("maple", "--to", "ours.txt"), "ends in .yaml"),
        (("maple", "--to", "none/ours.yaml"), "no such folder"),
        (("maple", "--to", "there.yaml"), "is there already"),
    ],
)
def test_what_it_refuses(program, arguments, said):
    """A wrong id, another suffix, a missing folder and an existing file are wrong use; nothing is written."""
    program.write("there.yaml", "mine")
    result = program("rules", "new", *arguments)
    assert result.exit_code == 2 and said in result.stderr
    assert [path.name for path in program.folder.iterdir()] == ["there.yaml"]
    assert (program.folder / "there.yaml").read_text() == "mine"


def test_a_schema_that_is_there_stays(program):
    """A file of the schema's name is somebody's own and is left as it is."""
    program.write("schema.json", "mine")
    assert program("rules", "new", "maple", "--to", "ours.yaml").exit_code == 0
    assert (program.folder / "schema.json").read_text() == "mine"
