"""Names that are the title of a work, its author's, or what a class or a house is called."""

import pytest


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Auditions for Tallulah begin on Monday.", "Tallulah"),
        ("Our summer musical is Tallulah, in June.", "Tallulah"),
        ("Tallulah Jr is our summer show.", "Tallulah"),
        ("GCSE poetry cluster: Storm (Dov Pocklington), Tide (Ama Ito).", "Dov Pocklington"),
        ("Our new class names are Pocklington and Ito.", "Pocklington"),
        ("House points: Pocklington 412, Ito 398.", "Pocklington"),
        ("House news: Darwin won the quiz and Curie came second.", "Darwin"),
        ("Inter-house results\nNelson beat Heath by a goal.", "Nelson"),
        ("FT: Pocklington 3 Ito 1. Well played, both.", "Pocklington"),
        ("Anti-Bullying Week: Robins learnt a song.", "Robins"),
        ('"Tallulah" by Dov Ito: her allotment in charcoal', "Tallulah"),
    ],
)
def test_no_pupil_is_named(find, text: str, name: str) -> None:
    """Titles, studied authors, classes and houses are nobody's whom a school must keep."""
    assert not [f for f in find(text, entities={name: "PERSON"}) if name in f.text and f.subject != "public"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A performance by Dov Pocklington opened the evening.", "Dov Pocklington"),
        ("The performance of Tallulah as Juliet moved us all.", "Tallulah"),
        ("Scripts for Dov Pocklington and Ama Ito are in the office.", "Dov Pocklington"),
        ("Tickets for Tallulah are at the desk.", "Tallulah"),
        ("We heard extracts from Dov Pocklington's diary.", "Dov Pocklington"),
        ("The star of the musical is Tallulah, in Year 4 dance.", "Tallulah"),
        ("Funniest in the play was Tallulah.", "Tallulah"),
        ("Our class names were suggested by Dov Pocklington.", "Dov Pocklington"),
        ("Tallulah on stage at the talent show!", "Tallulah"),
        ("We studied the Romans. Best Poster (Dov Pocklington)!", "Dov Pocklington"),
        ("The coaches praised Ama and Tallulah.", "Tallulah"),
        ("Thanks to our teachers, Ama and Tallulah.", "Tallulah"),
        ("Our poets' anthology: The Sea (Dov Pocklington), Rain (Ama Ito).", "Dov Pocklington"),
        ("Book of the week, best review (Dov Pocklington).", "Dov Pocklington"),
        ("House points: Dov Pocklington 120, Ama Ito 95.", "Dov Pocklington"),
        ("Result: Amelia 3, Theo 1.", "Amelia"),
        ("House news: Pocklington won the long jump.", "Pocklington"),
        ("Ella Robins learnt a song.", "Ella Robins"),
        ("Debating club: Ama Ito (chair), Dov Pocklington (treasurer).", "Dov Pocklington"),
        ("Best poem: The Sea (Dov Pocklington).", "Dov Pocklington"),
        ("House points this week: Dov Pocklington and Ama Ito had most.", "Dov Pocklington"),
        ("The school council met: Dov Pocklington (chair), Ama Ito (treasurer).", "Dov Pocklington"),
        ("Most likely to be prime minister: Dov Pocklington", "Dov Pocklington"),
        ("Ama Bishop, Dov Pocklington and Theo argued well.", "Dov Pocklington"),
        ("Our spring concert ended with a piano solo (Dov Pocklington).", "Dov Pocklington"),
        ("Spring concert. Flute: Sicilienne (Tiarnach).", "Tiarnach"),
        ("Dov Pocklington ............ Bill Sikes", "Dov Pocklington"),
        ("Tallulah ............ Bill Sikes", "Tallulah"),
        ("Our scientists of the week are Dov Pocklington and Tom.", "Dov Pocklington"),
        ("Our star artists: Dov Pocklington and Tom.", "Dov Pocklington"),
        ("Published authors this term are Ama Ito and Dov Pocklington.", "Dov Pocklington"),
        ("It was lovely reading about Dov Pocklington in the Gazette.", "Dov Pocklington"),
        ("Thanks to coaches Mo and Jan, who took pupils Ama and Tallulah.", "Tallulah"),
    ],
)
def test_a_child_beside_such_words_stays_one(find, text: str, name: str) -> None:
    """A performer, a young poet, a child with points or on the school council may still be a pupil."""
    (finding,) = [f for f in find(text, entities={name: "PERSON"}) if f.text == name]
    assert finding.subject in ("unknown", "pupil")


@pytest.mark.parametrize(
    ("text", "name", "subject"),
    [
        ("Present: Ama Ito (chair), Dov Pocklington (vice chair).", "Dov Pocklington", "governor"),
        ("Coaches Lee, Priya and Sam ran the festival.", "Sam", "staff"),
    ],
)
def test_lists_of_adults(find, text: str, name: str, subject: str) -> None:
    """An office in brackets, or a role before a list, makes each of its names an adult's."""
    (finding,) = [f for f in find(text, entities={name: "PERSON"}) if f.text == name]
    assert finding.subject == subject


def test_a_cadet_is_no_soldier_of_a_memorial(find) -> None:
    """A rank beside a war memorial does not make a pupil of the cadet force a figure of history."""
    (finding,) = find(
        "Corporal Dov Pocklington of the CCF laid our wreath at the war memorial.",
        entities={"Dov Pocklington": "PERSON"},
    )
    assert finding.subject != "public"
