"""A policy document by its path: Word, PDF, HTML, Markdown or plain text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from policycheck.errors import UsageError
from policycheck.policies.blocks import Block

# A policy of fifty pages with a letterhead's pictures stays far below.
_MAX_BYTES = 20_000_000
_MAX_BLOCKS = 2_000


def read_policy(path: Path) -> tuple[Block, ...]:
    """The document's headings, paragraphs and list items. Raises UsageError, one line that says how to mend it."""
    reader = _readers().get(path.suffix.lower())
    if reader is None:
        raise UsageError(f"{path}: not a kind of document that is read: save it as .docx, .pdf, .html, .md or .txt")
    blocks = reader(_data(path), str(path))
    if not any(block.kind != "heading" for block in blocks):
        raise UsageError(f"{path}: holds no text that can be read: if it is a scan, give the document it was made from")
    if len(blocks) > _MAX_BLOCKS:
        raise UsageError(f"{path}: has more than {_MAX_BLOCKS} paragraphs: give the policy alone")
    return blocks


def _data(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(_MAX_BYTES + 1)
    except FileNotFoundError:
        raise UsageError(f"{path}: no such file: give the path of the policy document") from None
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror}): give a file you may read") from None
    if len(data) > _MAX_BYTES:
        raise UsageError(f"{path}: larger than {_MAX_BYTES // 1_000_000} MB: save it without its pictures")
    if not data.strip():
        raise UsageError(f"{path}: the file is empty")
    return data


def decode(data: bytes, name: str) -> str:
    """The text of UTF-8, UTF-16 with its mark, or Windows-1252. Raises UsageError."""
    marked = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "cp1252"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise UsageError(f"{name}: is not text: save it as .docx, .pdf, .html, .md or .txt in UTF-8")


def _readers() -> dict[str, Callable[[bytes, str], tuple[Block, ...]]]:
    from policycheck.policies.pages import read_html, read_markdown
    from policycheck.policies.pdf import read_pdf
    from policycheck.policies.text import read_text
    from policycheck.policies.word import read_word

    return {
        ".docx": read_word,
        ".pdf": read_pdf,
        ".html": read_html,
        ".htm": read_html,
        ".md": read_markdown,
        ".markdown": read_markdown,
        ".txt": read_text,
    }
