"""Words that the network ran together are parted at capitals; what is written in one stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policycheck.detect.picture_text.apart import apart
from policycheck.detect.picture_text.engine import Line


def line(text: str) -> Line:
    stops = tuple((place / len(text), (place + 1) / len(text)) for place in range(len(text)))
    return Line(text=text, corners=((0, 0), (400, 0), (400, 20), (0, 20)), confidence=0.9, stops=stops)


@pytest.mark.parametrize(
    ("read", "parted"),
    [
        ("SaoirseDevlin", "Saoirse Devlin"),
        ("Star of the week:MiaBrown 5B", "Star of the week:Mia Brown 5B"),
        ("Well done toJoHill", "Well done to Jo Hill"),
        ("KatieBarraclough-Jones", "Katie Barraclough-Jones"),
        ("KatieB", "Katie B"),
        ("MiaMcDonald", "Mia McDonald"),
        ("ÉlodieÅström", "Élodie Åström"),
    ],
)
def test_a_word_begins_at_a_capital(read: str, parted: str) -> None:
    """A capital behind small letters begins a word, and every character keeps its place in the line."""
    found = apart(line(read))
    assert found.text == parted
    kept = [stop for char, stop in zip(found.text, found.stops, strict=True) if not char.isspace()]
    assert kept == [stop for char, stop in zip(read, line(read).stops, strict=True) if not char.isspace()]


@pytest.mark.parametrize(
    "read",
    [
        *("McKenzie", "Mr MacDonald", "DeShawn", "O'Neill", "VanDyke", "YouTube", "McDonald's", "iPad", "PhD", "DfE"),
        *("#TeamSeun", "@MapleStreetPri", "www.MapleStreet.example", "office@MapleStreet.example", "my_File_saveAs"),
        *("SAOIRSE DEVLIN", "well done", "5B", "CofE", "ParentPay"),
    ],
)
def test_what_is_one_word_stays(read: str) -> None:
    """Names with a capital inside, brands, addresses, accounts and hashtags are not parted."""
    assert apart(line(read)) is not None and apart(line(read)).text == read


@given(st.text(alphabet="abAB é-'@.1", min_size=1, max_size=20))
def test_nothing_but_spaces_is_added(text: str) -> None:
    """Whatever is read, its characters stay in order, each with a stop, and parting again changes nothing."""
    found = apart(line(text))
    assert found.text.replace(" ", "") == text.replace(" ", "")
    assert len(found.stops) == len(found.text)
    assert apart(found).text == found.text
