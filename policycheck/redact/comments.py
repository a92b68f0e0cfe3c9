"""Empties the comments of a page, which are published with it and which no check reads."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from pathlib import PurePath

from policycheck.markup import MarkupParser
from policycheck.redact.edits import Edit
from policycheck.redact.spots import Run
from policycheck.types import TextSource

_MARKDOWN = (".md", ".markdown")
_HTML = (".html", ".htm", ".svg")
_OPENING = "<!--"
# A comment stays, empty: between two lists or two paragraphs it parts them.
_EMPTY = "<!-- -->"
# Marks by which generators and editors tell where a summary ends or a block begins: they have no words of anybody's.
_MARK = re.compile(r"\s*(?:(?:read[ -]?)?more|truncate|excerpt|toc|/?wp:[a-z-]+(?:/[a-z-]+)?)?\s*", re.IGNORECASE)


def comment_edits(origin: TextSource) -> tuple[Edit, ...]:
    """An edit for each comment with words in it, in an HTML or a Markdown page; plain text has none."""
    suffix = PurePath(origin.name).suffix.lower()
    if suffix in _HTML:
        ranges = [(0, len(origin.text))]
    elif suffix in _MARKDOWN and "<" in origin.text:
        ranges = list(_html_in_markdown(origin.text))
    else:
        return ()
    return tuple(edit for start, end in ranges for edit in _Reader(origin, start, end).edits)


def _html_in_markdown(text: str) -> Iterator[Run]:
    import pyromark

    options = pyromark.Options
    flags = (
        options.ENABLE_TABLES
        | options.ENABLE_FOOTNOTES
        | options.ENABLE_YAML_STYLE_METADATA_BLOCKS
        | options.ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS
    )
    ends = [0, *accumulate(len(char.encode()) for char in text)]
    block: Run | None = None
    for event, span in pyromark.events_with_range(text, options=flags):
        if not isinstance(event, dict):
            continue
        start, end = bisect_right(ends, span["start"]) - 1, bisect_right(ends, span["end"]) - 1
        if "InlineHtml" in event:
            yield start, end
        elif "Html" in event:
            # A block of HTML comes a line at a time; a comment may run over several.
            block = (block[0] if block else start, end)
        elif event.get("End") == "HtmlBlock" and block:
            yield block
            block = None


class _Reader(MarkupParser):
    """Collects the edits of text[start:end], read as the check reads it."""

    def __init__(self, origin: TextSource, start: int, end: int) -> None:
        super().__init__(convert_charrefs=False)
        self._origin, self._start = origin, start
        self._first_line = bisect_right(origin.line_starts, start) - 1
        self.edits: list[Edit] = []
        # What lies behind the last > is read as words.
        self.feed(origin.text[start : origin.text.rfind(">", start, end) + 1 or start])
        self.close()

    def handle_comment(self, data: str) -> None:
        start = self._here()
        if self._origin.text.startswith(_OPENING + data, start):
            if _MARK.fullmatch(data) is None:
                first = start + len(_OPENING)
                self.edits.append(Edit(runs=((first, first + len(data)),), text=" "))
        else:
            self._whole(start, data)

    def unknown_decl(self, data: str) -> None:
        # Browsers take a marked section for a comment.
        self._whole(self._here(), data)

    def _whole(self, start: int, data: str) -> None:
        end = self._origin.text.find(">", start + len(data)) + 1 or len(self._origin.text)
        self.edits.append(Edit(runs=((start, end),), text=_EMPTY))

    def _here(self) -> int:
        line, column = self.getpos()
        return (self._start if line == 1 else self._origin.line_starts[self._first_line + line - 1]) + column
