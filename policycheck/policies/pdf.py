"""PDF: a page's lines from where its characters stand, without what returns at the head and foot of the pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Any

from policycheck.errors import UsageError
from policycheck.policies.blocks import Block
from policycheck.policies.text import Line, blocks_of

_MAX_PAGES = 200
# The share of a page's height at its head and its foot where running heads and page numbers stand.
_MARGIN = 0.12
_PAGE_NUMBER = re.compile(r"(?:page\s*)?[-–|]?\s*\d{1,3}\s*[-–|]?(?:\s*(?:of|/)\s*\d{1,3})?", re.IGNORECASE)
# What PDFium writes for a hyphen at the end of a line.
_BROKEN = re.compile("[\x02\ufffe]")
# Room between lines of more than this many times the usual begins a new paragraph.
_GAP = 1.35
# Type this much larger than most of the document's is a heading's.
_LARGE = 1.12


@dataclass(frozen=True, slots=True, kw_only=True)
class _Printed:
    """A printed line: `bottom` and the `size` of its type in points; `margin`: at the head or foot of the page."""

    text: str
    page: int
    bottom: float
    size: float
    margin: bool


def read_pdf(data: bytes, name: str) -> tuple[Block, ...]:
    """The blocks of a PDF. Raises UsageError."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).casefold():
            raise UsageError(f"{name}: is protected by a password: save it without one") from None
        raise UsageError(
            f"{name}: is not a PDF, or damaged: save it again, or give the document it was made from"
        ) from None
    try:
        if len(document) > _MAX_PAGES:
            raise UsageError(f"{name}: has more than {_MAX_PAGES} pages: give the policy alone")
        printed = [line for number in range(len(document)) for line in _page(document, number)]
        pages = len(document)
    except pypdfium2.PdfiumError:
        raise UsageError(f"{name}: has a damaged page: save it again, or give the document it was made from") from None
    finally:
        document.close()
    return blocks_of(tuple(_lines(_without_running(printed, pages))))


def _page(document: Any, number: int) -> Iterator[_Printed]:
    page = document[number]
    height = page.get_height()
    text_page = page.get_textpage()
    runs = []
    for index in range(text_page.count_rects()):
        left, bottom, right, top = text_page.get_rect(index)
        words = _BROKEN.sub("-", text_page.get_text_bounded(left, bottom, right, top))
        words = words.replace("\r", "").replace("\n", " ")
        if words.strip():
            runs.append((left, bottom, right, top, words))
    for group in _rows(runs):
        bottom, top = min(run[1] for run in group), max(run[3] for run in group)
        margin = bottom > height * (1 - _MARGIN) or top < height * _MARGIN
        # A bullet is often of larger type than its words.
        size = _type_size(text_page, max(group, key=lambda run: run[2] - run[0]))
        yield _Printed(text=_text(group), page=number, bottom=bottom, size=size, margin=margin)


def _type_size(text_page: Any, run: tuple[float, float, float, float, str]) -> float:
    """The size of the type at a run's beginning; 0 where the page does not say."""
    from pypdfium2 import raw

    index = text_page.get_index(run[0] + 1, (run[1] + run[3]) / 2, 3, 3)
    return float(raw.FPDFText_GetFontSize(text_page.raw, index)) if index is not None else 0.0


def _rows(runs: Sequence[tuple[float, float, float, float, str]]) -> list[list[tuple[float, float, float, float, str]]]:
    """Runs of one line together: those that follow each other and share most of their height."""
    rows: list[list[tuple[float, float, float, float, str]]] = []
    for run in runs:
        if rows:
            last = rows[-1][-1]
            shared = min(run[3], last[3]) - max(run[1], last[1])
            if shared > 0.5 * min(run[3] - run[1], last[3] - last[1]) and run[0] >= last[0]:
                rows[-1].append(run)
                continue
        rows.append([run])
    return rows


def _text(group: Sequence[tuple[float, float, float, float, str]]) -> str:
    words = group[0][4]
    for before, run in pairwise(group):
        apart = run[0] - before[2] > 0.15 * (run[3] - run[1])
        words += (" " if apart and not words.endswith(" ") and not run[4].startswith(" ") else "") + run[4]
    return words


def _without_running(lines: Sequence[_Printed], pages: int) -> list[_Printed]:
    """Without page numbers, and without what stands in the margin of most pages."""
    seen = Counter(key for key, _ in {(_key(line), line.page) for line in lines if line.margin})
    often = max(2, pages // 2)
    return [
        line
        for line in lines
        if not (line.margin and (seen[_key(line)] >= often or _PAGE_NUMBER.fullmatch(line.text.strip())))
    ]


def _key(line: _Printed) -> str:
    return re.sub(r"\d+", "#", line.text).strip().casefold()


def _lines(printed: Sequence[_Printed]) -> Iterator[Line]:
    if not printed:
        return
    steps = [a.bottom - b.bottom for a, b in pairwise(printed) if a.page == b.page]
    usual = median([step for step in steps if step > 0] or [0.0])
    size = median([line.size for line in printed])
    before: _Printed | None = None
    for line in printed:
        apart = before is None or before.page != line.page or before.bottom - line.bottom > _GAP * usual
        yield Line(text=line.text, gap=apart, large=line.size > _LARGE * size and len(line.text.split()) <= 14)
        before = line
