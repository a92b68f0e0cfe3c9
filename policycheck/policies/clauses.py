"""Blocks to clauses: each with the policy's own number, its place in its list and the words that lead to it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from policycheck.policies.blocks import Block
from policycheck.policies.front import is_about_document
from policycheck.policies.leads import SENTENCES, introduces, is_lead, lead_verb

# Behind such a heading nothing belongs to the numbered section before it.
_APPENDIX = re.compile(r"(?i:appendi(?:x|ces)|annexe?s?)\b|(?i:schedule) (?:\d+|[A-Z])\b")
# The longest heading that names an unnumbered section, in characters.
_NAME_LENGTH = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyClause:
    """A clause as it stands in the document.

    lead: the words before its list, and above them those of the lists around it; headings: from the outermost.
    leads: whether it is itself the lead of the list that follows, and says what the list is for.
    """

    id: str
    section: str
    item: str
    text: str
    lead: str = ""
    headings: tuple[str, ...] = ()
    leads: bool = False


def clauses_of(blocks: Sequence[Block]) -> tuple[PolicyClause, ...]:
    """The document's clauses in their order; every word stands in one but headings, and who approved it when."""
    walk = _Walk(
        numbered=any(block.kind == "heading" and block.label for block in blocks),
        repeated=frozenset(_repeated_labels(blocks)),
    )
    for block, following in zip_longest(blocks, blocks[1:]):
        if walk.listed(block) or not is_about_document(block.text, alone=block.kind == "paragraph"):
            walk.read(block, following)
    return tuple(_unique(walk.clauses))


@dataclass(slots=True)
class _Heading:
    level: int
    label: str
    text: str


@dataclass(slots=True, kw_only=True)
class _Walk:
    """Where in the document we are. `numbered`: its headings carry numbers; `repeated`: labels that come again."""

    numbered: bool
    repeated: frozenset[str]
    clauses: list[PolicyClause] = field(default_factory=list)
    _headings: list[_Heading] = field(default_factory=list)
    _section: str = ""
    _leads: list[tuple[int, str]] = field(default_factory=list)
    _counts: dict[int, int] = field(default_factory=dict)
    _numbers: dict[int, str] = field(default_factory=dict)
    _paragraphs: int = 0
    _taken: set[tuple[str, str]] = field(default_factory=set)
    _list: str = ""

    def listed(self, block: Block) -> bool:
        """Whether words lead to this block: it then says what they say of it, whatever it looks like alone."""
        return block.kind == "item" and bool(self._leads)

    def read(self, block: Block, following: Block | None) -> None:
        if block.kind == "heading" or _heads(block, following):
            self._heading(block)
        elif "." in block.label:
            self._numbered_clause(block, following)
        elif block.kind == "item":
            self._item(block, following)
        else:
            self._paragraph(block, following)

    def _heading(self, block: Block) -> None:
        below = self.numbered and not block.label and self._headings
        level = (block.level if block.kind == "heading" else 0) or (2 if below else 1)
        if _APPENDIX.match(block.text):
            level = 1
        self._headings = [item for item in self._headings if item.level < level]
        self._headings.append(_Heading(level, block.label, block.text))
        before, self._section = self._section, next((it.label for it in reversed(self._headings) if it.label), "")
        self._end_list()
        self._paragraphs = self._paragraphs if self._section and self._section == before else 0

    def _numbered_clause(self, block: Block, following: Block | None) -> None:
        self._section, self._paragraphs = block.label, 0
        self._end_list()
        *before, last = SENTENCES.split(block.text)
        leads = is_lead(block, following)
        said = " ".join(before) if leads else block.text
        if said:
            self._add(block.label, "", said)
        if leads:
            self._leads = [(-1, last)]
            self._lead(last)

    def _paragraph(self, block: Block, following: Block | None) -> None:
        self._end_list()
        *before, last = SENTENCES.split(block.text)
        leads = is_lead(block, following)
        said = " ".join(before) if leads else block.text
        if said:
            self._paragraphs += 1
            self._add(self._place(""), f"paragraph {self._paragraphs}", said)
        if leads or introduces(block, following):
            self._leads = [(-1, last)]
        if leads:
            self._lead(last)

    def _end_list(self) -> None:
        self._leads, self._counts, self._list = [], {}, ""

    def _lead(self, words: str) -> None:
        place, verb = self._place(""), lead_verb(words)
        if verb:
            self._mark(lambda mark: (place, _joined(verb, mark)))
        self._add(place, _joined(verb, self._list), words, leads=True)

    def _mark(self, named: Callable[[str], tuple[str, str]]) -> None:
        """Tells this list from another of the same section whose clauses would be named alike."""
        count = 1
        while named(self._list) in self._taken:
            count += 1
            self._list = f"list {count}"

    def _item(self, block: Block, following: Block | None) -> None:
        level = block.level
        self._leads = [item for item in self._leads if item[0] < level]
        self._counts = {depth: count for depth, count in self._counts.items() if depth <= level}
        self._counts[level] = self._counts.get(level, 0) + 1
        number = block.label or str(self._counts[level])
        above = [self._numbers[depth] for depth in sorted(self._counts) if depth < level]
        self._numbers[level] = number
        lead = " ".join(words for _, words in self._leads)
        inner = following is not None and following.kind == "item" and following.level > level
        own_number = block.label.isdigit() and not self._section and block.label not in self.repeated
        if own_number and not any(_APPENDIX.match(heading.text) for heading in self._headings):
            self._add(block.label, "", block.text, lead=lead)
        else:
            place, verb = ".".join((*above, number)), lead_verb(lead)
            self._mark(lambda mark: self._named(verb, mark, place))
            self._add(*self._named(verb, self._list, place), block.text, lead=lead)
        if inner:
            self._leads.append((level, block.text))

    def _named(self, verb: str, mark: str, place: str) -> tuple[str, str]:
        """Section and item of a list's item."""
        if self._section:
            return self._section, _joined(verb, mark, place)
        return self._place(_joined(mark, place)), verb

    def _place(self, place: str) -> str:
        """The section's number, or the heading and the place below it."""
        if self._section:
            return self._section
        name = self._headings[-1].text[:_NAME_LENGTH].strip() if self._headings else "Beginning"
        return f"{name}, {place}" if place else name

    def _add(self, section: str, item: str, text: str, *, lead: str = "", leads: bool = False) -> None:
        self._taken.add((section, item))
        self.clauses.append(
            PolicyClause(
                id="",
                section=section,
                item=item,
                text=text,
                lead=lead,
                headings=tuple(item.text for item in self._headings),
                leads=leads,
            )
        )


def _heads(block: Block, following: Block | None) -> bool:
    """Whether a numbered line is the name of the section whose first clause follows: `2. Photographs`, then 2.1."""
    if not block.label.isdigit() or following is None:
        return False
    return following.label.startswith(f"{block.label}.") and not block.text.endswith((".", ":", ";"))


def _joined(*parts: str) -> str:
    return ", ".join(filter(None, parts))


def _repeated_labels(blocks: Sequence[Block]) -> Iterator[str]:
    counts = Counter(block.label for block in blocks if block.kind == "item" and block.label.isdigit())
    return (label for label, count in counts.items() if count > 1)


def _unique(clauses: Sequence[PolicyClause]) -> Iterator[PolicyClause]:
    """The clauses with ids of their own, made from section and item; a section's only paragraph needs no item."""
    from dataclasses import replace

    alone = Counter(clause.section for clause in clauses)
    taken: set[str] = set()
    for clause in clauses:
        item = "" if alone[clause.section] == 1 and clause.item == "paragraph 1" else clause.item
        stem = "/".join(filter(None, (_slug(clause.section), _slug(item))))[:90].strip("-/.") or "clause"
        name, count = stem, 1
        while name in taken:
            count += 1
            name = f"{stem}-{count}"
        taken.add(name)
        yield replace(clause, id=name, item=item)


def _slug(words: str) -> str:
    return re.sub(r"[^a-z0-9.]+", "-", words.lower()).strip("-.")
