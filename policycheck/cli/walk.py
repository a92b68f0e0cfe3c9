"""The drafts in files and folders: each page with its pictures, and each picture without a page."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from policycheck.cli.references import DRAWINGS, HTML, MARKDOWN, References, references
from policycheck.drafts.decode import UnreadableError
from policycheck.drafts.formats import is_image_name
from policycheck.drafts.read import file_bytes
from policycheck.errors import UsageError
from policycheck.paths import absolute, is_file, is_folder, path_key
from policycheck.types import SourceFile, Unchecked

_PAGES = (".txt", ".text", *MARKDOWN, *HTML)
# Known to the reader of drafts so that it is not taken for text; in a folder it is no post.
_NO_PICTURES = (".ico",)
_SKIPPED_FOLDERS = ("node_modules", "__pycache__")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One draft: its files, the page or the picture first, and what of it is known not to be checked.

    `home` is the path that decides which configuration is nearest.
    """

    home: Path
    files: tuple[Path | SourceFile, ...] = ()
    unchecked: tuple[Unchecked, ...] = ()


@dataclass(slots=True)
class _Listing:
    """The files found so far, each once, and the folders that could not be opened."""

    files: dict[str, Path] = field(default_factory=dict)
    closed: list[Found] = field(default_factory=list)

    def add(self, path: Path) -> None:
        self.files.setdefault(path_key(path), path)

    def close(self, error: OSError) -> None:
        name = str(error.filename or "a folder")
        reason = f"the folder cannot be opened ({error.strerror or 'unknown cause'}): check its permissions"
        gap = Unchecked(source=name, stage="read", reason=reason)
        self.closed.append(Found(home=Path(name) / "-", unchecked=(gap,)))


def find_drafts(
    paths: Iterable[Path],
    *,
    piped: SourceFile | None,
    drafts_among: Callable[[tuple[Path, ...]], tuple[Path, ...]],
    domains_of: Callable[[Path], tuple[str, ...]],
) -> tuple[Found, ...]:
    """The drafts in `paths` and in standard input, in the order of the paths, folders in the order of names.

    drafts_among: leaves out the files that are never a draft. domains_of: the school's own, as a page's settings say.
    Raises UsageError for a path that does not exist.
    """
    roots = tuple(paths)
    listing = _listed(roots)
    files = {path_key(path): path for path in drafts_among(tuple(listing.files.values()))}
    pages = {key: path for key, path in files.items() if _suffix(path) in (*_PAGES, *DRAWINGS)}

    def read(path: Path, data: bytes) -> References:
        return references(path, data, top=top_of(path, roots), domains=domains_of(path))

    refers = {key: read(path, _bytes(path)) for key, path in pages.items()}
    own = read(Path(piped.name), piped.data) if piped else References()
    # A drawing that a page shows goes with that page, and so does what it shows itself.
    shown = _shown((*(refers[key] for key, path in pages.items() if _suffix(path) in _PAGES), own))
    refers = {key: found for key, found in refers.items() if key not in shown or _suffix(files[key]) in _PAGES}
    referred = _shown((*refers.values(), own))
    drafts = [_page(Path(piped.name), piped, own)] if piped else []
    for key, path in files.items():
        if key in refers:
            drafts.append(_page(path, path, refers[key]))
        elif key not in referred:
            drafts.append(Found(home=path, files=(path,)))
    return (*drafts, *listing.closed)


def _shown(pages: Iterable[References]) -> frozenset[str]:
    return frozenset(path_key(picture) for page in pages for picture in page.files)


def _page(home: Path, page: Path | SourceFile, refers: References) -> Found:
    return Found(home=home, files=(page, *refers.files), unchecked=refers.unchecked)


def _listed(roots: tuple[Path, ...]) -> _Listing:
    listing = _Listing()
    for root in roots:
        if is_folder(root):
            for path in _walk(root, listing):
                listing.add(path)
        elif os.path.lexists(root):
            listing.add(root)
        else:
            raise UsageError(f"{root}: no such file or folder")
    return listing


def _walk(root: Path, listing: _Listing) -> Iterator[Path]:
    seen: dict[str, None] = {}
    for folder, folders, names in os.walk(root, onerror=listing.close, followlinks=True):
        # A link may lead back up; what was visited under one name is not visited under another.
        real = os.path.realpath(folder)
        if real in seen:
            folders.clear()
            continue
        seen[real] = None
        folders[:] = sorted(name for name in folders if not _skipped(Path(folder, name)))
        for name in sorted(names):
            if not name.startswith(".") and is_draft(Path(name)):
                yield Path(folder, name)


def _skipped(folder: Path) -> bool:
    return folder.name.startswith(".") or folder.name in _SKIPPED_FOLDERS or is_file(folder / "pyvenv.cfg")


def is_draft(path: Path) -> bool:
    """Whether a file found in a folder is a page, a picture or a video, by its name."""
    suffix = _suffix(path)
    return suffix in _PAGES or (is_image_name(suffix) and suffix not in _NO_PICTURES)


def _suffix(path: Path) -> str:
    return path.suffix.lower()


def _bytes(path: Path) -> bytes:
    try:
        return file_bytes(path)
    except UnreadableError:
        # Reading it as a draft says why it cannot be read.
        return b""


def top_of(page: Path, roots: tuple[Path, ...]) -> Path:
    """The top of the page's site: its repository, else the current folder, else the folder given."""
    here = absolute(page).parent
    for folder in (here, *here.parents):
        if os.path.lexists(folder / ".git"):
            return folder
    tops = (Path.cwd(), *(absolute(root) for root in roots if is_folder(root)))
    return next((top for top in tops if here.is_relative_to(top)), here)
