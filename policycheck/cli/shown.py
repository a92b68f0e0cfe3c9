"""The pictures that a draft's pages show: those not given, those that a copy takes along, and those that it cannot."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path

from policycheck.cli.references import DRAWINGS, HTML, MARKDOWN, references
from policycheck.cli.walk import top_of
from policycheck.drafts import read_originals
from policycheck.paths import absolute, path_key
from policycheck.types import Draft, SourceFile, Unchecked

_OUTSIDE = (
    "a page of the draft shows it, and it lies outside the folder of the first file: give it too, or make a copy of it"
)


def not_given(files: Collection[str | Path | SourceFile], *, domains: tuple[str, ...] = ()) -> tuple[Unchecked, ...]:
    """What the pages among the files show and is none of the files. A missing picture may be given from elsewhere.

    domains: as in `references`.
    """
    given = {_key(item) for item in files}
    names = {Path(item.name if isinstance(item, SourceFile) else item).name for item in files}
    gaps: dict[Unchecked, None] = {}
    for page, data in _pages(files):
        found = references(page, data, top=top_of(page, ()), domains=domains)
        missing = (gap for gap in found.unchecked if gap.source == str(page) or Path(gap.source).name not in names)
        gaps.update(dict.fromkeys(missing))
        for picture in found.files:
            if path_key(picture) not in given:
                reason = f"{page} shows this picture, which was not given: give it too, or use policycheck scan"
                gaps[Unchecked(source=str(picture), stage="read", reason=reason)] = None
    return tuple(gaps)


def with_shown(
    draft: Draft, *, domains: tuple[str, ...] = ()
) -> tuple[tuple[str | Path | SourceFile, ...], tuple[Unchecked, ...]]:
    """The draft's files and the pictures that they show, each once; and what is shown and is no part of the copy.

    domains: as in `references`.
    """
    home = next((absolute(Path(item)).parent for item in draft.files if not isinstance(item, SourceFile)), None)
    files = {_key(item): item for item in draft.files}
    gaps: dict[Unchecked, None] = {}
    for page, data in _pages(draft.files):
        found = references(page, data, top=top_of(page, ()), domains=domains)
        gaps.update(dict.fromkeys(found.unchecked))
        for picture in found.files:
            if path_key(picture) in files:
                continue
            # Elsewhere the page's copy would not lead to the picture's.
            if home and all(absolute(path).is_relative_to(home) for path in (page, picture)):
                files[path_key(picture)] = picture
            else:
                gaps[Unchecked(source=str(picture), stage="read", reason=_OUTSIDE)] = None
    return tuple(files.values()), tuple(gaps)


def _pages(files: Iterable[str | Path | SourceFile]) -> Iterable[tuple[Path, bytes]]:
    for item in files:
        name = item.name if isinstance(item, SourceFile) else str(item)
        if Path(name).suffix.lower() in MARKDOWN + HTML + DRAWINGS:
            # A page that cannot be read comes out as such when the draft is read.
            read, _ = read_originals(Draft(files=(item,)))
            yield from ((Path(name), file.data) for file in read)


def _key(item: str | Path | SourceFile) -> str:
    return item.name if isinstance(item, SourceFile) else path_key(item)
