"""Marked lines laid out in rows of a given width, measured in terminal cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from policycheck.report.marks import Piece

Row = tuple[Piece, ...]


def fold(pieces: Iterable[Piece], width: int) -> Iterator[Row]:
    """Rows of at most `width` cells, broken after a space if there is one; no character is lost."""
    from rich.cells import get_character_cell_size as size

    chars = [(char, piece) for piece in pieces for char in piece.text]
    first = used = 0
    space: int | None = None
    for index, (char, _) in enumerate(chars):
        used += size(char)
        if used > width and index > first:
            stop = space + 1 if space is not None else index
            yield _row(chars[first:stop])
            used = sum(size(other) for other, _ in chars[stop : index + 1])
            first, space = stop, None
        if char == " ":
            space = index
    yield _row(chars[first:])


def underline(row: Row, mark: str) -> str:
    """The row below `row`: a mark under each marked cell; empty where nothing is marked."""
    from rich.cells import cell_len

    cells = ((mark if piece.numbers and not piece.added else " ") * cell_len(piece.text) for piece in row)
    return "".join(cells).rstrip()


def _row(chars: list[tuple[str, Piece]]) -> Row:
    row: list[Piece] = []
    latest: Piece | None = None
    for char, piece in chars:
        text = char
        if row and piece is latest:
            text = row.pop().text + char
        row.append(Piece(text=text, numbers=piece.numbers, added=piece.added))
        latest = piece
    return tuple(row)
