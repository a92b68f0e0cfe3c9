"""Lines of one picture put into rows: words that stand side by side read on."""

from __future__ import annotations

from collections.abc import Iterable

from policycheck.detect.picture_text.engine import Line

# Shares of the line's height: a wider gap is another column; less in common is another row.
_WIDEST_GAP = 1.2
_LEAST_SHARED = 0.5


def in_rows(lines: Iterable[Line]) -> tuple[tuple[Line, ...], ...]:
    """The rows from top to bottom, each from left to right."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda item: (item.corners[0][0], item.corners[0][1])):
        before = next((row for row in rows if _reads_on(row[-1], line)), None)
        if before is None:
            rows.append([line])
        else:
            before.append(line)
    return tuple(tuple(row) for row in sorted(rows, key=_top))


def _reads_on(one: Line, other: Line) -> bool:
    """Whether `other` begins just behind the end of `one`, at the same height as the end."""
    (_, (right, top), (_, bottom), _), (left, other_top), (_, other_bottom) = (
        one.corners,
        other.corners[0],
        other.corners[3],
    )
    height, other_height = bottom - top, other_bottom - other_top
    if height <= 0 or other_height <= 0:
        return False
    shared = min(bottom, other_bottom) - max(top, other_top)
    near = -height < left - right < _WIDEST_GAP * min(height, other_height)
    return near and shared > _LEAST_SHARED * max(height, other_height)


def _top(row: list[Line]) -> tuple[float, float]:
    return min(y for _, y in row[0].corners), row[0].corners[0][0]
