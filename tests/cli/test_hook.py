"""The tool as a git hook, in a real repository and with the real detectors."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from policycheck.cli.references import HTML, MARKDOWN
from policycheck.drafts.formats import AVI, AVIF, BMP, GIF, HEIC, JPEG, MP4, PNG, TIFF, WEBM, WEBP

pytestmark = pytest.mark.models

ROOT = Path(__file__).parents[2]
HOOK = """\
#!/bin/sh
git diff --cached --name-only -z --diff-filter=ACMR | xargs -0 '{python}' -m policycheck scan
"""
Commit = Callable[[], subprocess.CompletedProcess[str]]


@pytest.fixture
def commit(tmp_path: Path) -> Commit:
    """Stages everything in a new repository and commits it with the hook in place."""
    env = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
    }

    def git(*arguments: str) -> subprocess.CompletedProcess[str]:
        who = ("-c", "user.name=Test", "-c", "user.email=test@school.example")
        return subprocess.run(
            ["git", *who, *arguments],
            cwd=tmp_path,
            env=env,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    assert git("init", "--quiet").returncode == 0
    hook = tmp_path / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(HOOK.format(python=Path(sys.executable).as_posix()))
    hook.chmod(0o755)
    (tmp_path / "policycheck.toml").write_text('channel = "website"\n')

    def run() -> subprocess.CompletedProcess[str]:
        assert git("add", "--all").returncode == 0
        return git("commit", "--quiet", "--message", "A page")

    return run


def test_the_hook_looks_at_every_kind_of_file_that_scan_does():
    """Videos too: what cannot be checked whole stops a commit. The page about hooks shows the same pattern."""
    (pattern,) = re.findall(r"(?m)^  files: (.+)", (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    formats = (JPEG, PNG, WEBP, HEIC, AVIF, GIF, TIFF, BMP, MP4, WEBM, AVI)
    suffixes = (".txt", ".text", *MARKDOWN, *HTML, *(suffix for known in formats for suffix in known.suffixes))
    assert [suffix for suffix in suffixes if not re.search(pattern, f"a/b c{suffix}")] == []
    assert f"files: {pattern}\n" in (ROOT / "docs" / "pre-commit.md").read_text(encoding="utf-8")


def test_clean_page_is_committed(tmp_path, commit):
    """A page that breaks nothing is committed."""
    (tmp_path / "fair.md").write_text("# Summer fair\n\nThe summer fair is on Friday at 2pm in the hall.\n")
    done = commit()
    assert done.returncode == 0, done.stdout + done.stderr


def test_violation_stops_the_commit(tmp_path, commit):
    """A page with a personal phone number stops the commit, and the report says which line it is."""
    (tmp_path / "news.md").write_text("# News\n\nFor lifts home text me on 07700 900123 tonight.\n")
    done = commit()
    assert done.returncode != 0
    assert "news.md, line 3" in done.stdout + done.stderr


def test_unread_picture_stops_the_commit(tmp_path, commit):
    """A picture that cannot be looked at stops the commit."""
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0 cut short")
    done = commit()
    assert done.returncode != 0
    assert "Not checked" in done.stdout + done.stderr
