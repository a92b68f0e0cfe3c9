"""Plain text: headings, paragraphs and items from its lines."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policycheck.errors import UsageError
from policycheck.policies.text import read_text


def kinds(text: str) -> list[tuple[str, str, str]]:
    return [(block.kind, block.label, block.text) for block in read_text(text.encode(), "p.txt")]


def test_what_a_margin_broke_is_joined() -> None:
    """Lines of one paragraph are joined, a word broken by a hyphen is whole again, items keep their own lines."""
    text = (
        "Staff are asked to keep the names and the pictures of all our pu-\npils off their own accounts.\n\n"
        "We will not post:\n- names\n- pictures of pupils, whoever took them and whatever they show, unless they\n"
        "  have agreed\n"
    )
    assert kinds(text) == [
        (
            "paragraph",
            "",
            "Staff are asked to keep the names and the pictures of all our pupils off their own accounts.",
        ),
        ("paragraph", "", "We will not post:"),
        ("item", "", "names"),
        ("item", "", "pictures of pupils, whoever took them and whatever they show, unless they have agreed"),
    ]


ONE = "Staff must never accept a friend request from a pupil, and must tell the safeguarding lead of it at once."
TWO = (
    "The office keeps the passwords of all the accounts in a sealed envelope in the safe, and changes them every term."
)


def test_each_line_is_a_paragraph_where_no_margin_broke_any() -> None:
    """Word's "save as plain text" and a copied web page: long and short lines alike, each a clause of its own."""
    assert kinds(f"{ONE}\n{TWO}\nBe kind to all.\nWe post no names.\n") == [
        ("paragraph", "", text) for text in (ONE, TWO, "Be kind to all.", "We post no names.")
    ]


def test_a_line_no_margin_could_have_ended_ends_its_paragraph() -> None:
    """One much shorter or longer than the margin; a full one goes on, as an item's own lines do."""
    text = (
        "We keep the names and the pictures of all our pupils off our pages and\noff all others.\n"
        "Staff must never accept a friend request from any of the school's pupils.\nThey tell the head of each.\n"
        f"{TWO}\n- Post no names.\n  Post no pictures.\n"
    )
    assert [text for _, _, text in kinds(text)] == [
        "We keep the names and the pictures of all our pupils off our pages and off all others.",
        "Staff must never accept a friend request from any of the school's pupils. They tell the head of each.",
        TWO,
        "Post no names. Post no pictures.",
    ]


def test_headings_are_told_from_clauses() -> None:
    """A short line that ends openly is a heading; a numbered sentence is a clause."""
    text = "Our policy\n\n1. Accounts\n\n1.1 Staff must not post political views.\n\nWhat follows is said to\n- all"
    assert [kind for kind, _, _ in kinds(text)] == ["heading", "heading", "item", "paragraph", "item"]


def test_the_page_of_contents_is_left_out() -> None:
    """What stands under Contents is skipped as far as the text itself begins, with and without page numbers."""
    text = "Contents\n\n1. Aims\t2\n2. Rules ..... 3\n\n1. Aims\n\nWe aim high.\n\n2. Rules\n\nBe kind.\n"
    assert kinds(text) == [
        ("heading", "1", "Aims"),
        ("paragraph", "", "We aim high."),
        ("heading", "2", "Rules"),
        ("paragraph", "", "Be kind."),
    ]


def test_marks_of_markdown_are_no_words() -> None:
    """Hashes and stars of a text that was made from Markdown make a heading and are left out."""
    assert kinds("## **Our policy**\n\n**Never** post names.\n") == [
        ("heading", "", "Our policy"),
        ("paragraph", "", "Never post names."),
    ]


def test_what_is_no_text_is_refused_in_one_line() -> None:
    """A file of other bytes is named, with what to do."""
    with pytest.raises(UsageError, match=r"^p\.txt: is not text: save it as"):
        read_text(b"\x00\x01\x02", "p.txt")


@given(st.text(max_size=300))
def test_no_text_fails_and_no_word_is_lost(text: str) -> None:
    """Whatever a file holds, it is read, and an ordinary word of a paragraph comes back."""
    blocks = read_text(f"Zebras must not be named.\n\n{text}".encode("utf-8", "ignore").replace(b"\x00", b""), "p.txt")
    assert any("Zebras must not be named." in block.text for block in blocks)


@pytest.mark.parametrize("unit", [". ", "** ", "\t", "1. ", "- "])
def test_a_line_made_to_take_long_does_not(unit: str) -> None:
    """Time grows with a line's length and no faster."""
    started = process_time()
    read_text(b"Contents\nx " + unit.encode() * 20_000 + b"x", "p.txt")
    assert process_time() - started < 2
