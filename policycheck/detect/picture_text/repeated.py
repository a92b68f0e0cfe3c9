"""Writing in a picture that repeats the one its file shows: what of it the picture shown does not say as well.

Both are the same picture as a whole, and a word may have been made illegible in one of them all the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from policycheck.detect.picture_text.certainty import SURE, is_writing
from policycheck.detect.picture_text.codes import Code
from policycheck.detect.picture_text.engine import Line
from policycheck.types import ImagePart

# Two boxes of one line, one of them of another size, cover at least this share of the smaller.
_SAME_PLACE = 0.3
# Two readings of one word differ by a letter or two.
_ALIKE = 0.65
# From so many letters on a word may stand in a run of them by no chance.
_LONG = 5
_WORD = re.compile(r"\w{2,}")
# A side of this many pixels and less, where the picture shown has twice as many, holds no letters to be read.
_LEAST_SIDE = 240


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What was read in the picture that a file shows, by the way lines and codes are read."""

    image: ImagePart
    lines: Sequence[Line] = ()
    codes: Sequence[Code] = ()


def is_too_small(image: ImagePart, shown: ImagePart) -> bool:
    """Whether a picture that repeats the one shown is so much smaller that nothing can be read that is not there."""
    side, other = min(image.pixels.shape[:2]), min(shown.pixels.shape[:2])
    return bool(side < _LEAST_SIDE and 2 * side < other)


def new_lines(image: ImagePart, lines: Sequence[Line], said: Said) -> tuple[Line, ...]:
    """The lines with a word that the picture shown has not at that place, and those where it has no writing."""
    across = said.image.pixels.shape[1] / image.pixels.shape[1]
    down = said.image.pixels.shape[0] / image.pixels.shape[0]
    return tuple(line for line in lines if _is_new(line, [one for one in said.lines if _same(line, across, down, one)]))


def new_codes(codes: Sequence[Code], said: Said) -> tuple[Code, ...]:
    """The codes that say what no code of the picture shown says."""
    payloads = {code.payload for code in said.codes}
    return tuple(code for code in codes if code.payload not in payloads)


def _is_new(line: Line, there: list[Line]) -> bool:
    if not is_writing(line):
        # What cannot be read in either is unread once.
        return not there
    legible = [one.text.casefold() for one in there if is_writing(one)]
    if line.confidence < SURE:
        return not legible
    said = [word for text in legible for word in _WORD.findall(text)]
    return not all(_says(said, word) for word in _WORD.findall(line.text.casefold()))


def _says(said: Sequence[str], word: str) -> bool:
    if word in said or (len(word) >= _LONG and word in "".join(said)):
        return True
    # A digit that differs is another number.
    return word.isalpha() and any(SequenceMatcher(None, word, other).ratio() >= _ALIKE for other in said)


def _same(line: Line, across: float, down: float, other: Line) -> bool:
    left, top, right, bottom = _box(line, across, down)
    other_left, other_top, other_right, other_bottom = _box(other)
    shared = (
        max(0.0, min(right, other_right) - max(left, other_left)),
        max(0.0, min(bottom, other_bottom) - max(top, other_top)),
    )
    smaller = min((right - left) * (bottom - top), (other_right - other_left) * (other_bottom - other_top))
    return shared[0] * shared[1] >= _SAME_PLACE * smaller


def _box(line: Line, across: float = 1.0, down: float = 1.0) -> tuple[float, float, float, float]:
    xs, ys = [x * across for x, _ in line.corners], [y * down for _, y in line.corners]
    return min(xs), min(ys), max(xs), max(ys)
