"""A ruleset's clauses beside a later edition of the document they were written from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from policycheck.policies.clauses import PolicyClause
from policycheck.policies.wording import alike, wording

#: From this likeness on, a clause of the document is taken for a changed form of the ruleset's: of three words one may
#: differ, of two none.
LIKENESS = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A ruleset's clause. `wording`: the print of the document's words; empty where it was written without one."""

    id: str
    section: str
    item: str
    wording: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A clause of the ruleset and what became of it; `likeness` is 1 where only its number is another."""

    held: Held
    clause: PolicyClause
    likeness: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What differs. `unknown`: clauses without a print whose section is still there, which cannot be compared."""

    gone: tuple[Held, ...]
    changed: tuple[Pair, ...]
    moved: tuple[Pair, ...]
    new: tuple[PolicyClause, ...]
    unknown: tuple[Held, ...]

    @property
    def differs(self) -> bool:
        """Whether anything is to be looked at."""
        return bool(self.gone or self.changed or self.moved or self.new)


def compare(held: Sequence[Held], clauses: Sequence[PolicyClause]) -> Comparison:
    """Pairs each clause with its later form: the same words first, then the most alike."""
    work = _Work(held=[item for item in held if item.wording], clauses=list(clauses))
    work.take_same()
    work.take_alike()
    sections = {_heading(clause.section) for clause in clauses}
    bare = [item for item in held if not item.wording]
    unknown = tuple(item for item in bare if _heading(item.section) in sections)
    covered = {_heading(item.section) for item in unknown}
    return Comparison(
        gone=(*work.held, *(item for item in bare if item not in unknown)),
        changed=tuple(work.changed),
        moved=tuple(pair for pair in work.same if _place(pair.held) != _place(pair.clause)),
        new=tuple(clause for clause in work.clauses if _heading(clause.section) not in covered),
        unknown=unknown,
    )


@dataclass(slots=True, kw_only=True)
class _Work:
    """What is not yet paired, and the pairs."""

    held: list[Held]
    clauses: list[PolicyClause]
    same: list[Pair] = field(default_factory=list)
    changed: list[Pair] = field(default_factory=list)

    def take_same(self) -> None:
        """Pairs clauses of the same words: at the same place first, then in the order in which they stand."""
        prints = {id(clause): wording(clause.text) for clause in self.clauses}
        for at_place in (True, False):
            for item in tuple(self.held):
                found = next(
                    (
                        clause
                        for clause in self.clauses
                        if prints[id(clause)] == item.wording and (not at_place or _place(item) == _place(clause))
                    ),
                    None,
                )
                if found is not None:
                    self._pair(self.same, item, found, 1.0)

    def take_alike(self) -> None:
        """Pairs what is left, the most alike first; of the equally alike those at the same place."""
        for likeness, item, clause in sorted(self._likenesses(), key=lambda found: (-found[0], -_near(*found[1:]))):
            if item in self.held and any(clause is other for other in self.clauses):
                self._pair(self.changed, item, clause, likeness)

    def _likenesses(self) -> Iterator[tuple[float, Held, PolicyClause]]:
        prints = [(clause, wording(clause.text)) for clause in self.clauses]
        for item in self.held:
            for clause, print_ in prints:
                likeness = alike(item.wording, print_)
                if likeness >= LIKENESS:
                    yield likeness, item, clause

    def _pair(self, pairs: list[Pair], item: Held, clause: PolicyClause, likeness: float) -> None:
        pairs.append(Pair(held=item, clause=clause, likeness=likeness))
        self.held.remove(item)
        self.clauses = [other for other in self.clauses if other is not clause]


def _place(clause: Held | PolicyClause) -> tuple[str, str]:
    return clause.section, clause.item


def _near(item: Held, clause: PolicyClause) -> bool:
    return _place(item) == _place(clause)


def _heading(section: str) -> str:
    """A section without what was put behind its number or its heading to tell the place below it."""
    return section.partition(", ")[0]
