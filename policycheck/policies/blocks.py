"""What every reader of policy documents makes: headings, paragraphs and list items, in their order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from policycheck.policies.front import is_about_document

BlockKind = Literal["heading", "paragraph", "item"]
_SPACE = re.compile(r"\s+")
_AGAINST = re.compile(r"\b(?:not|never|don[’']?t|unacceptable|inappropriate|prohibited|forbidden)\b", re.IGNORECASE)
# A table's first row of cells this short, in words, is its head.
_HEAD_WORDS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One piece of a document.

    level: a heading's depth from 1, or 0 where the document does not tell; an item's depth in its list from 0.
    label: the number or letter as printed, without what surrounds it (`2.1`, `a`, `iv`); empty where there is none.
    """

    kind: BlockKind
    text: str
    level: int = 0
    label: str = ""


def squeeze(text: str) -> str:
    """The text on one line, with single spaces, without soft hyphens and characters of no width."""
    return _SPACE.sub(" ", re.sub("[\u00ad\u200b\u200c\u200d\ufeff]", "", text)).strip()


def table_blocks(rows: Sequence[Sequence[str]]) -> Iterator[Block]:
    """A table as lists: by column where the head says that one of them is against something, else by row.

    A cell's lines are an item each. In a table of two columns a short first cell is what its row is about. A row that
    says who approved the document, or when, is one paragraph.
    """
    filled = [[cell.strip() for cell in row] for row in rows if any(cell.strip() for cell in row)]
    if len(filled) > 1 and _is_head(filled[0]):
        for column, head in enumerate(filled[0]):
            yield Block(kind="paragraph", text=f"{squeeze(head).rstrip(':')}:")
            for row in filled[1:]:
                yield from _items(row[column] if column < len(row) else "")
        return
    heads: Sequence[str] = ()
    for row in filled:
        front = _front(row, heads)
        if row is filled[0] and all(re.fullmatch(r"[^\d:]+", cell) and is_about_document(cell) for cell in row):
            heads = row
        if front:
            yield Block(kind="paragraph", text=front)
            continue
        about = squeeze(row[0])
        if len(row) > 1 and len(about.split()) <= _HEAD_WORDS and about and any(row[1:]):
            yield Block(kind="paragraph", text=f"{about.rstrip(':')}:")
            row = row[1:]
        for cell in row:
            yield from _items(cell)


def _front(row: Sequence[str], heads: Sequence[str]) -> str:
    """The row as a line on the document, its label or the table's heads before what they name; else nothing."""
    if len(row) < 2:
        return ""
    label, *values = row
    below = " ".join(f"{head}: {cell}" for head, cell in zip(heads, row, strict=False))
    lines = map(squeeze, (below, " ".join(row), f"{label.rstrip(':')}: {' '.join(values)}"))
    return next((line for line in lines if line and is_about_document(line)), "")


def _items(cell: str) -> Iterator[Block]:
    from policycheck.policies.labels import split_label

    for line in cell.splitlines():
        found = split_label(line)
        text = squeeze(found.text if found else line)
        if text:
            yield Block(kind="item", text=text, label=found.label if found else "")


def _is_head(row: Sequence[str]) -> bool:
    short = all(0 < len(cell.split()) <= _HEAD_WORDS for cell in row)
    return len(row) > 1 and short and any(_AGAINST.search(cell) for cell in row)
