"""Signs of markup around words that go: where nothing is left between them they would be read themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence

from policycheck.redact.spots import Run

_PAIRS = ("**", "__", "~~", "*", "_", "`")
_LINK_END = re.compile(r"\](?:\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+(?:\"[^\"\n]*\"|'[^'\n]*'))?\)|\[[^\]\n]*\])")


def without_marks(text: str, found: Sequence[Run], *, kept: int) -> tuple[Run, ...]:
    """The runs of words that go, with emphasis and links that held nothing else; the first `kept` are written anew.

    The end of a line stays where the next one begins with a sign of its own, as in a quotation.
    """
    ends = [_before_line_end(text, run) for run in found[:-1]] + list(found[-1:])
    return (*ends[:kept], *(_widened(text, run) for run in ends[kept:] if run[0] < run[1]))


def _before_line_end(text: str, run: Run) -> Run:
    words = text[slice(*run)]
    shown = words.rstrip()
    return (run[0], run[0] + len(shown)) if "\n" in words[len(shown) :] else run


def _widened(text: str, run: Run) -> Run:
    first, last = run
    while text[first:last].strip():
        pair = next((item for item in _PAIRS if text[:first].endswith(item) and text.startswith(item, last)), "")
        link = _LINK_END.match(text, last) if re.search(r"(?<!!)\[\Z", text[max(0, first - 2) : first]) else None
        if pair:
            first, last = first - len(pair), last + len(pair)
        elif link:
            first, last = first - 1, link.end()
        else:
            break
    return first, last
