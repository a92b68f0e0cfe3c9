"""Pictures written into a page itself, as `data:` addresses."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import unquote_to_bytes

from policycheck.types import SourceFile, TextSource, Unchecked

_HEAD = re.compile(r"data:image/(?P<kind>[\w.+-]+)(?P<more>[^,\"'<>]{0,200}),", re.IGNORECASE)
_BARE = re.compile(r"[^\s\"'()<>]*")
_BASE64 = re.compile(r"[A-Za-z0-9+/\s]*={0,2}\s*")
_SUFFIXES = {"svg+xml": "svg", "pjpeg": "jpg"}
# A page with more is no post; each picture takes memory once it is decoded.
_MOST = 50
_UNREAD = "a picture inside the page itself was not looked at: save it as a file beside the page"


def embedded(origin: TextSource) -> Iterator[SourceFile | Unchecked]:
    """Each different picture of a page, as the file `PAGE#image-N.jpg`; once, whether one could not be taken out."""
    pictures: dict[bytes, str] = {}
    known = done = 0
    for head in _HEAD.finditer(origin.text):
        if head.start() < done:
            continue
        body = _body(head, origin.text)
        done = head.end() + len(body)
        data = _decoded(body, in_base64=_is_base64(head))
        if data and (data in pictures or len(pictures) < _MOST):
            pictures.setdefault(data, _SUFFIXES.get(head["kind"].lower(), head["kind"].lower()))
            known += 1 + body.lower().count("data:image/")
    for number, (data, suffix) in enumerate(pictures.items(), start=1):
        yield SourceFile(name=f"{origin.name}#image-{number}.{suffix}", data=data)
    if origin.text.lower().count("data:image/") > known:
        yield Unchecked(source=origin.name, stage="read", reason=_UNREAD)


def _body(head: re.Match[str], text: str) -> str:
    """What stands behind the comma, to the closing quote or to what ends an address without quotes."""
    bare = _BARE.match(text, head.end())
    body = bare[0] if bare else ""
    quote = text[head.start() - 1 : head.start()]
    if not quote or quote not in "\"'":
        return body
    close = text.find(quote, head.end())
    quoted = text[head.end() : close] if close >= 0 else ""
    # In a srcset, other addresses follow in the same quotes.
    return quoted if not _is_base64(head) or _BASE64.fullmatch(unescape(quoted)) else body


def _decoded(body: str, *, in_base64: bool) -> bytes:
    """The picture's bytes; none where they are not written as they should be."""
    data = unquote_to_bytes(unescape(body))
    if not in_base64:
        return data
    data = b"".join(data.split())
    try:
        # Browsers do without the padding at the end.
        return base64.b64decode(data.rstrip(b"=") + b"=" * (-len(data.rstrip(b"=")) % 4), validate=True)
    except (binascii.Error, ValueError):
        return b""


def _is_base64(head: re.Match[str]) -> bool:
    return head["more"].lower().rstrip().endswith(";base64")
