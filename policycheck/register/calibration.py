"""What a school's own reference photos say of face matching: a file beside people.csv, without anybody's face in it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from policycheck.errors import RegisterError

FILE_NAME = "calibration.json"
SCHEMA = "policycheck-calibration/1"
# Bytes of a photo's digest that are kept: enough to tell photos apart.
_DIGEST = 16

Photos = Sequence[tuple[str, Path]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """The distance within which a school's own enrolments permit a match, and what that rests on.

    threshold: None where there is too little data, or none is strict enough: then nothing may be cleared.
    embedding: what made the numbers that were compared; another one makes other distances.
    people: those with a usable photo; pairs: pairs of different people; within: the pairs that lie within the
        threshold; at_most: the rate of such pairs that 95% confidence leaves open (1.0 without a threshold).
    photos: a digest of each reference photo that was looked at, usable or not.
    """

    made_on: date
    embedding: str
    people: int
    pairs: int
    within: int
    at_most: float
    threshold: float | None
    photos: tuple[str, ...]

    def covers(self, photos: Photos) -> bool:
        """Whether each of these photos was looked at, as it is now; one that cannot be read enrols nobody.

        Fewer photos than then are covered as well: whoever withdraws must not stop the matching of the others.
        """
        known = frozenset(self.photos)
        return all(digest in known for digest in digests(photos))

    def to_dict(self) -> dict[str, Any]:
        return {
            "schema": SCHEMA,
            "made_on": self.made_on.isoformat(),
            "embedding": self.embedding,
            "people": self.people,
            "pairs": self.pairs,
            "within": self.within,
            "at_most": self.at_most,
            "threshold": self.threshold,
            "photos": list(self.photos),
        }


def digests(photos: Photos) -> tuple[str, ...]:
    """Of each photo that can be read, together with whose it is said to be, in order."""
    return tuple(digest for person_id, path in photos if (digest := _digest(person_id, path)))


def read_calibration(folder: Path) -> Calibration | None:
    """The calibration of a register's folder, None where there is none. Raises RegisterError."""
    path = folder / FILE_NAME
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, RecursionError):
        raise _broken(path) from None
    try:
        return _of(values)
    except (KeyError, TypeError, ValueError):
        raise _broken(path) from None


def write_calibration(calibration: Calibration, folder: Path) -> Path:
    """Writes it beside people.csv, whole or not at all. Raises RegisterError."""
    path = folder / FILE_NAME
    beside = path.with_name(f".{FILE_NAME}.part")
    try:
        beside.write_text(json.dumps(calibration.to_dict(), indent=2) + "\n", encoding="utf-8")
        beside.replace(path)
    except OSError as error:
        raise RegisterError(f"{path}: cannot be written ({error.strerror}): check the folder's permissions") from error
    finally:
        beside.unlink(missing_ok=True)
    return path


def _of(values: Mapping[str, Any]) -> Calibration:
    if values["schema"] != SCHEMA:
        raise ValueError(values["schema"])
    threshold = values["threshold"]
    return Calibration(
        made_on=date.fromisoformat(values["made_on"]),
        embedding=str(values["embedding"]),
        people=int(values["people"]),
        pairs=int(values["pairs"]),
        within=int(values["within"]),
        at_most=float(values["at_most"]),
        threshold=None if threshold is None else float(threshold),
        photos=tuple(str(item) for item in values["photos"]),
    )


def _digest(person_id: str, path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError:
        return ""
    return hashlib.sha256(person_id.encode() + b"\0" + data).hexdigest()[: 2 * _DIGEST]


def _broken(path: Path) -> RegisterError:
    return RegisterError(f"{path}: not a calibration that can be read: run policycheck register calibrate again")
