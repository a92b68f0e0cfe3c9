"""Titles and positions of WebM, MKV and AVI: people's words are parts, and programs' are not."""

from __future__ import annotations

import pytest

from policycheck.drafts.film import read_film
from policycheck.drafts.film_tags import film_tags
from policycheck.types import MetadataLocation, TextPart

from .films import film


def words(data: bytes) -> list[tuple[str, str, str]]:
    return [(part.field, part.kind, part.text) for part in read_film("a", data) if isinstance(part, TextPart)]


@pytest.mark.parametrize("kind", ["webm", "matroska", "avi"])
def test_titles_are_read(kind: str) -> None:
    """What the program wrote, and how long it is, makes no part."""
    data = film(1, kind=kind, title="Katie and her cat", artist="Jo Smith")
    assert sorted(words(data)) == [
        ("video artist", "creator", "Jo Smith"),
        ("video title", "metadata", "Katie and her cat"),
    ]


@pytest.mark.parametrize("kind", ["webm", "matroska"])
def test_a_position_is_noticed_and_not_kept(kind: str) -> None:
    """As with phones' own films."""
    data = film(1, kind=kind, location="+52.6-001.2/")
    assert MetadataLocation(source="a", field="GPS") in list(read_film("a", data))
    assert words(data) == []


def test_a_damaged_video_has_no_tags() -> None:
    """What is amiss is said by those who read its frames."""
    assert film_tags(film(1, kind="webm")[:60]) == ()
    assert film_tags(b"no video") == ()


def test_the_tags_of_mp4_are_read_once() -> None:
    """Its boxes are read already, also without PyAV."""
    assert film_tags(film(1, title="Katie")) == ()
    assert words(film(1, title="Katie")) == [("video title", "metadata", "Katie")]
