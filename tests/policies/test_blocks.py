"""Tables as lists."""

from __future__ import annotations

from policycheck.policies.blocks import squeeze, table_blocks


def test_every_line_of_a_cell_is_an_item() -> None:
    """Bullets inside a cell are told from the words; empty rows are left out."""
    found = [(block.kind, block.text) for block in table_blocks([["", ""], ["Staff", "• names\n• faces"]])]
    assert found == [("paragraph", "Staff:"), ("item", "names"), ("item", "faces")]


def test_soft_hyphens_and_odd_spaces_go() -> None:
    """A text is one line with single spaces."""
    assert squeeze(" pu\u00adpils\u00a0 and\n staff ") == "pupils and staff"
