"""Tables as lists."""

from __future__ import annotations

from policycheck.policies.blocks import squeeze, table_blocks


def test_every_line_of_a_cell_is_an_item() -> None:
    """Bullets inside a cell are told from the words; empty rows are left out."""
    found = [(block.kind, block.text) for block in table_blocks([["", ""], ["Staff", "• names\n• faces"]])]
    assert found == [("paragraph", "Staff:"), ("item", "names"), ("item", "faces")]


def test_a_row_on_the_document_is_one_paragraph() -> None:
    """Label and value stay together, so that the dates are read and no name becomes a clause; other rows are lists."""
    rows = [
        ["Approved by:", "Full Governing Board", "Date: 14 October 2025"],
        ["Review due", "May 2028"],
        ["Headteacher", "oversees all accounts"],
    ]
    assert [(block.kind, block.text) for block in table_blocks(rows)] == [
        ("paragraph", "Approved by: Full Governing Board Date: 14 October 2025"),
        ("paragraph", "Review due May 2028"),
        ("paragraph", "Headteacher:"),
        ("item", "oversees all accounts"),
    ]


def test_a_table_of_versions_is_on_the_document() -> None:
    """Below heads such as Version and Review date each row says what they name."""
    rows = [["Version", "Created", "Review date"], ["1.4", "May 2022", "May 2023"]]
    assert [block.text for block in table_blocks(rows)] == [
        "Version Created Review date",
        "Version: 1.4 Created: May 2022 Review date: May 2023",
    ]


def test_soft_hyphens_and_odd_spaces_go() -> None:
    """A text is one line with single spaces."""
    assert squeeze(" pu\u00adpils\u00a0 and\n staff ") == "pupils and staff"
