"""Where the words of a page's parts stand in its file."""

from __future__ import annotations

from collections.abc import Iterable

from policycheck.types import TextLocation, TextPart


def places(parts: Iterable[TextPart], words: str) -> list[tuple[int, str]]:
    """For each part in which `words` are found, the place in the file and what is written there."""
    found = []
    for part in parts:
        if words in part.text:
            place = part.locate(part.text.index(words), part.text.index(words) + len(words))
            assert isinstance(place, TextLocation)
            found.append((place.start, part.origin.text[place.start : place.end]))
    return found
