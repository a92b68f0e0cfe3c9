"""Sensitive facts are found of people who can be told, and of nobody else."""

from __future__ import annotations

import pytest

from policycheck.detect.categories.sensitive import SensitiveDetector

from .marked import findings, flagged, score, silent

DETECTOR = SensitiveDetector()


@pytest.mark.parametrize(("entity", "text"), flagged("sensitive"))
def test_finds(entity: str, text: str) -> None:
    """A sensitive fact about a named or unmistakable person is found, as what it is."""
    found = findings(DETECTOR, text)

    assert entity in {finding.entity for finding in found}
    assert {finding.category for finding in found} == {"sensitive-personal"}


@pytest.mark.parametrize("text", silent("sensitive"))
def test_stays_silent(text: str) -> None:
    """Health advice, festivals, lessons, charity and public figures stay silent."""
    assert findings(DETECTOR, text) == []


def test_holds_on_texts_written_after_it() -> None:
    """Texts written without a look at the cues are mostly found, and none is found that should not be."""
    recall, false = score(DETECTOR, "sensitive_held_out")

    assert recall >= 0.85
    assert false == 0


def test_the_finding_is_the_person_s() -> None:
    """Subject, people and datum are those of the name, so that a rule makes one violation a person."""
    (found,) = findings(DETECTOR, "<Iolo:pupil> has been diagnosed with epilepsy.", people=("P900",))

    assert (found.subject, found.people, found.datum) == ("pupil", ("P900",), "P900")


def test_a_pronoun_leads_to_the_name_before() -> None:
    """A pronoun is the person of the sentence before, a little less surely than a name."""
    named, pronoun = (
        findings(DETECTOR, text)[0]
        for text in ("<Carys:pupil> has epilepsy.", "<Carys:pupil> swam today. She has epilepsy.")
    )

    assert pronoun.datum == named.datum == "carys"
    assert pronoun.confidence < named.confidence


def test_a_pronoun_of_a_public_figure() -> None:
    """What is told of a public figure is no pupil's, even where a pupil was named before."""
    text = "<Carys:pupil> swam today. <Helen Keller:public> was our topic. She was deaf and blind."

    assert findings(DETECTOR, text) == []


def test_people_joined_by_and() -> None:
    """Two names joined together are two people concerned; one further off is not."""
    text = "<Mrs Rees:staff> thanked everyone, and <Iolo:pupil> and <Carys:pupil> have chickenpox."

    assert {finding.datum for finding in findings(DETECTOR, text)} == {"iolo", "carys"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The only girl in Otter class has epilepsy.", 1),
        ("One of our Year 4 twins has epilepsy.", 1),
        ("Some children in our school have epilepsy.", 0),
        ("If a child in Year 4 has epilepsy, please tell the office.", 0),
        ("Epilepsy is explained on the charity's website.", 0),
    ],
)
def test_only_people_who_can_be_told(text: str, expected: int) -> None:
    """A description past mistaking counts as a name does; nobody in particular does not."""
    assert len(findings(DETECTOR, text)) == expected


def test_nothing_without_a_person() -> None:
    """The same words in another part of the draft are not joined to a name there."""
    assert findings(DETECTOR, "<Iolo:pupil> scored twice.\n\nWe now stock an inhaler in the office.") == []
