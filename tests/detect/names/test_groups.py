"""Surnames that classes, houses and teams are called by."""

import pytest


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Class Ibbotson and Class Pocklington have a new guinea pig.", "Pocklington"),
        ("Ibbotson and Pocklington squads shared third place.", "Pocklington"),
        ("Ibbotson, Vane and Pocklington classes lead our assembly.", "Ibbotson"),
        ("Year 1 (Pocklington): Mrs Ito\nYear 2 (Vane): Mr Adeyemi", "Pocklington"),
        ("Pocklington (red) is named after the explorer. Pocklington won.", "Pocklington"),
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
        ("Chess: 1 Agrimo, 2 Xhesika, 3 Tiarnach. A great day for every house.", "Xhesika"),
        ("House captains: Xhesika, Maya Shah and Tom Reed.", "Xhesika"),
        ("House chess: Xhesika beat Tiarnach in the final.", "Tiarnach"),
        ("Year 2 – Xhesika: for great maths\nYear 3 – Amelia: for kindness", "Xhesika"),
        ("Reception (Xhesika): for kind hands", "Xhesika"),
        ("Oak Class Xhesika for great maths. Xhesika is thrilled.", "Xhesika"),
        ("Year 6 Xhesika has won the gala.", "Xhesika"),
        ("How Xhesika smiled: Xhesika house captain of Drake!", "Xhesika"),
        ("How Xhesika smiled: Xhesika House Captain of Drake!", "Xhesika"),
        ("Xhesika is named after her grandmother.", "Xhesika"),
        ("Xhesika was named for the county squad.", "Xhesika"),
        ("The girls lost 3-2 to Tiarnach Doolan and her side.", "Tiarnach Doolan"),
        ("Chess: Dov Pocklington v Tiarnach Doolan at noon.", "Tiarnach Doolan"),
        ("Final score: Tiarnach Doolan 3, Amelia Shah 1.", "Tiarnach Doolan"),
        ("The girls lost 3-2 to Amelia's team.", "Amelia"),
        ("House captains met Dov Pocklington today.", "Dov Pocklington"),
    ],
)
def test_a_child_stays_one(find, text: str, name: str) -> None:
    """A name that no list knows is a child's as long as nothing but its strangeness speaks for a group."""
    found = [f for f in find(text, entities={name: "PERSON"}) if f.text == name]
    assert found
    assert all(f.subject != "public" for f in found)
