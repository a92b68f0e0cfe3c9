"""MarkupParser: what browsers read over stops nobody."""

from __future__ import annotations

import pytest

from policycheck.markup import MarkupParser


class _Heard(MarkupParser):
    def __init__(self) -> None:
        super().__init__()
        self.words = ""

    def handle_data(self, data: str) -> None:
        self.words += data


@pytest.mark.parametrize("section", ["<![:", "<![:]>", "<![foo[ x>", "<![if !mso]>", "<![endif]-->", "<![CDATA[x]]>"])
def test_a_marked_section_stops_nothing(section):
    """Known or not, open or closed, a marked section raises nothing, and what is before it is read."""
    reader = _Heard()
    reader.feed(f"Well done. {section} Thank you.")
    reader.close()
    assert reader.words.startswith("Well done. ")


@pytest.mark.parametrize("section", ["<![:]>", "<![foo[ x>"])
def test_what_follows_is_read(section):
    """An unknown section ends with the next >, as in a browser."""
    reader = _Heard()
    reader.feed(f"One {section}two")
    reader.close()
    assert reader.words == "One two"
