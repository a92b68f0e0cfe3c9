"""`policycheck rules`: the group, its lists and what it prints of clauses and differences."""

from __future__ import annotations

import json

import pytest

COMMANDS = ("check", "coverage", "diff", "docs", "explain", "list", "new", "schema", "test")


def test_the_group_lists_its_commands(program):
    """`rules` alone is wrong use and shows the commands; each has a help of its own."""
    shown = program("rules")
    assert shown.exit_code == 2
    for command in COMMANDS:
        assert f"\n  {command} " in program("rules", "--help").stdout
        assert program("rules", command, "--help").exit_code == 0


def test_explain_is_the_same_command(program):
    """`rules explain` says what `explain` says."""
    told = [program(*start, "iwys/2.1/names").stdout for start in (("explain",), ("rules", "explain"))]
    assert told[0] == told[1] != ""


def test_list_is_what_explain_lists(program):
    """`rules list iwys` is `explain --ruleset iwys`, as text and as JSON."""
    for form in ("text", "json"):
        listed = program("rules", "list", "iwys", "--output-format", form).stdout
        assert listed == program("explain", "--ruleset", "iwys", "--output-format", form).stdout != ""


def test_the_configured_ruleset_is_the_default(program):
    """Without a name, the ruleset of the nearest configuration is meant."""
    program.write("policycheck.toml", 'ruleset = "islwyn"\n')
    assert "(islwyn)" in program("rules", "list").stdout
    assert "(islwyn)" in program("rules", "coverage").stdout


def test_coverage_lists_each_clause_with_rules_or_reason(program):
    """Section, item and paraphrase, then the rules or why no draft shows it; the totals close."""
    result = program("rules", "coverage", "iwys")
    lines = result.stdout.splitlines()
    assert result.exit_code == 0
    at = next(n for n, line in enumerate(lines) if "will not post, 4: No political statement is made." in line)
    assert lines[at].startswith("  + ") and lines[at + 1].strip() == "iwys/2.1/political"
    at = next(n for n, line in enumerate(lines) if "are trained in online safety" in line)
    assert lines[at].startswith("  - ") and lines[at + 1].strip() == "no draft can show it: concerns training"
    assert "that no draft can show (-)" in result.stdout


def test_coverage_for_programs(program):
    """The JSON has every clause with its state, and counts that add up."""
    told = json.loads(program("rules", "coverage", "iwys", "--output-format", "json").stdout)
    assert told["schema"] == "policycheck-coverage/1"
    assert told["ruleset"]["id"] == "iwys"
    assert len(told["clauses"]) == told["totals"]["clauses"]
    assert {clause["state"] for clause in told["clauses"]} <= {"served", "not-in-a-draft", "not-yet"}


def test_coverage_fits_the_terminal_and_ascii(program):
    """Lines are folded at 100 cells, and colour is only where it is asked for."""
    plain = program("rules", "coverage", "wood-green")
    assert max(map(len, plain.stdout.splitlines())) <= 100
    assert "\x1b[" not in plain.stdout
    assert "\x1b[" in program("rules", "coverage", "wood-green", "--color").stdout


def test_diff_shows_both_sides(program):
    """Clauses and rules of one side alone, those that differ and in what, and how many are alike."""
    result = program("rules", "diff", "iwys", "stokes-wood")
    assert result.exit_code == 0
    assert "In iwys alone: " in result.stdout and "In stokes-wood alone: " in result.stdout
    assert "  ~ iwys/2.1/names / stokes-wood/2.1/names" in result.stdout
    assert "Alike in both: " in result.stdout


def test_diff_for_programs(program):
    """The JSON names both rulesets and has the same parts for clauses and rules."""
    told = json.loads(program("rules", "diff", "iwys", "iwys", "--output-format", "json").stdout)
    assert told["schema"] == "policycheck-rules-diff/1"
    for part in ("clauses", "rules"):
        assert told[part]["differ"] == told[part]["only_first"] == told[part]["only_second"] == []


@pytest.mark.parametrize("command", ["coverage", "list", "test"])
def test_an_unknown_ruleset_is_wrong_use(program, command):
    """One line says which there are, and the exit status is 2."""
    result = program("rules", command, "iwsy")
    assert result.exit_code == 2
    assert "no shipped ruleset `iwsy`" in result.stderr and result.stdout == ""


def test_diff_of_a_ruleset_and_its_base(program):
    """The base's clauses are not called lost by a file that extends it."""
    text = 'schema: policycheck-ruleset/1\nid: maple\ntitle: M\npolicy: M\nversion: "1"\nextends: iwys\n'
    program.write("ours.yaml", text)
    assert "clauses (not repeated: maple extends iwys)" in program("rules", "diff", "iwys", "ours.yaml").stdout
    assert "not repeated" not in program("rules", "diff", "iwys", "stokes-wood").stdout
