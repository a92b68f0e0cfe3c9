"""Word documents: headings by style, lists by Word's own numbering, tables, without what was deleted.

Headers, footers, comments, footnotes and the page of contents are no clauses and are not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from policycheck.errors import UsageError
from policycheck.policies.blocks import Block, squeeze, table_blocks
from policycheck.policies.labels import split_label
from policycheck.policies.numbering import Numbering, read_numbering

# A policy unpacks to a few megabytes of XML; a file made to fill a memory, to far more.
_MAX_UNPACKED = 200_000_000
_MAX_XML = 30_000_000
_HEADING_WORDS = 12
_HEADING = re.compile(r"heading (\d)", re.IGNORECASE)
_LIST_STYLE = re.compile(r"list (?:number|bullet) ([2-5])")
_GONE = ("w:del", "w:moveFrom", "w:txbxContent", "mc:Fallback")
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
# Chains of styles are short; a longer one runs in a circle.
_MOST_STEPS = 20


def read_word(data: bytes, name: str) -> tuple[Block, ...]:
    """The blocks of a .docx file. Raises UsageError."""
    _check(data, name)
    from docx import Document

    try:
        document = Document(BytesIO(data))
        return tuple(_Reader(document).blocks(document.element.body))
    # python-docx and lxml raise a dozen kinds for a damaged file, none of them a subclass of one another.
    except Exception as error:  # noqa: BLE001
        raise UsageError(f"{name}: is damaged ({type(error).__name__}): open it in Word and save it again") from None


def _check(data: bytes, name: str) -> None:
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise UsageError(f"{name}: is protected by a password or of an old kind: save it as .docx without a password")
    try:
        with ZipFile(BytesIO(data)) as archive:
            files = archive.infolist()
    except BadZipFile:
        raise UsageError(f"{name}: is not a Word document: open it in Word and save it as .docx") from None
    if not any(file.filename == "[Content_Types].xml" for file in files):
        raise UsageError(f"{name}: is not a Word document: open it in Word and save it as .docx")
    xml = max((file.file_size for file in files if file.filename.endswith(".xml")), default=0)
    if xml > _MAX_XML or sum(file.file_size for file in files) > _MAX_UNPACKED:
        raise UsageError(f"{name}: unpacks to more than a policy can hold: save it without its pictures")


class _Reader:
    def __init__(self, document: Any) -> None:
        self._numbering: Numbering = read_numbering(document)
        self._styles = {style.get(_q("w:styleId")): style for style in document.styles.element.findall(_q("w:style"))}

    def blocks(self, parent: Any) -> Iterator[Block]:
        for child in parent:
            if child.tag == _q("w:p"):
                block = self._paragraph(child)
                if block:
                    yield block
                for box in child.iter(_q("w:txbxContent")):
                    if not _within(box, f"{_MC}Fallback"):
                        yield from self.blocks(box)
            elif child.tag == _q("w:tbl"):
                yield from table_blocks([[self._cell(cell) for cell in row] for row in _rows(child)])
            elif child.tag == _q("w:sdt") and not _is_contents(child):
                content = child.find(_q("w:sdtContent"))
                if content is not None:
                    yield from self.blocks(content)
            elif child.tag == _q("w:ins"):
                yield from self.blocks(child)

    def _paragraph(self, paragraph: Any) -> Block | None:
        text = squeeze(_text(paragraph))
        chain = self._chain(paragraph)
        names = [_name(style).casefold() for style in chain]
        numbered = self._number(paragraph, chain)
        if not text or any(name.startswith(("toc ", "header", "footer")) for name in names):
            return None
        label, is_item = "", numbered is not None
        depth = numbered[1] or _depth(names) if numbered else 0
        if numbered:
            label = _bare(self._numbering.next(*numbered)[0])
        found = None if label else split_label(text)
        if found:
            label, text, is_item = found.label, found.text, True
        level = self._heading_level(paragraph, names, chain)
        if level or (_bold(paragraph, chain) and _short(text) and (label or not is_item)):
            return Block(kind="heading", text=text.rstrip(":"), level=level, label=label)
        return Block(kind="item" if is_item else "paragraph", text=text, level=depth, label=label)

    def _cell(self, cell: Any) -> str:
        lines = []
        for block in self.blocks(cell):
            sign = f"{block.label}. " if block.label else "• " if block.kind == "item" else ""
            lines.append(sign + block.text)
        return "\n".join(lines)

    def _chain(self, paragraph: Any) -> list[Any]:
        """The paragraph's style and those it is based on."""
        properties = paragraph.find(_q("w:pPr"))
        style = _val(properties, "w:pStyle")
        chain: list[Any] = []
        while style in self._styles and len(chain) < _MOST_STEPS:
            chain.append(self._styles[style])
            style = _val(self._styles[style], "w:basedOn")
        return chain

    def _number(self, paragraph: Any, chain: list[Any]) -> tuple[str, int] | None:
        """The list and the depth that a paragraph or its style stands in."""
        number: str | None = None
        depth: int | None = None
        for holder in (paragraph, *chain):
            properties = holder.find(_q("w:pPr"))
            own = properties.find(_q("w:numPr")) if properties is not None else None
            if own is None:
                continue
            number = number if number is not None else _val(own, "w:numId")
            if depth is None and _val(own, "w:ilvl") is not None:
                depth = int(_val(own, "w:ilvl") or 0)
            if number is not None:
                style = holder.get(_q("w:styleId"))
                if depth is None and style in self._numbering.styles:
                    depth = self._numbering.styles[style][1]
                break
        return None if number in (None, "0") else (str(number), depth or 0)

    def _heading_level(self, paragraph: Any, names: list[str], chain: list[Any]) -> int:
        if names and names[0] in ("title", "subtitle"):
            return 1
        for name in names:
            found = _HEADING.fullmatch(name)
            if found:
                return int(found[1])
        for holder in (paragraph, *chain):
            outline = _val(holder.find(_q("w:pPr")), "w:outlineLvl")
            if outline is not None:
                return int(outline) + 1 if int(outline) < 9 else 0
        return 0


def _text(paragraph: Any) -> str:
    words: list[str] = []
    gone = {_q(tag) for tag in _GONE if not tag.startswith("mc:")} | {f"{_MC}Fallback"}

    def read(element: Any) -> None:
        for child in element:
            if child.tag in gone:
                continue
            if child.tag == _q("w:t"):
                words.append(child.text or "")
            elif child.tag in (_q("w:tab"), _q("w:br"), _q("w:cr")):
                words.append(" ")
            elif child.tag == _q("w:noBreakHyphen"):
                words.append("-")
            elif child.tag != _q("w:pPr"):
                read(child)

    read(paragraph)
    return "".join(words)


def _rows(table: Any) -> Iterator[list[Any]]:
    """The cells of each row; of cells merged downwards the first alone."""
    for row in table.iter(_q("w:tr")):
        if not _within(row, _q("w:tbl"), up_to=table):
            yield [cell for cell in row.findall(_q("w:tc")) if not _merged(cell)]


def _merged(cell: Any) -> bool:
    merge = next(cell.iter(_q("w:vMerge")), None)
    return merge is not None and merge.get(_q("w:val")) != "restart"


def _within(element: Any, tag: str, *, up_to: Any = None) -> bool:
    parent = element.getparent()
    while parent is not None and parent is not up_to:
        if parent.tag == tag:
            return True
        parent = parent.getparent()
    return False


def _is_contents(block: Any) -> bool:
    return any(
        "table of contents" in (item.get(_q("w:val")) or "").casefold() for item in block.iter(_q("w:docPartGallery"))
    )


def _bold(paragraph: Any, chain: list[Any]) -> bool:
    """Whether every word of the paragraph is in bold type."""
    styled = any(_on(style.find(_q("w:rPr"))) for style in chain)
    runs = [
        run for run in paragraph.iter(_q("w:r")) if "".join(item.text or "" for item in run.iter(_q("w:t"))).strip()
    ]
    return bool(runs) and all(_on(run.find(_q("w:rPr")), default=styled) for run in runs)


def _on(properties: Any, *, default: bool = False) -> bool:
    bold = properties.find(_q("w:b")) if properties is not None else None
    return default if bold is None else bold.get(_q("w:val")) not in ("0", "false", "off")


def _short(text: str) -> bool:
    return len(text.split()) <= _HEADING_WORDS and not text.endswith((".", ";", ",", ":"))


def _depth(names: list[str]) -> int:
    """How deep Word's own styles "List Number 2" and "List Bullet 3" lie, each of which is a list by itself."""
    found = next(filter(None, map(_LIST_STYLE.fullmatch, names)), None)
    return int(found[1]) - 1 if found else 0


def _bare(label: str) -> str:
    return label.strip().strip("().:").removeprefix("Section ").removeprefix("Part ").strip()


def _name(style: Any) -> str:
    return _val(style, "w:name") or ""


def _val(element: Any, name: str) -> str | None:
    child = element.find(_q(name)) if element is not None else None
    return None if child is None else child.get(_q("w:val"))


def _q(name: str) -> str:
    from docx.oxml.ns import qn

    return str(qn(name))
