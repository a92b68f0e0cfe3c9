"""`policycheck explain`: rules in plain English, one by one and as a list."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from click.testing import CliRunner

from policycheck.cli import explain
from policycheck.cli.main import cli
from policycheck.report.layout import Layout
from policycheck.resources import rulesets_dir
from policycheck.rules import load_ruleset

SHIPPED = tuple(sorted(path.stem for path in rulesets_dir().glob("*.yaml")))
OURS = """\
schema: policycheck-ruleset/1
id: maple
title: Maple Street
policy: Maple Street Policy
version: 1
extends: uk-school
clauses: [{id: "1", section: "4.2", item: "b", text: Nobody is insulted.}]
rules:
  - id: 4.2/abuse
    from: uk-school/abuse
    cites: ["1"]
    examples:
      violates: [{text: You useless lump., role: parent}]
      passes: [{text: You useful friend.}]
"""


def test_a_rule_in_plain_english(program):
    """What it looks for, its clause in the ruleset's words, an example of each kind and the remedy."""
    program.write("ours.yaml", OURS)
    result = program("explain", "4.2/abuse", "--ruleset", "ours.yaml")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("maple/4.2/abuse: insults, threats and harassment\n")
    for said in (
        "From      maple (Maple Street Policy), taken over from uk-school/abuse\n",
        "Finds     an insult, a threat, harassment\n",
        "Severity  block (must not be published)\n",
        "Clause    Maple Street Policy 4.2, b: Nobody is insulted.\n",
        "Breaks    “You useless lump.” (parent)\n",
        "Passes    “You useful friend.”\n",
        "To do     Do not publish it.",
    ):
        assert said in result.stdout


def test_an_inherited_rule_says_so(program):
    """In its own description and in the list."""
    program.write("ours.yaml", OURS)
    assert "inherited by maple as it stands" in program("explain", "spam", "--ruleset", "ours.yaml").stdout
    listed = program("explain", "--ruleset", "ours.yaml").stdout.splitlines()
    assert listed[0] == f"Maple Street (maple): {len(load_ruleset('ours.yaml').rules)} rules"
    assert [line for line in listed if line.startswith("maple/") and "inherited" not in line] == [listed[1]]
    assert "inherited from uk-school" in " ".join(listed[2:4])


@pytest.mark.parametrize("name", SHIPPED)
def test_every_shipped_ruleset_is_listed(program, name):
    """Each rule with its id and severity, in the ruleset's order, on the screen and as JSON."""
    rules = load_ruleset(name).rules
    result = program("explain", "--ruleset", name)
    starts = [line.split()[:2] for line in result.stdout.splitlines()[1:-1] if not line.startswith(" ")]
    assert (result.exit_code, starts) == (0, [[rule.id, rule.severity] for rule in rules])
    listed = program.json("explain", "--ruleset", name)
    assert (listed["schema"], listed["ruleset"]["id"]) == ("policycheck-explain/1", name)
    assert [rule["id"] for rule in listed["rules"]] == [rule.id for rule in rules]
    assert all(rule["what"] for rule in listed["rules"])


@pytest.mark.parametrize("name", SHIPPED)
def test_every_shipped_rule_can_be_explained(program, name):
    """By the id that a report gives, as text and as JSON, with a clause and an example of each kind."""
    for rule in load_ruleset(name).rules:
        text = program("explain", rule.id, "--ruleset", name)
        assert text.exit_code == 0, rule.id
        assert all(f"    {label}" in text.stdout for label in ("Clause ", "Breaks ", "Passes ", "To do ")), rule.id
        made = program.json("explain", rule.id, "--ruleset", name)["rule"]
        assert made["clauses"][0]["clause"]
        assert all(made["examples"].values())


def test_the_nearest_configuration_names_the_ruleset(program, monkeypatch):
    """Without --ruleset it is that of the configuration above the current folder, or the one given; else uk-school."""
    assert program.json("explain")["ruleset"]["id"] == "uk-school"
    program.write("policycheck.toml", 'ruleset = "iwys"')
    program.write("site/posts/a.txt")
    program.write("other.toml", 'ruleset = "islwyn"')
    monkeypatch.chdir(program.folder / "site" / "posts")
    assert program.json("explain")["ruleset"]["id"] == "iwys"
    assert program.json("explain", "--config", "../../other.toml")["ruleset"]["id"] == "islwyn"
    assert program.json("explain", "--ruleset", "wood-green")["ruleset"]["id"] == "wood-green"


def test_each_of_several_configured_rulesets_is_searched(program):
    """A rule of the second is found, an end that two share is asked about, and what both inherit is one rule."""
    program.write("ours.yaml", OURS)
    program.write("policycheck.toml", 'ruleset = ["iwys", "ours.yaml"]')
    assert program.json("explain", "maple/4.2/abuse")["ruleset"]["id"] == "maple"
    assert program.json("explain", "4.2/abuse")["rule"]["id"] == "maple/4.2/abuse"
    shared = program("explain", "abuse")
    assert (shared.exit_code, shared.stdout) == (2, "")
    assert "iwys/2.1/abuse" in shared.stderr
    assert "maple/4.2/abuse" in shared.stderr
    program.write("policycheck.toml", 'ruleset = ["ours.yaml", "uk-school"]')
    assert program.json("explain", "spam")["ruleset"]["id"] == "maple"


def test_each_of_several_configured_rulesets_is_listed(program):
    """Without a rule, every ruleset in use is listed: one after the other on the screen, `rulesets` in the JSON."""
    program.write("ours.yaml", OURS)
    program.write("policycheck.toml", 'ruleset = ["iwys", "ours.yaml"]')
    for command in (("explain",), ("rules", "list")):
        listed = program(*command).stdout
        assert all(f"({name}): " in listed for name in ("iwys", "maple")), command
        assert listed.count("policycheck explain RULE says more") == 1
        told = program.json(*command)
        assert told["ruleset"]["id"] == "iwys" == told["rulesets"][0]["id"]
        assert told["rules"] == told["rulesets"][0]["rules"]
        assert "maple/4.2/abuse" in [rule["id"] for rule in told["rulesets"][1]["rules"]]
    assert "rulesets" not in program.json("rules", "list", "iwys")


def test_an_id_finds_its_shipped_ruleset(program):
    """A rule of another shipped ruleset is explained without --ruleset, but not against it."""
    assert program.json("explain", "islwyn/2/age")["ruleset"]["id"] == "islwyn"
    result = program("explain", "islwyn/2/age", "--ruleset", "iwys")
    assert (result.exit_code, result.stdout) == (2, "")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("iwys/2.1/names-and-photo",), "no rule `iwys/2.1/names-and-photo` in uk-school or iwys: did you mean `iwys/"),
        (("slef-harm",), "did you mean `uk-school/self-harm`?"),
        (("zzz",), "policycheck explain without a rule lists them"),
        (("abuse", "--ruleset", "iwys"), "give one of iwys/2.1/abuse"),
        (("--ruleset", "nosuch"), "no shipped ruleset `nosuch`"),
        (("--ruleset", "nosuch.yaml"), "nosuch.yaml:1:1: no such file"),
        (("--config", "nosuch.toml"), "nosuch.toml: no such configuration file"),
        (("names", "photos"), "unexpected extra argument"),
        (("--output", "nosuch/rules.txt"), "no such folder for --output"),
    ],
)
def test_wrong_use_is_one_line(program, arguments, said):
    """A rule, ruleset or file that is not there ends with status 2 and one line that suggests what is meant."""
    result = program("explain", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.count("\n") == 1
    assert said in result.stderr


def test_to_a_file_and_to_a_narrow_or_simple_console(program, monkeypatch):
    """--output writes it; a narrow terminal gets no line that is wider, an ASCII console no other character."""
    program("explain", "--output", "rules.json", "--output-format", "json")
    assert json.loads((program.folder / "rules.json").read_bytes())["rules"]
    plain = CliRunner(charset="ascii").invoke(cli, ["explain", "names"])
    assert plain.exit_code == 0
    assert 'Breaks    "' in plain.stdout
    monkeypatch.setattr(explain, "layout_for", lambda **_: Layout(width=50))
    for arguments in ((), ("names",)):
        assert max(map(len, program("explain", *arguments).stdout.splitlines())) <= 50


def test_no_model_and_no_picture_library_is_loaded():
    """Explaining needs the ruleset alone."""
    code = (
        "import sys\n"
        "from policycheck.cli.main import main\n"
        "try:\n    main()\n"
        "except SystemExit as end:\n    assert end.code == 0, end.code\n"
        "heavy = {'spacy', 'PIL', 'numpy', 'presidio_analyzer', 'onnxruntime', 'pyromark'}\n"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", code, "explain", "iwys/2.1/names"], check=True, capture_output=True)
