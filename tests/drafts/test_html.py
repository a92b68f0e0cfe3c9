"""HTML reading: the words a visitor sees, attributes that hold words, and offsets of the file."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policycheck.drafts.html import read_html
from policycheck.types import TextLocation, TextPart, TextSource


def parts(text: str) -> list[TextPart]:
    return list(read_html(TextSource.of("page.html", text)))


def test_words_are_read_and_scripts_are_not() -> None:
    """Scripts, styles and tags are not read; blocks are kept apart and inline tags are not."""
    body = parts("<style>p{}</style><h1>Our <b>t</b>eam</h1><p>won</p><script>var katie</script>")[0]
    assert body.text.split() == ["Our", "team", "won"]


def test_attributes_that_hold_words_or_targets_are_parts() -> None:
    """Alt text, titles, links and picture names are read."""
    found = {(part.kind, part.text) for part in parts('<a href="/x" title="T"><img src="k.jpg" alt="Jo &amp; Bo"></a>')}
    assert found == {("link", "/x"), ("alt", "T"), ("file-name", "k.jpg"), ("alt", "Jo & Bo")}


def test_entities_are_read_as_their_characters() -> None:
    """`&eacute;` is é, located where it is written."""
    part = parts("Ren&eacute;e")[0]
    place = part.locate(0, len(part.text))
    assert part.text == "Renée"
    assert isinstance(place, TextLocation)
    assert (place.start, place.end) == (0, 12)


@given(st.text(alphabet=st.sampled_from(list("abé😀<>/&;#!-=\"' \n")), max_size=120))
def test_every_character_read_leads_back_into_the_file(text: str) -> None:
    """No HTML makes the reader fail or lead outside the file."""
    for part in parts(text):
        for index in range(len(part.text)):
            place = part.locate(index, index + 1)
            assert isinstance(place, TextLocation)
            assert 0 <= place.start <= place.end <= len(text)


@pytest.mark.parametrize("unit", ["<a ", '<a x="', "<!--", "<?", "</a "])
def test_open_tags_are_read_in_linear_time(unit: str) -> None:
    """Tags that are never closed are words, and a hundred kilobytes of them take no longer than other words."""
    text = unit * (100_000 // len(unit))
    started = process_time()
    (part,) = read_html(TextSource.of("a.html", text))
    assert process_time() - started < 2
    assert part.text.strip() == text.strip()
