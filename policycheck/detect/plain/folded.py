"""A text made from another, with the way back: the one map of offsets that every fold rests on."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """`text` in runs: the one from `places[i]` stems from `starts[i]:ends[i]` of the original; all three run upwards.

    A run as long as its original stems from it character by character; of any other, each character stems from all.
    """

    text: str
    places: Sequence[int]
    starts: Sequence[int]
    ends: Sequence[int]

    @classmethod
    def same(cls, text: str) -> Folded:
        """A text of the original's length, character by character."""
        whole = (0,) if text else ()
        return cls(text=text, places=whole, starts=whole, ends=(len(text),) if text else ())

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original span of `text[start:end]`, which is not empty."""
        first, last = self._run(start), self._run(end - 1)
        begin = self.starts[first] + (start - self.places[first] if self._even(first) else 0)
        stop = self.starts[last] + end - self.places[last] if self._even(last) else self.ends[last]
        return begin, stop

    def at(self, original: int) -> int:
        """The first index of `text` that stems from the original offset or what follows it."""
        run = bisect_left(self.starts, original)
        if run < len(self.starts) and self.starts[run] == original:
            return self.places[run]
        run -= 1
        if run >= 0 and original < self.ends[run] and self._even(run):
            return self.places[run] + original - self.starts[run]
        return self._stop(run) if run >= 0 else 0

    def after(self, inner: Folded) -> Folded:
        """The same text with the way back through `inner`, whose text this one was made from."""
        builder = Builder()
        for run in range(len(self.places)):
            place, stop = self.places[run], self._stop(run)
            if not self._even(run):
                builder.put(self.text[place:stop], *inner.span(self.starts[run], self.ends[run]))
                continue
            while place < stop:
                at = self.starts[run] + place - self.places[run]
                under = inner._run(at)
                size = min(stop - place, inner._stop(under) - at)
                builder.put(self.text[place : place + size], *inner.span(at, at + size))
                place += size
        return builder.folded()

    def _run(self, place: int) -> int:
        return bisect_right(self.places, place) - 1

    def _stop(self, run: int) -> int:
        return self.places[run + 1] if run + 1 < len(self.places) else len(self.text)

    def _even(self, run: int) -> bool:
        return self.ends[run] - self.starts[run] == self._stop(run) - self.places[run]


class Builder:
    """Puts a `Folded` together from left to right; what is left out of the original stems nothing."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._places, self._starts, self._ends = array("q"), array("q"), array("q")
        self._even = False

    def put(self, text: str, start: int, end: int) -> None:
        """Appends what stands for `original[start:end]`: character by character where the lengths are the same."""
        if not text:
            return
        even = len(text) == end - start
        if even and self._even and self._ends[-1] == start:
            self._ends[-1] = end
        else:
            self._places.append(self._length)
            self._starts.append(start)
            self._ends.append(end)
        self._even = even
        self._pieces.append(text)
        self._length += len(text)

    def absorb(self, start: int, end: int) -> None:
        """Adds `original[start:end]`, such as an accent, to the character before if that stands right before it."""
        if not self._length or self._ends[-1] != start:
            return
        if self._even and self._length - self._places[-1] > 1:
            self._ends[-1] = start - 1
            self._places.append(self._length - 1)
            self._starts.append(start - 1)
            self._ends.append(end)
        else:
            self._ends[-1] = end
        self._even = False

    def folded(self) -> Folded:
        text = "".join(self._pieces)
        return Folded(text=text, places=self._places, starts=self._starts, ends=self._ends)
