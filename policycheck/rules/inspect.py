"""Everything that is wrong with a ruleset's file, not the first thing alone, and what is worth a warning.

The loader stops at the first fault of meaning. Its list item (a rule, a clause) is then read as blank lines, so that
lines keep their numbers, and the rest is loaded again; faults that only follow from the blanks are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from policycheck.errors import RulesetError
from policycheck.rules.coverage import coverage
from policycheck.rules.document import Document, parse
from policycheck.rules.load import load_text, read
from policycheck.rules.problems import form_problems
from policycheck.rules.ruleset import Ruleset

_PLACED = re.compile(r"(?P<file>.+?):(?P<line>\d+):(?P<column>\d+): (?P<words>.*)", re.DOTALL)
_UNSERVED = re.compile(r"no rule cites clause `(?P<id>[^`]+)`")
_UNKNOWN = re.compile(r"no clause `(?P<id>[^`]+)` in this ruleset")
# A file with more faults than this needs another look at how rulesets are written first.
_MOST = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What is said of a place in a file, whose line is the excerpt. An `error` keeps the file from loading."""

    file: str
    line: int
    column: int
    level: Literal["error", "warning"]
    words: str
    excerpt: str

    def to_dict(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in self.__slots__}


@dataclass(slots=True)
class _Blanks:
    """The items that are read as blank lines: where they stood, and which clauses they would have cited or been."""

    lines: list[str]
    ranges: dict[tuple[str, int], tuple[int, int]]
    keys: dict[str, int]
    values: dict[str, Any]
    cited: set[str] = field(default_factory=set)
    clauses: set[str] = field(default_factory=set)

    def item_at(self, line: int) -> tuple[str, int] | None:
        """The item that a line belongs to; None for the last clause, which no ruleset can be without."""
        for item, (first, last) in self.ranges.items():
            if first <= line <= last and not (item[0] == "clauses" and self._is_last(item)):
                return item
        return None

    def blank(self, item: tuple[str, int]) -> None:
        if self._is_last(item):
            self.lines[self.keys[item[0]] - 1] = ""
        first, last = self.ranges.pop(item)
        self.lines[first - 1 : last] = [""] * (last - first + 1)
        value = self.values[item[0]][item[1]]
        if isinstance(value, dict) and item[0] == "rules":
            self.cited.update(map(str, value.get("cites", ())))
        elif isinstance(value, dict) and item[0] == "clauses":
            self.clauses.add(str(value.get("id")))

    def _is_last(self, item: tuple[str, int]) -> bool:
        return [other for other in self.ranges if other[0] == item[0]] == [item]

    def follows(self, words: str) -> bool:
        """Whether a fault is there only because something was blanked."""
        unserved, unknown = _UNSERVED.search(words), _UNKNOWN.search(words)
        return bool((unserved and unserved["id"] in self.cited) or (unknown and unknown["id"] in self.clauses))


def inspect(path: Path) -> tuple[Problem, ...]:
    """The errors of the ruleset in a file, or its warnings where there are none; in the order of the lines.

    A file that cannot be read is a problem too: nothing is raised.
    """
    try:
        text = read(path)
        document = parse(str(path), text)
    except RulesetError as error:
        return (_problem(error, path),)
    faults = form_problems(document)
    if faults:
        return tuple(_problem(error, path) for error in faults[:_MOST])
    errors = tuple(_faults(path, text, document))
    if errors:
        return tuple(sorted(errors, key=lambda problem: (problem.file != str(path), problem.line, problem.column)))
    return tuple(_warnings(path, document, load_text(path, text)))


def _faults(path: Path, text: str, document: Document) -> Iterator[Problem]:
    values = document.value if isinstance(document.value, dict) else {}
    lines = text.split("\n")
    keys = {key: document.place((key,))[0] for key in values}
    blanks = _Blanks(lines=list(lines), ranges=_ranges(document, values, keys, len(lines)), keys=keys, values=values)
    for _ in range(2 * _MOST):
        try:
            load_text(path, "\n".join(blanks.lines))
            return
        except RulesetError as error:
            problem = _problem(error, path)
        if not blanks.follows(problem.words):
            yield problem
        item = blanks.item_at(problem.line) if problem.file == str(path) else None
        if item is None:
            return
        blanks.blank(item)


def _ranges(
    document: Document, values: dict[str, Any], keys: dict[str, int], end: int
) -> dict[tuple[str, int], tuple[int, int]]:
    """The first and last line of each item of the file's own lists; not of those on one line with others."""
    starts = [*sorted(keys.values()), end + 1]
    found: dict[tuple[str, int], tuple[int, int]] = {}
    for key, value in values.items():
        if not isinstance(value, list):
            continue
        here = keys[key]
        lines = [document.place((key, index))[0] for index in range(len(value))]
        if len({here, *lines}) <= len(lines):
            continue
        nexts = [*lines[1:], next(line for line in starts if line > here)]
        found.update({(key, index): (first, nexts[index] - 1) for index, first in enumerate(lines)})
    return found


def _warnings(path: Path, document: Document, ruleset: Ruleset) -> Iterator[Problem]:
    for index, item in enumerate(coverage(ruleset)):
        if item.state in ("not-yet", "unaccounted"):
            why = item.reason or "it states no reason"
            words = f"no rule serves clause `{item.clause.id}` yet ({why}): have somebody look for it in each post"
            yield _warning(path, document, ("clauses", index, "id"), words)
    own = [rule for rule in ruleset.rules if rule.id.startswith(f"{ruleset.id}/")]
    for index, rule in enumerate(own):
        kinds = {example.violates for example in rule.examples}
        for violates, words in ((True, "violates"), (False, "passes")):
            if violates not in kinds:
                problem = f"rule `{rule.id}` has no example that {words}: give two, so that `rules test` can tell"
                yield _warning(path, document, ("rules", index, "id"), problem)


def _warning(path: Path, document: Document, place: tuple[str | int, ...], words: str) -> Problem:
    line, column = document.place(place)
    return Problem(file=str(path), line=line, column=column, level="warning", words=words, excerpt=_line(path, line))


def _problem(error: RulesetError, path: Path) -> Problem:
    found = _PLACED.fullmatch(str(error))
    file = Path(found["file"]) if found else path
    line, column = (int(found["line"]), int(found["column"])) if found else (1, 1)
    words = found["words"] if found else str(error)
    return Problem(file=str(file), line=line, column=column, level="error", words=words, excerpt=_line(file, line))


def _line(path: Path, number: int) -> str:
    """A line of a file; empty where it cannot be read."""
    try:
        lines = read(path).split("\n")
    except RulesetError:
        return ""
    return lines[number - 1].rstrip("\r") if number <= len(lines) else ""
