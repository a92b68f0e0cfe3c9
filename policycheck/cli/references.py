"""The pictures that a page refers to, found on disk the way that site generators find them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from policycheck.cli.target import Target
from policycheck.cli.targets import (
    FrontMatterError,
    front_matter,
    front_matter_targets,
    html_targets,
    markdown_targets,
)
from policycheck.drafts.decode import UnreadableError, decode
from policycheck.drafts.formats import is_image_name
from policycheck.drafts.read import file_bytes
from policycheck.paths import absolute, is_file
from policycheck.types import Unchecked

MARKDOWN = (".md", ".markdown")
HTML = (".html", ".htm")
DRAWINGS = (".svg",)
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


def references(page: Path, data: bytes, *, top: Path, domains: tuple[str, ...] = ()) -> References:
    """What the page or drawing `page`, whose bytes are `data`, refers to. Folders are searched up to `top`.

    domains: the school's own, whose addresses lead to these files where there is one at that path.
    The drawings that a page shows bring along what they show.
    """
    suffix = page.suffix.lower()
    if suffix not in MARKDOWN + HTML + DRAWINGS:
        return References()
    try:
        text = decode(data)
    except UnreadableError:
        # The page itself comes out as unchecked when it is read.
        return References()
    targets, gaps = _targets(page, text)
    found: dict[Path, None] = {}
    for target in targets:
        for outcome in _led_to(page, target, top, domains):
            if isinstance(outcome, Unchecked):
                gaps[outcome] = None
            else:
                found[outcome] = None
    for drawing in [path for path in found if suffix not in DRAWINGS and path.suffix.lower() in DRAWINGS]:
        within = _of_drawing(drawing, top, domains)
        found.update(dict.fromkeys(within.files))
        gaps.update(dict.fromkeys(within.unchecked))
    return References(files=tuple(found), unchecked=tuple(gaps))


def _of_drawing(drawing: Path, top: Path, domains: tuple[str, ...]) -> References:
    try:
        return references(drawing, file_bytes(drawing), top=top, domains=domains)
    except UnreadableError:
        # The drawing itself comes out as unchecked when it is read.
        return References()


def _targets(page: Path, text: str) -> tuple[tuple[Target, ...], dict[Unchecked, None]]:
    language, head, body = front_matter(text)
    gaps: dict[Unchecked, None] = {}
    named: list[Target] = []
    try:
        named.extend(front_matter_targets(language, head) if language else ())
    except FrontMatterError:
        reason = (
            f"the front matter is not valid {language.upper()}, so the pictures that it names are not known: mend it"
        )
        gaps[Unchecked(source=str(page), stage="read", reason=reason)] = None
    reader = markdown_targets if page.suffix.lower() in MARKDOWN else html_targets
    named.extend(reader(body))
    return tuple(dict.fromkeys(named)), gaps


def _led_to(page: Path, target: Target, top: Path, domains: tuple[str, ...]) -> Iterator[Path | Unchecked]:
    written = target.text.strip()
    if not written or written.startswith("#"):
        return
    if written.lower().startswith("data:"):
        if not written.lower().startswith("data:image/"):
            yield _unknown(page)
        return
    # One letter before the colon is a Windows drive.
    if _SCHEME.match(written) or written.startswith("//"):
        if target.shown:
            yield _of_address(page, target, top, domains) or _elsewhere(page, written)
        return
    place = _local(page, written, top)
    several = _matching(page, written) if place is None and "*" in written else ()
    yield from several or (place or _missing(page, written),)


def _of_address(page: Path, target: Target, top: Path, domains: tuple[str, ...]) -> Path | None:
    """The file of the page's own site that an address with a server is meant to be."""
    try:
        address = urlsplit(target.text.strip())
        host = (address.hostname or "").lower()
    except ValueError:
        return None
    own = any(host == domain or host.endswith(f".{domain}") for domain in map(str.lower, domains))
    return _local(page, address.path, top) if own or target.whole else None


def _matching(page: Path, pattern: str) -> tuple[Path, ...]:
    """The pictures beside a page that a pattern stands for, as in Hugo's `resources`; two stars reach into folders."""
    try:
        found = tuple(page.parent.glob(re.sub(r"\*\*/?(?=[^/]*$)", "**/*", pattern.lstrip("/"))))
    except ValueError:
        return ()
    return tuple(sorted(path for path in found if is_file(path) and is_image_name(path.suffix.lower())))


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
