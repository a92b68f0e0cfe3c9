"""Names that are also ordinary words: who decides, and how."""

import pytest


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Well done Grace for trying again.", "p08"),
        ("Grace is back and we are so glad.", "p08"),
        ("The cup goes to Will.", "p11"),
        ("Will’s rocket went highest.", "p11"),
        ("Happy birthday May!", "p10"),
        ("Autumn scored twice.", "p31"),
        ("Summer in Year 1 drew this.", "p09"),
        ("Jordan and Ffion lit the candles.", "p28"),
        ("Ffion, Hope and Summer lit the candles.", "p12"),
        ("thank you hope and ffion", "p12"),
        ("JP lit the candles.", "p07"),
        ("We were led by Art (Year 4).", "p34"),
    ],
)
def test_grammar_makes_a_word_a_name(find, text: str, people: str) -> None:
    """Praise, verbs of doing, possessives, year groups, lists and capitals in mid-sentence speak for a person."""
    assert any(people in finding.people for finding in find(text))


@pytest.mark.parametrize(
    "text",
    [
        "Will you join us?",
        "May we remind you of the date?",
        "In May and June we swim.",
        "The Summer Fair raised a record sum.",
        "Hope to see you there.",
        "Grace before lunch is said by all.",
        "Every Autumn the leaves block the drain.",
        "Rose class sang.",
        "The Jordan Building is closed.",
        "Mark your diaries.",
        "Art lessons start again.",
        "An answer will follow.",
        "a summer rose in a jug",
        "jp",
    ],
)
def test_grammar_keeps_a_word_a_word(find, text: str) -> None:
    """Auxiliaries, seasons, months, lessons and head nouns are no people."""
    assert find(text) == []


def test_the_models_word_tips_the_scale(find) -> None:
    """What grammar leaves open is a person where the model says so."""
    text = "Faith and hope matter. Faith too."
    assert find(text) == []
    assert [finding.people for finding in find("Faith too.", entities={"Faith": "PERSON"})] == [("p14",)]


def test_the_models_word_does_not_outweigh_plain_grammar(find) -> None:
    """A season stays one, though the model takes it for a person."""
    assert find("We break up in Summer this year.", entities={"Summer": "PERSON"}) == []


def test_a_full_name_that_reads_as_a_sentence_is_kept_in_doubt(find) -> None:
    """A register's full name in capitals is never dropped in silence."""
    (finding,) = find("Will Marsh come on Friday?")
    assert finding.people == ("p11",)
    (doubt,) = find("May Chen come on Friday?")
    assert doubt.people == ("p10",)


def test_a_full_name_that_is_a_place_falls_below_the_threshold(find) -> None:
    """Words that are a place's as well are reported with a confidence that no rule acts on by default."""
    (finding,) = find("Meet on Daisy Hill at ten.")
    assert finding.people == ("p15",)
    assert finding.confidence < 0.5
    (sure,) = find("Well done Daisy Hill in Year 1!")
    assert sure.confidence > 0.8


def test_three_readings_in_one_question(find) -> None:
    """A full name as a question, a forename, and a building called after somebody's surname."""
    findings = find("Will Marsh see Grace at the Hunter Building?")
    assert [finding.people for finding in findings] == [("p11",), ("p08",)]
