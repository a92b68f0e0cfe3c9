"""HTML: the words a visitor reads, alt texts, and where links and pictures lead."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from html import unescape

from policycheck.drafts.attributes import Attribute, attributes, parts
from policycheck.drafts.linked_data import read_linked_data
from policycheck.drafts.pieces import Pieces
from policycheck.markup import MarkupParser
from policycheck.types import TextPart, TextSource

_UNREAD = ("script", "style")
# All that browsers put into a line, or a place, of its own; words in other tags run on.
_BLOCKS = frozenset(
    "address article aside audio blockquote body br button canvas caption center col colgroup dd desc details "
    "dialog dir div dl dt embed fieldset figcaption figure footer foreignobject form frameset h1 h2 h3 h4 h5 h6 "
    "head header hgroup hr html iframe img input legend li main marquee menu metadata meter nav noframes noscript "
    "object ol optgroup option p picture pre progress rp rt search section select slot summary svg table tbody td "
    "template text textarea textpath tfoot th thead title tr ul video".split()
)
# In a drawing's description each word is an element of its own.
_DESCRIBED = ("dc:", "cc:", "rdf:")
_SECTION = "<![CDATA["


def read_html(origin: TextSource) -> Iterator[TextPart]:
    """The parts of an HTML page: its body's text first, then each attribute that holds words or a target."""
    body = Pieces(origin)
    reader = HtmlReader(origin, body, 0, len(origin.text))
    part = body.part("body")
    if part is not None:
        yield part
    yield from reader.attributes


class HtmlReader(MarkupParser):
    """Feeds the text of original[start:end] to `body` and collects the attributes worth reading."""

    def __init__(self, origin: TextSource, body: Pieces, start: int, end: int) -> None:
        super().__init__(convert_charrefs=False)
        self._origin, self._body, self._start, self._end = origin, body, start, end
        self._first_line = bisect_right(origin.line_starts, start) - 1
        self._unread = 0
        self._foreign = 0
        self._line = ""
        self._placed = False
        self._data_from = -1
        self.attributes: list[TextPart] = []
        self.take(origin.text[start:end])

    def _here(self) -> int:
        line, column = self.getpos()
        return (self._start if line == 1 else self._origin.line_starts[self._first_line + line - 1]) + column

    def handle_starttag(self, tag: str, _attrs: object) -> None:
        # Those attributes do not tell where they stand.
        start = self._here()
        end = start + len(self.get_starttag_text() or "")
        text = self._origin.text
        # {{<figure caption="…">}} is a template's and no tag; it is read like {{< figure … >}}.
        if text[start - 2 : start] == "{{":
            self._body.original(start, end)
            return
        given = attributes(text, start, end)
        self._part(tag, given)
        if tag in _UNREAD:
            self._unread += 1
        if tag in ("svg", "math"):
            self._foreign += 1
        if tag == "script" and any(item.name == "type" and "ld+json" in item.value.lower() for item in given):
            self._data_from = end
        self.attributes.extend(parts(self._origin, tag, given))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        self._part(tag, ())
        if tag in _UNREAD and self._unread:
            self._unread -= 1
        if tag in ("svg", "math") and self._foreign:
            self._foreign -= 1
        if tag == "script" and self._data_from >= 0:
            self.attributes.extend(read_linked_data(self._origin, self._data_from, self._here()))
            self._data_from = -1

    def _part(self, tag: str, given: tuple[Attribute, ...]) -> None:
        """Keeps the words of one element from those of the next where a browser does."""
        if tag in _BLOCKS or tag.startswith(_DESCRIBED):
            self._body.separator("\n")
        if tag not in ("text", "tspan"):
            return
        at = {item.name: item.value for item in given}
        line = at.get("y", self._line if tag == "tspan" else "")
        if tag == "tspan" and (line != self._line or at.get("dy", "0").strip("0.") not in ("", "em", "px")):
            self._body.separator("\n")
        self._line, self._placed = line, "x" in at

    def handle_data(self, data: str) -> None:
        if self._unread:
            return
        # On one line a drawing places letters (T, adhg) as well as words (Winner, Tadhg).
        if self._placed and data[:1].isupper() and self._body.last.isalnum() and not self._body.last.isupper():
            self._body.separator(" ")
        self._placed = False
        start = self._here()
        self._body.original(start, start + len(data))

    def parse_html_declaration(self, i: int) -> int:
        if not self.rawdata.startswith(_SECTION, i):
            return super().parse_html_declaration(i)
        end = self.rawdata.find("]]>", i) if self._foreign else -1
        # Outside of drawings, a browser takes it for a comment that ends with the next >.
        if end < 0:
            return self.parse_bogus_comment(i)
        if not self._unread:
            start = self._here()
            self._body.original(start + len(_SECTION), start + end - i)
        return end + 3

    def handle_entityref(self, name: str) -> None:
        self._reference(f"&{name}")

    def handle_charref(self, name: str) -> None:
        self._reference(f"&#{name}")

    def _reference(self, written: str) -> None:
        start = self._here()
        end = start + len(written)
        if self._origin.text[end : end + 1] == ";":
            end += 1
        if not self._unread:
            self._body.rendered(unescape(self._origin.text[start:end]), start, end)
