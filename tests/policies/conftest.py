"""Small Word and PDF documents for the tests, made as the tests run."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Sequence
from io import BytesIO
from typing import Any

import docx
import pypdfium2
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from pypdfium2 import raw

Printed = tuple[float, float, str] | tuple[float, float, str, float]
#: How the levels of a list are printed: their format and text, from the outermost.
Levels = Sequence[tuple[str, str]]
OUTLINE: Levels = (("decimal", "%1."), ("decimal", "%1.%2"), ("lowerLetter", "(%3)"), ("lowerRoman", "%4)"))
BULLETS: Levels = (("bullet", "\uf0b7"), ("bullet", "o"))


class Word:
    """A Word document in the making, with automatic lists."""

    def __init__(self) -> None:
        self.document = docx.Document()
        self._numbering = self.document.part.numbering_part.element

    def list(self, levels: Levels) -> int:
        """A new kind of list; its number."""
        ident = 50 + len(self._numbering.findall(qn("w:abstractNum")))
        inner = "".join(
            f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
            for depth, (form, text) in enumerate(levels)
        )
        xml = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{ident}">{inner}</w:abstractNum>'
        self._numbering.insert(0, parse_xml(xml))
        return self.again(ident)

    def outline(self) -> int:
        """A list numbered 1., 1.1, (a), i)."""
        return self.list(OUTLINE)

    def bullets(self) -> int:
        """A list of bullets."""
        return self.list(BULLETS)

    def again(self, ident: int, *, restart: bool = False) -> int:
        """Another list of a kind; it goes on counting unless it restarts."""
        number = 50 + len(self._numbering.findall(qn("w:num")))
        override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>' if restart else ""
        xml = f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{ident}"/>{override}</w:num>'
        self._numbering.append(parse_xml(xml))
        return number

    def kind(self, number: int) -> int:
        """The kind that a list is of."""
        num = next(item for item in self._numbering.findall(qn("w:num")) if item.get(qn("w:numId")) == str(number))
        return int(num.find(qn("w:abstractNumId")).get(qn("w:val")))

    def add(self, text: str, *, number: int | None = None, depth: int = 0, style: str | None = None) -> Any:
        """A paragraph, in a list where `number` names one."""
        paragraph = self.document.add_paragraph(text, style=style)
        if number is not None:
            properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
            properties.get_or_add_ilvl().val = depth
            properties.get_or_add_numId().val = number
        return paragraph

    def data(self) -> bytes:
        """The file."""
        file = BytesIO()
        self.document.save(file)
        return file.getvalue()


@pytest.fixture
def word() -> Word:
    """An empty Word document."""
    return Word()


@pytest.fixture
def pdf() -> Callable[[Sequence[Sequence[Printed]]], bytes]:
    """Makes a PDF."""
    return _pdf


def _pdf(pages: Sequence[Sequence[Printed]]) -> bytes:
    """A PDF of A4 pages; each line is its distance from the foot in points, the size of its type and its words.

    What stands elsewhere than at the margin has its distance from the left as well.
    """
    document = pypdfium2.PdfDocument.new()
    for lines in pages:
        page = document.new_page(595, 842)
        for bottom, size, words, *left in lines:
            text = raw.FPDFPageObj_NewTextObj(document.raw, b"Helvetica", ctypes.c_float(size))
            encoded = (words + "\x00").encode("utf-16-le")
            raw.FPDFText_SetText(text, ctypes.cast(encoded, raw.FPDF_WIDESTRING))
            raw.FPDFPageObj_Transform(text, 1, 0, 0, 1, left[0] if left else 72, bottom)
            raw.FPDFPage_InsertObject(page.raw, text)
        raw.FPDFPage_GenerateContent(page.raw)
    file = BytesIO()
    document.save(file)
    return file.getvalue()
