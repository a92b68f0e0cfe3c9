"""The map of offsets: spans lie in the original and run upwards, through one fold or two."""

from hypothesis import given
from hypothesis import strategies as st

from policycheck.detect.plain.folded import Builder, Folded

_PIECES = st.lists(st.tuples(st.text("abc", max_size=3), st.integers(0, 3)), max_size=12)


def made_of(pieces: list[tuple[str, int]]) -> tuple[Folded, int]:
    """A fold of pieces, each with the length of what it stands for, and the length of the original."""
    builder, place = Builder(), 0
    for text, length in pieces:
        if length:
            builder.put(text, place, place + length)
        place += length
    return builder.folded(), place


@given(_PIECES)
def test_spans_lie_in_the_original_and_run_upwards(pieces: list[tuple[str, int]]) -> None:
    """Whatever stands for whatever, each character stems from a stretch that begins no earlier than the last one's."""
    folded, length = made_of(pieces)
    previous = 0
    for place in range(len(folded.text)):
        start, end = folded.span(place, place + 1)
        assert previous <= start < end <= length
        previous = start


@given(_PIECES)
def test_at_finds_the_first_character_from_an_offset(pieces: list[tuple[str, int]]) -> None:
    """What stands before the index found stems from before the offset; what stands from it on does not."""
    folded, length = made_of(pieces)
    starts = [folded.span(place, place + 1)[0] for place in range(len(folded.text))]
    for offset in range(length + 1):
        place = folded.at(offset)
        assert all(start <= offset for start in starts[:place])
        assert all(start >= offset for start in starts[place:])


@given(_PIECES, st.data())
def test_a_fold_of_a_fold_leads_through_both(pieces: list[tuple[str, int]], data: st.DataObject) -> None:
    """The span of a character of the outer text is the inner span of the outer span."""
    inner, _ = made_of(pieces)
    builder, place = Builder(), 0
    while place < len(inner.text):
        end = data.draw(st.integers(place + 1, len(inner.text)))
        builder.put(data.draw(st.sampled_from(("", "x", inner.text[place:end]))), place, end)
        place = end
    outer = builder.folded()
    through = outer.after(inner)
    assert through.text == outer.text
    for place in range(len(outer.text)):
        start, end = inner.span(*outer.span(place, place + 1))
        assert start <= through.span(place, place + 1)[0] < through.span(place, place + 1)[1] <= end


def test_a_mark_belongs_to_the_letter_before_it() -> None:
    """What is absorbed is in the span of the last character alone."""
    builder = Builder()
    builder.put("ka", 0, 2)
    builder.absorb(2, 4)
    builder.put("t", 4, 5)
    folded = builder.folded()
    assert [folded.span(place, place + 1) for place in range(3)] == [(0, 1), (1, 4), (4, 5)]


def test_a_mark_after_a_gap_belongs_to_nothing() -> None:
    """Nothing is absorbed by a letter that does not stand right before it, or where there is none."""
    builder = Builder()
    builder.absorb(0, 1)
    builder.put("k", 1, 2)
    builder.absorb(3, 4)
    assert builder.folded().span(0, 1) == (1, 2)
