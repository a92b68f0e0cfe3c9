"""A calibration's file: read as it was written, of these photos alone, and never taken for another."""

import json
from datetime import date
from pathlib import Path

import pytest

from policycheck.errors import RegisterError
from policycheck.register import load_register
from policycheck.register.calibration import (
    FILE_NAME,
    Calibration,
    digests,
    read_calibration,
    write_calibration,
)


def calibration(*photos: str, threshold: float | None = 0.44) -> Calibration:
    return Calibration(
        made_on=date(2026, 11, 20),
        embedding="e",
        people=100,
        pairs=4950,
        within=1,
        at_most=0.00096,
        threshold=threshold,
        photos=photos,
    )


def photos(folder: Path, **contents: str) -> list[tuple[str, Path]]:
    """Files of these contents, each of the person of that id."""
    pairs = []
    for person, content in contents.items():
        path = folder / f"{person}.jpg"
        path.write_text(content)
        pairs.append((person, path))
    return pairs


@pytest.mark.parametrize("threshold", [0.44, None])
def test_what_was_written_is_read(tmp_path: Path, threshold: float | None) -> None:
    """Every value comes back, and nothing else is left in the folder."""
    made = calibration("a", "b", threshold=threshold)
    assert write_calibration(made, tmp_path) == tmp_path / FILE_NAME
    assert read_calibration(tmp_path) == made
    assert [path.name for path in tmp_path.iterdir()] == [FILE_NAME]


def test_without_a_file_there_is_none(tmp_path: Path) -> None:
    """A register that was never calibrated is a register all the same."""
    assert read_calibration(tmp_path) is None


@pytest.mark.parametrize(
    "text",
    [
        *("", "[]", "{}", '{"schema": "policycheck-calibration/9"}', '{"schema": "policycheck-calibration/1"}'),
        *("[" * 100_000, '{"schema": "policycheck-calibration/1", "people": ' + "9" * 5000 + "}"),
    ],
    ids=range(7),
)
def test_a_broken_file_is_one_clear_line(tmp_path: Path, text: str) -> None:
    """It is neither a calibration nor none: the error says what to run."""
    (tmp_path / FILE_NAME).write_text(text)
    with pytest.raises(RegisterError, match=r"calibration\.json: .*: run policycheck register calibrate again"):
        read_calibration(tmp_path)


def test_it_covers_the_photos_it_was_made_from_and_fewer(tmp_path: Path) -> None:
    """A photo that is new, changed or of somebody else is not covered; one that is gone is no matter."""
    both = photos(tmp_path, p1="one", p2="two")
    made = calibration(*digests(both))
    assert made.covers(both)
    assert made.covers(both[:1])
    assert made.covers([*both, ("p3", tmp_path / "lost.jpg")])
    assert not made.covers([("p2", both[0][1])])
    assert not made.covers(photos(tmp_path, p1="one", p3="three"))
    assert not made.covers(photos(tmp_path, p1="another"))


def test_a_register_brings_its_calibration(tmp_path: Path) -> None:
    """It is read with the register, unless it is about to be made anew."""
    (tmp_path / "people.csv").write_text("person_id,kind,forename,surname,known_as,aliases,handles,year_group\n")
    (tmp_path / "consents.csv").write_text("person_id,channel,scope,granted_on,expires_on,withdrawn_on,given_by\n")
    assert load_register(tmp_path).calibration is None
    (tmp_path / FILE_NAME).write_text(json.dumps(calibration().to_dict()))
    assert load_register(tmp_path).calibration == calibration()
    (tmp_path / FILE_NAME).write_text("{")
    assert load_register(tmp_path, calibrated=False).calibration is None
    with pytest.raises(RegisterError):
        load_register(tmp_path)
