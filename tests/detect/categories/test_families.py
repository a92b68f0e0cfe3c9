"""Every table of a family loads, compiles and names entities of its category."""

from __future__ import annotations

import pytest

from policycheck.detect.categories.families import family_cues
from policycheck.detect.categories.pattern import compiled

ENTITIES = {
    "abuse": {"insult", "threat", "harassment"},
    "discrimination": {"hostility"},
    "age_inappropriate": {
        "self-harm", "disclosure", "sexual", "drugs", "alcohol", "gambling", "violence",
    },
    "sensitive": {
        "health", "send", "free-school-meals", "looked-after", "religion", "ethnicity", "safeguarding", "family",
    },
}  # fmt: skip


@pytest.mark.parametrize("family", sorted(ENTITIES))
def test_family(family: str) -> None:
    """Patterns compile, entities are those of the vocabulary, weights are probabilities, reasons are given."""
    cues = family_cues(family)

    assert {cue.entity for cue in cues} == ENTITIES[family]
    for cue in cues:
        assert 0 < cue.weight < 1
        assert cue.says
        for pattern in (cue.pattern, cue.unless, cue.needs_near, cue.unless_near):
            assert compiled(pattern)


@pytest.mark.parametrize("family", sorted(ENTITIES))
def test_no_cue_matches_nothing(family: str) -> None:
    """No alternative is empty: a cue that matched an empty text would match every post."""
    for cue in family_cues(family):
        assert compiled(cue.pattern).search("") is None
        assert compiled(cue.pattern).search("see you at the fair on saturday at noon") is None
