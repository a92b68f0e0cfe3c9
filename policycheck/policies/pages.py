"""HTML and Markdown: headings, paragraphs, nested lists with the numbers a browser prints, and tables."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from policycheck.markup import MarkupParser
from policycheck.policies.blocks import Block, squeeze, table_blocks
from policycheck.policies.labels import split_label
from policycheck.policies.numerals import numeral

_UNREAD = frozenset("script style template head nav noscript svg button select form".split())
# What stands around a page's own text unless it stands inside it; the headings of a page's head are its own.
_AROUND = frozenset("header footer aside dialog".split())
# The parts of a page: around its own text, that text, and what the page calls its main part.
_OTHER, _OWN, _MAIN = range(3)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_ENDS_BLOCK = frozenset(
    "p div section header footer aside dialog blockquote pre address dt dd figure figcaption".split()
)
_TYPES = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_STYLE = re.compile(r"list-style(?:-type)?\s*:[^;]*\b(lower-alpha|upper-alpha|lower-roman|upper-roman|none)\b")
_STYLES = {"lower-alpha": "a", "upper-alpha": "A", "lower-roman": "i", "upper-roman": "I", "none": ""}


def read_html(data: bytes, name: str) -> tuple[Block, ...]:
    """The blocks of a web page. Raises UsageError."""
    from policycheck.policies.read import decode

    return _parse(decode(data, name))


def read_markdown(data: bytes, name: str) -> tuple[Block, ...]:
    """The blocks of a Markdown file. Raises UsageError."""
    import pyromark

    from policycheck.policies.read import decode

    options = pyromark.Options
    flags = options.ENABLE_TABLES | options.ENABLE_YAML_STYLE_METADATA_BLOCKS | options.ENABLE_STRIKETHROUGH
    return _parse(pyromark.html(decode(data, name), options=flags))


def _parse(text: str) -> tuple[Block, ...]:
    reader = _Reader()
    reader.take(text)
    reader.flush()
    for least in (_MAIN, _OWN, _OTHER):
        blocks = tuple(block for block, part in reader.read if part >= least)
        if any(block.kind != "heading" for block in blocks):
            return blocks
    return blocks


@dataclass(slots=True)
class _List:
    form: str
    count: int
    step: int = 1


@dataclass(slots=True)
class _Table:
    rows: list[list[str]] = field(default_factory=list)
    open: bool = False


class _Reader(MarkupParser):
    """Collects words until a block ends; knows which list, table or heading it is in.

    read: each block and the part of the page that it stands in.
    """

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.read: list[tuple[Block, int]] = []
        self._words: list[str] = []
        self._lists: list[_List] = []
        self._tables: list[_Table] = []
        self._heading = 0
        self._label: str | None = None
        self._unread = 0
        self._inside: list[str] = []
        self._around: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag in _UNREAD:
            self._unread += 1
        elif self._unread:
            return
        elif tag in ("main", "article"):
            self.flush()
            self._inside.append(tag)
        elif tag in _AROUND and not self._inside:
            self.flush()
            self._around.append(tag)
        elif tag in _HEADINGS:
            self.flush()
            self._heading = int(tag[1])
        elif tag in ("ol", "ul"):
            self.flush()
            self._lists.append(_list(tag, values))
        elif tag == "li":
            self._item(values)
        elif tag == "table":
            self.flush()
            self._tables.append(_Table())
        elif tag == "tr" and self._tables:
            self._end_cell()
            self._tables[-1].rows.append([])
        elif tag in ("td", "th") and self._tables and self._tables[-1].rows:
            self._end_cell()
            self._tables[-1].open = True
        elif tag in ("br", "hr") or tag in _ENDS_BLOCK:
            self._break()

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNREAD:
            self._unread = max(0, self._unread - 1)
        elif self._unread:
            return
        elif tag in (self._inside[-1:] or self._around[-1:]):
            self.flush()
            (self._inside or self._around).pop()
        elif tag in _HEADINGS:
            self.flush()
            self._heading = 0
        elif tag in ("ol", "ul"):
            self.flush()
            if self._lists:
                self._lists.pop()
        elif tag in ("td", "th") and self._tables:
            self._end_cell()
        elif tag == "table" and self._tables:
            self._end_cell()
            rows = self._tables.pop().rows
            self._words.clear()
            self._add(table_blocks(rows))
        elif tag == "li" or tag in _ENDS_BLOCK:
            self._break()

    def handle_data(self, data: str) -> None:
        if not self._unread:
            self._words.append(data)

    def flush(self) -> None:
        """Ends the block in hand."""
        if self._tables:
            self._words.append("\n")
            return
        text = squeeze("".join(self._words))
        self._words.clear()
        if text:
            self._add([self._block(text)])
            self._label = None

    def _add(self, blocks: Iterable[Block]) -> None:
        for block in blocks:
            own = not self._around or (block.kind == "heading" and set(self._around) == {"header"})
            self.read.append((block, _MAIN if "main" in self._inside else _OWN if own else _OTHER))

    def _end_cell(self) -> None:
        """Ends the cell in hand, whether or not the page says where it ends."""
        table = self._tables[-1]
        if table.open:
            table.rows[-1].append("".join(self._words))
        table.open = False
        self._words.clear()

    def _break(self) -> None:
        if not self._heading:
            self.flush()

    def _item(self, values: dict[str, str]) -> None:
        self.flush()
        if not self._lists:
            self._label = ""
            return
        inside = self._lists[-1]
        inside.count = int(values["value"]) if values.get("value", "").isdigit() else inside.count + inside.step
        self._label = numeral(inside.count, inside.form) if inside.form else ""

    def _block(self, text: str) -> Block:
        found = split_label(text)
        printed = found.label if found else ""
        if self._heading:
            return Block(
                kind="heading", text=found.text if found and printed else text, level=self._heading, label=printed
            )
        if self._label is not None or (self._lists and self._label is None and not found):
            body = found.text if found and printed and not self._label else text
            return Block(kind="item", text=body, level=max(0, len(self._lists) - 1), label=self._label or printed)
        if found:
            return Block(kind="item", text=found.text, label=found.label)
        return Block(kind="paragraph", text=text)


def _list(tag: str, values: dict[str, str]) -> _List:
    styled = _STYLE.search(values.get("style", ""))
    form = _STYLES[styled[1]] if styled else values.get("type", "1")
    start = int(values["start"]) if values.get("start", "").isdigit() else 1
    return _List(form=_TYPES.get(form, "") if tag == "ol" else "", count=start - 1)
