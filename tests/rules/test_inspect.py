"""All that is wrong with a ruleset's file in one go, each fault at its place, and no fault that only follows."""

from __future__ import annotations

from pathlib import Path

import pytest

from policycheck.resources import rulesets_dir
from policycheck.rules.inspect import inspect
from policycheck.rules.load import shipped_ids

GOOD = """\
schema: policycheck-ruleset/1
id: maple
title: Maple Street
policy: Maple Street Policy
version: 1
extends: uk-school
clauses:
  - {id: "1", section: 1, text: Nobody is named.}
  - {id: "2", section: 2, text: Nobody is shown.}
  - {id: "3", section: 3, text: No politics.}
rules:
  - id: names
    from: uk-school/names
    cites: ["1"]
    examples: {violates: [{text: a}], passes: [{text: b}]}
  - id: photos
    from: uk-school/photos
    cites: ["2"]
    examples: {violates: [{text: a}], passes: [{text: b}]}
  - id: politics
    from: uk-school/political
    cites: ["3"]
    examples: {violates: [{text: a}], passes: [{text: b}]}
"""


def told(folder: Path, text: str) -> list[tuple[int, int, str, str]]:
    path = folder / "maple.yaml"
    path.write_text(text, encoding="utf-8")
    return [(item.line, item.column, item.level, item.words) for item in inspect(path)]


def changed(*changes: tuple[str, str]) -> str:
    text = GOOD
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return text


def test_a_sound_file_has_no_problem(tmp_path: Path) -> None:
    """Nothing is said of a file that loads and has a rule for each clause."""
    assert told(tmp_path, GOOD) == []


def test_faults_of_form_come_together(tmp_path: Path) -> None:
    """Misspelt keys and values of several places are all told, in the order of the lines."""
    found = told(
        tmp_path, changed(("title:", "titel:"), ("section: 2", "sektion: 2"), ("from: uk-school/ph", "frm: x"))
    )
    assert [line for line, *_ in found] == [1, 3, 9, 9, 17]
    assert "did you mean `title`?" in found[1][3]


def test_faults_of_meaning_come_together(tmp_path: Path) -> None:
    """Unknown rules, clauses and placeholders are told in one run."""
    found = told(
        tmp_path,
        changed(
            ("uk-school/names", "uk-school/nams"),
            ('cites: ["2"]', 'cites: ["2", "9"]'),
            ('cites: ["3"]', 'cites: ["3"]\n    message: "{who}"'),
        ),
    )
    assert [(line, column) for line, column, *_ in found] == [(13, 5), (18, 18), (23, 5)]
    assert [words.split(":")[0] for *_, words in found] == [
        "no base rule `uk-school/nams`",
        "no clause `9` in this ruleset",
        "unknown placeholder {who}",
    ]


def test_what_only_follows_is_left_out(tmp_path: Path) -> None:
    """A clause is not called unserved because the rule that cites it has a fault of its own."""
    (found,) = told(tmp_path, changed(("uk-school/photos", "uk-school/photo")))
    assert found[:2] == (17, 5)


def test_an_unserved_clause_is_told_beside_faulty_rules(tmp_path: Path) -> None:
    """A clause that no rule cites is told even where every rule has a fault."""
    clause = '  - {id: "4", section: 4, text: Nobody is mocked.}\nrules:'
    text = changed(("rules:", clause)).replace("uk-school/", "uk-skool/")
    found = told(tmp_path, text)
    assert [line for line, *_ in found] == [11, 14, 18, 22]
    assert "no rule cites clause `4`" in found[0][3]


def test_a_file_that_is_no_yaml_or_not_there(tmp_path: Path) -> None:
    """One problem, at the place where reading ended."""
    (found,) = told(tmp_path, "schema: [")
    assert found[2] == "error" and "not YAML" in found[3]
    (missing,) = inspect(tmp_path / "none.yaml")
    assert "no such file" in missing.words


def test_a_fault_of_the_base_is_told_with_its_own_line(tmp_path: Path) -> None:
    """Where the file that is extended does not load, the problem names that file and shows its line."""
    (tmp_path / "base.yaml").write_text(GOOD.replace("uk-school/names", "uk-school/nams"), encoding="utf-8")
    path = tmp_path / "maple.yaml"
    path.write_text(GOOD.replace("extends: uk-school", "extends: ./base.yaml"), encoding="utf-8")
    (found,) = inspect(path)
    assert found.file == str(tmp_path / "base.yaml")
    assert found.excerpt == "    from: uk-school/nams"


def test_warnings_of_a_file_that_loads(tmp_path: Path) -> None:
    """A clause without a rule so far, and a rule without examples, are warnings at their places."""
    found = told(
        tmp_path,
        changed(
            ("rules:", '  - {id: "4", section: 4, text: Copyright., not_yet: not recognised}\nrules:'),
            ("violates: [{text: a}], passes: [{text: b}]", "violates: [{text: a}]"),
        ),
    )
    assert [(line, level) for line, _, level, _ in found] == [(11, "warning"), (13, "warning")]
    assert "clause `4`" in found[0][3] and "no example that passes" in found[1][3]


@pytest.mark.parametrize("name", shipped_ids())
def test_shipped_rulesets_have_no_errors(name: str) -> None:
    """What is warned of in a shipped ruleset is a clause that no rule serves yet, and nothing else."""
    found = inspect(rulesets_dir() / f"{name}.yaml")
    assert all(item.level == "warning" and "no rule serves clause" in item.words for item in found)
