"""HTML as people write it: the standard library's parser, which stops at what browsers read over."""

from __future__ import annotations

from html.parser import HTMLParser


class MarkupParser(HTMLParser):
    """Takes a marked section that HTML does not know (`<![foo[`) for a comment, as browsers do."""

    def take(self, text: str) -> None:
        """Reads a whole page or piece of one."""
        # Behind the last > there is no tag, and html.parser takes the square of the time for those that stay open.
        closed = text.rfind(">") + 1
        self.feed(text[:closed] + text[closed:].replace("<", " "))
        self.close()

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        try:
            return super().parse_marked_section(i, report)
        except AssertionError:
            return self.parse_bogus_comment(i, report)
