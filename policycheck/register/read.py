"""A register from a folder of CSV files. Errors name file, row and column, never a person."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import TypeVar

from policycheck.encodings import holds_utf8
from policycheck.errors import RegisterError
from policycheck.register.calibration import read_calibration
from policycheck.register.consent import SCOPES, Consent, ConsentChannel
from policycheck.register.people import KINDS, Person, Register
from policycheck.types import CHANNELS

PEOPLE_COLUMNS = ("person_id", "kind", "forename", "surname", "known_as", "aliases", "handles", "year_group")
_OPTIONAL = ("do_not_publish",)
CONSENT_COLUMNS = ("person_id", "channel", "scope", "granted_on", "expires_on", "withdrawn_on", "given_by")
_CHANNEL_NAMES: tuple[ConsentChannel, ...] = (*CHANNELS, "social", "any")
_FACE = re.compile(r"(?P<person>.+?)(-\d+)?\.(jpe?g|png|webp|heic)", re.IGNORECASE)
_YES, _NO = ("yes", "y", "true", "1"), ("", "no", "n", "false", "0")

Row = dict[str, str]
_Choice = TypeVar("_Choice", bound=str)


def load_register(folder: str | Path, *, calibrated: bool = True) -> Register:
    """Reads people.csv, consents.csv, the names of the files in faces/ and calibration.json, if it is there.

    calibrated: False leaves calibration.json unread, which is then to be made anew. Raises RegisterError.
    """
    root = Path(folder)
    if not root.is_dir():
        raise RegisterError(f"register {root}: not a folder; give the folder that holds people.csv and consents.csv")
    consents = _consents(root / "consents.csv")
    people = tuple(_people(root / "people.csv", consents))
    ids = {person.person_id for person in people}
    for person_id, rows in consents.items():
        if person_id not in ids:
            raise RegisterError(f"{root / 'consents.csv'}:{rows[0][0]}: person_id is not in people.csv: add or mend it")
    return Register(
        people=people,
        faces=tuple(_faces(root / "faces", ids)),
        calibration=read_calibration(root) if calibrated else None,
    )


def _people(path: Path, consents: dict[str, list[tuple[int, Consent]]]) -> Iterator[Person]:
    seen: dict[str, int] = {}
    for line, row in _rows(path, PEOPLE_COLUMNS):
        where = f"{path}:{line}"
        person_id, kind = row["person_id"], row["kind"].lower()
        if not person_id:
            raise RegisterError(f"{where}: person_id is empty: give each person one of their own")
        if person_id in seen:
            raise RegisterError(
                f"{where}: person_id stands in row {seen[person_id]} already: give each person their own"
            )
        if not row["forename"] and not row["surname"]:
            raise RegisterError(f"{where}: forename and surname are both empty: fill in at least one")
        seen[person_id] = line
        yield Person(
            person_id=person_id,
            kind=_one_of(where, "kind", kind, KINDS),
            forename=row["forename"],
            surname=row["surname"],
            known_as=row["known_as"],
            aliases=_several(row["aliases"]),
            handles=_several(row["handles"]),
            year_group=row["year_group"],
            do_not_publish=_flag(where, row.get("do_not_publish", "")),
            consents=tuple(consent for _, consent in consents.get(person_id, [])),
        )


def _consents(path: Path) -> dict[str, list[tuple[int, Consent]]]:
    found: dict[str, list[tuple[int, Consent]]] = {}
    for line, row in _rows(path, CONSENT_COLUMNS):
        found.setdefault(row["person_id"], []).append((line, _consent(f"{path}:{line}", row)))
    return found


def _consent(where: str, row: Row) -> Consent:
    granted = _day(where, "granted_on", row["granted_on"])
    if granted is None:
        raise RegisterError(f"{where}: granted_on is empty: a consent needs the day it was given, such as 2026-09-01")
    expires = _day(where, "expires_on", row["expires_on"])
    withdrawn = _day(where, "withdrawn_on", row["withdrawn_on"])
    for column, day in (("expires_on", expires), ("withdrawn_on", withdrawn)):
        if day is not None and day < granted:
            raise RegisterError(f"{where}: {column} is before granted_on: put the dates in order")
    return Consent(
        channel=_one_of(where, "channel", row["channel"].lower(), _CHANNEL_NAMES),
        scope=_one_of(where, "scope", row["scope"].lower(), SCOPES),
        granted_on=granted,
        expires_on=expires,
        withdrawn_on=withdrawn,
    )


def _rows(path: Path, columns: tuple[str, ...]) -> Iterator[tuple[int, Row]]:
    """Each row with the line on which it ends, its values stripped. Rows that are empty throughout are left out."""
    reader = csv.DictReader(io.StringIO(_text(path), newline=""), strict=True)
    try:
        reader.fieldnames = _headings(path, reader.fieldnames or (), columns)
        for row in reader:
            if None in row:
                raise RegisterError(f"{path}:{reader.line_num}: more values than columns: put quotes round a comma")
            clean = {name: (value or "").strip() for name, value in row.items()}
            if any(clean.values()):
                yield reader.line_num, clean
    except csv.Error as error:
        raise RegisterError(f"{path}:{reader.line_num}: not a CSV row ({error}): mend its quotes") from error


def _headings(path: Path, written: Sequence[str], columns: tuple[str, ...]) -> list[str]:
    names = [re.sub(r"[\W_]+", "_", name or "").strip("_").lower() for name in written]
    missing = [column for column in columns if column not in names]
    if missing and any(mark in "".join(written) for mark in ";\t"):
        raise RegisterError(f"{path}:1: the columns are not separated by commas: save it as CSV (comma delimited)")
    if missing:
        raise RegisterError(f"{path}:1: column {missing[0]} is missing: the first row must name {', '.join(columns)}")
    optional = _OPTIONAL if columns is PEOPLE_COLUMNS else ()
    known = (*columns, *optional)
    for number, name in enumerate(names, start=1):
        if name in known and name in names[: number - 1]:
            raise RegisterError(f"{path}:1: column {name} stands twice: leave one")
        # Taken for a column of the school's own, it would leave a child unprotected in silence.
        if optional and name not in known and ("publi" in name or get_close_matches(name, optional, cutoff=0.75)):
            raise RegisterError(f"{path}:1: column {number} is not known: name it do_not_publish, or leave it out")
    return names


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise RegisterError(f"{path}: no such file: a register needs people.csv and consents.csv") from None
    except OSError as error:
        raise RegisterError(f"{path}: cannot be read ({error.strerror}): check its permissions") from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if holds_utf8(data):
            line = data.count(b"\n", 0, error.start) + 1
            raise RegisterError(f"{path}:{line}: mixes UTF-8 with something else: save it as CSV UTF-8") from None
        return _windows_text(path, data)


def _windows_text(path: Path, data: bytes) -> str:
    # Excel on a British Windows saves CSV as Windows-1252. A letter put in by guess would hide a person from look-up.
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise RegisterError(f"{path}:{line}: neither UTF-8 nor Windows-1252: save it as CSV UTF-8") from None


def _faces(folder: Path, ids: set[str]) -> Iterator[tuple[str, Path]]:
    if not folder.is_dir():
        return
    for number, path in enumerate(sorted(folder.iterdir()), start=1):
        if path.name.startswith("."):
            continue
        match = _FACE.fullmatch(path.name)
        # The whole stem first: an id may itself end in a hyphen and a number.
        person = next((name for name in (path.stem, match["person"] if match else "") if name in ids), None)
        if match is None or person is None:
            raise RegisterError(
                f"{folder}: file {number} in order of name belongs to nobody: "
                "name it <person_id>.jpg or <person_id>-2.jpg"
            )
        yield person, path


def _several(value: str) -> tuple[str, ...]:
    return tuple(item.strip() for item in value.split(";") if item.strip())


def _day(where: str, column: str, value: str) -> date | None:
    if not value:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise RegisterError(f"{where}: {column} is not a date: write it as 2026-09-01") from None


def _flag(where: str, value: str) -> bool:
    if value.lower() not in _YES + _NO:
        raise RegisterError(f"{where}: do_not_publish is neither yes nor no")
    return value.lower() in _YES


def _one_of(where: str, column: str, value: str, allowed: tuple[_Choice, ...]) -> _Choice:
    for choice in allowed:
        if value == choice:
            return choice
    raise RegisterError(f"{where}: {column} is not one of {', '.join(allowed)}")
