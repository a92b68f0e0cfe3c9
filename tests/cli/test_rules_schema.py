"""`policycheck rules schema`: what is shipped as rulesets/schema.json."""

from __future__ import annotations

from policycheck.resources import rulesets_dir


def test_it_prints_the_shipped_schema(program):
    """On the screen and in a file, byte for byte."""
    shipped = (rulesets_dir() / "schema.json").read_text(encoding="utf-8")
    assert program("rules", "schema").stdout == shipped
    assert program("rules", "schema", "--output", "s.json").exit_code == 0
    assert (program.folder / "s.json").read_text(encoding="utf-8") == shipped
