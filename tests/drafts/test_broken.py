"""Broken and hostile files: one clear line each, no error, and never a pass."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policycheck.drafts.read import read_draft
from policycheck.types import Content, Draft, SourceFile

from .broken import CUTS, Broken, hostile, jumbled, odd_colours, odd_exif, truncated, whole


def read(name: str, data: bytes) -> Content:
    return read_draft(Draft(files=[SourceFile(name=name, data=data)]))


def is_said(content: Content) -> bool:
    """Whether something is said not to have been read, in single lines that people can read."""
    reasons = [gap.reason for gap in content.unchecked]
    assert all(reason == reason.strip() and "\n" not in reason and 10 < len(reason) < 200 for reason in reasons)
    return bool(reasons)


@pytest.mark.parametrize("name", [name for name in whole() if not name.endswith((".mp4", ".mov", ".webm"))])
def test_a_whole_file_is_read(name: str) -> None:
    """What the broken ones are made of is sound, so that it is the damage that is said."""
    assert not is_said(read(name, whole()[name]))


@pytest.mark.parametrize("cut", CUTS)
def test_a_file_that_breaks_off_is_never_a_pass(cut: int) -> None:
    """Each format, cut off at every twentieth of its length."""
    for broken in truncated():
        if broken.what.endswith(f" {cut}%"):
            assert is_said(read(broken.name, broken.data)), broken.what


@pytest.mark.parametrize("broken", hostile(), ids=lambda broken: broken.what)
def test_a_hostile_file_is_never_a_pass(broken: Broken) -> None:
    """Bombs, loops, two files in one, and names that do not fit."""
    assert is_said(read(broken.name, broken.data))


@pytest.mark.parametrize("broken", odd_exif(), ids=lambda broken: broken.what)
def test_hostile_exif_is_said_and_the_picture_is_looked_at(broken: Broken) -> None:
    """Directories that go round or lie about sizes may hide a position; the picture beside them is sound."""
    content = read(broken.name, broken.data)
    assert is_said(content)
    assert len(content.images) == 1


@pytest.mark.parametrize("name", odd_colours())
def test_unusual_colours_keep_light_and_dark(name: str) -> None:
    """CMYK and Adobe's inverted CMYK, 16 bits and palettes are read as what they show."""
    content = read(name, odd_colours()[name])
    assert not is_said(content)
    image, *under = content.images
    # What is seen through on white is a picture of its own.
    assert {part.field for part in under} == ({"transparency"} if name == "alpha.png" else set())
    assert image.pixels.shape == (48, 64, 3)
    dark, light = image.pixels[:, 4].mean(), image.pixels[:, -4].mean()
    # In the picture with transparency it is the darkest that is seen through, on white.
    assert light > 200
    assert dark < 60 or name == "alpha.png"


@settings(max_examples=400, deadline=None)
@given(
    name=st.sampled_from(sorted(whole())),
    places=st.lists(st.integers(0, 200_000), min_size=1, max_size=12),
    masks=st.lists(st.integers(1, 255), min_size=12, max_size=12),
    cut=st.floats(0.5, 1),
)
def test_changed_bytes_never_raise(name: str, places: list[int], masks: list[int], cut: float) -> None:
    """Whatever is changed, a file is read or said not to be; one of which nothing was read is said."""
    data = jumbled(name, places, masks)
    content = read(name, data[: int(len(data) * cut)])
    assert is_said(content) or content.images or content.texts
    assert all(image.pixels.dtype == np.uint8 and image.pixels.ndim == 3 for image in content.images)


@settings(max_examples=100, deadline=None)
@given(data=st.binary(max_size=400), start=st.sampled_from([data[:40] for data in whole().values()]))
def test_noise_behind_a_sound_beginning_is_never_a_pass(data: bytes, start: bytes) -> None:
    """The first bytes alone make no picture."""
    assert is_said(read("a.jpg", start + data))


@settings(max_examples=100, deadline=None)
@given(name=st.text(max_size=30), data=st.binary(max_size=60))
def test_any_name_and_bytes_are_read_or_said(name: str, data: bytes) -> None:
    """No name and no bytes are an error."""
    content = read(name, data)
    assert is_said(content) or content.texts


def reasons_of(path: Path | str) -> list[str]:
    content = read_draft(Draft(files=[path]))
    assert is_said(content)
    return [gap.reason for gap in content.unchecked]


def test_what_is_no_file_is_said(tmp_path: Path) -> None:
    """A folder, a link to itself, a pipe, a device, nothing, an impossible name: none is opened and waited for."""
    (tmp_path / "loop.jpg").symlink_to(tmp_path / "loop.jpg")
    os.mkfifo(tmp_path / "pipe.jpg")
    for path in (
        tmp_path,
        tmp_path / "loop.jpg",
        tmp_path / "pipe.jpg",
        "/dev/zero",
        tmp_path / "none.jpg",
        "a\0b.jpg",
    ):
        assert len(reasons_of(path)) == 1


def test_a_file_that_may_not_be_read_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reason is the system's own."""
    closed = tmp_path / "closed.jpg"
    closed.write_bytes(b"x")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert stat.S_ISREG(closed.stat().st_mode)
    assert "Permission denied" in reasons_of(closed)[0]


def test_a_name_of_several_lines_is_read(tmp_path: Path) -> None:
    """Whatever a file is called, it is looked at; the report writes its name on one line."""
    path = tmp_path / "a\nb.jpg"
    path.write_bytes(whole()["a.jpg"])
    assert len(read_draft(Draft(files=[path])).images) == 1
