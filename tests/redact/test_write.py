"""Writing a copy: a new folder, all of it or nothing, and never the originals' own."""

from __future__ import annotations

import pytest

from policycheck.errors import UsageError
from policycheck.redact import CopiedFile, ready_folder, write_copy


def file(name: str) -> CopiedFile:
    return CopiedFile(source=name, name=name, data=b"words", kind="text")


def test_a_folder_is_written_whole(tmp_path):
    """Files lie where their names say; nothing else is left."""
    write_copy([file("a.txt"), file("img/b.txt")], tmp_path / "new" / "OUT")
    names = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file())
    assert names == ["new/OUT/a.txt", "new/OUT/img/b.txt"]


def test_a_failure_leaves_nothing(tmp_path):
    """Where one file cannot be written no folder appears, not even half of one."""
    with pytest.raises(UsageError):
        write_copy([file("a.txt"), file("a.txt/b.txt")], tmp_path / "OUT")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["../a.txt", "img/../../a.txt", "/a.txt"])
def test_a_name_that_leads_out_of_the_folder(tmp_path, name):
    """Bytes may be given under any name; nothing is written for one that is no place in the copy."""
    with pytest.raises(UsageError, match="leads out"):
        write_copy([file("b.txt"), file(name)], tmp_path / "OUT")
    assert list(tmp_path.iterdir()) == []


def test_the_originals_folder_is_refused(tmp_path):
    """Under any spelling, also through a link."""
    (tmp_path / "posts").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "posts")
    for place in ("posts", "posts/../posts", "link"):
        with pytest.raises(UsageError, match="originals"):
            ready_folder(tmp_path / place, [tmp_path / "posts" / "a.txt"])


def test_a_folder_with_an_older_copy_is_refused(tmp_path):
    """A file of an older copy could be taken for part of this one."""
    (tmp_path / "OUT").mkdir()
    ready_folder(tmp_path / "OUT", [tmp_path / "posts" / "a.txt"])
    (tmp_path / "OUT" / "old.txt").write_text("old")
    with pytest.raises(UsageError, match="not empty"):
        ready_folder(tmp_path / "OUT", [tmp_path / "posts" / "a.txt"])
