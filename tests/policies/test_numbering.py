"""Word's automatic numbers beyond plain lists."""

from __future__ import annotations

from policycheck.policies.numbering import Level, Numbering


def counted(levels: dict[int, Level], depths: list[int]) -> list[str]:
    numbering = Numbering(levels={"1": levels})
    return [numbering.next("1", depth)[0] for depth in depths]


def test_a_level_may_begin_late_and_go_on_across_its_elders() -> None:
    """`start` is where a level begins; `restart` 0 lets it count on under the next number above it."""
    levels = {0: Level(form="decimal", text="%1", start=4), 1: Level(form="decimal", text="%2", start=1, restart=0)}
    assert counted(levels, [0, 1, 1, 0, 1]) == ["4", "1", "2", "5", "3"]


def test_a_skipped_level_counts_from_its_start() -> None:
    """An item without an elder prints the elder's first number."""
    levels = {
        0: Level(form="upperRoman", text="%1", start=1),
        1: Level(form="decimal", text="%1.%2", start=1, legal=True),
    }
    assert counted(levels, [1, 1, 0, 1]) == ["1.1", "1.2", "II", "2.1"]


def test_an_unknown_list_has_no_number() -> None:
    """A list that the document does not define is no number, and no error."""
    assert Numbering().next("9", 0) == ("", False)
