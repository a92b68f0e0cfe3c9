"""Whether a name is the whole of a list's entry, so that its words need no sentence to make them a name."""

from __future__ import annotations

import re

from policycheck.detect.names.reading import Reading

_REACH = 12  # characters on each side that show whether words are an entry of a list
_BEGINS = re.compile(r"(?:(?P<sure>\n|[;|/•*+&]|\n ?[-–]|: )|, |\band ) {0,3}(?:\d{1,3}[.):]? {1,2})?$")
_ENDS = re.compile(
    r" {0,3}(?:(?P<sure>\n|[;|/•*+&(]|[-–] |(?:(?:year|yr|y) ?)?\d{1,2}[a-z]?\b|reception\b|r\n)|,|and\b|[.!]?\n)"
)


def is_listed(reading: Reading, first: int, last: int) -> bool:
    """Whether words are the whole of a list's entry: nothing beside them but what parts it from the next."""
    text, words = reading.folded.text, reading.words
    before = text[max(words[first].first - _REACH, 0) : words[first].first]
    after = text[words[last].last : words[last].last + _REACH]
    at_start = words[first].first <= _REACH
    begins = _BEGINS.search(f"\n{before}" if at_start else before)
    ends = _ENDS.match(after if words[last].last + _REACH < len(text) else f"{after}\n")
    # Commas and conjunctions part sentences too: one of them on each side is no list.
    return begins is not None and ends is not None and bool(begins["sure"] or ends["sure"])
