"""Self-harm, disclosures, profanity, sex, drugs, drink, gambling and violence are found; teaching is not."""

from __future__ import annotations

import pytest

from policycheck.detect.categories.age_inappropriate import AgeInappropriateDetector

from .marked import findings, flagged, score, silent

DETECTOR = AgeInappropriateDetector()


@pytest.mark.parametrize(("entity", "text"), flagged("age_inappropriate"))
def test_finds(entity: str, text: str) -> None:
    """What is unsuited to a school community is found, as what it is."""
    found = findings(DETECTOR, text)

    assert entity in {finding.entity for finding in found}
    assert {finding.category for finding in found} == {"age-inappropriate"}


@pytest.mark.parametrize("text", silent("age_inappropriate"))
def test_stays_silent(text: str) -> None:
    """Lessons, help, stories, adult events of the PTA and harmless homonyms stay silent."""
    assert findings(DETECTOR, text) == []


def test_holds_on_texts_written_after_it() -> None:
    """Texts written without a look at the cues are mostly found, and none is found that should not be."""
    recall, false = score(DETECTOR, "age_inappropriate_held_out")

    assert recall >= 0.75
    assert false == 0


@pytest.mark.parametrize(
    "text",
    [
        "I have been thinking about ending it tonight.",
        "Lots of news today! The fair was fun. i dont want to be here any more",
        "One of our boys told me that his dad beats him.",
    ],
)
def test_danger_is_never_missed_among_other_things(text: str) -> None:
    """A cry for help or a disclosure is told apart from everything else unsuitable, for its own remedy."""
    assert {finding.entity for finding in findings(DETECTOR, text)} & {"self-harm", "disclosure"}


def test_signposting_help_is_no_disclosure() -> None:
    """Telling families where to turn stays silent."""
    text = "If your child says they want to die, call Samaritans on 116 123 or speak to our safeguarding lead."

    assert findings(DETECTOR, text) == []


def test_severity_of_profanity() -> None:
    """A strong word is surer than a mild one, and the mildest stays below what rules notice."""
    (strong,) = findings(DETECTOR, "What a shit afternoon")
    (mild,) = findings(DETECTOR, "What a bloody afternoon")

    assert strong.confidence > mild.confidence
    assert findings(DETECTOR, "Damn, it is raining again") == []


@pytest.mark.parametrize("text", ["f**k this", "sh1t happens", "F U C K this", "bullsh*t", "fuuuuuck", "b@stards"])
def test_sees_through_disguise(text: str) -> None:
    """Masks, digits, spacing and stretching do not hide a swear word, and what users are told never repeats it."""
    (found,) = findings(DETECTOR, text)

    assert found.entity == "profanity"
    assert found.cue == "uses a swear word"


@pytest.mark.parametrize(
    "text", ["Scunthorpe", "Middlesex", "Shitake mushrooms", "Mr Hancock", "a cocktail dress", "Class 4 x 4s", "MSPS20"]
)
def test_words_inside_words(text: str) -> None:
    """A swear word inside a place, a name or a thing is none."""
    assert findings(DETECTOR, f"{text} is on the list for Thursday.") == []
