"""YAML text to plain values, each with the line and column where it stands. Scalars stay words as written.

Reading scalars as words keeps `section: 2.10` from becoming 2.1 and `no` from becoming false. Anchors and
aliases, tags, repeated keys and deep nesting are refused: no ruleset needs them, and a small file of them can
fill a memory.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import yaml

from policycheck.errors import RulesetError

Path = tuple[str | int, ...]
Value = str | list["Value"] | dict[str, "Value"]

_MAX_DEPTH = 12
_MAX_NODES = 200_000
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class PlacedError(RulesetError):
    """A fault of what stands at `path` in the file `file`, at `line` and `column` from 1; `words` say what it is."""

    def __init__(self, *, file: str, place: tuple[int, int], words: str, path: Path | None = None) -> None:
        self.file, self.words, self.path = file, words, path
        self.line, self.column = place
        super().__init__(f"{file}:{self.line}:{self.column}: {words}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A file's values; `marks` maps a path of keys and indices to its line and column, from 1.

    spans: by the path of a scalar, where it begins in the text and where it has ended, its quotes included.
    """

    name: str
    value: Value
    marks: dict[Path, tuple[int, int]]
    spans: dict[Path, tuple[int, int]]

    def error(self, path: Path, problem: str) -> PlacedError:
        """The error to raise for what stands at `path`, or at the nearest thing around it."""
        return PlacedError(file=self.name, place=self.place(path), words=problem, path=path)

    def place(self, path: Path) -> tuple[int, int]:
        """Line and column of what stands at `path`, or of the nearest thing around it."""
        while path and path not in self.marks:
            path = path[:-1]
        return self.marks.get(path, (1, 1))


def parse(name: str, text: str, *, faults: list[PlacedError] | None = None) -> Document:
    """The one YAML document in `text`; `name` is what errors call the file. Raises RulesetError.

    With `faults`, repeated keys, anchors, aliases and tags are put there and read past.
    """
    try:
        reader = _Reader(name, yaml.parse(text, Loader=_Loader), faults)
        value = reader.document()
    except yaml.YAMLError as error:
        raise _syntax_error(name, error, text) from None
    return Document(name=name, value=value, marks=reader.marks, spans=reader.spans)


def put(text: str, words: Mapping[Path, str]) -> str:
    """A document with other words for the scalars at these paths, quoted, and all else as it stands.

    Raises RulesetError for a text that is no document, KeyError where no scalar stands.
    """
    spans = parse("", text).spans
    for path in sorted(words, key=lambda path: spans[path], reverse=True):
        start, end = spans[path]
        # The span of a block reaches over the line's end.
        kept = text[start + len(text[start:end].rstrip()) : end]
        text = f"{text[:start]}{json.dumps(words[path])}{kept}{text[end:]}"
    return text


class _Reader:
    """Builds values from YAML's stream of events."""

    def __init__(self, name: str, events: Iterator[yaml.Event], faults: list[PlacedError] | None) -> None:
        self.name = name
        self._faults = faults
        self.marks: dict[Path, tuple[int, int]] = {}
        self.spans: dict[Path, tuple[int, int]] = {}
        self._events = events
        self._nodes = 0

    def document(self) -> Value:
        value: Value | None = None
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                if value is not None:
                    raise self._error(event, "a second document begins here: keep one ruleset a file")
                value = self._node(next(self._events), ())
        if value is None:
            problem = "the file is empty: a ruleset begins with `schema:`"
            raise PlacedError(file=self.name, place=(1, 1), words=problem)
        return value

    def _node(self, event: yaml.Event, path: Path) -> Value:
        self._refuse(event, path)
        self.marks.setdefault(path, _place(event))
        if isinstance(event, yaml.AliasEvent):
            return ""
        if isinstance(event, yaml.ScalarEvent):
            if event.start_mark and event.end_mark:
                self.spans.setdefault(path, (event.start_mark.index, event.end_mark.index))
            return str(event.value)
        if isinstance(event, yaml.SequenceStartEvent):
            return [self._node(item, (*path, index)) for index, item in enumerate(self._until(yaml.SequenceEndEvent))]
        mapping: dict[str, Value] = {}
        for key in self._until(yaml.MappingEndEvent):
            name = self._key(key)
            if name in mapping:
                self._fault(key, (*path, name), f"the key `{name}` stands here a second time: keep one of the two")
                self._node(next(self._events), (*path, name))
                continue
            self.marks[(*path, name)] = _place(key)
            mapping[name] = self._node(next(self._events), (*path, name))
        return mapping

    def _key(self, event: yaml.Event) -> str:
        if not isinstance(event, yaml.ScalarEvent):
            raise self._error(event, "a key must be one word or name, not a list or a mapping")
        return str(event.value)

    def _until(self, end: type[yaml.Event]) -> Iterator[yaml.Event]:
        for event in self._events:
            if isinstance(event, end):
                return
            yield event

    def _refuse(self, event: yaml.Event, path: Path) -> None:
        self._nodes += 1
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            self._fault(event, path, "anchors (&) and aliases (*) are not read: write the value out or quote it")
        if getattr(event, "tag", None) not in (None, "!"):
            self._fault(event, path, "tags (!) are not read: leave it out or quote the value")
        if len(path) > _MAX_DEPTH or self._nodes > _MAX_NODES:
            raise self._error(event, "too deep, or too many values: no ruleset is like this")

    def _fault(self, event: yaml.Event, path: Path, problem: str) -> None:
        """Raises RulesetError, or notes the fault where faults are collected."""
        if self._faults is None:
            raise self._error(event, problem, path)
        self._faults.append(self._error(event, problem, path))

    def _error(self, event: yaml.Event, problem: str, path: Path | None = None) -> PlacedError:
        return PlacedError(file=self.name, place=_place(event), words=problem, path=path)


def _place(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _syntax_error(name: str, error: yaml.YAMLError, text: str) -> RulesetError:
    strange = yaml.reader.Reader.NON_PRINTABLE.search(text)
    if isinstance(error, yaml.reader.ReaderError) and strange:
        at = strange.start()
        place = (text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))
        return PlacedError(file=name, place=place, words=f"not YAML (a character U+{ord(strange[0]):04X}): take it out")
    mark = getattr(error, "problem_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    problem = " ".join(str(getattr(error, "problem", None) or "a character that YAML does not allow").split())
    words = f"not YAML ({problem}): mend the indentation or quote the value"
    return PlacedError(file=name, place=(line, column), words=words)
