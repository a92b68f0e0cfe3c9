"""`policycheck.toml`, or `[tool.policycheck]` in `pyproject.toml`, as `Settings`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal, TypeVar, get_args

from policycheck.errors import ConfigError
from policycheck.paths import absolute, is_file
from policycheck.types import CHANNELS, ROLES, SEVERITIES, Channel, Role, School, Severity

FILE_NAME = "policycheck.toml"
PYPROJECT = "pyproject.toml"
FaceBackend = Literal["sface", "dlib", "face_recognition"]
FACE_BACKENDS: tuple[FaceBackend, ...] = get_args(FaceBackend)
_KEYS = ("ruleset", "channel", "role", "register", "fail_on", "face_backend", "school")
_SCHOOL_KEYS = tuple(item.name for item in fields(School))
_AT = re.compile(r"^(?P<what>.*?) \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$", re.DOTALL)
_HEADER = re.compile(r"\s*\[\s*(?P<table>[^\[\]]+?)\s*\]")

_Choice = TypeVar("_Choice", bound=str)
_Table = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a run is judged by. `ruleset` is an id or a path, or several; `source` is the file of the settings.

    face_backend: what turns faces into numbers; see docs/register.md.
    """

    ruleset: str | tuple[str, ...] = "uk-school"
    channel: Channel = "website"
    role: Role = "official"
    register: Path | None = None
    school: School = field(default_factory=School)
    fail_on: Severity = "review"
    face_backend: FaceBackend = "sface"
    source: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    """A configuration as read: `name` is what errors call it, `prefix` the table that is ours."""

    name: str
    text: str = ""
    prefix: tuple[str, ...] = ()

    def error(self, key: str, problem: str, *, table: tuple[str, ...] = ()) -> ConfigError:
        line = _line_of(self.text, (*self.prefix, *table), key)
        where = f"{self.name}:{line}" if line else self.name
        return ConfigError(f"{where}: {problem}")


def find_config(start: Path) -> Path | None:
    """The configuration file nearest above `start`, a file or a folder that need not exist.

    In one folder `policycheck.toml` wins over `pyproject.toml`, and a `pyproject.toml` counts only with
    `[tool.policycheck]`.
    """
    place = absolute(start)
    for folder in (place, *place.parents):
        own, shared = folder / FILE_NAME, folder / PYPROJECT
        if is_file(own):
            return own
        if is_file(shared) and _mentions_us(shared):
            return shared
    return None


def load_settings(path: str | Path) -> Settings:
    """The settings in that file; its relative paths start from its folder. Raises ConfigError."""
    path = Path(path)
    text = _text(path)
    prefix = ("tool", "policycheck") if path.name == PYPROJECT else ()
    file = _File(name=str(path), text=text, prefix=prefix)
    table = _ours(file, _parse(path, text))
    _known(file, table, _KEYS)
    register = _string(file, table, "register")
    return Settings(
        ruleset=_rulesets(file, path, table),
        channel=_one_of(file, table, "channel", CHANNELS, default="website"),
        role=_one_of(file, table, "role", ROLES, default="official"),
        register=path.parent / register if register else None,
        school=_school(file, table.get("school", {})),
        fail_on=_one_of(file, table, "fail_on", SEVERITIES, default="review"),
        face_backend=_one_of(file, table, "face_backend", FACE_BACKENDS, default="sface"),
        source=path,
    )


def school_of(values: Mapping[str, Any]) -> School:
    """A School from a mapping with the keys of `[school]`. Raises ConfigError."""
    return _school(_File(name="school"), {key: _listed(value) for key, value in values.items()})


def is_path(ruleset: str) -> bool:
    """Whether a ruleset is named by the path of its file rather than by its id."""
    return ruleset.lower().endswith((".yaml", ".yml")) or "/" in ruleset or "\\" in ruleset


def several(rulesets: tuple[str, ...]) -> str | tuple[str, ...]:
    """Rulesets as `Settings` has them: one by itself."""
    return rulesets[0] if len(rulesets) == 1 else rulesets


def _rulesets(file: _File, path: Path, table: _Table) -> str | tuple[str, ...]:
    value = table.get("ruleset", Settings().ruleset)
    listed = value if isinstance(value, list) else [value]
    if not listed or not all(isinstance(item, str) and item.strip() and "\0" not in item for item in listed):
        raise file.error("ruleset", 'ruleset is not a text: write ruleset = "…", or ["…", "…"] for several')
    return several(tuple(_ruleset(path, item) for item in listed))


def _ruleset(path: Path, value: str) -> str:
    return str(path.parent / value) if is_path(value) else value


def _mentions_us(path: Path) -> bool:
    try:
        text = path.read_text(encoding="utf-8-sig", errors="replace")
    except OSError:
        return False
    if "policycheck" not in text:
        return False
    try:
        return "policycheck" in tomllib.loads(text).get("tool", {})
    except (ValueError, RecursionError, TypeError):
        # A broken file that seems to be ours is found, so that loading it says what is wrong with it.
        return re.search(r"^\s*\[\s*tool\s*\.\s*policycheck\b", text, re.MULTILINE) is not None


def _text(path: Path) -> str:
    try:
        # Windows Notepad begins a file with a byte order mark, which TOML does not allow.
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise ConfigError(f"{path}: no such configuration file") from None
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read ({error.strerror}): check its permissions") from None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise ConfigError(f"{path}:{line}: not UTF-8: save the file as UTF-8") from None


def _parse(path: Path, text: str) -> _Table:
    try:
        return tomllib.loads(text)
    # Besides what is no TOML: brackets by the thousand, and numbers of thousands of figures.
    except (ValueError, RecursionError) as error:
        found = _AT.match(str(error))
        if found is None:
            raise ConfigError(f"{path}: not TOML: {error}") from None
        line = found["line"] or str(text.count("\n") + 1)
        column = f":{found['column']}" if found["column"] else ""
        raise ConfigError(f"{path}:{line}{column}: not TOML: {found['what']}") from None


def _ours(file: _File, table: Any) -> _Table:
    for depth, name in enumerate(file.prefix):
        if name not in table:
            raise ConfigError(f"{file.name}: has no [tool.policycheck]: add it, or give another file")
        table = table[name]
        if not isinstance(table, dict):
            raise ConfigError(f"{file.name}: {'.'.join(file.prefix[: depth + 1])} is not a table")
    return table  # type: ignore[no-any-return]


def _known(file: _File, table: _Table, known: tuple[str, ...], *, where: tuple[str, ...] = ()) -> None:
    for key in table:
        if key in known:
            continue
        near = get_close_matches(key.replace("-", "_"), known, n=1)
        hint = f"did you mean {near[0]!r}?" if near else f"the keys are {', '.join(known)}"
        inside = f" in [{'.'.join(where)}]" if where else ""
        raise file.error(key, f"unknown key {key!r}{inside}: {hint}", table=where)


def _school(file: _File, table: Any) -> School:
    if not isinstance(table, dict):
        raise file.error("school", "school is not a table: write [school] and its keys below it")
    _known(file, table, _SCHOOL_KEYS, where=("school",))
    values = {key: _strings(file, key, table[key]) for key in _SCHOOL_KEYS if key in table and key != "name"}
    return School(name=_string(file, table, "name", where=("school",)) or "", **values)


def _listed(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _strings(file: _File, key: str, value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise file.error(key, f'{key} is not a list of texts: write {key} = ["…", "…"]', table=("school",))
    return tuple(value)


def _string(file: _File, table: _Table, key: str, *, where: tuple[str, ...] = ()) -> str | None:
    value = table.get(key)
    if value is None:
        return None
    if not isinstance(value, str) or not value.strip():
        raise file.error(key, f'{key} is not a text: write {key} = "…"', table=where)
    return value


def _one_of(file: _File, table: _Table, key: str, allowed: tuple[_Choice, ...], *, default: _Choice) -> _Choice:
    value = _string(file, table, key)
    if value is None:
        return default
    for choice in allowed:
        if value == choice:
            return choice
    near = get_close_matches(value.lower(), allowed, n=1)
    hint = f"did you mean {near[0]!r}?" if near else f"give one of {', '.join(allowed)}"
    raise file.error(key, f"{key} {value!r} is not known: {hint}")


def _line_of(text: str, table: tuple[str, ...], key: str) -> int | None:
    """The line on which a key of a table stands; None where it is written in a way that a search misses."""
    named = re.compile(rf"""\s*["']?{re.escape(key)}["']?\s*[=.]""")
    header: tuple[str, ...] = ()
    for number, line in enumerate(text.splitlines(), start=1):
        found = _HEADER.match(line)
        if found:
            header = tuple(_parts(found["table"]))
            if header[: len(table) + 1] == (*table, key):
                return number
        elif header == table and named.match(line):
            return number
    return None


def _parts(table: str) -> Iterator[str]:
    return (part.strip().strip("\"'") for part in table.split("."))
