"""Questions about paths."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from policycheck.paths import absolute, is_file, is_folder, path_key


def test_absolute_follows_no_link(tmp_path, monkeypatch):
    """A linked folder keeps its own name, and `..` is taken out."""
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real", target_is_directory=True)
    monkeypatch.chdir(tmp_path)
    assert absolute("link/../link/a.txt") == tmp_path / "link" / "a.txt"


def test_spellings_of_one_path_agree(tmp_path, monkeypatch):
    """Two spellings of one path have one key."""
    monkeypatch.chdir(tmp_path)
    assert path_key("a/../b.txt") == path_key(Path("b.txt")) == path_key(tmp_path / "b.txt")


@pytest.mark.parametrize("question", [is_file, is_folder])
def test_where_one_may_not_look(monkeypatch, question):
    """A path that may not be looked up is neither a file nor a folder."""

    def denied(path, *rest, **more):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "stat", denied)
    assert question("closed/a") is False
