"""What is called after somebody is nobody."""

import pytest


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


def test_a_welsh_street_names_nobody_but_who_stands_behind_it_does(find) -> None:
    """The word for a street comes first in Welsh; a child whose name follows the address is found all the same."""
    text = "Cards go to 27 Heol Derwen, Kerenza Trevithick, please."
    found = find(text, entities={"Heol Derwen": "PERSON", "Kerenza Trevithick": "PERSON"})
    assert [finding.text for finding in found] == ["Kerenza Trevithick"]


@pytest.mark.parametrize(
    "text",
    [
        "Well done to Millie Hall for her race.",
        "Star of the week: Noah Church",
        "Happy 8th birthday to Noah Church 🎂",
        "Well done to Amelia Common (Y4)",
    ],
)
def test_a_forename_where_a_pupil_is_named_is_no_place(find, text: str) -> None:
    """Praise, a prize or a class beside a common forename outweighs the place that its surname may be."""
    assert [finding.entity for finding in find(text)] == ["full-name"]


@pytest.mark.parametrize(
    "text",
    [
        "Welcome to Victoria Park.",
        "Thank you to Elizabeth Court for the songs.",
        "Trip to Stanley Park on Friday.",
        "Well done to the runners at Alexandra Park.",
        "Happy 100th birthday to Queens Hall.",
    ],
)
def test_a_park_called_after_somebody_stays_one(find, text: str) -> None:
    """Where one goes to, and whom a school thanks for having had it, is a place."""
    assert find(text) == []
