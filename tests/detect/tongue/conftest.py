"""A way to run the detector on one text, without the language model."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from policycheck.detect.base import View
from policycheck.detect.language import blank_language
from policycheck.detect.tongue import TongueDetector
from policycheck.types import Content, PartKind, School, Segment, TextPart, TextSource, Unchecked

Look = Callable[..., list[Unchecked]]


@pytest.fixture(scope="session")
def look() -> Look:
    """Takes a text and the kind of its part; returns what could not be read of it."""
    blank = blank_language()
    detector = TongueDetector()

    def run(text: str, kind: PartKind = "body") -> list[Unchecked]:
        segments = () if kind == "file-name" else (Segment(start=0, original=0, length=len(text)),)
        part = TextPart(origin=TextSource.of("post.txt", text), kind=kind, text=text, segments=segments)
        view = View(
            content=Content(sources=("post.txt",), texts=(part,)),
            docs=(blank(text),),
            school=School(),
            on=date(2026, 11, 20),
        )
        return list(detector.detect(view))

    return run
