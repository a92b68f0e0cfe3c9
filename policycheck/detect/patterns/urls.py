"""Web addresses in running text, with a scheme or without, and the parts that decide what they are."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tldextract import TLDExtract

_REST = r"[^\s<>\"“”«»\x00-\x1f]{0,2000}"
_SCHEMED = rf"(?<![a-zA-Z])(?:h(?:tt|xx)ps?|ftp)://{_REST}"
_LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
_BARE = rf"(?<![\w@.\-/%+])(?:{_LABEL}\.)+[^\W\d_]{{2,24}}\.?(?::\d{{2,5}})?(?![\w@])(?:[/?#]{_REST})?"
_NUMERIC = rf"(?<![\w@.\-/])\d{{1,3}}(?:\.\d{{1,3}}){{3}}(?:(?::\d{{2,5}})(?:/{_REST})?|/{_REST})"
_URL = re.compile(f"(?:{_SCHEMED})|(?:{_BARE})|(?:{_NUMERIC})", re.IGNORECASE)
_PARTS = re.compile(r"(?:([a-z]+):)?(?://)?([^/?#\\]*)([^?#]*)(\?[^#]*)?", re.IGNORECASE)
_TRAILING = ".,;:!?'*~|`…"
_PAIRS = {")": "(", "]": "[", "}": "{"}

#: RFC 2606 and RFC 6761: suffixes that nobody can register, as used in examples.
RESERVED_SUFFIXES = ("example", "test", "invalid", "localhost", "local", "internal", "onion")
#: A word, a full stop and a word ("school.in the hall") are an address only under one of these suffixes.
EVERYDAY_SUFFIXES = (
    "com", "org", "net", "uk", "edu", "gov", "info", "biz", "eu", "io", "ie", "tv", "ly", "app", "dev",
    "shop", "store", "online", "site", "website", "xyz", "club", "blog", "cymru", "wales", "scot", "london",
    "education", "school", "academy", "gl", "gd", "gg", "ai", "fr", "de", "es", "eu", "ca", "au", "nz",
    "ru", "cn", "example", "test", "onion", "co", "click", "link", "top", "ee", "page", "sh", "cc", "fm",
    "foundation", "charity", "theatre",
)  # fmt: skip
_SUFFIX_LOCK = threading.Lock()


@dataclass(frozen=True, slots=True, kw_only=True)
class Url:
    """`text[start:end]`. `host`: lower case, no userinfo, port or final dot. `path` begins with `/`."""

    start: int
    end: int
    text: str
    scheme: str
    userinfo: str
    host: str
    path: str
    query: str


def find_urls(text: str) -> Iterator[Url]:
    """Every web address in a text; e-mail addresses are none."""
    for match in _URL.finditer(text):
        end = _trimmed(text, match.start(), match.end())
        url = parse_url(text[match.start() : end], start=match.start())
        if url is not None and (url.scheme or _is_address(url)):
            yield url


def parse_url(text: str, *, start: int = 0) -> Url | None:
    """The parts of one address, or None where there is no host."""
    match = _PARTS.match(text)
    if match is None or not match[2]:
        return None
    scheme = (match[1] or "").lower() if "://" in text else ""
    place = match[2] if scheme or not match[1] else text[: match.end(2)]
    userinfo, _, server = place.rpartition("@")
    host = server if server.startswith("[") else server.partition(":")[0]
    host = host.partition("]")[0].lstrip("[") if server.startswith("[") else host
    return Url(
        start=start,
        end=start + len(text),
        text=text,
        scheme=scheme.replace("xx", "tt"),
        userinfo=userinfo,
        host=host.replace("[.]", ".").lower().rstrip("."),
        path=match[3] or "",
        query=match[4] or "",
    )


def suffix_of(host: str) -> str:
    """The public suffix of a host name (`co.uk`), a reserved name (`example`), or an empty string.

    By the copy of the Public Suffix List that tldextract carries; nothing is fetched.
    """
    if host.rpartition(".")[2] in RESERVED_SUFFIXES:
        return host.rpartition(".")[2]
    return str(_extractor().extract_str(host).suffix)


def registered_domain(host: str) -> str:
    """The part of a host name that its owner registered: `bbc.co.uk` for `www.bbc.co.uk`."""
    suffix = suffix_of(host) or host.rpartition(".")[2]
    labels = host.removesuffix(suffix).rstrip(".").rpartition(".")[2]
    return f"{labels}.{suffix}" if labels else suffix


def within(host: str, domain: str) -> bool:
    """Whether a host is a domain or one of its subdomains."""
    domain = domain.lower().strip(".")
    return bool(domain) and (host == domain or host.endswith("." + domain))


def _extractor() -> TLDExtract:
    with _SUFFIX_LOCK:
        return _make_extractor()


@cache
def _make_extractor() -> TLDExtract:
    from tldextract import TLDExtract

    return TLDExtract(suffix_list_urls=(), cache_dir=None, fallback_to_snapshot=True)


def _is_address(url: Url) -> bool:
    """Whether words joined by dots, without a scheme, are an address."""
    if url.host.replace(".", "").isdigit():
        return True
    last = url.host.rpartition(".")[2]
    if url.path or url.query or url.host.startswith("www."):
        return bool(suffix_of(url.host))
    written = url.text.rstrip(".").rpartition(".")[2]
    return last in EVERYDAY_SUFFIXES and (written.islower() or url.text.isupper()) and bool(suffix_of(url.host))


def _trimmed(text: str, start: int, end: int) -> int:
    """The end of an address without the sentence's own punctuation and closing brackets."""
    while end > start:
        last = text[end - 1]
        if last in _PAIRS:
            if text.count(last, start, end) <= text.count(_PAIRS[last], start, end):
                break
        elif last not in _TRAILING:
            break
        end -= 1
    return end
