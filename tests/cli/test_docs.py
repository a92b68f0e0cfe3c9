"""What docs/ says of the command line is what the command line does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from policycheck.cli.main import cli

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    "arguments", [(), ("check",), ("explain",), ("redact",), ("rules",), ("register", "calibrate")]
)
def test_help_is_as_documented(arguments):
    """docs/cli.md shows the help as the program prints it."""
    shown = CliRunner().invoke(cli, [*arguments, "--help"], terminal_width=100).stdout
    assert shown.strip() in (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")


def test_scan_has_the_options_of_check(program):
    """Both commands take the same options, but for those that concern a single draft."""
    told = [program(command, "--help").stdout.partition("Options:")[2] for command in ("check", "scan")]
    check, scan = (re.findall(r"^  (?:-\w, )?(--[\w-]+)", options, re.MULTILINE) for options in told)
    assert [option for option in check if option not in ("--people", "--annotate")] == scan


def test_documented_configuration_is_valid(program):
    """The configuration that docs/cli.md shows can be used as it stands."""
    text = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    found = re.search(r"```toml\n(.*?)```", text, re.DOTALL)
    assert found
    program.write("policycheck.toml", found[1])
    program.write("post.txt")
    assert program("post.txt").exit_code == 0
    assert program.made[0].ruleset == "iwys"


@pytest.mark.parametrize(
    ("name", "taken"),
    [
        ("content/a.md", True),
        ("A.TXT", True),
        ("index.html", True),
        ("photo.JPG", True),
        ("photo.heic", True),
        ("logo.svg", True),
        ("main.py", False),
        ("md", False),
        ("a.md.bak", False),
    ],
)
def test_hook_takes_pages_and_pictures(name, taken):
    """The hook is given pages and pictures, whatever the case of their suffix, and nothing else."""
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert [hook["id"] for hook in hooks] == ["policycheck"]
    assert bool(re.search(hooks[0]["files"], name)) is taken


def test_hook_takes_what_a_scan_takes():
    """Every kind of file that a walk takes for a draft is one that the hook is given."""
    from policycheck.cli.walk import is_draft
    from policycheck.drafts import formats

    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    images = [value for value in vars(formats).values() if isinstance(value, formats.ImageFormat)]
    suffixes = {suffix for image in images for suffix in image.suffixes} | set(formats.TEXT_FORMATS) - {""}
    assert len(suffixes) > 15
    for suffix in [*sorted(suffixes), ".svg", ".dng"]:
        assert is_draft(Path(f"a{suffix}")), suffix
        assert re.search(hooks[0]["files"], f"a{suffix}"), suffix
