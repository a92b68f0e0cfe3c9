"""A second, closer look at a picture: squares of it by themselves, and what they show that the whole did not.

The network weighs all that it is given, so that a name label in a large photo drowns; in a square by itself, looked at
at the same scale, it is found.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import ceil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shapely import Polygon

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
    """The lines found that are not at the place of one that is known, or found before; longer ones come first.

    Their own quadrilaterals are compared: boxes around two slanted lines share much where the lines share nothing.
    """
    import numpy as np
    import shapely

    shapes = [_shape(line) for line in known]
    for line in sorted(found, key=lambda item: (-len(item.text), -item.confidence)):
        shape = _shape(line)
        others = np.array(shapes, dtype=object)
        shared = shapely.area(shapely.intersection(shape, others))
        smaller = np.minimum(shapely.area(others), shapely.area(shape))
        if not np.any((shared > 0) & (shared >= _SAME * smaller)):
            shapes.append(shape)
            yield line


def _shape(line: Line) -> Polygon:
    from shapely import MultiPoint

    # The hull, as corners in a wrong order would make no polygon.
    return MultiPoint(line.corners).convex_hull


def _box(corners: Corners) -> _Box:
    across, down = zip(*corners, strict=True)
    return min(across), min(down), max(across), max(down)
