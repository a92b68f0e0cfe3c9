"""Which texts are reported as unread, in which language and on which lines, and which stay silent."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policycheck.detect.tongue.languages import NAMES, Languages
from policycheck.types import Unchecked

Look = Callable[..., list[Unchecked]]
HERE = Path(__file__).parent
BEFORE, AFTER = "Dear parents, here is this week's news.\n\n", "\n\nHave a good weekend with your families."


def lines_of(name: str) -> list[str]:
    return [line for line in (HERE / name).read_text("utf-8").splitlines() if line and line[0] != "#"]


PARAGRAPHS = [tuple(line.split(" | ", 1)) for line in lines_of("paragraphs.txt")]
LONG = [(code, words) for code, words in PARAGRAPHS if len(words.split()) >= 20 or not words.isascii()]
SILENT = lines_of("silent.txt")
WELSH = lines_of("welsh.txt")
POLISH = "Jutro szkoła będzie zamknięta, ponieważ w nocy spadło bardzo dużo śniegu i autobusy nie kursują."
ROMANIAN = "Mâine școala va fi închisă, pentru că azi-noapte a nins foarte mult și autobuzele nu circulă."
URDU = "کل اسکول بند رہے گا کیونکہ رات کو بہت برف پڑی ہے اور بسیں نہیں چل رہی ہیں۔"
ENGLISH = "Tomorrow the school will be closed because it has snowed a lot and the buses are not running."
WELSH_PROSE = (
    "Aeth disgyblion blwyddyn pump ar daith i'r amgueddfa yr wythnos diwethaf. Gwelsant hen drenau a pheiriannau mawr, "
    "a chawsant gyfle i wisgo dillad o oes Fictoria. Ar ôl cinio bu pawb yn tynnu lluniau ac yn ysgrifennu straeon am "
    "fywyd plant yn y cyfnod hwnnw. Roedd y staff wrth eu bodd gyda'u hymddygiad, a dywedodd y tywysydd na chlywodd "
    "erioed gymaint o gwestiynau da. Bydd y gwaith i'w weld ar waliau'r neuadd cyn bo hir, felly galwch heibio."
)


@pytest.mark.parametrize(("code", "words"), LONG, ids=[f"{code}-{i}" for i, (code, _) in enumerate(LONG)])
def test_a_paragraph_in_another_language_is_reported(look: Look, code: str, words: str) -> None:
    """Alone and inside an English post, once, with its language wherever py3langid knows it."""
    for text in (words, BEFORE + words + AFTER):
        found = look(text)
        assert len(found) == 1
        assert found[0].source == "post.txt"
        assert found[0].stage == "language"
        assert NAMES.get(code, "") in found[0].reason


def test_many_languages_are_tried() -> None:
    """The paragraphs are in at least 60 languages, the larger ones of British schools among them."""
    codes = {code for code, _ in PARAGRAPHS}
    assert len(codes) >= 60
    assert codes >= set("pl ro lt pt tr so es fr de it sq hu sk lv uk ru bg ar ur pa bn gu ta fa zh".split())


@pytest.mark.parametrize("line", SILENT)
def test_a_line_with_foreign_words_is_silent(look: Look, line: str) -> None:
    """Greetings, names, titles, homework, dishes, lists, code and alphabets, alone and inside a post."""
    assert look(line) == []
    assert look(BEFORE + line + AFTER) == []


def test_a_newsletter_of_such_lines_is_silent(look: Look) -> None:
    """What is short stays short however many lines of it stand in one post, each in its own paragraph."""
    assert look("\n\n".join(f"{line}\n\n{ENGLISH}" for line in SILENT)) == []


@pytest.mark.parametrize("line", WELSH)
def test_a_welsh_greeting_or_notice_is_silent(look: Look, line: str) -> None:
    """Alone, and beside the same in English."""
    assert look(line) == []
    assert look(f"{line}\n\n{ENGLISH}") == []


def test_welsh_prose_is_reported(look: Look) -> None:
    """More than a notice in Welsh has not been read either, and the report says so."""
    (found,) = look(WELSH_PROSE)
    assert found.reason.startswith("words in Welsh (line 1)")


def test_each_language_is_reported_once_with_its_lines(look: Look) -> None:
    """Two languages in one post are two entries; rows of one language are one, from its first line to its last."""
    found = look(f"{ENGLISH}\n\n{POLISH}\n{POLISH}\n\n{ENGLISH}\n\n{URDU}\n\n{POLISH}")
    assert [item.reason.partition(":")[0] for item in found] == [
        "words in Polish (lines 3 to 10)",
        "words in Urdu (line 8)",
    ]
    assert all("have them read by somebody who knows" in item.reason for item in found)


@pytest.mark.parametrize("words", [POLISH, ROMANIAN, URDU])
def test_one_sentence_is_enough(look: Look, words: str) -> None:
    """Among English, in the middle of a line of it, and in capitals."""
    assert len(look(f"{ENGLISH} {words} {ENGLISH}")) == 1
    assert len(look(words.upper())) == 1
    assert len(look(f"- {ENGLISH}\n- {words}\n- {ENGLISH}")) == 1


def test_a_long_quotation_is_reported(look: Look) -> None:
    """A line of homework stays silent; fifteen running words and more of another language do not."""
    assert len(look(f"Year 9 learned: {POLISH} {POLISH}")) == 1
    assert look('Year 9 wrote: "jutro szkoła będzie zamknięta i nie pojedziemy autobusem".') == []


def test_words_without_marks_between_two_languages(look: Look) -> None:
    """English before it, without any punctuation, does not hide a foreign paragraph."""
    bare = POLISH.replace(",", "").replace(".", "")
    assert len(look(f"{ENGLISH[:-1].lower()} {bare} {bare} {ENGLISH[:-1].lower()}")) == 1


def test_alternative_texts_are_read_and_names_of_files_are_not(look: Look) -> None:
    """A picture's description is prose; a file's name and the target of a link are none."""
    assert len(look(POLISH, "alt")) == len(look(POLISH, "front-matter")) == 1
    assert look(POLISH, "file-name") == look(POLISH, "link") == []


def test_plain_english_never_asks_for_the_model(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    """The model of languages costs a third of a second, so what is plainly English does without it."""

    def refuse(self: Languages, text: str) -> dict[str, float]:
        raise AssertionError("py3langid was asked")

    monkeypatch.setattr(Languages, "shares", refuse)
    for text in (
        ENGLISH,
        BEFORE + ENGLISH + AFTER,
        "Well done, Year 6! \U0001f389",
        "Eid Mubarak!",
        "",
        "U11 3-2",
        "¡Hola!",
    ):
        assert look(text) == []
    with pytest.raises(AssertionError):
        look(POLISH)


@settings(max_examples=200)
@given(st.text(max_size=400))
def test_any_text_is_read(look: Look, text: str) -> None:
    """No text stops it, and it never quotes any of it."""
    for item in look(text):
        assert item.stage == "language"
        assert "\n" not in item.reason


@settings(max_examples=50)
@given(st.lists(st.sampled_from([ENGLISH, POLISH, ROMANIAN, URDU, *SILENT[:20]]), max_size=12), st.sampled_from("\n "))
def test_every_language_there_is_reported(look: Look, sentences: list[str], between: str) -> None:
    """Whatever stands beside it, and on one line or on many, a sentence in another language never passes."""
    found = look(between.join(sentences))
    for words, name in ((POLISH, "Polish"), (ROMANIAN, "Romanian"), (URDU, "Urdu")):
        assert any(name in item.reason for item in found) == (words in sentences)
