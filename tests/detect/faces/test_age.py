"""The age of reference photos: the camera's day, else the file's, and twelve months as the calendar counts them."""

import os
from datetime import date, datetime
from pathlib import Path

import pytest
from PIL import Image

from policycheck.detect.faces.age import outgrown, taken_on


def photo(path: Path, *, taken: str | None, written: date) -> Path:
    picture, exif = Image.new("RGB", (32, 32)), Image.Exif()
    if taken is not None:
        exif.get_ifd(0x8769)[0x9003] = taken
    picture.save(path, exif=exif)
    moment = datetime(written.year, written.month, written.day, 12).timestamp()
    os.utime(path, (moment, moment))
    return path


@pytest.mark.parametrize(
    ("taken", "day"),
    [
        ("2024:06:01 10:00:00", date(2024, 6, 1)),
        (None, date(2025, 9, 1)),
        ("0000:00:00 00:00:00", date(2025, 9, 1)),
        ("yesterday", date(2025, 9, 1)),
    ],
)
def test_the_cameras_day_comes_before_the_files(tmp_path: Path, taken: str | None, day: date) -> None:
    """EXIF where it holds a day, and otherwise the day on which the file was written."""
    assert taken_on(photo(tmp_path / "p.jpg", taken=taken, written=date(2025, 9, 1))) == day


def test_what_is_no_picture_has_the_day_of_its_file_and_what_is_missing_none(tmp_path: Path) -> None:
    """A broken file raises nothing."""
    broken = tmp_path / "p.jpg"
    broken.write_bytes(b"no picture")
    assert taken_on(broken) == date.fromtimestamp(broken.stat().st_mtime)
    assert taken_on(tmp_path / "lost.jpg") is None


def test_the_newest_photo_of_a_person_counts() -> None:
    """Twelve months to the day are not too long, a day more is; a person with one new photo is not outgrown."""
    on = date(2026, 11, 20)
    photos = [
        ("today", date(2025, 11, 20)),
        ("older", date(2025, 11, 19)),
        ("both", date(2019, 1, 1)),
        ("both", date(2026, 9, 1)),
    ]
    assert outgrown(photos, on=on) == ("older",)
