"""Policy documents by their paths: each kind goes to its reader, and what cannot be read is said in one line."""

from __future__ import annotations

from pathlib import Path

import pytest

from policycheck.errors import UsageError
from policycheck.policies import read_policy


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("p.txt", "Staff must not post names.\n"),
        ("p.MD", "Staff must not post names.\n"),
        ("p.html", "<p>Staff must not post names.</p>"),
    ],
)
def test_each_kind_is_read(tmp_path: Path, name: str, text: str) -> None:
    """The ending of the name says which reader, in capitals or not."""
    path = tmp_path / name
    path.write_text(text)
    assert [block.text for block in read_policy(path)] == ["Staff must not post names."]


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("p.odt", b"x", "not a kind of document that is read"),
        ("none.txt", None, "no such file"),
        ("p.txt", b"  \n", "the file is empty"),
        ("p.html", b"<h1>Policy</h1>", "holds no text that can be read"),
        ("p.txt", b"\xff\xfeo", "is not text"),
    ],
)
def test_bad_input_is_one_clear_line(tmp_path: Path, name: str, data: bytes | None, says: str) -> None:
    """The line begins with the path and says how to mend it."""
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(UsageError) as raised:
        read_policy(path)
    assert str(raised.value).startswith(f"{path}: ")
    assert says in str(raised.value)
    assert "\n" not in str(raised.value)
