"""All that is wrong with a ruleset's file in one go, each fault at its place, and no fault that only follows."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from policycheck.errors import RulesetError
from policycheck.resources import rulesets_dir
from policycheck.rules.inspect import inspect
from policycheck.rules.load import load_text, shipped_ids

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
    assert [line for line, *_ in found] == [1, 3, 9, 9, 17, 17]
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


def test_faults_of_form_hide_none_of_meaning(tmp_path: Path) -> None:
    """A misspelt key, an unknown rule, a repeated key and a wrong placeholder are told in one run."""
    found = told(
        tmp_path,
        changed(
            ("title:", "titel:"),
            ("from: uk-school/names", "from: uk-school/nams\n    severty: block"),
            ('cites: ["2"]', 'cites: ["2"]\n    cites: ["1"]'),
            ('cites: ["3"]', 'cites: ["3"]\n    message: "{who}"'),
        ),
    )
    assert [(line, words.split(":")[0]) for line, _, _, words in found] == [
        (1, "`title` is missing"),
        (3, "unknown key `titel`"),
        (13, "no base rule `uk-school/nams`"),
        (14, "unknown key `severty`"),
        (20, "the key `cites` stands here a second time"),
        (25, "unknown placeholder {who}"),
    ]


def test_one_rule_with_several_faults(tmp_path: Path) -> None:
    """Of one rule every fault is told, not the first alone, and a needed value that is missing hides no other."""
    rule = (
        'rules:\n  - id: own\n    category: abuse\n    cites: ["4", "1", "2"]\n    severity: review\n'
        '    message: "{who}"\n    find: {entities: [slurr]}\n'
    )
    found = told(tmp_path, changed(("rules:\n", rule)))
    assert [(line, words.split(":")[0]) for line, _, _, words in found] == [
        (12, "`kind` is missing"),
        (12, "`remedy` is missing"),
        (14, "no clause `4` in this ruleset"),
        (16, "unknown placeholder {who}"),
        (17, "`slurr` is no entity of abuse"),
    ]


def test_a_misspelt_base_hides_nothing(tmp_path: Path) -> None:
    """The base that was meant is proposed, and what the rest says is checked against it."""
    found = told(tmp_path, changed(("extends: uk-school", "extends: uk-schol"), ("school/photos", "school/photo")))
    assert [line for line, *_ in found] == [6, 17]
    assert "did you mean `uk-school`?" in found[0][3]
    assert "did you mean `uk-school/photos`?" in found[1][3]


def test_each_place_of_a_school_s_own_additions(tmp_path: Path) -> None:
    """Drops, changes, phrases and periods are all looked at, whatever is wrong with one of them."""
    added = """\
drop:
  - {rule: uk-school/spamm, because: no}
switched_off:
  - {rule: uk-school/abusee, because: no}
change:
  - {rule: uk-school/commercial, severity: blok, message: "{who}"}
phrases:
  - {category: abuse, words: [numpty]}
  - {category: person-name, words: [Ann]}
purdah:
  - {from: 2027-05-06, until: 2027-03-23}
clauses:
"""
    found = told(tmp_path, changed(("clauses:\n", added)))
    assert [line for line, *_ in found] == [8, 10, 12, 12, 14, 15, 17]


@given(st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_damage_is_told_and_nothing_raised(tmp_path: Path, data: st.DataObject) -> None:
    """Whatever happens to the lines of a file, it is inspected to an end, and what does not load has an error."""
    lines = GOOD.split("\n")
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(lines) - 1))
        how = data.draw(st.sampled_from(("drop", "repeat", "cut", "key")))
        line = lines.pop(at)
        made = {"drop": [], "repeat": [line, line], "cut": [line[: len(line) // 2]], "key": [line.replace("e", "", 1)]}
        lines[at:at] = made[how]
    text = "\n".join([*lines, ""])
    found = told(tmp_path, text)
    try:
        load_text(tmp_path / "maple.yaml", text)
    except RulesetError as error:
        first = str(error).split(" (and ")[0]
        assert any(f":{line}:{column}: {words}" in first or first in f"{words}" for line, column, _, words in found)
    else:
        assert all(level == "warning" for _, _, level, _ in found)


def test_what_only_follows_is_left_out(tmp_path: Path) -> None:
    """A clause is not called unserved because the rule that cites it has a fault of its own."""
    (found,) = told(tmp_path, changed(("uk-school/photos", "uk-school/photo")))
    assert found[:2] == (17, 5)


@pytest.mark.parametrize(
    ("added", "place"),
    [
        ("phrases: [{category: abuse, entity: insutl, words: [numpty]}]", (7, 29)),
        ("phrases: [{category: abuse, entity: zzz, words: [numpty]}]", (7, 29)),
        ("drop: [{rule: uk-school/spam, because: *a}]", (7, 40)),
        ("drop: [{rule: uk-school/spam, because: no}, *a]", (7, 45)),
        ("rules: []", (12, 1)),
    ],
)
def test_a_faulty_value_is_not_called_missing_as_well(tmp_path: Path, added: str, place: tuple[int, int]) -> None:
    """One fault for a value that is wrong, whatever needs it; of a list that stands twice, only that it does."""
    found = told(tmp_path, changed(("extends: uk-school", f"extends: uk-school\n{added}")))
    assert [item[:2] for item in found] == [place]


@pytest.mark.parametrize("value", ["at_most: -1", "at_most: 2.5", "says: none", "says: ['!']"])
def test_what_a_kind_needs_is_not_missing_where_it_is_wrong(tmp_path: Path, value: str) -> None:
    """A number or phrase that cannot be is told once."""
    kind = "limit" if "at_most" in value else "require"
    rule = f"\n    kind: {kind}\n    category: photo-consent\n    {value}"
    (found,) = told(tmp_path, changed(('cites: ["2"]', f'cites: ["2"]{rule}')))
    assert found[0] == 21


def test_rules_of_a_base_that_is_not_told_are_not_called_unknown(tmp_path: Path) -> None:
    """Of a list of bases nothing is looked up in any of them."""
    (found,) = told(tmp_path, changed(("extends: uk-school", "extends: [iwys, uk-school]"), ("school/names", "x/y")))
    assert found[:2] == (6, 1)


def test_clauses_that_are_no_list_are_not_called_missing(tmp_path: Path) -> None:
    """Neither they, nor what rules cite of them."""
    text = changed(("extends: uk-school\n", "")).replace("    from: uk-school/", "    kind: forbid\n    category: ")
    head, _, rest = text.partition("clauses:\n")
    found = told(
        tmp_path, head + "clauses: none\n" + rest[rest.index("rules:") :].replace("names\n    c", "spam\n    c")
    )
    assert "`clauses` must be a list" in found[0][3]
    assert not [words for *_, words in found if "`clauses` is missing" in words or "no clause" in words]


def test_each_empty_example_is_told(tmp_path: Path) -> None:
    """Several examples of one rule without anything to check are several faults."""
    found = told(
        tmp_path, changed(("violates: [{text: a}], passes: [{text: b}]", "violates: [{}, {text: a}], passes: [{}]"))
    )
    assert [(line, words.split(":")[0]) for line, _, _, words in found] == [
        (15, "the example has nothing to check")
    ] * 2


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
    assert missing.words.startswith("no such file")
    path = tmp_path / "latin.yaml"
    path.write_bytes(b"schema: x\ntitle: caf\xe9\n")
    (latin,) = inspect(path)
    assert (latin.line, latin.column, latin.words.split(":")[0]) == (2, 1, "not UTF-8 text")


def test_a_base_that_is_not_there_is_told_where_it_is_named(tmp_path: Path) -> None:
    """At `extends:`, whatever keeps it from being read; a byte that is no UTF-8 is told in the base itself."""
    base = tmp_path / "base.yaml"
    text = changed(("extends: uk-school", "extends: ./base.yaml"))
    assert [(line, column) for line, column, *_ in told(tmp_path, text)] == [(6, 1)]
    base.write_bytes(b"schema: x\ntitle: caf\xe9\n")
    (found,) = inspect(tmp_path / "maple.yaml")
    assert (found.file, found.line) == (str(base), 2)


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
