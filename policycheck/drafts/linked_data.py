"""Linked data in a page (JSON-LD): what searches show of it without anybody having opened the page."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from policycheck.drafts.pieces import Pieces
from policycheck.types import TextPart, TextSource

# One that is not closed ends with the block.
_STRING = re.compile(r'"(?P<text>(?:[^"\\]|\\.|\\\Z)*)(?:"|\Z)(?P<colon>\s*:)?', re.DOTALL)
_ESCAPED = re.compile(r"(?:\\u[Dd][89ABab][\da-fA-F]{2}\\u[Dd][C-Fc-f][\da-fA-F]{2})|\\u[\da-fA-F]{4}|\\.", re.DOTALL)
# Terms of the vocabulary, which say what something is.
_TERM = re.compile(r"https?://(?:www\.)?schema\.org\b")
_ADDRESS = re.compile(r"(?:https?:)?//")


def read_linked_data(origin: TextSource, start: int, end: int) -> Iterator[TextPart]:
    """A part for each value of the block original[start:end], whether or not it is sound; keys are no words."""
    key = ""
    for found in _STRING.finditer(origin.text, start, end):
        if found["colon"]:
            key = found["text"]
        elif key not in ("@type", "@context") and not _TERM.match(found["text"]):
            pieces = Pieces(origin)
            pieces.decoded(*found.span("text"), _ESCAPED, _meaning)
            part = pieces.part("link" if _ADDRESS.match(found["text"]) else "front-matter")
            if part is not None:
                yield part


def _meaning(mark: str) -> str:
    try:
        # Half of a pair is no character.
        return str(json.loads(f'"{mark}"')).encode("utf-16", "replace").decode("utf-16")
    except ValueError:
        return mark
