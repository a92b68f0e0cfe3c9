"""One round: every file of a copy changed by what a report says of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from policycheck.redact.appearance import in_srgb, layered, opacity
from policycheck.redact.comments import comment_edits
from policycheck.redact.cover import Style, cover, widened
from policycheck.redact.edits import apply
from policycheck.redact.encoding import encoding_of
from policycheck.redact.naming import Names, new_names
from policycheck.redact.objections import spots, to_mend
from policycheck.redact.people import Who
from policycheck.redact.pictures import copied_name, encoded, may_stay
from policycheck.redact.references import Reference, references
from policycheck.redact.replace import replacements, text_findings
from policycheck.redact.spots import Spot
from policycheck.redact.telling import Telling, elsewhere, telling
from policycheck.types import ImageLocation, ImagePart, Report, TextSource

if TYPE_CHECKING:
    from policycheck.redact.appearance import Pixels
    from policycheck.redact.copy import CopiedFile


def changed(files: Sequence[CopiedFile], report: Report, who: Who, style: Style) -> tuple[CopiedFile, ...]:
    """The files with what the report objects to replaced, covered or renamed. The report must hold its content."""
    images = {part.source: part for part in report.content.images if not part.field} if report.content else {}
    pages = _pages(files, report)
    seen = {file.name: _opacity(file, images[file.name], report) for file in files if file.name in images}
    names = _names(files, seen, telling(report, ((page.spots, page.references) for page in pages.values())))
    made: list[CopiedFile] = []
    for file in files:
        if file.name in images:
            look = _Look(images[file.name].pixels, seen[file.name], _boxes(file, report, style))
            made.append(_picture(file, look, names.path(file.name)))
        elif file.name in pages:
            made.append(_text(file, pages[file.name], names, who))
        else:
            made.append(replace(file, name=names.path(file.name)))
    return tuple(made)


@dataclass(frozen=True, slots=True)
class _Page:
    """A text, the places in it that are to be mended, and those that refer to a file."""

    origin: TextSource
    spots: tuple[Spot, ...]
    references: tuple[Reference, ...]


def _pages(files: Sequence[CopiedFile], report: Report) -> dict[str, _Page]:
    texts = {part.origin.name: part.origin for part in report.content.texts if part.segments} if report.content else {}
    paths = [file.name for file in files]
    return {
        name: _Page(origin, spots(report, name), references(origin.text, paths))
        for name, origin in texts.items()
        if name in paths
    }


def _names(files: Sequence[CopiedFile], seen: Mapping[str, Pixels | None], say: Telling) -> Names:
    # Files of one name get one name, and with it one format.
    through = {PurePosixPath(name).name for name, opaque in seen.items() if opaque is not None}
    formats = {
        file.name: copied_name(file.name, layered=PurePosixPath(file.name).name in through)
        if file.name in seen
        else file.name
        for file in files
    }
    return new_names(formats, pictures=seen, telling=say.files, folders=say.folders)


def _text(file: CopiedFile, page: _Page, names: Names, who: Who) -> CopiedFile:
    origin = page.origin
    mark, encoding = encoding_of(file.data, origin.text)
    found = replacements(elsewhere(page.spots, page.references), who, encoding)
    comments = comment_edits(origin)
    after = apply(origin.text, [*(item.edit for item in found), *names.edits(page.references), *comments])
    return replace(
        file,
        name=names.path(file.name),
        data=mark + after.encode(encoding),
        before=origin.text if file.before is None else file.before,
        after=after,
        replaced=(*file.replaced, *text_findings(found)) if after != origin.text else file.replaced,
        emptied=file.emptied + len(comments),
    )


@dataclass(frozen=True, slots=True)
class _Look:
    """The pixels that a check looked at, how much of each is seen (None: all of it), and what is to be covered."""

    pixels: Pixels
    seen: Pixels | None
    styles: dict[ImageLocation, Style]


def _opacity(file: CopiedFile, part: ImagePart, report: Report) -> Pixels | None:
    gaps = any(gap.source == file.name for gap in report.unchecked)
    beneath = any(
        isinstance(finding.location, ImageLocation) and finding.location.field and finding.location.source == file.name
        for finding in to_mend(report)
    )
    # A picture of ours hides nothing but what shows on another ground than white; that goes where it must not be seen.
    return None if file.rewritten and (gaps or beneath) else opacity(file.data, part.pixels)


def _picture(file: CopiedFile, look: _Look, name: str) -> CopiedFile:
    if not look.styles and may_stay(name, file.data):
        return replace(file, kind="picture", name=name)
    pixels = in_srgb(file.data, look.pixels).copy()
    seen = None if look.seen is None else look.seen.copy()
    height, width = pixels.shape[:2]
    for place, style in look.styles.items():
        left, top, right, bottom = box = widened(place, width, height)
        cover(pixels, box, style)
        if seen is not None:
            seen[top:bottom, left:right] = 255
    data = encoded(name, pixels if seen is None else layered(pixels, seen))
    return replace(file, kind="picture", name=name, data=data, covered=(*file.covered, *look.styles), rewritten=True)


def _boxes(file: CopiedFile, report: Report, style: Style) -> dict[ImageLocation, Style]:
    """How each place of a picture is to be covered: words, and what still looks like a face, by one colour."""
    styles: dict[ImageLocation, Style] = {}
    for finding in to_mend(report):
        place = finding.location
        if isinstance(place, ImageLocation) and place.source == file.name and not place.field:
            plain = finding.category != "photo-consent" or any(_overlap(place, other) for other in file.covered)
            styles[place] = "box" if plain else styles.get(place, style)
    return styles


def _overlap(one: ImageLocation, other: ImageLocation) -> bool:
    across = min(one.x + one.width, other.x + other.width) - max(one.x, other.x)
    down = min(one.y + one.height, other.y + other.height) - max(one.y, other.y)
    return across > 0 and down > 0
