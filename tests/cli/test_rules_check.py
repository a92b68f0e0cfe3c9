"""`policycheck rules check`: each fault with its place, an excerpt and a caret under it."""

from __future__ import annotations

import json

BROKEN = """\
schema: policycheck-ruleset/1
id: maple
title: Maple Street
policy: Maple Street Policy
version: 1
extends: uk-school
clauses:
  - {id: "1", section: 1, text: Nobody is named.}
  - {id: "2", section: 2, text: Nobody is mocked., not_yet: no cue}
rules:
  - id: names
    from: uk-school/nmes
    cites: ["1"]
"""


def test_a_fault_is_shown_where_it_stands(program):
    """file:line:column, what is wrong with a suggestion, the line and a caret; exit status 1."""
    program.write("maple.yaml", BROKEN)
    result = program("rules", "check", "maple.yaml")
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        "maple.yaml:12:5: error: no base rule `uk-school/nmes`: did you mean `uk-school/names`?",
        "   12 |     from: uk-school/nmes",
        "      |     ^",
        "",
        "1 file: 1 error, 0 warnings.",
    ]


def test_warnings_leave_the_status_alone(program):
    """A clause that no rule serves yet is a warning, and the exit status stays 0."""
    program.write("maple.yaml", BROKEN.replace("nmes", "names"))
    result = program("rules", "check", "maple.yaml")
    assert result.exit_code == 0
    assert "maple.yaml:9:6: warning: no rule serves clause `2` yet (no cue)" in result.stdout


def test_several_files_and_shipped_ones(program):
    """Every file given is looked at, a shipped ruleset by its id."""
    program.write("maple.yaml", BROKEN)
    result = program("rules", "check", "uk-school", "maple.yaml")
    assert result.exit_code == 1
    assert result.stdout.splitlines()[-1].startswith("2 files: 1 error, ")


def test_for_programs(program):
    """The JSON has the same places and words."""
    program.write("maple.yaml", BROKEN)
    result = program("rules", "check", "maple.yaml", "--output-format", "json")
    (problem,) = [item for item in json.loads(result.stdout)["problems"] if item["level"] == "error"]
    assert (problem["line"], problem["column"], problem["excerpt"]) == (12, 5, "    from: uk-school/nmes")
    assert result.exit_code == 1


def test_a_caret_of_a_long_line_stays_in_sight(program):
    """Of a line wider than the report the part around the fault is shown."""
    long = "x" * 300
    program.write("maple.yaml", BROKEN.replace('cites: ["1"]', f'cites: ["1", "{long}"]').replace("nmes", "names"))
    shown = program("rules", "check", "maple.yaml").stdout.splitlines()
    assert all(len(line) <= 100 for line in shown[1:3])


def test_a_missing_file_is_wrong_use(program):
    """Exit status 2 and one line, as for every path that does not exist."""
    result = program("rules", "check", "none.yaml")
    assert result.exit_code == 2
    assert "none.yaml: no such file" in result.stderr
