"""Lines of text, of a file or of a PDF's pages, as headings, paragraphs and list items."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from policycheck.policies.blocks import Block, squeeze
from policycheck.policies.labels import Labelled, split_label

_HEADING_WORDS = 12
_ENDS = re.compile(r"[.:;,!?…]$")
_MODAL = re.compile(
    r"\b(?:will|must|should|shall|may|can|cannot|are|is|has|have|do|does|encourages?|expects?)\b|\b(?:to|that|and|or|of|for|with|the)$",
    re.IGNORECASE,
)
_LEADERS = re.compile(r"(?:\.{3,}|…|\t|\s{3,})[\s.…]*\d{1,3}$")
_CONTENTS = re.compile(r"(?:table of )?contents(?: page)?:?", re.IGNORECASE)
_HASHES = re.compile(r"\s*#{1,6}\s+")
_STARS = re.compile(r"\*\*([^*]+)\*\*")
# The longest line, in characters, that may be a heading's.
_LONG = 200
_HYPHENATED = re.compile(r"[a-z]-$")
# What follows a heading of this many lines at most on the contents page is looked for again below it.
_CONTENTS_LINES = 80
# A line this long, in characters, was most likely broken by its margin.
_FULL_LINE = 60
_SENTENCE_END = re.compile(r"[.!?][’”\"')]?$")
# Type is set ragged: a line may be so much longer or shorter, as a share of the margin, and be broken by it.
_RAGGED_LONGER, _RAGGED_SHORTER = 1.1, 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One printed line. gap: more room above it than between the lines of a paragraph; large: in a heading's type."""

    text: str
    gap: bool = False
    large: bool = False


def read_text(data: bytes, name: str) -> tuple[Block, ...]:
    """The blocks of a plain text. Raises UsageError."""
    from policycheck.policies.read import decode

    lines: list[Line] = []
    gap = True
    for text in re.split(r"\r\n|[\n\r\f\v\x85\u2028\u2029]", decode(data, name)):
        # Many a plain text was made from Markdown.
        marked = _HASHES.match(text)
        text = _STARS.sub(r"\1", text[marked.end() :] if marked else text)
        if text.strip():
            lines.append(Line(text=text, gap=gap or bool(marked), large=bool(marked)))
        gap = not text.strip()
    return blocks_of(lines)


def blocks_of(lines: Sequence[Line]) -> tuple[Block, ...]:
    """Joins what a margin broke, and tells headings and items from paragraphs. The page of contents is left out."""
    return tuple(_block(piece) for piece in _joined(_without_contents(lines)))


@dataclass(slots=True, kw_only=True)
class _Piece:
    text: str
    found: Labelled | None
    indent: int
    large: bool
    lines: int = 1


def _joined(lines: Sequence[Line]) -> list[_Piece]:
    pieces: list[_Piece] = []
    margin = _margin(lines)
    last = ""
    for line in lines:
        found = split_label(line.text)
        before = pieces[-1] if pieces else None
        if before and not found and _continues(before, last, line, margin):
            hyphen = _HYPHENATED.search(last.rstrip()) and line.text.lstrip()[:1].islower()
            before.text = before.text.rstrip()[:-1] + line.text.strip() if hyphen else f"{before.text} {line.text}"
            before.lines += 1
        else:
            text = found.text if found else line.text
            pieces.append(_Piece(text=text, found=found, indent=_indent(line.text), large=line.large))
        last = line.text
    return pieces


def _indent(text: str) -> int:
    return len(text.expandtabs(4)) - len(text.expandtabs(4).lstrip())


def _margin(lines: Sequence[Line]) -> int:
    """The longest line that goes on in the next one, in characters; 0 where each paragraph is a line of its own."""
    return max(
        (
            len(line.text.strip())
            for line, following in pairwise(lines)
            if not following.gap and not _ends(line.text) and following.text.lstrip()[:1].islower()
            if not split_label(following.text)
        ),
        default=0,
    )


def _ends(text: str) -> bool:
    return bool(re.search(r"[.:;!?]\W?$", text.rstrip()))


def _begins_anew(before: _Piece, last: str, line: Line, margin: int) -> bool:
    """Whether a sentence stands on a line of its own because its writer wished so, not the margin."""
    if not _SENTENCE_END.search(last.rstrip()) or not line.text.lstrip()[:1].isupper():
        return False
    if before.found and _indent(line.text) > before.indent:
        return False
    length, word = len(last.strip()), len(line.text.split(maxsplit=1)[0])
    return length > margin * _RAGGED_LONGER or length + 1 + word < margin * _RAGGED_SHORTER


def _continues(before: _Piece, last: str, line: Line, margin: int) -> bool:
    """Whether a line belongs to the piece that `last` ended."""
    if before.large != line.large or _begins_anew(before, last, line, margin):
        return False
    if line.text.lstrip()[:1].islower() and not _ends(last):
        return True
    return not line.gap and (line.large or len(last.strip()) >= _FULL_LINE or not _heading_like(before))


def _block(piece: _Piece) -> Block:
    text = squeeze(piece.text)
    label = piece.found.label if piece.found else ""
    bullet = piece.found is not None and not label
    if not bullet and not text.endswith(":") and (piece.large or _heading_like(piece)):
        return Block(kind="heading", text=text, label=label, level=label.count(".") + 1 if label else 0)
    if piece.found is None:
        return Block(kind="paragraph", text=text)
    return Block(kind="item", text=text, label=label, level=0 if piece.found.dotted else piece.indent // 2)


def _heading_like(piece: _Piece) -> bool:
    text = squeeze(piece.text)
    words = text.split()
    if piece.found and piece.found.label[:1].isdigit() and text.endswith("?"):
        return len(words) <= _HEADING_WORDS
    if piece.found and (not piece.found.label or piece.found.label.isalpha()):
        return False
    short = 0 < len(words) <= _HEADING_WORDS and not _ENDS.search(text) and ":" not in text
    return short and (text[:1].isupper() or text[:1].isdigit()) and not _MODAL.search(text)


def _without_contents(lines: Sequence[Line]) -> list[Line]:
    kept: list[Line] = []
    index = 0
    while index < len(lines):
        if _CONTENTS.fullmatch(lines[index].text.strip()):
            index = _after_contents(lines, index + 1)
            continue
        # No heading is so long that its page number would have to be looked for at the end of it.
        if len(lines[index].text) > _LONG or not _LEADERS.search(lines[index].text):
            kept.append(lines[index])
        index += 1
    return kept


def _after_contents(lines: Sequence[Line], start: int) -> int:
    """Where the text begins: at the second coming of the first heading that the contents list."""
    if start >= len(lines):
        return start
    first = _plain(lines[start].text)
    for index in range(start + 1, min(len(lines), start + _CONTENTS_LINES)):
        if _plain(lines[index].text) == first:
            return index
    return start


def _plain(text: str) -> str:
    """A heading without its number and its page."""
    found = split_label(text)
    return squeeze((found.text if found else text)[:_LONG].rstrip("0123456789").rstrip(" .…\t")).casefold()
