"""Surnames that classes, houses and teams are called by."""

import pytest

_HOUSES = "Inter-house chess\nCross-country: 1 Pocklington, 2 Ito, 3 Vane\nRelay: 1 Ito, 2 Vane"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Class Ibbotson and Class Pocklington have a new guinea pig.", "Pocklington"),
        ("Ibbotson and Pocklington squads shared third place.", "Pocklington"),
        ("Ibbotson, Vane and Pocklington classes lead our assembly.", "Ibbotson"),
        ("Year 1 (Pocklington): Mrs Ito\nYear 2 (Vane): Mr Adeyemi", "Pocklington"),
        ("Pocklington (red) is named after the explorer. Pocklington won.", "Pocklington"),
        ("House Captains – Pocklington: Jemima Stokes; Vane: Tarik Demir", "Pocklington"),
        (_HOUSES, "Pocklington"),
        (_HOUSES, "Vane"),
        ("Dosbarth Pôcklington and Dosbarth Ito sang. Pôcklington were loudest.", "Pôcklington"),
        ("1st VII v Pocklington Grange, won 5-2.", "Pocklington Grange"),
        ("The girls lost 3-2 to Pocklington Dean after extra time.", "Pocklington Dean"),
        ("Final score: Priory Road 1, Pocklington Green 4.", "Pocklington Green"),
    ],
)
def test_a_group_is_nobody(find, text: str, name: str) -> None:
    """What a class, a house or another school's team is called is no pupil, wherever the text says it again."""
    assert not [f for f in find(text, entities={name: "PERSON"}) if name in f.text and f.subject != "public"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Class Ibbotson: Dov Pocklington read to us.", "Dov Pocklington"),
        ("Results: 1 Amelia, 2 Theo, 3 Esme. Well done to every house!", "Theo"),
        ("The girls lost 3-2 to Amelia's team.", "Amelia"),
        ("House captains met Dov Pocklington today.", "Dov Pocklington"),
        ("Chess: Amelia beat Theo in the house final.", "Theo"),
    ],
)
def test_a_child_of_a_group_stays_one(find, text: str, name: str) -> None:
    """Forenames and full names are people, also in lists of houses, ranks and results."""
    assert [f for f in find(text, entities={name: "PERSON"}) if f.text == name and f.subject != "public"]
