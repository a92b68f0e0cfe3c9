"""HTML as people write it: the standard library's parser, which stops at what browsers read over."""

from __future__ import annotations

from html.parser import HTMLParser


class MarkupParser(HTMLParser):
    """Takes a marked section that HTML does not know (`<![foo[`) for a comment, as browsers do."""

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        try:
            return super().parse_marked_section(i, report)
        except AssertionError:
            return self.parse_bogus_comment(i, report)
