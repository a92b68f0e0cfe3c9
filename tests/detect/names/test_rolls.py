"""Lists of people with a line for each."""

from policycheck.detect.names.reading import read_prose
from policycheck.detect.names.rolls import find_rolls


def _rolls(text: str, *people: str) -> list[str]:
    reading = read_prose(text)
    words = reading.words

    def known(first: int, last: int) -> bool:
        return text[words[first].start : words[last].end] in people

    return [text[words[first].start : words[last].end] for first, last in find_rolls(words, known)]


def test_most_lines_begin_with_somebody() -> None:
    """Where the names of most lines are somebody's, those of all are."""
    text = "Dov Adaeze, History\nHugo Aberdeen, Law\nAmina Church, Theology\nPriya Shah, Music"
    assert _rolls(text, "Dov Adaeze", "Priya Shah") == ["Dov Adaeze", "Hugo Aberdeen", "Amina Church", "Priya Shah"]


def test_few_lines_prove_nothing() -> None:
    """Two lines are no list, and a list of which most is nobody's is none of people."""
    assert _rolls("Dov Adaeze, History\nSt Andrews, Law", "Dov Adaeze") == []
    assert _rolls("Dov Adaeze, History\nLong Eaton, Law\nMarket Bosworth, Art", "Dov Adaeze") == []


def test_places_and_single_words_are_no_entries() -> None:
    """A line that begins with one word, or with a school's name, parts the list."""
    assert _rolls("Dov Adaeze, A\nTestville School, B\nAmina Vane, C\nPriya Shah, D", "Dov Adaeze", "Amina Vane") == []
