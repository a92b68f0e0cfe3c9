"""What is left of the model's opinion in rows that are not in English."""

from __future__ import annotations

import numpy as np
import pytest
from spacy.language import Language
from spacy.tokens import Doc

from policycheck.detect.language import Statements, blank_language, statements
from policycheck.detect.rows import rows
from policycheck.detect.tongue import add_tongue_reader, tongues
from policycheck.detect.tongue.reader import TongueReader

POLISH = "Jutro szkoła będzie zamknięta, ponieważ w nocy spadło bardzo dużo śniegu i autobusy nie kursują."
WELSH = "Mae'r côr yn canu gyda Siân nos Iau."
ENGLISH = "Well done to Zuzanna for reading to the school."

blank = blank_language()
reader = TongueReader()


def read(text: str, *persons: str) -> Doc:
    """A text of which a model would say that these are persons and that every row states everything."""
    doc = blank.make_doc(text)
    spans = [doc.char_span(text.index(name), text.index(name) + len(name), label="PERSON") for name in persons]
    doc.ents = tuple(span for span in spans if span is not None)
    assert len(doc.ents) == len(persons)
    starts = [start for start, _ in rows(doc)]
    doc.user_data["policycheck_statements"] = Statements(
        labels=("abuse",),
        limits=(0.5,),
        places={start: place for place, start in enumerate(starts)},
        rows=np.full((len(starts), 1), 0.9, dtype=np.float32),
    )
    return reader(doc)


def persons(doc: Doc) -> list[str]:
    return [entity.text for entity in doc.ents]


def stated(doc: Doc) -> list[bool]:
    """For each row, whether the model still says something of it."""
    made = statements(doc)
    assert made is not None
    return [made.confidence("abuse", start) > 0 for start, _ in rows(doc)]


def test_nothing_is_said_of_rows_in_another_language() -> None:
    """English around them keeps its names and statements."""
    doc = read(f"{ENGLISH}\n\n{POLISH}\n\n{ENGLISH}", "Zuzanna", "Jutro szkoła")
    assert persons(doc) == ["Zuzanna"]
    assert stated(doc) == [True, False, True]


def test_english_in_the_same_row_is_kept() -> None:
    """A row that is English in part is judged as ever, although what is foreign in it is reported."""
    doc = read(f"You are a horrible idiot and nobody likes you, {POLISH[:-1]}, {POLISH}", "Jutro")
    found = tongues(doc)
    assert found is not None
    assert [tongue.language for tongue in found.unread] == ["Polish"]
    assert persons(doc) == ["Jutro"]
    assert stated(doc) == [True]


def test_an_english_phrase_of_a_welsh_row_keeps_its_names() -> None:
    """A child named in English beside Welsh is not lost; words that both languages use ("staff") are no English."""
    doc = read("Diolch i bawb am ddod i'r neuadd heddiw, his mum Saoirse Devlin", "Saoirse Devlin")
    assert persons(doc) == ["Saoirse Devlin"]
    assert stated(read("Diolch i'r staff i gyd am eu help.")) == [False]


def test_welsh_keeps_its_own_forenames() -> None:
    """However short, of a Welsh row only forenames that are common in Wales are left, and nothing is reported."""
    doc = read(f"{WELSH} {ENGLISH}", "Mae'r", "Zuzanna")
    assert persons(doc) == ["Siân", "Zuzanna"]
    assert stated(doc) == [False, True]
    found = tongues(doc)
    assert found is not None
    assert found.unread == ()


@pytest.mark.parametrize(
    ("text", "names", "left"),
    [
        ("Eid Mubarak to all our families!", ["Mubarak"], []),
        ("Feliz Navidad and Joyeux Noël!", ["Feliz Navidad", "Joyeux Noël"], []),
        ("Dziękujemy wszystkim, Year 5!", ["Dziękujemy wszystkim"], []),
        ("Well done, Mubarak!", ["Mubarak"], ["Mubarak"]),
        ("Noel and Sana won the quiz.", ["Noel", "Sana"], ["Noel", "Sana"]),
        ("Thank you, Mubarak Bienvenue Hall.", ["Mubarak Bienvenue Hall"], ["Mubarak Bienvenue Hall"]),
    ],
)
def test_greetings_are_nobody(text: str, names: list[str], left: list[str]) -> None:
    """Words of a greeting, not those that are names too unless one that is none stands beside them."""
    assert persons(read(text, *names)) == left


def test_rows_without_a_word_state_nothing() -> None:
    """Alphabets, sounds and scores are no statement about anybody."""
    doc = read(f"a b c d e f g h i j k l\n\nai ee oa oo 3-2\n\n{ENGLISH}")
    assert stated(doc) == [False, False, True]


def test_a_pipeline_without_the_model_is_read_too() -> None:
    """As the last step of any pipeline; a Doc that has not gone through it knows of no tongues."""
    language: Language = add_tongue_reader(blank_language())
    found = tongues(language(POLISH))
    assert found is not None
    assert [tongue.language for tongue in found.unread] == ["Polish"]
    assert tongues(blank(POLISH)) is None
