"""What is called after somebody is nobody."""

from dataclasses import replace

import pytest

from policycheck.detect.names import NameDetector
from policycheck.types import Finding

from .conftest import marked, part_of, view_of


@pytest.mark.parametrize(
    "text",
    [
        "We met at the Zebedee Building.",
        "Harpreet Street is closed.",
        "A walk along Ffion’s Brook.",
        "The Anaïs Trophy is back.",
        "Tariq House leads the table.",
        "St Zebedee's sent a card.",
        "Storm Ffion is on its way.",
        "Zebedee Avenue is icy.",
        "St Thomas is our school.",
        "The Friends of St Thomas meet on Monday.",
        "Come to Quince Lane.",
        "Our school dog Zebedee sat still.",
        "Zebedee, our guinea pig, sat still.",
    ],
)
def test_places_prizes_animals_and_the_school_itself(find, text: str) -> None:
    """A forename of the register before a head noun, after St or Storm, of a pet, or in the school's own name."""
    assert find(text) == []


@pytest.mark.parametrize(
    "text", ["Zebedee's house is on the hill.", "Zebedee and class 4 won.", "Zebedee won the Cup."]
)
def test_a_pupil_beside_such_a_word_stays(find, text: str) -> None:
    """A possessive or another word between leaves the pupil."""
    assert [finding.people for finding in find(text)] == [("p25",)]


def test_somebody_called_hill(find) -> None:
    """A head noun that is a surname too makes a stranger of a sure forename, and a place of an ordinary word."""
    (finding,) = find("Ffion Hill judged the cakes.")
    assert (finding.people, finding.entity) == ((), "full-name")
    assert find("Rose Hill is steep.") == []


def test_an_organisation_of_the_model_holds_no_pupil(find) -> None:
    """A longer name that the model calls an organisation is one where the forename in it is an ordinary word."""
    assert find("Thanks to Hope Bakes for the buns.", entities={"Hope Bakes": "ORG"}) == []


def test_the_words_of_an_address_name_nobody(blank, register) -> None:
    """What the model takes for a person within a postal address is not one, but for a pupil of the register."""
    text = "Handed in at 27 Heol Derwen, Pontllan, by Zebedee."
    part, doc = part_of(text), marked(blank(text), {"Heol Derwen": "PERSON", "Pontllan": "PERSON"})
    view = view_of([part], [doc], register)
    address = Finding(
        category="contact-details",
        entity="postal-address",
        location=part.locate(text.index("27"), text.index(", by")),
        detector="patterns",
        confidence=0.9,
    )
    without = {finding.text for finding in NameDetector().detect(view) if isinstance(finding, Finding)}
    within = {
        finding.text
        for finding in NameDetector().detect(replace(view, found=(address,)))
        if isinstance(finding, Finding)
    }
    assert "Heol Derwen" in without
    assert within == {"Zebedee"}
