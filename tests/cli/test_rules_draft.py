"""`policycheck rules draft`: from a document to a file that loads."""

from __future__ import annotations

from policycheck.rules import load_ruleset

POLICY = "Social media policy\n\n1. Accounts\n\nWe will not post:\n- names of pupils\n- political views\n\nOwls fly.\n"


def test_a_draft_is_written_and_loads(program):
    """The file holds every clause, and the screen says how many are left to a person."""
    program.write("policy.txt", POLICY)
    result = program("rules", "draft", "policy.txt", "--to", "maple street.yaml")
    assert result.exit_code == 0, result.stderr
    assert "4 clauses: rules proposed for 2, 1 that no draft can show, 1 to decide" in " ".join(result.stdout.split())
    assert load_ruleset("./maple street.yaml").id == "maple-street"


def test_the_id_of_a_shipped_ruleset_is_refused(program):
    """The file's name gives the id, which must tell whose the rules are; nothing is written."""
    program.write("policy.txt", POLICY)
    result = program("rules", "draft", "policy.txt", "--to", "UK School.yaml")
    assert result.exit_code == 2
    assert "`uk-school` is the id of a shipped ruleset" in result.stderr
    assert [path.name for path in program.folder.iterdir()] == ["policy.txt"]


def test_nothing_is_overwritten(program):
    """A file that is there stays as it is; a folder that is not there and a name without .yaml are said."""
    program.write("policy.txt", POLICY)
    kept = program.write("ours.yaml", "kept")
    for to, says in (
        ("ours.yaml", "is there already"),
        ("no/ours.yaml", "no such folder"),
        ("ours.txt", "ends in .yaml"),
    ):
        result = program("rules", "draft", "policy.txt", "--to", to)
        assert (result.exit_code, says in result.stderr) == (2, True)
    assert kept.read_text() == "kept"


def test_a_document_that_cannot_be_read_is_one_line(program):
    """No file, another kind, or nothing in it: exit status 2 and one line."""
    program.write("empty.txt", "")
    for name in ("none.docx", "policy.odt", "empty.txt"):
        result = program("rules", "draft", name, "--to", "ours.yaml")
        assert result.exit_code == 2
        assert result.stderr.count("\n") == 1
