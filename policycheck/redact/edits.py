"""Changes to a file's text: laid side by side, then made all at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce

from policycheck.redact.spots import Run


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """The first of the runs of a file's characters becomes `text`, the others go; what lies between them stays."""

    runs: tuple[Run, ...]
    text: str

    @property
    def start(self) -> int:
        return self.runs[0][0]

    @property
    def end(self) -> int:
        return self.runs[-1][1]


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text with the edits made. Of edits that overlap the longer one says what takes the place of both."""
    pieces: list[tuple[Run, str]] = []
    for edit in _apart(edits):
        pieces += [(run, "" if number else edit.text) for number, run in enumerate(edit.runs)]
    for (first, last), words in sorted(pieces, reverse=True):
        text = text[:first] + words + text[last:]
    return text


def _apart(edits: Iterable[Edit]) -> list[Edit]:
    apart: list[Edit] = []
    # What lies between the runs of another edit is no part of it.
    near: list[Edit] = []
    for edit in sorted(edits, key=lambda item: (item.start, -item.end)):
        met = [other for other in near if _overlap(other, edit)]
        whole = reduce(_union, [*met, edit])
        near = [other for other in near if other not in met and other.end > edit.start]
        if met:
            apart = [other for other in apart if other not in met]
        apart.append(whole)
        near.append(whole)
    return apart


def _overlap(one: Edit, other: Edit) -> bool:
    return any(first < last and start < end for first, end in one.runs for start, last in other.runs)


def _union(one: Edit, other: Edit) -> Edit:
    longer = other if _length(other) > _length(one) else one
    merged: list[Run] = []
    for first, last in sorted((*one.runs, *other.runs)):
        if merged and first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return Edit(runs=tuple(merged), text=longer.text)


def _length(edit: Edit) -> int:
    return sum(last - first for first, last in edit.runs)
