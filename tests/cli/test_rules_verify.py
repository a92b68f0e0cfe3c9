"""`policycheck rules verify`: a ruleset beside a later edition of its document."""

from __future__ import annotations

import re

POLICY = "Social media policy\n\n1. Accounts\n\nWe will not post:\n- names of our pupils\n- political views\n"
LATER = POLICY.replace("names of our pupils", "full names of our pupils").replace("political views", "links to shops")


def drafted(program):
    program.write("policy.txt", POLICY)
    program.write("later.txt", LATER)
    assert program("rules", "draft", "policy.txt", "--to", "ours.yaml").exit_code == 0


def test_the_same_document_differs_in_nothing(program):
    """Exit status 0, and one line that says so."""
    drafted(program)
    result = program("rules", "verify", "ours.yaml", "policy.txt")
    assert (result.exit_code, result.stdout) == (0, "ours.yaml against policy.txt: every clause is as it was\n")


def test_differences_are_listed_with_the_rules_that_cite_them(program):
    """Exit status 1; what is gone, changed and new, with what would be proposed."""
    drafted(program)
    result = program("rules", "verify", "ours.yaml", "later.txt")
    shown = " ".join(result.stdout.split())
    assert result.exit_code == 1
    assert "ours.yaml against later.txt: 3 differences" in shown
    assert "gone 1, will not post, 2 [1/will-not-post-2, cited by political-official]" in shown
    assert "changed 1, will not post, 1 (89% the same [1/will-not-post-1, cited by person-name-official])" in shown
    assert "new 1, will not post, 2: links to shops" in shown


def test_accepted_changes_are_not_told_again(program):
    """--accept writes the new print of a changed clause and nothing else; what is gone or new stays to be done."""
    drafted(program)
    before = program("rules", "verify", "ours.yaml", "later.txt", "--accept")
    after = program("rules", "verify", "ours.yaml", "later.txt")
    assert (before.exit_code, after.exit_code) == (1, 1)
    assert "changed" in before.stdout
    assert "changed" not in after.stdout
    assert "2 differences" in after.stdout


TWICE = "Policy\n\n1. Official\n\n1.1 We never share pictures.\n\n2. Staff\n\n2.1 We never share pictures.\n"


def test_of_two_clauses_of_the_same_words_the_changed_one_is_accepted(program):
    """The print of the clause that differs is replaced, and afterwards nothing differs."""
    program.write("policy.txt", TWICE)
    program.write("later.txt", TWICE.replace("2.1 We never share pictures", "2.1 We never share good pictures"))
    assert program("rules", "draft", "policy.txt", "--to", "ours.yaml").exit_code == 0
    shown = program("rules", "verify", "ours.yaml", "later.txt", "--accept").stdout
    assert "ours.yaml: 1 print taken over" in shown
    assert program("rules", "verify", "ours.yaml", "later.txt").exit_code == 0


def test_accepting_changes_prints_alone(program):
    """However the file writes its prints, only they change: line ends, byte-order mark, rights and links stay."""
    drafted(program)
    ours = program.folder / "ours.yaml"
    text = re.sub(r'wording: "(\w+)"', r"wording: \1", ours.read_text()).replace("\n", "\r\n")
    ours.write_bytes(b"\xef\xbb\xbf" + text.encode())
    ours.chmod(0o640)
    (program.folder / "link.yaml").symlink_to("ours.yaml")
    before = ours.read_bytes().splitlines(keepends=True)
    assert "1 print taken over" in program("rules", "verify", "link.yaml", "later.txt", "--accept").stdout
    after = ours.read_bytes().splitlines(keepends=True)
    (changed,) = [new for old, new in zip(before, after, strict=True) if old != new]
    assert changed.lstrip().startswith(b"wording:") and changed.endswith(b"\r\n")
    assert (program.folder / "link.yaml").is_symlink()
    assert ours.stat().st_mode & 0o777 == 0o640
    assert "0 prints taken over" in program("rules", "verify", "ours.yaml", "later.txt", "--accept").stdout


def test_a_shipped_ruleset_is_not_written_to(program):
    """--accept needs a file of one's own; without prints only the sections are compared."""
    program.write("policy.txt", POLICY)
    result = program("rules", "verify", "iwys", "policy.txt", "--accept")
    assert result.exit_code == 2
    assert "give its path" in result.stderr


def test_what_cannot_be_compared_is_no_pass(program):
    """A ruleset without prints, whose sections are all there, ends with status 3 and says so."""
    drafted(program)
    ours = program.write("bare.yaml", "")
    lines = (ours.parent / "ours.yaml").read_text().splitlines(keepends=True)
    ours.write_text("".join(line for line in lines if "wording:" not in line))
    result = program("rules", "verify", "bare.yaml", "policy.txt")
    assert result.exit_code == 3
    assert "nothing differs that can be compared" in result.stdout
    assert "unknown" in result.stdout
