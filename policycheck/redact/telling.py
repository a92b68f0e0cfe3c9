"""Which names of files and folders a report objects to: in themselves, and where a page refers to them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from policycheck.redact.objections import to_mend
from policycheck.redact.references import Named, Reference
from policycheck.redact.spots import Spot, runs
from policycheck.types import MetadataLocation, Report


@dataclass(frozen=True, slots=True)
class Telling:
    """Names that say more than they may, each without the folders above it."""

    files: set[str] = field(default_factory=set)
    folders: set[str] = field(default_factory=set)


def telling(report: Report, pages: Iterable[tuple[Sequence[Spot], Sequence[Reference]]]) -> Telling:
    """The names that files are to lose. pages: what is to mend in each text, and where it refers to files."""
    names = Telling()
    for finding in to_mend(report):
        place = finding.location
        if isinstance(place, MetadataLocation) and place.field == "file-name":
            names.files.add(PurePosixPath(place.source).name)
    for spots, references in pages:
        for reference in references:
            named = {part for spot in spots for part in _touched(spot, reference)}
            names.folders.update(part.name for part in reference[:-1] if part in named)
            names.files.update(part.name for part in reference[-1:] if part in named)
    return names


def elsewhere(spots: Iterable[Spot], references: Sequence[Reference]) -> tuple[Spot, ...]:
    """The places that lie in no reference; what a reference names goes with the name of its file."""
    return tuple(spot for spot in spots if not any(_inside(spot, reference) for reference in references))


def _inside(spot: Spot, reference: Reference) -> bool:
    found = runs(spot.part, spot.start, spot.end)
    return bool(found) and all(reference[0].start <= first and last <= reference[-1].end for first, last in found)


def _touched(spot: Spot, reference: Reference) -> Iterator[Named]:
    for first, last in runs(spot.part, spot.start, spot.end) if _inside(spot, reference) else ():
        yield from (part for part in reference if first < part.end and part.start < last)
