"""One round: every file of a copy changed by what a report says of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from policycheck.redact.comments import comment_edits
from policycheck.redact.cover import Style, cover, widened
from policycheck.redact.edits import apply
from policycheck.redact.encoding import encoding_of
from policycheck.redact.naming import neutral_name, reference_edits
from policycheck.redact.people import Who
from policycheck.redact.pictures import copied_name, encoded, may_stay
from policycheck.redact.replace import replacements, text_findings, to_mend
from policycheck.types import ImageLocation, ImagePart, MetadataLocation, Report, TextSource

if TYPE_CHECKING:
    from policycheck.redact.copy import CopiedFile


def changed(files: Sequence[CopiedFile], report: Report, who: Who, style: Style) -> tuple[CopiedFile, ...]:
    """The files with what the report objects to replaced, covered or renamed. The report must hold its content."""
    images = {part.source: part for part in report.content.images if not part.field} if report.content else {}
    texts = {part.origin.name: part.origin for part in report.content.texts if part.segments} if report.content else {}
    names = _names(files, report, images)
    made: list[CopiedFile] = []
    for file in files:
        if file.name in images:
            made.append(_picture(file, images[file.name], names[file.name], report, style))
        elif file.name in texts:
            made.append(_text(file, texts[file.name], names, report, who))
        else:
            made.append(file)
    return tuple(made)


def _names(files: Sequence[CopiedFile], report: Report, images: dict[str, ImagePart]) -> dict[str, str]:
    """The new name of each file: neutral where it names somebody, with the ending of what it is written as."""
    telling = {
        finding.location.source
        for finding in to_mend(report)
        if isinstance(finding.location, MetadataLocation) and finding.location.field == "file-name"
    }
    names: dict[str, str] = {}
    for file in files:
        taken = [*names.values(), *(other.name for other in files)]
        name = copied_name(file.name) if file.name in images else file.name
        if file.name in telling:
            name = neutral_name(name, taken, kind="picture" if file.name in images else "post")
        elif name != file.name and name in taken:
            # photo.heic beside photo.jpg: the second is called photo-heic.jpg.
            stem, _, suffix = file.name.rpartition(".")
            name = copied_name(f"{stem}-{suffix}.{suffix}")
        names[file.name] = name
    return names


def _text(file: CopiedFile, origin: TextSource, names: dict[str, str], report: Report, who: Who) -> CopiedFile:
    assert report.content is not None
    mark, encoding = encoding_of(file.data, origin.text)
    found = replacements(report, report.content, file.name, who, encoding)
    references = [
        edit
        for old, new in names.items()
        if old != new and old != file.name
        for edit in reference_edits(origin.text, old, new)
    ]
    comments = comment_edits(origin)
    after = apply(origin.text, [*(item.edit for item in found), *references, *comments])
    return replace(
        file,
        name=names[file.name],
        data=mark + after.encode(encoding),
        before=origin.text if file.before is None else file.before,
        after=after,
        replaced=(*file.replaced, *text_findings(found)) if after != origin.text else file.replaced,
        emptied=file.emptied + len(comments),
    )


def _picture(file: CopiedFile, part: ImagePart, name: str, report: Report, style: Style) -> CopiedFile:
    styles = _boxes(file, report, style)
    if not styles and name == file.name and may_stay(name, file.data):
        return replace(file, kind="picture")
    pixels = part.pixels.copy()
    height, width = pixels.shape[:2]
    for box, chosen in styles.items():
        cover(pixels, widened(box, width, height), chosen)
    covered = (*file.covered, *styles)
    return replace(file, kind="picture", name=name, data=encoded(name, pixels), covered=covered, rewritten=True)


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
