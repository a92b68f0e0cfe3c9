"""A safe copy in words and as JSON, byte for byte.

After a wanted change: UPDATE_GOLDEN=1 python -m pytest tests/cli/test_redacted.py
"""

from __future__ import annotations

import io
import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from rich.console import Console

from policycheck.cli import version
from policycheck.cli.redacted import copy_lines, copy_values
from policycheck.redact import CopiedFile, SafeCopy
from policycheck.report import RulesetHeader, dumps
from policycheck.report.layout import Layout
from policycheck.types import ImageLocation, Report, Unchecked

GOLDEN = Path(__file__).parent / "golden"
HEADER = RulesetHeader(id="test", title="Test policy", version="1", review_due=None, review_overdue=False)
TEXT = CopiedFile(
    source="post.txt",
    name="post.txt",
    data=b"",
    kind="text",
    before="Well done Amira Testcase!\nRing 07700 900123.\n\x1b[31mred\nSee [you].\n",
    after="Well done to one of our pupils!\nRing [phone number removed].\n\x1b[31mred\nSee [you].\n",
    replaced=(("person-name", "full-name"), ("contact-details", "phone")),
)
PICTURE = CopiedFile(
    source="amira.heic",
    name="picture-1.jpg",
    data=b"",
    kind="picture",
    covered=(ImageLocation(source="amira.heic", x=120, y=64, width=88, height=90),),
)
COPY = SafeCopy(
    files=(TEXT, PICTURE),
    left_out=(Unchecked(source="clip.mov", stage="read", reason="films are not read"),),
    report=Report(
        sources=("post.txt", "picture-1.jpg"),
        channel="facebook",
        role="official",
        on=date(2026, 11, 20),
        violations=(),
        unchecked=(),
    ),
    style="emoji",
)


def compare(name: str, made: str) -> None:
    path = GOLDEN / name
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_bytes(made.encode())
    assert made == path.read_bytes().decode()


@pytest.mark.parametrize(("name", "colour"), [("redacted.txt", False), ("redacted-colour.txt", True)])
def test_text(name, colour):
    """The difference of the text and the list of pictures are as kept, plain and in colour; no control gets through."""
    stream = io.StringIO()
    system = "standard" if colour else None
    console = Console(file=stream, width=100, highlight=False, markup=False, force_terminal=colour, color_system=system)
    for line in copy_lines(COPY, Path("OUT"), Layout(colour=colour)):
        console.print(line, soft_wrap=True)
    assert "\x1b[31mred" not in stream.getvalue()
    compare(name, stream.getvalue())


@pytest.mark.parametrize(("name", "show_text"), [("redacted.json", False), ("redacted-with-text.json", True)])
def test_json(name, show_text, monkeypatch):
    """The JSON is as kept; the words of the draft are in it only if asked for."""
    monkeypatch.setattr(version, "tool_version", lambda: "1.2.3")
    made = dumps(copy_values(COPY, Path("OUT"), HEADER, show_text=show_text))
    assert ("Testcase" in made) is show_text
    compare(name, made)


@pytest.mark.parametrize(
    ("file", "said"),
    [
        (replace(PICTURE, covered=()), "nothing to change"),
        (replace(PICTURE, covered=(), rewritten=True), "nothing to cover, written anew without hidden data"),
        (replace(TEXT, after=TEXT.before, replaced=()), "nothing to change"),
        (replace(TEXT, replaced=(), emptied=1), "1 comment emptied"),
    ],
)
def test_what_was_done_to_a_file(file, said):
    """What was not needed is said as such, and nothing is counted that is not there."""
    lines = copy_lines(replace(COPY, files=(file,)), Path("OUT"), Layout(colour=False))
    assert lines[2].plain.endswith(f": {said}")


def test_several_rulesets_are_all_named(monkeypatch):
    """`ruleset` is the first and `rulesets` are all."""
    monkeypatch.setattr(version, "tool_version", lambda: "1.2.3")
    other = replace(HEADER, id="other")
    made = copy_values(COPY, Path("OUT"), HEADER, more=(other,), show_text=False)
    assert (made["ruleset"]["id"], [item["id"] for item in made["rulesets"]]) == ("test", ["test", "other"])
