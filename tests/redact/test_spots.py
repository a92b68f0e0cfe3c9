"""From the words that are read to the characters of the file."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from policycheck.drafts.html import read_html
from policycheck.redact.spots import runs
from policycheck.types import TextSource


def body(html: str):
    return next(iter(read_html(TextSource.of("a.html", html))))


def test_markup_between_words_is_left_out():
    """A tag inside a name is no part of its runs, an entity is."""
    html = "<p>Jo <b>May</b>&amp;Co</p><p>x</p>"
    part = body(html)
    found = runs(part, 0, part.text.index("Co"))
    assert [html[first:last] for first, last in found] == ["Jo ", "May", "&amp;"]


@given(st.lists(st.sampled_from(["a", "b ", "<b>", "</b>", "&amp;", "&#39;", "<p>", "<br>", "é"]), min_size=1))
def test_runs_hold_no_tag(pieces):
    """Of whatever page: the runs of all its words are in order and leave every tag where it is."""
    html = "x" + "".join(pieces)
    part = body(html)
    found = runs(part, 0, len(part.text))
    assert all(one[1] < other[0] for one, other in pairwise(found))
    left = html
    for first, last in reversed(found):
        assert "<" not in html[first:last]
        left = left[:first] + left[last:]
    assert left == "".join(piece for piece in pieces if piece.startswith("<"))
