"""Markdown: prose, front matter, alt texts and link targets are read; fenced code is not.

Indented code is read: it is published as it stands, and four spaces before a line are easily a slip.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import accumulate
from typing import Any

from policycheck.drafts.front_matter import find_front_matter, read_front_matter
from policycheck.drafts.html import HtmlReader
from policycheck.drafts.link_targets import LinkTargets
from policycheck.drafts.pieces import Pieces
from policycheck.types import PartKind, TextPart, TextSource

_BREAKS = ("SoftBreak", "HardBreak")
_SPAN = re.compile(r"(?P<ticks>`+)(?P<code>.+?)(?P=ticks)", re.DOTALL)
# Behind it the marks of a quotation may stand.
_LINE_END = re.compile(r"\r?\n[ \t>]*")
_INLINE = ("Emphasis", "Strong", "Strikethrough", "Link")


def read_markdown(origin: TextSource) -> Iterator[TextPart]:
    """The parts of a Markdown page: its prose first, then the others in their order in the file."""
    reader = _Reader(origin)
    reader.read()
    body = reader.body.part("body")
    if body is not None:
        yield body
    yield from reader.others


class _Reader:
    def __init__(self, origin: TextSource) -> None:
        self.origin = origin
        self.body = Pieces(origin)
        found = find_front_matter(origin.text)
        self.others: list[TextPart] = list(read_front_matter(origin, found)) if found else []
        self._from = found.body if found else 0
        self._targets = LinkTargets(origin, self._from)
        self._image: Pieces | None = None
        self._code = False
        self._html: tuple[int, int] | None = None

    def read(self) -> None:
        import pyromark

        options = pyromark.Options
        body = self.origin.text[self._from :]
        place = _char_offsets(body, self._from)
        flags = (
            options.ENABLE_TABLES | options.ENABLE_FOOTNOTES | options.ENABLE_STRIKETHROUGH | options.ENABLE_TASKLISTS
        )
        for event, span in pyromark.events_with_range(body, options=flags):
            self._event(event, place(span["start"]), place(span["end"]))

    def _event(self, event: Any, start: int, end: int) -> None:
        name, value = _named(event)
        if name == "Start":
            self._start(value, start, end)
        elif name == "End":
            self._end(value)
        elif name in _BREAKS:
            self._words.rendered("\n", start, end)
        elif name == "Text" and not self._code:
            self._words.rendered(value, start, end)
        elif name == "Code":
            self._span_of_code(value, start, end)
        elif name == "InlineHtml":
            self._read_html(start, end)
        elif name == "Html":
            # A block of HTML comes a line at a time; a tag may run over several.
            self._html = (self._html[0] if self._html else start, end)

    def _span_of_code(self, value: str, start: int, end: int) -> None:
        """A span of code, word by word where it runs over the end of a line."""
        found = _SPAN.fullmatch(self.origin.text, start, end)
        inner = found.span("code") if found else (start, end)
        folded = Pieces(self.origin)
        folded.decoded(*inner, _LINE_END, lambda _: " ")
        if "\n" in self.origin.text[start:end] and folded.text().split() == value.split():
            self._words.decoded(*inner, _LINE_END, lambda _: " ")
        else:
            self._words.within(value, start, end)

    @property
    def _words(self) -> Pieces:
        return self._image or self.body

    def _start(self, tag: Any, start: int, end: int) -> None:
        name, value = _named(tag)
        if name == "CodeBlock":
            self._code = value != "Indented"
            self.body.separator("\n")
        elif name == "Image":
            self._image = Pieces(self.origin)
            kind: PartKind = "link" if "//" in value["dest_url"] else "file-name"
            self.others.extend(self._targets.parts(value, kind, start, end))
        elif name == "Link":
            self.others.extend(self._targets.parts(value, "link", start, end))
        elif name not in _INLINE:
            self.body.separator("\n")

    def _end(self, tag: Any) -> None:
        name, _ = _named(tag)
        if name == "CodeBlock":
            self._code = False
        elif name == "Image" and self._image is not None:
            self._add(self._image.part("alt"))
            self._image = None
        elif name == "HtmlBlock" and self._html is not None:
            self._read_html(*self._html)
            self._html = None
            self.body.separator("\n")
        elif name not in _INLINE:
            self.body.separator("\n")

    def _read_html(self, start: int, end: int) -> None:
        for part in HtmlReader(self.origin, self.body, start, end).attributes:
            self._add(part)

    def _add(self, part: TextPart | None) -> None:
        if part is not None:
            self.others.append(part)


def _named(event: Any) -> tuple[str, Any]:
    """The parser writes `"Rule"` for what has no value and `{"Text": "…"}` for what has one."""
    return next(iter(event.items())) if isinstance(event, dict) else (event, None)


def _char_offsets(text: str, before: int) -> Callable[[int], int]:
    """The parser counts UTF-8 bytes of the body; this leads from there to characters of the file."""
    if text.isascii():
        return lambda offset: before + offset
    ends = {0: before}
    for index, offset in enumerate(accumulate(len(char.encode()) for char in text), start=before + 1):
        ends[offset] = index
    return ends.__getitem__
