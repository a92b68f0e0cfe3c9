"""The lines of a text with the words that were found marked; none is lost, none acts on the terminal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

# Control characters, overrides of the writing direction, line separators and halves of surrogate pairs: as
# they stand, they could move the cursor, recolour the terminal or show another sentence than is published.
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
# A line up to this long is shown whole; of a longer one, this much around each mark.
_LONGEST_LINE = 600
_AROUND = 60
# Of a mark that is longer than this, its beginning and its end are shown.
_LONGEST_MARK = 300
# Beyond this many places in one line the list of violations says where the others are.
_MOST_WINDOWS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Characters `start` to `end` of a text belong to the violation of that number."""

    start: int
    end: int
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A run of a shown line. `numbers` are the marks on it; `added` is what the line itself does not hold."""

    text: str
    numbers: tuple[int, ...] = ()
    added: bool = False


def neutral(text: str) -> str:
    """The text with each character that could act on a terminal replaced by one that cannot, one for one."""
    return _UNSAFE.sub(_stand_in, text)


def _stand_in(found: re.Match[str]) -> str:
    code = ord(found[0])
    if found[0] in "\t\n\u2028\u2029":
        return " "
    return chr(0x2400 + code) if code < 0x20 else "\ufffd"


def mark_line(line: str, start: int, marks: Iterable[Mark]) -> tuple[Piece, ...]:
    """A line that begins at offset `start` of its text; each marked run is followed by its number."""
    end = start + len(line)
    inside = sorted(
        ((max(mark.start, start), min(mark.end, end), mark.number) for mark in marks),
        key=lambda mark: mark[2],
    )
    inside = [mark for mark in inside if mark[0] < mark[1]]
    edges = sorted({start, end, *(edge for mark in inside for edge in mark[:2])})
    pieces: list[Piece] = []
    for left, right in pairwise(edges):
        numbers = tuple(dict.fromkeys(number for first, last, number in inside if first <= left < last))
        pieces.append(Piece(text=neutral(line[left - start : right - start]), numbers=numbers))
        ending = dict.fromkeys(number for _, last, number in inside if last == right)
        if ending:
            label = " " + "".join(f"[{number}]" for number in ending)
            pieces.append(Piece(text=label, numbers=tuple(ending), added=True))
    return tuple(pieces)


def clip(line: str, start: int, marks: Sequence[Mark], *, ellipsis: str = "…") -> tuple[Piece, ...]:
    """`mark_line`, but of a very long line only what stands around the marks."""
    if len(line) <= _LONGEST_LINE:
        return mark_line(line, start, marks)
    pieces: list[Piece] = []
    gap = Piece(text=f" {ellipsis} ", added=True)
    shown = start
    for left, right in _windows(start, start + len(line), marks)[:_MOST_WINDOWS]:
        if left > shown:
            pieces.append(gap)
        pieces.extend(mark_line(line[left - start : right - start], left, marks))
        shown = right
    if shown < start + len(line):
        pieces.append(gap)
    return tuple(pieces)


def _windows(start: int, end: int, marks: Sequence[Mark]) -> list[tuple[int, int]]:
    windows: list[tuple[int, int]] = []
    for left, right in sorted(_ends_of(start, end, marks)):
        left, right = max(start, left - _AROUND), min(end, right + _AROUND)
        if not windows or left > windows[-1][1]:
            windows.append((left, right))
        elif right - windows[-1][0] <= _LONGEST_LINE:
            windows[-1] = (windows[-1][0], max(right, windows[-1][1]))
        elif right > windows[-1][1]:
            windows.append((windows[-1][1], right))
    return windows


def _ends_of(start: int, end: int, marks: Sequence[Mark]) -> Iterator[tuple[int, int]]:
    for mark in marks:
        first, last = max(mark.start, start), min(mark.end, end)
        if first >= last:
            continue
        if last - first <= _LONGEST_MARK:
            yield first, last
        else:
            yield first, first + _AROUND
            yield last - _AROUND, last
