"""Changes to a file's text: laid side by side, then made all at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

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
    for edit in reversed(_apart(edits)):
        for first, last in reversed(edit.runs[1:]):
            text = text[:first] + text[last:]
        first, last = edit.runs[0]
        text = text[:first] + edit.text + text[last:]
    return text


def _apart(edits: Iterable[Edit]) -> list[Edit]:
    apart: list[Edit] = []
    for edit in sorted(edits, key=lambda item: (item.start, -item.end)):
        if apart and edit.start < apart[-1].end:
            apart[-1] = _union(apart[-1], edit)
        else:
            apart.append(edit)
    return apart


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
