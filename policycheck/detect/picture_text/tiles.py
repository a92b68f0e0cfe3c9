"""A second, closer look at a picture: squares of it by themselves, and what they show that the whole did not.

The network weighs all that it is given, so that a name label in a large photo drowns; in a square cut out at the
same scale it is found.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import ceil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from policycheck.detect.picture_text.engine import Corners, Line

SIDE = 640
# A line of twenty letters ten pixels high fits in it, so it lies whole in one of two neighbours.
OVERLAP = 160
_EDGE = 3  # pixels: what comes so near to a cut goes on beyond it
_SAME = 0.5  # of the smaller box: lines that share so much are one

_Box = tuple[float, float, float, float]


def corners_of_tiles(width: int, height: int) -> tuple[tuple[int, int], ...]:
    """Left and top of squares of SIDE that cover a picture; none for a picture that is hardly larger than one."""
    if max(width, height) <= SIDE + OVERLAP:
        return ()
    return tuple((left, top) for top in _starts(height) for left in _starts(width))


def _starts(length: int) -> tuple[int, ...]:
    room = max(0, length - SIDE)
    count = ceil(room / (SIDE - OVERLAP))
    return tuple(round(room * place / count) for place in range(count + 1)) if count else (0,)


def is_cut(line: Line, left: int, top: int, width: int, height: int) -> bool:
    """Whether a line of the square at `left`, `top` reaches an edge of it that is none of the picture's."""
    first, upper, last, lower = _box(line.corners)
    return (
        (left > 0 and first < _EDGE)
        or (top > 0 and upper < _EDGE)
        or (left + SIDE < width and last > SIDE - _EDGE)
        or (top + SIDE < height and lower > SIDE - _EDGE)
    )


def added(known: Iterable[Line], found: Iterable[Line]) -> Iterator[Line]:
    """The lines found that are not at the place of one that is known, or found before; longer ones come first."""
    boxes = [_box(line.corners) for line in known]
    for line in sorted(found, key=lambda item: (-len(item.text), -item.confidence)):
        box = _box(line.corners)
        if not any(_shared(box, other) for other in boxes):
            boxes.append(box)
            yield line


def _box(corners: Corners) -> _Box:
    across, down = zip(*corners, strict=True)
    return min(across), min(down), max(across), max(down)


def _shared(one: _Box, other: _Box) -> bool:
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    smaller = min((box[2] - box[0]) * (box[3] - box[1]) for box in (one, other))
    return wide > 0 and high > 0 and wide * high >= _SAME * smaller
