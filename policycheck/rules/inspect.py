"""Everything that is wrong with a ruleset's file, not the first thing alone, and what is worth a warning.

The loader stops at the first fault. What was told is then taken out of the values, and the rest is loaded again; faults
that only follow from what was taken out are left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from policycheck.errors import RulesetError
from policycheck.rules.coverage import coverage
from policycheck.rules.document import Document, PlacedError, parse
from policycheck.rules.load import load_document, read
from policycheck.rules.mend import Mender
from policycheck.rules.problems import form_problems
from policycheck.rules.ruleset import Ruleset

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


def inspect(path: Path) -> tuple[Problem, ...]:
    """The errors of the ruleset in a file, or its warnings where there are none; in the order of the lines.

    A file that cannot be read is a problem too: nothing is raised.
    """
    faults: list[PlacedError] = []
    try:
        document = parse(str(path), read(path), faults=faults)
        if not faults and not form_problems(document):
            return tuple(_warnings(path, document, load_document(path, document)))
    except PlacedError as error:
        if error.path is None:
            return tuple(_problem(fault, path) for fault in (*faults, error))
    except RulesetError as error:
        return (_problem(error, path),)
    mender = Mender(document=document)
    # A list that stands there twice: what its second half holds is not known.
    if not any(fault.path and len(fault.path) == 1 and mender.holds_list(fault.path) for fault in faults):
        mender.fill_aliases(faults)
        faults.extend(_faults(path, mender))
    told = tuple(_problem(fault, path) for fault in faults)
    return tuple(sorted(told, key=lambda problem: (problem.file != str(path), problem.line, problem.column)))[:_MOST]


def _faults(path: Path, mender: Mender) -> Iterator[PlacedError]:
    """Those of form, then those of meaning that are left once what was told is taken out."""
    document = mender.document
    faults = form_problems(document)
    yield from faults
    for _ in range(2 * _MOST):
        if not faults:
            break
        if not mender.mend(faults[0]):
            return
        faults = form_problems(document)
    for _ in range(2 * _MOST):
        try:
            load_document(path, document)
            return
        except PlacedError as error:
            fault = error
        if not mender.follows(fault):
            yield fault
        if fault.file != str(path) or not mender.mend(fault):
            return


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
    placed = error if isinstance(error, PlacedError) else None
    file = Path(placed.file) if placed else path
    line, column = (placed.line, placed.column) if placed else (1, 1)
    words = placed.words if placed else str(error)
    return Problem(file=str(file), line=line, column=column, level="error", words=words, excerpt=_line(file, line))


def _line(path: Path, number: int) -> str:
    """A line of a file; empty where it cannot be read."""
    try:
        lines = read(path).split("\n")
    except RulesetError:
        return ""
    return lines[number - 1].rstrip("\r") if number <= len(lines) else ""
