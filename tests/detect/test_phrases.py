"""The school's own words: where they are found, where not, and in what time."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policycheck.detect.base import View
from policycheck.detect.phrases import PhraseDetector, says
from policycheck.types import Content, Finding, Phrase, School, Segment, TextLocation, TextPart, TextSource

ADVERT = Phrase(category="commercial", entity="advertisement", words="Café Zoë")
LONGER = Phrase(category="commercial", entity="advertisement", words="cafe zoe voucher")
INSULT = Phrase(category="abuse", entity="insult", words="numpty")
VOUCHER = Phrase(category="spam", entity="bait", words="voucher")


def view(text: str, *found: Finding) -> View:
    whole = (Segment(start=0, original=0, length=len(text)),)
    part = TextPart(origin=TextSource.of("text", text), kind="body", text=text, segments=whole)
    content = Content(sources=("text",), texts=(part,))
    # The detector asks for nothing that a Doc has.
    return View(content=content, docs=(None,), school=School(), on=date(2026, 11, 20), found=found)  # type: ignore[arg-type]


def matches(text: str, *phrases: Phrase) -> list[tuple[str, str]]:
    found = PhraseDetector(phrases).detect(view(text))
    return [(item.category, item.text or "") for item in found if isinstance(item, Finding)]


@pytest.mark.parametrize(
    "text",
    [
        "At café zoë today",
        "CAFE ZOE!",
        "cafe\u0301\nzoe\u0308",
        "#cafe_zoe",
        "cafe-zoë",
        "(Café  Zoë)",
        "Café Zoë’s cakes",
    ],
)
def test_whole_words_in_any_case_and_accent(text: str) -> None:
    """Case, accents however composed, hyphens and line ends make no difference."""
    assert [category for category, _ in matches(text, ADVERT)] == ["commercial"]


@pytest.mark.parametrize(
    "text", ["cafezoe", "cafe zoes", "mycafe zoe", "A café. Zoë came", "cafe, zoe", "cafe and zoe", ""]
)
def test_parts_of_words_and_other_sentences_are_nothing(text: str) -> None:
    """A phrase ends where its words end, and no full stop or comma stands in it."""
    assert matches(text, ADVERT) == []


def test_the_longest_of_a_kind_and_each_kind() -> None:
    """Of one category the longest counts; another category is found within it all the same."""
    found = matches("A Café Zoë voucher for every numpty", ADVERT, LONGER, INSULT, VOUCHER)
    assert found == [("commercial", "Café Zoë voucher"), ("spam", "voucher"), ("abuse", "numpty")]


def test_one_datum_however_written() -> None:
    """The same phrase twice is one datum; the place is where it stands."""
    found = [
        item for item in PhraseDetector((ADVERT,)).detect(view("cafe zoe, Café\nZoë")) if isinstance(item, Finding)
    ]
    assert {item.datum for item in found} == {"phrase:cafe zoe"}
    places = [item.location for item in found if isinstance(item.location, TextLocation)]
    assert [(place.start, place.end, place.line) for place in places] == [(0, 8, 1), (10, 18, 1)]


def test_what_another_detector_found_is_not_found_again() -> None:
    """The same category and entity at the same words; a doubtful finding, another entity or place does not count."""
    text = "What a numpty"
    place = TextLocation(source="text", start=0, end=13, line=1, column=1)

    def found(entity: str = "insult", confidence: float = 0.6, start: int = 0, end: int = 13) -> Finding:
        at = TextLocation(source="text", start=start, end=end, line=1, column=start + 1)
        return Finding(category="abuse", entity=entity, location=at, detector="abuse", confidence=confidence)

    detector = PhraseDetector((INSULT,))
    assert place == found().location
    assert list(detector.detect(view(text, found()))) == []
    for other in (found("threat"), found(confidence=0.4), found(end=6)):
        assert len(list(detector.detect(view(text, other)))) == 1


@given(st.text(max_size=60), st.sampled_from(["numpty", "café zoë", "a", "ß"]))
def test_a_phrase_set_apart_is_always_found(before: str, words: str) -> None:
    """Whatever stands before it, and what is found is in the text."""
    text = f"{before}. {words}."
    phrase = Phrase(category="spam", entity="bait", words=words)
    found = matches(text, phrase)
    assert found
    assert all(piece in text for _, piece in found)


def test_time_grows_with_the_text_alone() -> None:
    """A text of nothing but beginnings of long phrases takes no more than a few times as long as it has words."""
    many = tuple(Phrase(category="spam", entity="bait", words=f"{'la ' * 11}x{number}") for number in range(300))
    started = time.perf_counter()
    assert matches("la " * 30_000, *many) == []
    assert time.perf_counter() - started < 5


def test_what_a_draft_says() -> None:
    """Any one of the phrases in its words will do; what stands elsewhere, such as a file's name, is not said."""
    content = view("Homework is overrated. These VIEWS are my own!").content
    assert says(content, ("not the school's", "views are my own"))
    assert not says(content, ("views are not my own",))
    named = replace(content, texts=(replace(content.texts[0], kind="file-name", segments=()),))
    assert not says(named, ("views are my own",))
