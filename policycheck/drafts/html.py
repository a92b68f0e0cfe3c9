"""HTML: the words a visitor reads, alt texts, and where links and pictures lead."""

from __future__ import annotations

import html as entities
from bisect import bisect_right
from collections.abc import Iterator

from policycheck.drafts.pieces import Pieces, run
from policycheck.markup import MarkupParser
from policycheck.types import PartKind, TextPart, TextSource

_UNREAD = ("script", "style", "template")
_BLOCKS = (
    "address article aside blockquote br button caption dd details div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hr img legend li main nav ol option p pre section summary table td th title tr ul video"
).split()
_WORDS = ("alt", "title", "aria-label", "placeholder")
_TARGETS: dict[str, PartKind] = {"href": "link", "src": "file-name", "poster": "file-name"}


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
        self.attributes: list[TextPart] = []
        # Behind the last > there is no tag, and html.parser takes the square of the time for those that stay open.
        closed = origin.text.rfind(">", start, end) + 1 or start
        self.feed(origin.text[start:closed] + origin.text[closed:end].replace("<", " "))
        self.close()

    def _here(self) -> int:
        line, column = self.getpos()
        return (self._start if line == 1 else self._origin.line_starts[self._first_line + line - 1]) + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self._body.separator("\n")
        if tag in _UNREAD:
            self._unread += 1
        start = self._here()
        end = start + len(self.get_starttag_text() or "")
        for name, value in attrs:
            if not value or value.startswith("data:"):
                continue
            kind: PartKind | None = "alt" if name in _WORDS else _TARGETS.get(name)
            if kind == "file-name" and "//" in value:
                kind = "link"
            part = run(self._origin, kind, value, start, end) if kind else None
            if part is not None:
                self.attributes.append(part)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag in _UNREAD:
            self._unread -= 1

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._body.separator("\n")
        if tag in _UNREAD and self._unread:
            self._unread -= 1

    def handle_data(self, data: str) -> None:
        if not self._unread:
            start = self._here()
            self._body.original(start, start + len(data))

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
            self._body.rendered(entities.unescape(self._origin.text[start:end]), start, end)
