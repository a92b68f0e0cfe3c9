"""Historical, public, religious and fictional people are named freely."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Year 2 learnt about Florence Nightingale.",
        "Mary Seacole’s bravery moved us.",
        "We dressed up as Thomas the Tank Engine, Alice and two Harry Potters.",
        "Nursery acted Jack and the Beanstalk.",
        "J.K. Rowling and Roald Dahl top the list.",
        "Prophet Muhammad taught kindness.",
        "The Gruffalo’s Child was read aloud.",
        "Mo Farah waved.",
    ],
)
def test_figures_are_public(find, text: str) -> None:
    """Whoever the list names is public, with or without a register that knows the forename."""
    assert find(text) == []
    assert find(text, register=None) == []
    assert find(text, public=True) != []


def test_a_pupil_called_like_a_figure_stays_a_pupil(find, register) -> None:
    """A register's full name, or a class beside the name, outweighs the list."""
    (finding,) = find("Tom Daley in Year 3 swam a length.", entities={"Tom Daley": "PERSON"})
    assert finding.subject == "pupil"


def test_an_everyday_forename_needs_a_tale(find) -> None:
    """Alice is a pupil unless a costume, a book or a play is about her."""
    assert [finding.people for finding in find("Alice read a book about bees.")] == [("p30",)]
    assert find("Ten girls came dressed as Alice.") == []


def test_a_figures_forename_soon_after_is_the_figures(find) -> None:
    """Florence in the next sentence is the nurse; far away, praised or in a class she is the pupil."""
    start = "Year 2 learnt about Florence Nightingale. "
    assert find(start + "Florence cleaned the wards.") == []
    for later in (
        "Well done Florence!",
        "Florence in Year 2 wrote a poem.",
        "x. " * 200 + "Florence wrote a poem.",
    ):
        assert [finding.people for finding in find(start + later)] == [("p29",)]
