"""Misspelt names of the register."""

import pytest


@pytest.mark.parametrize(
    ("text", "words", "people"),
    [
        ("Zebedeee won.", "Zebedeee", ("p25",)),
        ("Well played, Harpret!", "Harpret", ("p21",)),
        ("Agnieszak's kite flew.", "Agnieszak", ("p18",)),
        ("Jean-Pierrre drew a map.", "Jean-Pierrre", ("p07",)),
        ("Carrys ap Rhydderch sang.", "Carrys ap Rhydderch", ("p06",)),
        ("Carys ap Rhyddrech sang.", "Carys ap Rhyddrech", ("p06",)),
        ("Jean-Piere Ngoma-Wells sang.", "Jean-Piere Ngoma-Wells", ("p07",)),
        ("zebadee crumpton-fox was the best today", "zebadee crumpton-fox", ("p25",)),
        ("Zeb Crumpton-Fox ran.", "Zeb Crumpton-Fox", ("p25",)),
    ],
)
def test_a_letter_off_is_the_pupil_still(find, text: str, words: str, people: tuple[str, ...]) -> None:
    """One letter swapped, dropped, doubled or beside its key hides nobody, in a forename alone or a full name."""
    (finding,) = find(text)
    assert (finding.text, finding.people) == (words, people)


@pytest.mark.parametrize(
    "text",
    [
        "Florenz is in Italy.",
        "Marie played.",
        "Zebedeee Quillfeather won.",
        "We will tariff the goods.",
        "The Christiana Theatre opened.",
    ],
)
def test_words_strangers_and_places_are_not_misspelt_pupils(find, text: str) -> None:
    """A known word or name, a stranger's full name and a place are nobody of the register."""
    assert [finding for finding in find(text) if finding.people] == []
