"""Word's automatic numbers, which stand nowhere in a document and are counted as Word counts them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any

from policycheck.policies.numerals import numeral

_LEVELS = 9
# Chains of styles and of list styles are short; a longer one runs in a circle.
_MOST_STEPS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """How one depth of a list is printed: `text` holds %1 for the first depth's number, %2 for the second's."""

    form: str = "bullet"
    text: str = ""
    start: int = 1
    restart: int | None = None
    legal: bool = False
    style: str = ""


@dataclass(slots=True)
class Numbering:
    """The lists of a document, and how far each has been counted."""

    levels: dict[str, dict[int, Level]] = field(default_factory=dict)
    abstract: dict[str, str] = field(default_factory=dict)
    styles: dict[str, tuple[str, int]] = field(default_factory=dict)
    _counts: dict[str, list[int | None]] = field(default_factory=dict)
    _begun: set[str] = field(default_factory=set)
    _restarted: dict[str, tuple[int, ...]] = field(default_factory=dict)

    def next(self, number: str, depth: int) -> tuple[str, bool]:
        """The label of the next item of a list, and whether it is a number at all (a bullet is not)."""
        levels = self.levels.get(number, {})
        level = levels.get(depth)
        if level is None or not 0 <= depth < _LEVELS:
            return "", False
        counts = self._counted(number)
        before = counts[depth]
        counts[depth] = level.start if before is None else before + 1
        for deeper in range(depth + 1, _LEVELS):
            restart = levels[deeper].restart if deeper in levels else None
            if restart is None or (restart > 0 and depth < restart):
                counts[deeper] = None
        if level.form in ("bullet", "none"):
            return "", False
        return _printed(level, levels, counts), True

    def _counted(self, number: str) -> list[int | None]:
        """The counts that this list shares with others of its kind; its own overrides start it anew, once."""
        shared = self.abstract.get(number, number)
        counts = self._counts.setdefault(shared, [None] * _LEVELS)
        if number not in self._begun:
            self._begun.add(number)
            for depth in self._restarted.get(number, ()):
                counts[depth] = None
        return counts


def _printed(level: Level, levels: dict[int, Level], counts: list[int | None]) -> str:
    def figure(match: re.Match[str]) -> str:
        depth = int(match[1]) - 1
        at = levels.get(depth, Level(form="decimal"))
        count = counts[depth]
        count = at.start if count is None else count
        counts[depth] = count
        return numeral(count, "decimal" if level.legal else at.form)

    return re.sub(r"%([1-9])", figure, level.text)


def read_numbering(document: Any) -> Numbering:
    """The lists that a python-docx document defines, and the paragraph styles that number what is written in them."""
    numbering = Numbering()
    part = _numbering_element(document)
    if part is None:
        return numbering
    by_id = {_value(item, "w:abstractNumId", own=True): item for item in part.findall(_q("w:abstractNum"))}
    for num in part.findall(_q("w:num")):
        number = num.get(_q("w:numId"))
        shared = _value(num, "w:abstractNumId")
        numbering.abstract[number] = shared
        numbering.levels[number] = _levels(by_id.get(_followed(shared, by_id, part, document)))
        _override(numbering, number, num)
    for number in numbering.levels:
        for depth, level in numbering.levels[number].items():
            if level.style:
                numbering.styles.setdefault(level.style, (number, depth))
    return numbering


def _override(numbering: Numbering, number: str, num: Any) -> None:
    restarted = []
    for override in num.findall(_q("w:lvlOverride")):
        depth = int(override.get(_q("w:ilvl")))
        own = override.find(_q("w:lvl"))
        if own is not None:
            numbering.levels[number][depth] = _level(own)
        start = _value(override, "w:startOverride")
        if start is not None:
            held = numbering.levels[number].get(depth, Level())
            numbering.levels[number][depth] = replace(held, start=int(start))
            restarted.append(depth)
    if restarted:
        numbering._restarted[number] = tuple(restarted)


def _levels(abstract: Any) -> dict[int, Level]:
    if abstract is None:
        return {}
    return {int(level.get(_q("w:ilvl"))): _level(level) for level in abstract.findall(_q("w:lvl"))}


def _level(level: Any) -> Level:
    restart = _value(level, "w:lvlRestart")
    return Level(
        form=_value(level, "w:numFmt") or "decimal",
        text=_value(level, "w:lvlText") or "",
        start=int(_value(level, "w:start") or 0),
        restart=None if restart is None else int(restart),
        legal=level.find(_q("w:isLgl")) is not None,
        style=_value(level, "w:pStyle") or "",
    )


def _followed(shared: str | None, by_id: dict[Any, Any], part: Any, document: Any) -> str | None:
    """The definition that a list style's link leads to."""
    for _ in range(_MOST_STEPS):
        abstract = by_id.get(shared)
        link = _value(abstract, "w:numStyleLink") if abstract is not None else None
        if link is None:
            return shared
        style = next((item for item in document.styles.element.findall(_q("w:style")) if _id(item) == link), None)
        number = (
            next((item.get(_q("w:val")) for item in style.iter(_q("w:numId"))), None) if style is not None else None
        )
        num = next((item for item in part.findall(_q("w:num")) if item.get(_q("w:numId")) == number), None)
        if num is None or _value(num, "w:abstractNumId") == shared:
            return shared
        shared = _value(num, "w:abstractNumId")
    return shared


def _numbering_element(document: Any) -> Any:
    from docx.opc.constants import RELATIONSHIP_TYPE

    for relation in document.part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.NUMBERING:
            return relation.target_part.element
    return None


def _id(style: Any) -> Any:
    return style.get(_q("w:styleId"))


def _value(element: Any, name: str, *, own: bool = False) -> Any:
    if own:
        return element.get(_q(name))
    child = element.find(_q(name))
    return None if child is None else child.get(_q("w:val"))


def _q(name: str) -> str:
    from docx.oxml.ns import qn

    return str(qn(name))
