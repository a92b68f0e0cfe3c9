"""Sentences: folds of the same length, and spans that lead back to the file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policycheck.detect.categories.sentences import fold, sentences


@given(st.text())
def test_a_fold_keeps_the_length(text):
    """An offset into the fold is an offset into the text."""
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Don’t – “YES”", 'don\'t - "yes"'),
        ("𝗕𝗨𝗬 ＮＯＷ", "buy now"),
        ("İstanbul\u00a0Straße", "İstanbul straße"),
        ("a\tb`c", "a b'c"),
    ],
)
def test_what_a_fold_evens_out(text, folded):
    """Case, quotes, dashes, styled letters and spaces are made plain; what would change length stays."""
    assert fold(text) == folded


@given(st.text(alphabet="aB .!?\n-*#1’é🎉", max_size=200))
def test_spans_hold_their_text(make_view, text):
    """Each sentence is the part's text between its offsets, in order and without overlap."""
    place = 0
    for sentence in sentences(make_view(text)) if text else ():
        assert text[sentence.start : sentence.end] == sentence.text
        assert len(sentence.folded) == len(sentence.text) > 0
        assert place <= sentence.start < sentence.end
        place = sentence.end


def test_lines_end_sentences_and_markers_go(make_view):
    """A new line ends a sentence unless it goes on in lower case; bullets and headings lose their marks."""
    text = "# News\n- Bring a coat\n- Bring\nyour lunch\n\n#WinterFair is here\n2. Sing"
    assert [sentence.text for sentence in sentences(make_view(text))] == [
        "News",
        "Bring a coat",
        "Bring\nyour lunch",
        "#WinterFair is here",
        "Sing",
    ]


def test_a_text_without_punctuation_comes_in_pieces(make_view):
    """No sentence is longer than 600 characters, and no word is lost between two."""
    text = "word " * 1000
    pieces = [sentence.text for sentence in sentences(make_view(text))]
    assert max(map(len, pieces)) <= 600
    assert " ".join(pieces).split() == text.split()


def test_what_stands_around_a_sentence(make_view):
    """`before` and `after` give the folded neighbourhood."""
    _, second, _ = sentences(make_view("One. TWO. Three."))
    assert (second.before(), second.after()) == ("one. ", " three.")


def test_a_finding_stands_where_the_sentence_stands(make_view):
    """A finding's place is that of the sentence in the file, or of the span within it."""
    _, second = sentences(make_view("One.\nTwo three."))
    kept = {"category": "spam", "entity": "bait", "detector": "spam", "confidence": 0.9, "cue": "is bait"}
    whole, part = second.finding(**kept), second.finding(**kept, span=(4, 9), datum="x")
    assert (whole.location.start, whole.location.line, whole.text, whole.datum) == (5, 2, "Two three.", "spam")
    assert (part.location.start, part.location.column, part.text, part.datum) == (9, 5, "three", "x")


def test_names_of_a_sentence(make_view):
    """Only the names within the sentence are its names."""
    view = make_view("Katie swam. Rhys ran with Ayesha.")
    assert [[name.text for *_, name in each.names] for each in sentences(view)] == [["Katie"], ["Rhys", "Ayesha"]]


def test_files_names_and_links_are_no_prose(make_view):
    """Parts that hold no prose have no sentences unless asked for."""
    view = make_view("vote-for-us.example", kind="link")
    assert list(sentences(view)) == []
    assert [each.text for each in sentences(view, ("link",))] == ["vote-for-us.example"]
