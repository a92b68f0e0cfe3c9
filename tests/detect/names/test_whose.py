"""Whose name it is where the register has a pupil of that name: titles, roles, places and history decide."""

import pytest

_PUPIL = ("p26",)  # Ffion Griffiths


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Mrs Ffion Griffiths spoke to the parents.", "staff"),
        ("We met Mr Tariq Al-Hashimi at the gate.", "staff"),
        ("Coach Ffion led the warm-up.", "staff"),
        ("Dr Ffion Griffiths gave the talk.", "staff"),
        ("Our caretaker Ffion retires on Friday.", "staff"),
        ("Ffion, our teaching assistant, ran the stall.", "staff"),
        ("Our caretaker, Ffion, retires on Friday.", "staff"),
        ("Sir Tariq Al-Hashimi opened the library.", "public"),
        ("Ffion Griffiths MP came on Friday.", "public"),
        ("Our local MP, Ffion Griffiths, came on Friday.", "public"),
        ("Cllr Ffion Griffiths cut the ribbon.", "public"),
        ("Councillor Harpreet Sandhu cut the ribbon.", "public"),
        ("Dame Ffion Griffiths sang for us.", "public"),
    ],
)
def test_a_title_or_a_post_makes_a_pupils_name_an_adults(find, text: str, subject: str) -> None:
    """Nobody with an adult's title, an office or a job in the school is the pupil of that name."""
    (finding,) = find(text, public=True)
    assert (finding.people, finding.subject) == ((), subject)


@pytest.mark.parametrize(
    "text",
    [
        "Captain Ffion Griffiths lifted the cup.",
        "Our young chef Ffion made soup.",
        "Ffion, author of our winning poem, read it out.",
        "The author of this story is Ffion.",
        "Well done, head girl Ffion!",
        "Prom queen Ffion Griffiths danced.",
        "Ffion's teacher says so.",
        "Said our teacher, Ffion and her team won.",
        "Ffion dressed up as a caretaker.",
    ],
)
def test_a_pupils_part_leaves_a_pupil_a_pupil(find, text: str) -> None:
    """Captains, authors of a poem and chefs for a day may be pupils, so the pupil is looked at."""
    (finding,) = find(text)
    assert finding.people == _PUPIL


@pytest.mark.parametrize(
    "text",
    [
        "St Ffion's won the cup.",
        "Team Ffion beat Team Harpreet.",
        "The Griffiths Building is closed.",
        "We walked down Griffiths Street to Siddiqui Park.",
        "Ffion Motors gave the prizes.",
        "Happy Friday! The Summer term begins in April.",
        "May half term starts on Friday.",
        "Ofsted and Estyn came on Monday.",
        "Our values are Hope, Faith and Grace.",
        "Words of the week: hope, faith, joy.",
        "Faith, Hope and Grace are the names of our new classes.",
        "Mae'r plant wedi bod yn canu.",
        "Florence Nightingale nursed the soldiers, and Florence carried a lamp.",
    ],
)
def test_places_teams_days_and_values_are_nobody(find, text: str) -> None:
    """What is called after somebody, a day, a month and a virtue is no pupil who bears the word as a name."""
    assert [finding.text for finding in find(text) if finding.confidence >= 0.5] == []


def test_values_that_win_are_pupils(find) -> None:
    """Three pupils named like virtues are pupils where they do something."""
    found = find("Hope, Faith and Grace shared the cup.")
    assert [finding.people for finding in found] == [("p12",), ("p14",), ("p08",)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Da iawn i Ffion am ennill!", "Ffion"),
        ("Llongyfarchiadau mawr i Ffion.", "Ffion"),
        ("Cafwyd cân gan Ffion ddoe.", "Ffion"),
        ("Aeth y wobr at Carys ap Rhydderch.", "Carys ap Rhydderch"),
        ("Enillodd Carys y ras.", "Carys"),
    ],
)
def test_welsh_sentences(find, text: str, words: str) -> None:
    """A pupil named in Welsh is found as in English."""
    (finding,) = find(text)
    assert finding.text == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We are sorry that the Griffiths family are leaving.", "Griffiths"),
        ("The three Siddiqui boys came first.", "Siddiqui"),
        ("Everybody likes the Papadopouloses.", "Papadopouloses"),
        ("Both ap Rhydderch girls sang.", "ap Rhydderch"),
        ("The Marsh twins won.", "Marsh"),
    ],
)
def test_a_family_is_named_by_its_surname(find, text: str, words: str) -> None:
    """Brothers, sisters and households are the pupils of that surname, even where it is a word."""
    (finding,) = find(text)
    assert finding.text == words and finding.people


def test_a_surname_after_a_strangers_forename_is_the_strangers(find) -> None:
    """The surname of a row's other child is not the pupil's, with or without the model."""
    assert [finding.people for finding in find("- Zuzka Griffiths\n- Ansel Siddiqui\n") if finding.people] == []
