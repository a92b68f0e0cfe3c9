"""Lines for a screen of a given width: labelled fields, folded text, and what a terminal without our marks gets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from policycheck.report.fold import fold
from policycheck.report.marks import Piece

if TYPE_CHECKING:
    from rich.text import Text

_LABEL = 10
# However far a line is indented, this many cells are left for its words.
_LEAST = 20
_ASCII = str.maketrans({"▲": "^", "│": "|", "…": "~", "“": '"', "”": '"', "–": "-", "—": "-", "’": "'"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """How to show a report. Without `colour` a row of marks stands below the words in question.

    width: in terminal cells. ascii: the terminal's encoding has none of the marks and quotation marks used.
    explain: whether each violation says which detector found its evidence, why, and how sure it was.
    """

    width: int = 100
    colour: bool = False
    ascii: bool = False
    explain: bool = False


def to_ascii(text: Text) -> Text:
    """The same line, styles and all, with the marks that this package draws in ASCII, one for one."""
    copy = text.copy()
    # Text.plain drops the styles of what is set anew only where the length changes, and this keeps it.
    copy.plain = text.plain.translate(_ASCII)
    return copy


def field(label: str, value: str, layout: Layout) -> Iterator[Text]:
    """A value behind its label, both indented; the label is empty for a further value of the one before."""
    from rich.text import Text

    text = Text("    ").append(f"{label:<{_LABEL}}", style="dim").append(value)
    yield from wrapped(text, layout, hanging=4 + _LABEL)


def wrapped(text: Text, layout: Layout, *, hanging: int = 0) -> Iterator[Text]:
    """The text in lines that fit; its first `hanging` characters stand alone to the left of all of them."""
    from rich.text import Text

    lead, done = text[:hanging], hanging
    for row in fold((Piece(text=text.plain[hanging:]),), max(_LEAST, layout.width - hanging)):
        length = sum(len(piece.text) for piece in row)
        line = text[done : done + length]
        line.rstrip()
        yield Text().append_text(lead).append_text(line)
        done, lead = done + length, Text(" " * hanging)
