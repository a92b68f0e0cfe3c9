"""The pictures that a page refers to, found on disk the way that site generators find them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from policycheck.cli.targets import (
    FrontMatterError,
    Target,
    front_matter,
    front_matter_targets,
    html_targets,
    markdown_targets,
)
from policycheck.drafts.decode import UnreadableError, decode
from policycheck.paths import absolute, is_file
from policycheck.types import Unchecked

MARKDOWN = (".md", ".markdown")
HTML = (".html", ".htm")
# Where generators keep what a site's addresses that begin with a slash lead to: Hugo (static, assets), Gatsby
# and Docusaurus (public, static), Hexo and Middleman (source),
# Eleventy (src), MkDocs (docs), Jekyll (assets).
_ROOTS = (
    *("", "static", "public", "assets", "src", "source", "docs", "content", "images", "img"),
    *("static/images", "static/img", "assets/images", "assets/img", "public/images", "public/img"),
)
_SCHEME = re.compile(r"^(?P<scheme>[a-zA-Z][a-zA-Z0-9+.-]*):")


@dataclass(frozen=True, slots=True, kw_only=True)
class References:
    """The pictures of one page: files, and what cannot be looked at. Those written into it are read with the page."""

    files: tuple[Path, ...] = ()
    unchecked: tuple[Unchecked, ...] = ()


def references(page: Path, data: bytes, *, top: Path) -> References:
    """What the page `page`, whose bytes are `data`, refers to. Folders are searched up to `top`."""
    suffix = page.suffix.lower()
    if suffix not in MARKDOWN + HTML:
        return References()
    try:
        text = decode(data)
    except UnreadableError:
        # The page itself comes out as unchecked when it is read.
        return References()
    targets, gaps = _targets(page, text)
    found: dict[Path, None] = {}
    for target in targets:
        outcome = _one(page, target, top=top)
        if isinstance(outcome, Path):
            found[outcome] = None
        elif outcome is not None:
            gaps[outcome] = None
    return References(files=tuple(found), unchecked=tuple(gaps))


def _targets(page: Path, text: str) -> tuple[tuple[Target, ...], dict[Unchecked, None]]:
    fence, head, body = front_matter(text)
    gaps: dict[Unchecked, None] = {}
    named: list[Target] = []
    try:
        named.extend(front_matter_targets(fence, head) if fence else ())
    except FrontMatterError:
        kind = "TOML" if fence == "+++" else "YAML"
        reason = f"the front matter is not valid {kind}, so the pictures that it names are not known: mend it"
        gaps[Unchecked(source=str(page), stage="read", reason=reason)] = None
    reader = markdown_targets if page.suffix.lower() in MARKDOWN else html_targets
    named.extend(reader(body))
    return tuple(dict.fromkeys(named)), gaps


def _one(page: Path, target: Target, *, top: Path) -> Path | Unchecked | None:
    written = target.text.strip()
    if not written or written.startswith("#"):
        return None
    if written.lower().startswith("data:"):
        return None if written.lower().startswith("data:image/") else _unknown(page)
    # One letter before the colon is a Windows drive.
    scheme = _SCHEME.match(written)
    if scheme or written.startswith("//"):
        return _elsewhere(page, written) if target.shown else None
    return _local(page, written, top) or _missing(page, written)


def _unknown(page: Path) -> Unchecked:
    reason = "a picture written into the page (data:) is none that can be read"
    return Unchecked(source=str(page), stage="read", reason=reason)


def _elsewhere(page: Path, written: str) -> Unchecked:
    host = re.match(r"^(?:https?:)?//(?P<host>[^/?#]+)", written, re.IGNORECASE)
    place = f"from another server ({host['host']})" if host else "from outside these files"
    reason = f"the page shows a picture {place}, which is never fetched: save it beside the page, or look yourself"
    return Unchecked(source=str(page), stage="read", reason=reason)


def _missing(page: Path, written: str) -> Unchecked:
    place = Path(os.path.normpath(page.parent / unquote(written.lstrip("/"))))
    reason = f"there is no such file, and {page} refers to it as a picture: add it, or mend the page"
    return Unchecked(source=str(place), stage="read", reason=reason)


def _local(page: Path, written: str, top: Path) -> Path | None:
    for candidate in _candidates(page, written, top):
        place = Path(os.path.normpath(candidate))
        if is_file(place):
            return place
    return None


def _candidates(page: Path, written: str, top: Path) -> Iterator[Path]:
    for name in _spellings(written):
        inner = name.lstrip("/")
        if not name.startswith("/"):
            yield page.parent / name
            # Hexo's folder of a page's own files; and once a.md is published as a/, `../` starts from there.
            yield page.parent / page.stem / name
        for folder in _upwards(page, top):
            for root in _ROOTS:
                yield folder / root / inner
        # A site that is published below a folder of its own (/our-school/img/a.jpg).
        below = inner.partition("/")[2]
        if name.startswith("/") and below:
            for folder in _upwards(page, top):
                for root in _ROOTS:
                    yield folder / root / below


def _spellings(written: str) -> Iterator[str]:
    plain = written.replace("\\", "/")
    for name in dict.fromkeys((unquote(re.split(r"[?#]", plain)[0]), unquote(plain), plain)):
        # isfile of a name with a NUL raises, and no file has one.
        if name and "\x00" not in name:
            yield name


def _upwards(page: Path, top: Path) -> Iterator[Path]:
    """The page's folder and those above it up to `top`, each written the way that the page's own path is."""
    here, end = absolute(page.parent), absolute(top)
    folder = page.parent
    yield folder
    while here != end and here != here.parent:
        here = here.parent
        folder = folder.parent if folder.name not in ("", "..") else folder / ".."
        yield folder
