"""Exact-span precision, recall and F1."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(kw_only=True)
class Score:
    """Counts of entities; one that is found with other bounds is both missed and false."""

    right: int = 0
    found: int = 0
    gold: int = 0

    def add(self, gold: Iterable[object], found: Iterable[object]) -> None:
        expected, guessed = set(gold), set(found)
        self.right += len(expected & guessed)
        self.found += len(guessed)
        self.gold += len(expected)

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.found + self.gold) if self.found + self.gold else 0.0

    def __str__(self) -> str:
        return f"P {self.precision:.3f} R {self.recall:.3f} F1 {self.f1:.3f} ({self.gold} in the gold)"


def spans_of(tags: list[str], label: str) -> Iterator[tuple[int, int]]:
    """First and last index of every entity of `label`; an I- without its B- begins one."""
    start = -1
    for i, tag in enumerate([*tags, "O"]):
        if start >= 0 and tag != f"I-{label}":
            yield start, i - 1
            start = -1
        if start < 0 and tag in (f"B-{label}", f"I-{label}"):
            start = i
