"""How sure the network must be of a line for it to be writing, and to be writing that was read."""

from __future__ import annotations

from collections.abc import Sequence

from policycheck.detect.picture_text.engine import Line

#: What the network is less sure of is not taken for writing: leaves and brickwork look like letters to it.
LEAST_CONFIDENCE = 0.6
#: From here on a line is right but for a letter or two; below, its words are looked at, and it is unread all the same.
SURE = 0.75
_LONG = 6


def is_writing(line: Line) -> bool:
    return line.confidence >= LEAST_CONFIDENCE and bool(line.text.strip())


def unread(lines: Sequence[Line]) -> int:
    """How many characters were guessed at, in lines long enough to be writing."""
    return sum(len(line.text) for line in lines if line.confidence < SURE and len(line.text) >= _LONG)
