"""When a reference photo was taken, and whose are too old: children change."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path

_EXIF = 0x8769  # the directory of the camera's own tags
_TAKEN = (0x9003, 0x9004)  # DateTimeOriginal, DateTimeDigitized


def taken_on(path: Path) -> date | None:
    """The day in the photo's EXIF, else that of the file: it shows nobody later than it was written.

    A copied file may be younger than its photo, so an old photo can be missed, but a young one is never called old.
    None where the file cannot be read.
    """
    try:
        return _exif_day(path) or date.fromtimestamp(path.stat().st_mtime)
    except (OSError, ValueError, OverflowError):
        return None


def outgrown(photos: Iterable[tuple[str, date]], *, on: date) -> tuple[str, ...]:
    """The people whose newest photo was taken more than twelve months before that day, in order."""
    newest: dict[str, date] = {}
    for person_id, day in photos:
        newest[person_id] = max(day, newest.get(person_id, day))
    return tuple(person_id for person_id, day in newest.items() if _months(day, on) > 12)


def _months(day: date, on: date) -> float:
    return (on.year - day.year) * 12 + on.month - day.month + (on.day - day.day) / 31


def _exif_day(path: Path) -> date | None:
    from PIL import Image

    try:
        with Image.open(path) as photo:
            tags = photo.getexif().get_ifd(_EXIF)
            written = next((str(tags[tag]) for tag in _TAKEN if tags.get(tag)), "")
        return datetime.strptime(written[:10], "%Y:%m:%d").date()
    # Whatever Pillow raises on a broken file, the file itself has a day.
    except Exception:  # noqa: BLE001
        return None
