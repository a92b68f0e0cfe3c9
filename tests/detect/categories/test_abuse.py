"""Insults, threats and harassment are found, rough talk about matches, stories and lessons is not."""

from __future__ import annotations

import pytest

from policycheck.detect.categories.abuse import AbuseDetector

from .marked import findings, flagged, score, silent

DETECTOR = AbuseDetector()


@pytest.mark.parametrize(("entity", "text"), flagged("abuse"))
def test_finds(entity: str, text: str) -> None:
    """An insult, a threat or harassment is found, as what it is."""
    found = findings(DETECTOR, text)

    assert entity in {finding.entity for finding in found}
    assert {finding.category for finding in found} == {"abuse"}


@pytest.mark.parametrize("text", silent("abuse"))
def test_stays_silent(text: str) -> None:
    """Sport, stories, lessons and notices that use rough words are no abuse."""
    assert findings(DETECTOR, text) == []


def test_holds_on_texts_written_after_it() -> None:
    """Texts written without a look at the cues are mostly found, and none is found that should not be."""
    recall, false = score(DETECTOR, "abuse_held_out")

    assert recall >= 0.75
    assert false == 0


def test_one_datum_for_a_draft() -> None:
    """However often a draft insults, its findings make one violation of a rule."""
    found = findings(DETECTOR, "You are all idiots. Useless morons, the lot of you!")

    assert len(found) == 2
    assert {finding.datum for finding in found} == {"abuse"}


def test_points_at_the_sentence() -> None:
    """The finding stands at the offending sentence, not at the draft's beginning."""
    text = "The fair starts at noon. You are a pathetic loser. Bring a coat."

    (found,) = findings(DETECTOR, text)

    assert text[found.location.start : found.location.end] == "You are a pathetic loser."


def test_a_buried_insult_in_a_newsletter() -> None:
    """A long cheerful text does not hide one hostile sentence."""
    cheer = "Year 3 baked bread and Year 4 swam. The choir sang at the market. Thank you to everyone who came. " * 8

    (found,) = findings(DETECTOR, f"{cheer}The new caretaker is a lazy good-for-nothing. {cheer}")

    assert found.entity == "insult"


def test_says_why_without_the_words() -> None:
    """What users are told never repeats the insult."""
    (found,) = findings(DETECTOR, "What a complete moron that referee is")

    assert "moron" not in found.cue


@pytest.mark.parametrize("text", ["You stupid id1ot", "what a m0ron", "you are all l0sers"])
def test_sees_through_light_disguise(text: str) -> None:
    """Digits in place of letters do not hide an insult."""
    assert findings(DETECTOR, text)


def test_a_reported_insult_is_not_the_poster_s() -> None:
    """What a lesson quotes in order to discuss it is left alone; the same words unquoted are not."""
    assert findings(DETECTOR, 'In PSHE we discussed why "you are a useless loser" hurts.') == []
    assert findings(DETECTOR, "you are a useless loser")
