"""Who made a picture: named in its file by the camera or the studio, picture after picture."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from policycheck.types import Content, Finding, MetadataLocation, Unchecked


def settled(found: Iterable[Finding | Unchecked], content: Content) -> Iterator[Finding | Unchecked]:
    """Without what was found in a creator's or owner's field, but for full names of the register and agencies' marks.

    A photographer's own name and telephone number are no fact about those whom the picture shows.
    """
    fields = {(part.origin.name, part.field) for part in content.texts if part.kind == "creator"}
    return (item for item in found if isinstance(item, Unchecked) or not _made_by(item, fields) or _stays(item))


def _stays(finding: Finding) -> bool:
    known = (finding.category, finding.entity) == ("person-name", "full-name") and bool(finding.people)
    return known or finding.category == "copyright"


def _made_by(finding: Finding, fields: set[tuple[str, str]]) -> bool:
    place = finding.location
    return isinstance(place, MetadataLocation) and (place.source, place.field) in fields
