"""Writes a copy as a new folder: all of it or nothing."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from pathlib import Path

from policycheck.errors import UsageError
from policycheck.paths import absolute
from policycheck.redact.copy import CopiedFile


def ready_folder(folder: Path, originals: Sequence[Path]) -> None:
    """Raises UsageError where a copy cannot or must not be written to `folder`: it must be new or empty."""
    place = os.path.realpath(folder)
    for original in originals:
        if os.path.realpath(absolute(original).parent) == place:
            raise UsageError(f"{folder}: the originals lie there: give --to another folder")
    if os.path.lexists(folder) and not folder.is_dir():
        raise UsageError(f"{folder}: is no folder: give --to the name of a new folder")
    if folder.is_dir() and any(folder.iterdir()):
        raise UsageError(f"{folder}: is not empty: give --to the name of a new folder, so that no older copy is left")


def write_copy(files: Sequence[CopiedFile], folder: Path) -> None:
    """Writes the files beside `folder` and renames the whole.

    Raises UsageError where that fails, and for a file whose name leads out of the folder.
    """
    place = absolute(folder)
    beside = place.with_name(f".{place.name}.{os.getpid()}.part")
    for file in files:
        if not absolute(beside / file.name).is_relative_to(beside):
            raise UsageError(f"{file.name}: the name leads out of the copy's folder: give the file a name of its own")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        for file in files:
            target = beside / file.name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.data)
        if place.is_dir():
            place.rmdir()
        beside.rename(place)
    except OSError as error:
        raise UsageError(f"{folder}: the copy cannot be written ({error.strerror}): check --to") from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)
