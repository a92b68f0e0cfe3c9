"""Whom a name outside the register belongs to."""

import pytest


@pytest.mark.parametrize(
    ("text", "name", "subject"),
    [
        ("Mr Patel mended the swing.", "Mr Patel", "staff"),
        ("Our caretaker, Dov Pocklington, retires.", "Dov Pocklington", "staff"),
        ("Dov Pocklington, our caretaker, retires.", "Dov Pocklington", "staff"),
        ("Welcome to our new headteacher Dr Amara Nwosu.", "Dr Amara Nwosu", "staff"),
        ("Chair of governors Dov Pocklington spoke.", "Dov Pocklington", "governor"),
        ("Dov Pocklington, our link governor, spoke.", "Dov Pocklington", "governor"),
        ("Thanks to Dov Pocklington, dad of two.", "Dov Pocklington", "parent"),
        ("Grandma Pocklington baked.", "Grandma Pocklington", "parent"),
        ("Dov Pocklington in Year 4 won.", "Dov Pocklington", "pupil"),
        ("Star of the week: Dov Pocklington", "Dov Pocklington", "pupil"),
        ("Pupils Ama Ito and Dov Pocklington won.", "Dov Pocklington", "pupil"),
        ("Dov Pocklington, aged 7, won.", "Dov Pocklington", "pupil"),
        ("Dov Pocklington won.", "Dov Pocklington", "unknown"),
        ("A poem by Dov Pocklington.", "Dov Pocklington", "unknown"),
        ("Dov Pocklington's painting is in the hall.", "Dov Pocklington", "unknown"),
        ("Our young poet Dov Pocklington won.", "Dov Pocklington", "pupil"),
        ("The winner Dov Pocklington beamed.", "Dov Pocklington", "unknown"),
    ],
)
def test_cues_beside_the_name(find, text: str, name: str, subject: str) -> None:
    """Titles, roles, classes and prizes tell whose name it is; without one nobody knows."""
    bare = name.split(" ", 1)[1] if name.split()[0] in ("Mr", "Dr", "Grandma") else name
    (finding,) = [f for f in find(text, entities={bare: "PERSON"}) if f.text == name]
    assert finding.subject == subject
    assert finding.people == ()


@pytest.mark.parametrize(
    "text",
    [
        "Author Dov Pocklington signed books.",
        "We are reading The Iron Kite by Dov Pocklington.",
        "Local MP Dov Pocklington cut the ribbon.",
        "Dov Pocklington MP cut the ribbon.",
        "Councillor Dov Pocklington cut the ribbon.",
        "Year 5 painted in the style of Dov Pocklington.",
        "Year 6 have been learning about Dov Pocklington.",
        "Olympic swimmer Dov Pocklington took assembly.",
        "Dov Pocklington (1820–1910) built bridges.",
        "We came dressed as Dov Pocklington.",
        "Sir Dov Pocklington spoke.",
    ],
)
def test_public_figures_by_their_cues(find, text: str) -> None:
    """Office, authorship, renown and lessons make a stranger public."""
    assert find(text, entities={"Dov Pocklington": "PERSON"}) == []


def test_a_register_pupil_is_no_figure_by_cue(find) -> None:
    """What a pupil of the register writes or is dressed as changes nothing about who it is."""
    (finding,) = find("A poem by author Ffion Griffiths.")
    assert (finding.people, finding.subject) == (("p26",), "pupil")


def test_a_parent_of_a_pupils_forename_is_not_the_pupil(find) -> None:
    """A family role right before a forename makes it somebody else's."""
    (finding,) = find("Her mum Ffion came too.")
    assert (finding.people, finding.subject) == ((), "parent")


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("We saw Dov.", "forename"),
        ("We saw Dov Pocklington.", "full-name"),
        ("We saw Dov P today.", "forename-initial"),
        ("We saw Mr Pocklington-Ames.", "title-surname"),
        ("We saw Dov O'Hara.", "full-name"),
        ("We saw Anne-Marie.", "forename"),
    ],
)
def test_forms_of_strangers(find, text: str, form: str) -> None:
    """The words' number and the title give the form."""
    name = text.removeprefix("We saw ").removesuffix(".").removesuffix(" today").removeprefix("Mr ")
    (finding,) = find(text, entities={name: "PERSON"})
    assert finding.entity == form


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Year 4", "PERSON"),
        ("Monday", "PERSON"),
        ("Oak House", "PERSON"),
        ("Mum", "PERSON"),
        ("PTA", "PERSON"),
        ("@dov", "PERSON"),
        ("St Thomas", "PERSON"),
    ],
)
def test_what_the_model_takes_for_a_person_and_is_none(find, text: str, label: str) -> None:
    """Classes, days, houses, parents in general, abbreviations, handles and the school are dropped."""
    assert find(f"We thank {text} today.", entities={text: label}) == []


def test_an_entity_of_several_people_is_parted(find) -> None:
    """A conjunction inside an entity parts it, and greetings fall off its ends."""
    findings = find("Thanks Dov and Ama today", entities={"Thanks Dov and Ama": "PERSON"})
    assert [finding.text for finding in findings] == ["Dov", "Ama"]


def test_a_short_name_after_a_full_one_is_the_same_person(find) -> None:
    """A stranger named in full and then by forename or surname has one datum and one subject."""
    text = "Dov Pocklington, our cook, retires. We shall miss Dov."
    findings = find(text, entities={"Dov Pocklington": "PERSON"})
    assert [finding.datum for finding in findings] == ["dov pocklington"]
    both = find("Dov Pocklington, our cook, retires.", "We miss Dova.", entities={})
    assert both == []


@pytest.mark.parametrize(
    ("text", "name", "subjects"),
    [
        ("Who marched with Ifan Trosnant in 1839?", "Ifan Trosnant", []),
        ("Team Trosnant came second.", "Trosnant", []),
        ("Ifan Trosnant ran from 1500 metres out.", "Ifan Trosnant", ["unknown"]),
        ("Our team, Ifan Trosnant and friends, came second.", "Ifan Trosnant", ["unknown"]),
    ],
)
def test_long_ago_and_teams_are_told_from_pupils(find, text: str, name: str, subjects: list[str]) -> None:
    """A year before living memory or a team's name clears a stranger; a distance or a team's member does not."""
    assert [finding.subject for finding in find(text, entities={name: "PERSON"})] == subjects
