"""Plain content: every place in it leads to the file as it stands, and what is found comes in the file's words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policycheck.detect.plain import as_written, plain_content, plain_text
from policycheck.detect.plain.parts import PlainPart
from policycheck.drafts import read_draft
from policycheck.types import Content, Draft, Finding, SourceFile, TextLocation, TextPart

DISGUISED = "aK t.i❤️é\u0301\u0336\u200b\u202eкѕ𝗞 \n4"


def content_of(text: str, name: str = "post.txt") -> Content:
    return plain_content(read_draft(Draft(files=[SourceFile(name=name, data=text.encode())])))


def body_of(content: Content) -> TextPart:
    (body,) = (part for part in content.texts if part.kind == "body")
    return body


def finding(part: TextPart, words: str) -> Finding:
    start = part.text.index(words)
    return Finding(
        category="person-name",
        entity="forename",
        location=part.locate(start, start + len(words)),
        detector="names",
        confidence=0.9,
        text=words,
    )


def test_a_part_without_disguises_is_the_part_itself() -> None:
    """Nothing is copied where nothing changes."""
    content = read_draft(Draft("Well done, Siân!"))
    assert plain_content(content).texts[0] is content.texts[0]


def test_disguises_may_lie_upon_each_other() -> None:
    """Styled look-alikes, spelt out with invisible characters between them."""
    assert plain_text("Well done 𝗞\u200b а\u200b t\u200b і\u200b e").text == "Well done Katie"


@pytest.mark.parametrize(
    ("name", "written", "found"),
    [
        ("post.txt", "Well done K❤️a❤️t❤️i❤️e!", "K❤️a❤️t❤️i❤️e"),
        ("post.md", "# Well done *Ka\u200btie* Hill", "Ka\u200btie"),
        ("post.html", "<p>Well done &amp; thanks K&shy;atie</p>", "K&shy;atie"),
    ],
)
def test_places_lead_to_the_file(name: str, written: str, found: str) -> None:
    """Through the disguise and through the markup."""
    part = body_of(content_of(written, name))
    location = finding(part, "Katie").location
    assert isinstance(location, TextLocation)
    assert written[location.start : location.end] == found
    assert part.place(location) == (part.text.index("Katie"), part.text.index("Katie") + 5)


def test_a_finding_comes_in_the_words_of_the_draft() -> None:
    """Whoever asks for the words found sees what stands in the draft."""
    content = content_of("Well done K a t i e!")
    (found,) = as_written([finding(body_of(content), "Katie")], content)
    assert isinstance(found, Finding)
    assert found.text == "K a t i e"


@given(st.text(DISGUISED, max_size=60) | st.text(st.characters(codec="utf-8"), max_size=40))
def test_every_place_lies_in_the_file(text: str) -> None:
    """Whatever the text, it has a plain form whose every character leads into it, and back."""
    content = plain_content(read_draft(Draft(text)))
    for part in content.texts:
        for place in range(len(part.text)):
            location = part.locate(place, place + 1)
            assert isinstance(location, TextLocation)
            assert 0 <= location.start < location.end <= len(text)
            if isinstance(part, PlainPart):
                found = part.place(location)
                assert found is None or found[0] <= place < found[1]


@given(st.text(DISGUISED, max_size=60))
def test_places_run_upwards(text: str) -> None:
    """A later character of the plain text never stems from an earlier place."""
    folded = plain_text(text)
    starts = [folded.span(place, place + 1)[0] for place in range(len(folded.text))]
    assert starts == sorted(starts)


def test_a_span_outside_the_text_is_refused() -> None:
    """A detector's slip is an error, not a wrong place."""
    part = body_of(content_of("K a t i e"))
    with pytest.raises(ValueError, match="lies outside"):
        part.locate(3, 9)
