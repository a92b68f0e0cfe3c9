"""Where a Markdown link or image leads and what its title says, at the place where either is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from policycheck.drafts.attributes import ENTITY, ESCAPE, unescaped
from policycheck.drafts.pieces import Pieces
from policycheck.types import PartKind, TextPart, TextSource

_DEFINITION = re.compile(r"^[ \t>*+-]*\[(?!\^)(?P<label>(?:[^\[\]\\]|\\.){1,999})\]:", re.MULTILINE | re.DOTALL)
_TARGET = re.compile(
    r"""\s*(?:<(?P<angled>(?:[^<>\\\n]|\\.)*)>|(?P<bare>\S*))"""
    r"""(?:\s+(?:"(?P<double>(?:[^"\\]|\\.)*)"|'(?P<single>(?:[^'\\]|\\.)*)'|\((?P<round>(?:[^()\\]|\\.)*)\)))?""",
    re.DOTALL,
)
_MARK = rf"\\[!-/:-@\[-`{{-~]|{ENTITY}"
_MARKS = re.compile(_MARK)
_ADDRESS_MARKS = re.compile(rf"{_MARK}|{ESCAPE}")
_GAP = re.compile(r"\n[ \t\r]*\n")
_BY_LABEL = ("Reference", "Collapsed", "Shortcut")

_Span = tuple[int, int]


class LinkTargets:
    """The targets and titles of a page's links and images, each definition once however often it is used."""

    def __init__(self, origin: TextSource, start: int) -> None:
        self._origin, self._start = origin, start
        self._definitions: dict[str, int] | None = None
        self._done: set[int] = set()

    def parts(self, link: Any, kind: PartKind, start: int, end: int) -> Iterator[TextPart]:
        """The parts of one link or image, as the parser describes it, that stands at start to end."""
        # An autolink's target is its text, which the prose holds already.
        if link["link_type"] in ("Autolink", "Email"):
            return
        if link["link_type"] in _BY_LABEL:
            defined = self._defined(link["id"])
            if defined in self._done:
                return
            if defined is not None:
                self._done.add(defined)
                gap = _GAP.search(self._origin.text, defined)
                start, end = defined, gap.start() if gap else len(self._origin.text)
        else:
            start = max(start, self._origin.text.rfind("](", start, end) + 2)
        target, title = _spans(self._origin.text, start, end)
        for value, place, its in ((link["dest_url"], target, kind), (link["title"], title, "alt")):
            part = None if value.startswith("data:") else self._part(its, value, place, (start, end))
            if part is not None:
                yield part

    def _defined(self, label: str) -> int | None:
        if self._definitions is None:
            self._definitions = {}
            for found in _DEFINITION.finditer(self._origin.text, self._start):
                self._definitions.setdefault(_key(found["label"]), found.end())
        return self._definitions.get(_key(label))

    def _part(self, kind: PartKind, value: str, place: _Span, around: _Span) -> TextPart | None:
        pieces = Pieces(self._origin)
        pieces.decoded(*place, _MARKS, _meaning)
        if pieces.text() != value:
            # Written in some other way: over several lines of a quotation, say.
            pieces = Pieces(self._origin)
            pieces.within(value, *around)
        elif kind != "alt":
            pieces = Pieces(self._origin)
            pieces.decoded(*place, _ADDRESS_MARKS, _meaning)
        return pieces.part(kind)


def _spans(text: str, start: int, end: int) -> tuple[_Span, _Span]:
    """Where the target stands that begins behind `start`, and where its title."""
    found = _TARGET.match(text, start, end)
    if found is None:
        return (start, start), (start, start)
    first, last = found.span("bare" if found["angled"] is None else "angled")
    # The bracket that closes an image or a link.
    if last == end and text[last - 1 : last] == ")" and text[start - 2 : start] == "](":
        last -= 1
    quoting = next((name for name in ("double", "single", "round") if found[name] is not None), None)
    return (first, last), found.span(quoting) if quoting else (start, start)


def _key(label: str) -> str:
    return " ".join(label.split()).casefold()


def _meaning(mark: str) -> str:
    return mark[1:] if mark.startswith("\\") else unescaped(mark)
