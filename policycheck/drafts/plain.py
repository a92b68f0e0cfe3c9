"""Plain text as it stands, and the names of files, which are published with them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from policycheck.types import Segment, TextPart, TextSource


def read_plain(origin: TextSource) -> Iterator[TextPart]:
    """One part, every character of it in its place."""
    whole = Segment(start=0, original=0, length=len(origin.text))
    yield TextPart(origin=origin, kind="body", text=origin.text, segments=(whole,))


def read_name(name: str) -> Iterator[TextPart]:
    """A file's name without its folders: `katie-y6.jpg` may say who is shown. It has no offsets."""
    stem = PurePath(name).stem
    if stem:
        yield TextPart(origin=TextSource.of(name, stem), kind="file-name", text=stem, segments=())
