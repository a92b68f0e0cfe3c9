"""Videos: frames with their times, the position and the titles; it is always said that nobody saw the whole."""

from __future__ import annotations

import builtins
import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policycheck.drafts import film as reader
from policycheck.drafts.film import read_film
from policycheck.drafts.read import read_draft
from policycheck.types import Draft, ImagePart, MetadataLocation, SourceFile, TextPart, Unchecked

from .films import COLOURS, box, film, located


def frames(data: bytes) -> list[ImagePart]:
    return [part for part in read_film("a.mp4", data) if isinstance(part, ImagePart)]


def reason(data: bytes) -> str:
    (gap,) = (part.reason for part in read_film("a.mp4", data) if isinstance(part, Unchecked))
    return gap


@pytest.mark.parametrize("kind", ["mp4", "mov", "webm", "avi"])
def test_a_frame_a_second_is_looked_at(kind: str) -> None:
    """Each second shows its own colour, and the report can say when."""
    found = frames(film(3, kind=kind))
    assert [(part.field, part.time) for part in found] == [("video", 0.0), ("video", 1.0), ("video", 2.0)]
    for part, colour in zip(found, COLOURS, strict=False):
        assert abs(part.pixels.mean(axis=(0, 1)) - colour).max() < 12
    assert "3 frames of the video were looked at" in reason(film(3, kind=kind))


def test_a_long_video_is_sampled_more_thinly() -> None:
    """Never more than sixty frames, over its whole length."""
    found = frames(film(100))
    assert 30 <= len(found) <= 60
    assert found[-1].time is not None
    assert found[-1].time > 90


def test_large_frames_are_fewer(monkeypatch: pytest.MonkeyPatch) -> None:
    """All frames together keep within the pixels that memory has room for; a frame too large for it is refused."""
    monkeypatch.setattr(reader, "MOST_PIXELS", 96 * 64 * 2)
    assert [part.time for part in frames(film(4))] == [0.0, 2.0]
    monkeypatch.setattr(reader, "MOST_PIXELS", 96 * 64 - 1)
    assert frames(film(1)) == []
    assert "not read" in reason(film(1))


def test_a_video_held_upright_is_upright() -> None:
    """A phone writes a matrix that turns the frames."""
    data = bytearray(film(1))
    still = struct.pack(">9i", 65536, 0, 0, 0, 65536, 0, 0, 0, 1 << 30)
    place = data.find(still, data.find(b"tkhd"))
    data[place : place + len(still)] = struct.pack(">9i", 0, 65536, 0, -65536, 0, 0, 64 << 16, 0, 1 << 30)
    assert frames(bytes(data))[0].pixels.shape == (96, 64, 3)


@pytest.mark.parametrize(
    "data",
    [film(1, location="+52.6+001.3/"), located()],
    ids=["iTunes", "QuickTime"],
)
def test_the_position_of_a_video_is_noticed(data: bytes) -> None:
    """Phones write where a video was taken; the value is not kept."""
    assert MetadataLocation(source="a.mp4", field="GPS") in list(read_film("a.mp4", data))
    assert MetadataLocation(source="a.mp4", field="GPS") not in list(read_film("a.mp4", located(b"")))


def keyed(name: bytes, value: bytes) -> bytes:
    """Apple's metadata: a list of names, and values by their number."""
    handler = box(b"hdlr", bytes(8) + b"mdta" + bytes(13))
    keys = box(b"keys", bytes(4) + (1).to_bytes(4) + box(b"mdta", name))
    values = box(b"ilst", box((1).to_bytes(4), box(b"data", (1).to_bytes(4) + bytes(4) + value)))
    return box(b"ftyp", b"qt  \x00\x00\x00\x00qt  ") + box(b"moov", box(b"meta", handler + keys + values))


def test_apples_keys_are_read() -> None:
    """An iPhone's position and title stand in a list of names and a list of values."""
    position = keyed(b"com.apple.quicktime.location.ISO6709", b"+52.6+001.3/")
    assert MetadataLocation(source="a.mov", field="GPS") in list(read_film("a.mov", position))
    titled = list(read_film("a.mov", keyed(b"com.apple.quicktime.title", b"Katie wins")))
    assert [part.text for part in titled if isinstance(part, TextPart)] == ["Katie wins"]


def test_titles_and_makers_are_read() -> None:
    """A title may name a child; who made the video is told apart."""
    parts = read_film("a.mp4", film(1, title="Katie wins", artist="Jo Smith"))
    found = {part.field: (part.kind, part.text) for part in parts if isinstance(part, TextPart)}
    assert found == {"video title": ("metadata", "Katie wins"), "video artist": ("creator", "Jo Smith")}


def test_without_pyav_a_video_is_said_not_to_be_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reason says what to install; the position is read all the same."""
    imported = builtins.__import__

    def without(name: str, *rest: object, **more: object) -> object:
        if name == "av":
            raise ImportError(name)
        return imported(name, *rest, **more)  # type: ignore[arg-type]

    data = film(1, location="+52.6+001.3/")
    monkeypatch.setattr(builtins, "__import__", without)
    parts = list(read_film("a.mp4", data))
    assert MetadataLocation(source="a.mp4", field="GPS") in parts
    assert "policycheck[video]" in next(part.reason for part in parts if isinstance(part, Unchecked))


@pytest.mark.parametrize("name", ["clip.mp4", "clip.mov", "clip.txt", "clip.webm"])
def test_a_video_is_known_by_its_bytes(name: str) -> None:
    """Whatever it is called, it is looked at as a video and never clear; a name that does not fit is said."""
    data = film(1, kind="webm" if name.endswith("webm") else "mp4")
    content = read_draft(Draft(files=[SourceFile(name=name, data=data)]))
    assert [image.field for image in content.images] == ["video"]
    assert len(content.unchecked) == (2 if name == "clip.txt" else 1)


@settings(max_examples=60, deadline=None)
@given(cut=st.floats(0, 1), flips=st.lists(st.tuples(st.integers(0, 10**6), st.integers(1, 255)), max_size=8))
def test_a_broken_video_never_raises_and_is_never_clear(cut: float, flips: list[tuple[int, int]]) -> None:
    """Whatever happened to its bytes, there is one reason why it was not seen whole."""
    data = bytearray(_WHOLE)
    for place, mask in flips:
        data[place % len(data)] ^= mask
    assert reason(bytes(data[: int(len(data) * cut)]))


_WHOLE = film(1, title="Katie wins", location="+52.6+001.3/")
