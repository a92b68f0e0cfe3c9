"""Word documents: headings, automatic numbers, tables, and what was deleted."""

from __future__ import annotations

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from policycheck.errors import UsageError
from policycheck.policies.blocks import Block
from policycheck.policies.word import read_word


def labelled(blocks: tuple[Block, ...]) -> list[tuple[str, str]]:
    return [(block.label, block.text) for block in blocks]


def test_nested_numbers_are_counted_as_word_counts_them(word) -> None:
    """Each depth counts on its own, a deeper one begins anew below the next number, letters and Roman figures too."""
    number = word.outline()
    for depth, text in ((0, "A"), (1, "B"), (2, "C"), (2, "D"), (3, "E"), (1, "F"), (2, "G"), (0, "H"), (1, "I")):
        word.add(text, number=number, depth=depth)
    expected = "1 A, 1.1 B, a C, b D, i E, 1.2 F, a G, 2 H, 2.1 I"
    assert ", ".join(f"{label} {text}" for label, text in labelled(read_word(word.data(), "p.docx"))) == expected


def test_lists_of_one_kind_count_on_unless_one_restarts(word) -> None:
    """Two lists that share their definition count together; an override of the start begins at one."""
    first = word.outline()
    kind = word.kind(first)
    second, third = word.again(kind), word.again(kind, restart=True)
    for number in (first, second, second, third, third):
        word.add("x", number=number)
    assert [label for label, _ in labelled(read_word(word.data(), "p.docx"))] == ["1", "2", "3", "1", "2"]


def test_styles_make_headings_and_lists(word) -> None:
    """A heading's depth is its style's; bullets are items without a label; a bold line is a heading."""
    word.add("Policy", style="Title")
    word.add("Accounts", style="Heading 2")
    word.add("names", style="List Bullet")
    word.add("names", number=word.bullets(), depth=1)
    word.add("").add_run("Photographs").bold = True
    found = [(block.kind, block.level, block.text) for block in read_word(word.data(), "p.docx")]
    assert found == [
        ("heading", 1, "Policy"),
        ("heading", 2, "Accounts"),
        ("item", 0, "names"),
        ("item", 1, "names"),
        ("heading", 0, "Photographs"),
    ]


def test_a_table_of_dos_and_donts_is_read_by_column(word) -> None:
    """The head of a column leads to its cells; other tables are read by row."""
    table = word.document.add_table(rows=2, cols=2)
    for cell, text in zip(table.columns[0].cells, ("Do", "be kind"), strict=True):
        cell.text = text
    for cell, text in zip(table.columns[1].cells, ("Do not", "name pupils"), strict=True):
        cell.text = text
    assert [(block.kind, block.text) for block in read_word(word.data(), "p.docx")] == [
        ("paragraph", "Do:"),
        ("item", "be kind"),
        ("paragraph", "Do not:"),
        ("item", "name pupils"),
    ]


def test_what_was_deleted_is_not_read_and_what_was_added_is(word) -> None:
    """Tracked changes count as if they were accepted."""
    paragraph = word.add("Staff must not ")._p
    paragraph.append(parse_xml(f"<w:del {nsdecls('w')}><w:r><w:delText>ever </w:delText></w:r></w:del>"))
    paragraph.append(parse_xml(f"<w:ins {nsdecls('w')}><w:r><w:t>name pupils.</w:t></w:r></w:ins>"))
    assert [text for _, text in labelled(read_word(word.data(), "p.docx"))] == ["Staff must not name pupils."]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"hello", "is not a Word document"),
        (b"\xd0\xcf\x11\xe0rest", "protected by a password or of an old kind"),
        (b"PK\x05\x06" + bytes(18), "is not a Word document"),
    ],
)
def test_what_is_no_word_document_is_refused(data: bytes, says: str) -> None:
    """One line says what it is and what to do."""
    with pytest.raises(UsageError, match=says):
        read_word(data, "p.docx")


def test_a_damaged_document_is_refused_in_one_line(word) -> None:
    """A broken part of the file is no traceback."""
    data = word.data().replace(b"word/document.xml", b"word/documenx.xml")
    with pytest.raises(UsageError, match=r"^p\.docx: is damaged \("):
        read_word(data, "p.docx")


def test_word_s_own_styles_for_deeper_lists_nest(word) -> None:
    """The style "List Number 2" lies below "List Number", though Word counts each as a list by itself."""
    word.add("Staff must:", style="List Number")
    word.add("ask first", style="List Number 2")
    word.add("be kind", style="List Bullet 3")
    word.add("Posts must not contain:", style="List Number")
    assert [(block.label, block.level) for block in read_word(word.data(), "p.docx")] == [
        ("1", 0),
        ("1", 1),
        ("", 2),
        ("2", 0),
    ]


def test_a_subtitle_is_a_heading(word) -> None:
    """The name of the policy below the school's is no clause."""
    word.add("Maple Trust", style="Title")
    word.add("Social Media Policy", style="Subtitle")
    assert [block.kind for block in read_word(word.data(), "p.docx")] == ["heading", "heading"]
