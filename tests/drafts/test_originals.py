"""The files of a draft as bytes, under their copies' names."""

import pytest

from policycheck.drafts import people_of_copies, read_originals
from policycheck.errors import UsageError
from policycheck.types import Draft, SourceFile


def test_folders_below_the_first_file_stay(tmp_path):
    """A page finds its pictures in the copy as it did before; what lies elsewhere comes beside it."""
    for name in ("site/page.md", "site/img/a.txt", "b.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(name.encode())
    draft = Draft(files=[tmp_path / "site/page.md", tmp_path / "site/img/a.txt", tmp_path / "b.txt"])
    files, unread = read_originals(draft)
    assert [file.name for file in files] == ["page.md", "img/a.txt", "b.txt"]
    assert (files[1].data, unread) == (b"site/img/a.txt", ())


def test_text_and_bytes(tmp_path):
    """A string becomes text.txt; a file that is not on disk keeps its name; one that is missing is unchecked."""
    draft = Draft("Hello", files=[SourceFile(name="a.txt", data=b"x"), tmp_path / "none.txt"])
    files, unread = read_originals(draft)
    assert [file.name for file in files] == ["text.txt", "a.txt"]
    assert [gap.source for gap in unread] == ["none.txt"]


def test_what_has_no_name_or_one_twice(tmp_path):
    """A picture without a file, and two files for one place, are refused."""
    with pytest.raises(UsageError, match="give it as a file"):
        read_originals(Draft(images=[b"x"]))
    same = SourceFile(name="a.txt", data=b"x")
    with pytest.raises(UsageError, match="two files"):
        read_originals(Draft(files=[same, same]))


def test_who_is_shown_stays_with_the_picture(tmp_path):
    """What is stated of one picture is stated of its copy, and of none whose path ends in the same names."""
    paths = [tmp_path / name for name in ("post.md", "photo.jpg", "sub/photo.jpg")]
    draft = Draft(files=paths, people_of={str(paths[2]): ["Katie Sample"], "other.jpg": ["Pim Sample"]})
    assert people_of_copies(draft) == {"sub/photo.jpg": ["Katie Sample"], "other.jpg": ["Pim Sample"]}
