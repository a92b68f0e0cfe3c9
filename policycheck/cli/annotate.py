"""`--annotate`: copies of a draft's pictures with what was found drawn on them, written beside and then renamed."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from policycheck.errors import UsageError
from policycheck.paths import is_file, is_folder, path_key
from policycheck.report.picture import Drawn, boxes, draw
from policycheck.report.words import which
from policycheck.types import Report

if TYPE_CHECKING:
    from PIL.Image import Image

_FORMATS = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG"}


def ready(out: Path | None, given: Iterable[str | Path], output: Path | None) -> None:
    """Raises UsageError, before any work is done, where copies cannot or must not be written."""
    if out is None or is_folder(out):
        return
    if out.suffix.lower() not in _FORMATS:
        raise UsageError(f"{out}: is no folder: give --annotate a folder, or a name that ends in .jpg or .png")
    if not out.parent.is_dir():
        raise UsageError(f"{out.parent}: no such folder for --annotate")
    _not_among(out, (*given, *((output,) if output else ())))


def annotate(report: Report, out: Path, given: Iterable[str | Path]) -> tuple[Drawn, ...]:
    """Writes a copy of each picture that could be read, and of thumbnails, frames and the like that have a box.

    Raises UsageError, and then overwrites no picture given.
    """
    parts = report.content.images if report.content else ()
    images = tuple(image for image in parts if not image.field or boxes(report, image))
    targets = _targets(out, tuple(image.source for image in images))
    kept = tuple(given)
    for target in targets:
        _not_among(target, kept)
    drawn = []
    for image, target in zip(images, targets, strict=True):
        found = boxes(report, image)
        _write(draw(image, found), target)
        source = ", ".join(filter(None, (image.source, which(image))))
        drawn.append(Drawn(source=source, copy=str(target), boxes=found))
    return tuple(drawn)


def _targets(out: Path, sources: tuple[str, ...]) -> tuple[Path, ...]:
    """In a folder by the pictures' own names, else the name given, numbered where there are several pictures."""
    if not is_folder(out):
        if len(sources) == 1:
            return (out,)
        return tuple(out.with_name(f"{out.stem}-{number}{out.suffix}") for number in range(1, len(sources) + 1))
    targets: dict[str, Path] = {}
    for source in sources:
        stem, number = f"{PurePath(source).stem}-annotated", 1
        name = f"{stem}.jpg"
        while name.casefold() in targets:
            number += 1
            name = f"{stem}-{number}.jpg"
        targets[name.casefold()] = out / name
    return tuple(targets.values())


def _not_among(target: Path, given: Iterable[str | Path]) -> None:
    # Two names may lead to one file: links, or another case.
    if any(path_key(path) == path_key(target) or _same(Path(path), target) for path in given):
        raise UsageError(f"{target}: is itself given to this run: give --annotate another name")


def _same(path: Path, target: Path) -> bool:
    return is_file(path) and is_file(target) and path.samefile(target)


def _write(copy: Image, target: Path) -> None:
    beside = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        copy.save(beside, format=_FORMATS[target.suffix.lower()], quality=90)
        beside.replace(target)
    except OSError as error:
        reason = error.strerror or "the picture is too large for this format"
        raise UsageError(f"{target}: the copy cannot be written ({reason}): check --annotate") from error
    finally:
        beside.unlink(missing_ok=True)
