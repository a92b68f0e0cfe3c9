"""A ruleset's values without a fault that was told, so that what else is wrong with them can be looked for.

Nothing of this reaches a file: the values are thrown away once all faults are known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from policycheck.rules.document import Document, Path, PlacedError, Value
from policycheck.rules.load import shipped_ids
from policycheck.rules.schema import SCHEMA

_MEANT = re.compile(r"did you mean `(?P<word>[^`]+)`\?")
_UNSERVED = re.compile(r"no rule cites clause `(?P<id>[^`]+)`")
_UNKNOWN = re.compile(r"no clause `(?P<id>[^`]+)` in this ruleset")
_UNKNOWN_KEY = re.compile(r"unknown key `")
# What stands in for a value that is needed.
_TOP = {"schema": SCHEMA, "id": "unnamed", "title": "x", "policy": "x", "version": "x"}
_INNER = {"section": "x", "text": "x", "severity": "review", "message": "x", "remedy": "x", "because": "x"}
# What some kinds of rule need, and the others must not have.
_FILLED: dict[str, Value] = {"at_most": "0", "says": ["x"]}
_NOT_WITHOUT = ("id", "from", "kind", "category", "entity", "cites", "rule", "words", "until")
_NAMES_A_RULE = ("drop", "switched_off", "change")


@dataclass(slots=True)
class Mender:
    """Takes faults out one at a time, and remembers what went so that faults that only follow are known.

    cited: clauses that rules taken out would have served, or served under a misspelt name; clauses: those taken out.
    rules_gone, clauses_gone: whether any whose name is not known were taken out.
    """

    document: Document
    cited: set[str] = field(default_factory=set)
    clauses: set[str] = field(default_factory=set)
    rules_gone: bool = False
    clauses_gone: bool = False

    def follows(self, fault: PlacedError) -> bool:
        """Whether a fault is there only because something was taken out."""
        unserved, unknown = _UNSERVED.search(fault.words), _UNKNOWN.search(fault.words)
        if unserved:
            return self.rules_gone or unserved["id"] in self.cited
        if unknown:
            return self.clauses_gone or unknown["id"] in self.clauses
        if "`clauses` is missing" in fault.words:
            return self.clauses_gone or bool(self.clauses)
        needs_rules = (
            fault.path is not None and fault.path[:1] in (("phrases",), ("purdah",)) and "no rule" in fault.words
        )
        return needs_rules and (self.rules_gone or bool(self.cited))

    def fill_aliases(self, faults: Iterable[PlacedError]) -> None:
        """Puts something in the place of what an alias stands for, which is not known."""
        for fault in faults:
            if fault.path and self._at(fault.path) == "":
                self.mend(fault)

    def holds_list(self, path: Path) -> bool:
        return isinstance(self._at(path), list)

    def mend(self, fault: PlacedError) -> bool:
        """Takes out the smallest thing that the fault lies in, or puts right what was meant. False: it cannot."""
        path, meant = fault.path, _MEANT.search(fault.words)
        if path is None or not isinstance(self.document.value, dict):
            return False
        if meant and _UNKNOWN_KEY.search(fault.words):
            return self._rename(path, meant["word"])
        if len(path) < 2:
            return self._mend_top(str(path[0]) if path else "extends", at_top=not path)
        if len(path) == 2 or not isinstance(self._at(path[:2]), dict):
            return self._drop(path[:2])
        return self._mend_inner(path, meant["word"] if meant else None, misplaced="belongs to" in fault.words)

    def _mend_top(self, key: str, *, at_top: bool) -> bool:
        value: Any = self.document.value
        if key == "extends":
            if not isinstance(value.get(key, ""), str):
                return False
            close = get_close_matches(str(value.get(key, "" if not at_top else "uk-school")), shipped_ids(), n=1)
            if not close or value.get(key) == close[0]:
                return False
            value[key] = close[0]
        elif key in _TOP:
            value[key] = _TOP[key]
        elif key in value:
            del value[key]
            self.rules_gone |= key == "rules"
            self.clauses_gone |= key == "clauses"
        else:
            return False
        return True

    def _mend_inner(self, path: Path, meant: str | None, *, misplaced: bool) -> bool:
        where, index, key = str(path[0]), path[1], str(path[2])
        item: Any = self._at(path[:2])
        if key in _INNER and (where != "clauses" or key in ("section", "text")):
            item[key] = _INNER[key]
        elif key == "id" and where == "rules":
            item[key] = f"unnamed-{index}"
        elif key in _FILLED and not misplaced:
            item[key] = _FILLED[key]
        elif key in ("from", "kind", "category", "entity") and meant and item.get(key) != meant:
            item[key] = meant
        elif key == "kind" and key not in item:
            item[key] = "require" if "says" in item else "limit" if "at_most" in item else "forbid"
        elif len(path) == 4 and key in ("cites", "words") and len(item[key]) > 1:
            self._note((str(item[key][int(path[3])]), meant))
            self._remove(path)
        elif len(path) == 5 and key == "examples":
            self._remove(path)
        elif key not in item or key in _NOT_WITHOUT:
            self._note((meant,))
            return self._drop(path[:2])
        else:
            del item[key]
            if where in _NAMES_A_RULE and set(item) <= {"rule"}:
                return self._drop(path[:2])
        return True

    def _note(self, names: tuple[str | None, ...]) -> None:
        self.cited.update(name for name in names if name)

    def _rename(self, path: Path, meant: str) -> bool:
        item: Any = self._at(path[:-1])
        value = item.pop(path[-1])
        item.setdefault(meant, value)
        for place in [place for place in self.document.marks if place[: len(path)] == path]:
            self.document.marks.setdefault((*path[:-1], meant, *place[len(path) :]), self.document.marks[place])
        return True

    def _drop(self, path: Path) -> bool:
        item: Any = self._at(path)
        if path[0] == "rules":
            cites = item.get("cites") if isinstance(item, dict) else None
            self._note(tuple(map(str, cites))) if isinstance(cites, list) else setattr(self, "rules_gone", True)
        elif path[0] == "clauses":
            name = item.get("id") if isinstance(item, dict) else None
            self.clauses.add(str(name))
            self.clauses_gone |= not isinstance(name, str)
        return self._remove(path)

    def _remove(self, path: Path) -> bool:
        """Takes an item out of a list; those behind it, and where they stand, move up by one."""
        *above, index = path
        parent, depth = tuple(above), len(above)
        listed: Any = self._at(parent)
        if not isinstance(listed, list) or not isinstance(index, int) or index >= len(listed):
            return False
        del listed[index]
        moved = {}
        for place, mark in self.document.marks.items():
            step = place[depth] if place[:depth] == parent and len(place) > depth else None
            if isinstance(step, int) and step >= index:
                if step > index:
                    moved[(*parent, step - 1, *place[depth + 1 :])] = mark
            else:
                moved[place] = mark
        self.document.marks.clear()
        self.document.marks.update(moved)
        return True

    def _at(self, path: Path) -> Value | None:
        value: Any = self.document.value
        for step in path:
            try:
                value = value[step]
            except (KeyError, IndexError, TypeError):
                return None
        found: Value = value
        return found
