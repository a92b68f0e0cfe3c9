"""Slurs and hostility to groups are found; celebration, history and campaigns against them are not."""

from __future__ import annotations

import pytest

from policycheck.detect.categories.discrimination import DiscriminationDetector

from .marked import findings, flagged, score, silent

DETECTOR = DiscriminationDetector()


@pytest.mark.parametrize(("entity", "text"), flagged("discrimination"))
def test_finds(entity: str, text: str) -> None:
    """A slur or hostility to people for what they are is found, as what it is."""
    found = findings(DETECTOR, text)

    assert entity in {finding.entity for finding in found}
    assert {finding.category for finding in found} == {"discrimination"}


@pytest.mark.parametrize("text", silent("discrimination"))
def test_stays_silent(text: str) -> None:
    """Festivals, history, campaigns and harmless homonyms are no discrimination."""
    assert findings(DETECTOR, text) == []


def test_holds_on_texts_written_after_it() -> None:
    """Texts written without a look at the cues are mostly found, and none is found that should not be."""
    recall, false = score(DETECTOR, "discrimination_held_out")

    assert recall >= 0.8
    assert false == 0


def test_a_slur_is_pointed_at() -> None:
    """A slur is located by itself, so that only it need go."""
    text = "That keeper was a total spaz today"

    found = next(item for item in findings(DETECTOR, text) if item.entity == "slur")

    assert text[found.location.start : found.location.end] == "spaz"
    assert "spaz" not in found.cue


def test_a_slur_within_teaching_about_it() -> None:
    """A school that names a slur in order to teach against it is not reported."""
    text = "Our anti-racism workshop looked at where the word golliwog comes from."

    assert findings(DETECTOR, text) == []


@pytest.mark.parametrize("group", ["Muslims", "Refugees", "Gay people", "Disabled children", "Travellers"])
def test_hostility_to_any_group(group: str) -> None:
    """The same sentence counts whichever group it names; a celebration of the group does not."""
    assert findings(DETECTOR, f"{group} should not be allowed in our school.")
    assert findings(DETECTOR, f"{group} are disgusting.")
    assert findings(DETECTOR, f"{group} are welcome in our school, today and every day.") == []
