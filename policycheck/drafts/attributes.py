"""The attributes of a tag as they are written, and which of them hold words or lead somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from policycheck.drafts.pieces import Pieces
from policycheck.types import PartKind, TextPart, TextSource

_TAG_NAME = re.compile(r"</?[^\s/>]*")
_ATTRIBUTE = re.compile(
    r"""(?P<name>[^\s/>][^\s/>=]*)(?:\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s>]*)))?"""
)
#: A character that is written as an entity in an attribute.
ENTITY = r"&(?:\#\d+;?|\#[xX][\da-fA-F]+;?|[A-Za-z][A-Za-z0-9]*(?:;|(?![A-Za-z0-9=])))"
#: How an address writes a character otherwise: blanks, apostrophes, letters beyond ASCII, and what need not be
#: escaped. A slash or an @ may not be what it says.
ESCAPE = (
    r"%2[07DdEe]|%3[0-9]|%[46][1-9A-Fa-f]|%[57][0-9Aa]|%5[Ff]|%7[Ee]|%[CDcd][\dA-Fa-f](?:%[89ABab][\dA-Fa-f])"
    r"|%[Ee][\dA-Fa-f](?:%[89ABab][\dA-Fa-f]){2}|%[Ff][0-4](?:%[89ABab][\dA-Fa-f]){3}"
)
_ENTITIES = re.compile(ENTITY)
_BOTH = re.compile(f"{ENTITY}|{ESCAPE}")

# What a visitor reads, hears or sees on pointing at something; in `data-` what scripts make of it. The first go with a
# picture as a rule, the others do not.
_CAPTIONS = re.compile(
    r"(?:data-(?:[\w-]+-)?|aria-)?(?:alt|title|caption|description)|data-(?:[\w-]+-)?label|aria-label|placeholder"
)
_LABELS = re.compile(
    r"label|summary|srcdoc|aria-(?:placeholder|valuetext|roledescription)"
    r"|data-(?:[\w-]+-)?(?:summary|placeholder|tooltip|content)"
)
_TARGETS: dict[str, PartKind] = {"href": "link", "src": "file-name", "poster": "file-name"}
# What searches and networks show of a page.
_SHOWN = re.compile(
    r"(?:[\w-]+[:.])*(?:title|description|keywords|author|creator|subject|abstract|site_name|alt|caption"
    r"|(?:first_|last_|user)name|label\d|data\d)"
)
# Fields that a visitor does not see the value of.
_UNSEEN = ("hidden", "checkbox", "radio", "range", "color", "image", "file", "password")


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribute:
    """An attribute; its value is `value`, entities undone, and stands at start to end, quotes left out."""

    name: str
    value: str
    start: int
    end: int


def attributes(text: str, start: int, end: int) -> tuple[Attribute, ...]:
    """Those of the tag text[start:end] that have a value, in order."""
    tag = _TAG_NAME.match(text, start, end)
    found = []
    for item in _ATTRIBUTE.finditer(text, tag.end() if tag else start, end):
        quoting = next((name for name in ("double", "single", "bare") if item[name]), None)
        if quoting:
            value = _ENTITIES.sub(lambda mark: unescape(mark[0]), item[quoting])
            first, last = item.span(quoting)
            found.append(Attribute(name=item["name"].lower(), value=value, start=first, end=last))
    return tuple(found)


def parts(origin: TextSource, tag: str, given: tuple[Attribute, ...]) -> Iterator[TextPart]:
    """What a tag's attributes say and where they lead."""
    values = {item.name: item.value for item in given}
    for item in given:
        kind = _kind(tag, item, values)
        leads = kind in ("link", "file-name")
        if kind is None or (leads and item.value.lstrip().lower().startswith("data:")):
            continue
        pieces = Pieces(origin)
        pieces.decoded(item.start, item.end, _BOTH if leads else _ENTITIES, unescaped)
        part = pieces.part(kind)
        if part is not None:
            yield part


def unescaped(mark: str) -> str:
    """What an entity, or an `ESCAPE`, stands for."""
    if mark.startswith("&"):
        return unescape(mark)
    try:
        return bytes.fromhex(mark.replace("%", "")).decode()
    except UnicodeDecodeError:
        return mark


def _kind(tag: str, item: Attribute, values: dict[str, str]) -> PartKind | None:
    if _CAPTIONS.fullmatch(item.name):
        return "alt"
    if _LABELS.fullmatch(item.name):
        return "front-matter"
    if tag == "meta" and item.name == "content":
        names = (values.get(name, "").strip().lower() for name in ("name", "property", "itemprop"))
        return "front-matter" if any(_SHOWN.fullmatch(name) for name in names) else None
    if tag == "input" and item.name == "value":
        return None if values.get("type", "").lower() in _UNSEEN else "front-matter"
    kind = _TARGETS.get(item.name)
    return "link" if kind == "file-name" and "//" in item.value else kind
