"""Where reports go."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from policycheck.cli.output import layout_for, write_text
from policycheck.errors import UsageError


def test_file_is_replaced_whole(tmp_path):
    """A report that cannot be finished leaves the old one as it is, and no half of itself."""
    path = tmp_path / "report.json"
    path.write_text("old")

    write_text("new", output=path)
    assert path.read_text() == "new"
    with pytest.raises(TypeError):
        write_text(3, output=path)  # type: ignore[arg-type]
    assert path.read_text() == "new"
    assert [item.name for item in tmp_path.iterdir()] == ["report.json"]


def test_a_replaced_file_stays_what_it_was(tmp_path):
    """Who may read a file stays as it is, and a link still leads to it."""
    path, link = tmp_path / "report.json", tmp_path / "link.json"
    path.write_text("old")
    path.chmod(0o640)
    link.symlink_to(path.name)

    write_text("new", output=link)
    assert (link.is_symlink(), path.read_text(), path.stat().st_mode & 0o777) == (True, "new", 0o640)


def test_full_disk_is_wrong_use(tmp_path, monkeypatch):
    """A report that finds no room ends as an expected error, and nothing of it stays."""

    def full(self, target):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(UsageError, match=r"cannot be written \(No space left on device\)"):
        write_text("x", output=tmp_path / "report.txt")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
def test_a_full_screen_is_wrong_use(monkeypatch):
    """Standard output that leads to a full disk is one line, and the program ends without another error."""
    with Path("/dev/full").open("w") as full:
        monkeypatch.setattr(sys, "stdout", full)
        with pytest.raises(UsageError, match=r"the report cannot be written \(No space left"):
            write_text("x" * 100_000, output=None)


def test_line_ends_are_the_same_everywhere(tmp_path):
    """A report file has the same bytes on every system."""
    write_text("a\nb\n", output=tmp_path / "report.txt")
    assert (tmp_path / "report.txt").read_bytes() == b"a\nb\n"


@pytest.mark.parametrize(
    ("color", "env", "colour"),
    [
        (None, {}, True),
        (None, {"NO_COLOR": "1"}, False),
        (None, {"TERM": "dumb"}, False),
        (True, {"NO_COLOR": "1"}, True),
        (False, {}, False),
    ],
)
def test_colour_on_a_terminal(monkeypatch, color, env, colour):
    """A terminal gets colour unless NO_COLOR, a dumb terminal or a flag says otherwise."""
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    assert layout_for(output=None, color=color).colour is colour


def test_piped_output_is_plain(monkeypatch, tmp_path):
    """What is piped or written to a file is plain and 100 cells wide."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: False, raising=False)
    for output in (None, tmp_path / "report.txt"):
        layout = layout_for(output=output, color=None)
        assert (layout.colour, layout.width) == (False, 100)


def test_narrow_terminal(monkeypatch):
    """A terminal narrower than 100 cells decides the width; one without a size does not."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(sys.stdout, "fileno", lambda: 1, raising=False)
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((60, 20)))
    assert layout_for(output=None, color=None).width == 60
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((0, 0)))
    assert layout_for(output=None, color=None).width >= 40
