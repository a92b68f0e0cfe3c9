"""Markdown reading: what is read, what is not, and that every character leads back to the file."""

from hypothesis import given
from hypothesis import strategies as st

from policycheck.drafts.markdown import read_markdown
from policycheck.types import TextLocation, TextPart, TextSource


def parts(text: str) -> list[TextPart]:
    return list(read_markdown(TextSource.of("page.md", text)))


def texts(text: str, kind: str) -> list[str]:
    return [part.text for part in parts(text) if part.kind == kind]


def test_prose_is_read_without_its_markup() -> None:
    """Headings, emphasis, lists, tables and quotes give their words alone."""
    page = "# Well *done*\n\n- one\n- **two**\n\n> quoted\n\n| a | b |\n|---|---|\n| c | d |\n"
    assert texts(page, "body")[0].split() == ["Well", "done", "one", "two", "quoted", "a", "b", "c", "d"]


def test_a_word_split_by_markup_is_one_word() -> None:
    """`**K**atie` is read as Katie."""
    assert "Katie" in texts("Hello **K**atie", "body")[0]


def test_fenced_code_is_not_read() -> None:
    """What stands between fences is no part of the post."""
    assert "Katie" not in "".join(part.text for part in parts("Hi\n\n```\nKatie\n```\n"))


def test_indented_lines_are_read() -> None:
    """Four spaces before a line hide nobody."""
    part = parts("Hi\n\n    Katie won\n    the cup\n\nBye\n")[0]
    place = part.locate(part.text.index("Katie"), part.text.index("Katie") + 5)
    assert isinstance(place, TextLocation)
    assert (place.line, place.column) == (3, 5)
    assert part.text.split() == ["Hi", "Katie", "won", "the", "cup", "Bye"]


def test_front_matter_values_are_read_and_keys_are_not() -> None:
    """The title and nested captions count; the keys do not."""
    page = "---\ntitle: Sports Day\ngallery:\n  - caption: The winners\n---\nText\n"
    assert texts(page, "front-matter") == ["Sports Day", "The winners"]


def test_broken_front_matter_is_read_as_it_stands() -> None:
    """A slip in the YAML hides nothing."""
    assert "Katie" in texts('---\ntitle: "Katie\n---\nText\n', "front-matter")[0]


def test_toml_front_matter_is_read() -> None:
    """Hugo's +++ block counts as front matter."""
    assert "Katie" in texts('+++\ntitle = "Katie"\n+++\nText\n', "front-matter")[0]


def test_aliases_in_front_matter_are_read_once() -> None:
    """A billion-laughs block is read in time linear in its length."""
    lines = ["a0: &a0 [x]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    assert texts("---\n" + "\n".join(lines) + "\n---\nText\n", "front-matter") == ["x"]


def test_alt_text_link_target_and_picture_name_are_parts() -> None:
    """What a screen reader says, where a link leads and what a picture is called are read."""
    page = '![Katie wins](img/katie.jpg "Our cup") and [more](https://example.org/a)'
    assert texts(page, "alt") == ["Our cup", "Katie wins"]
    assert texts(page, "file-name") == ["img/katie.jpg"]
    assert texts(page, "link") == ["https://example.org/a"]
    assert "Katie" not in texts(page, "body")[0]


def test_html_inside_markdown_is_read() -> None:
    """A block or a piece of HTML gives its words and its alt text."""
    page = '<p>Our <b>team</b>\nwon <img src="a.jpg" alt="Jo"></p>\n\nand <i>more</i>\n'
    assert texts(page, "body")[0].split() == ["Our", "team", "won", "and", "more"]
    assert texts(page, "alt") == ["Jo"]


def test_an_entity_is_located_where_it_is_written() -> None:
    """`&amp;` is one character read and five in the file."""
    part = parts("Jo &amp; Bo")[0]
    place = part.locate(part.text.index("&"), part.text.index("&") + 1)
    assert isinstance(place, TextLocation)
    assert (place.start, place.end) == (3, 8)


def test_line_and_column_are_the_files() -> None:
    """Positions count from the first line of the file, front matter included."""
    part = next(p for p in parts("---\na: b\n---\n\nHéllo **Katie**\n") if p.kind == "body")
    place = part.locate(part.text.index("Katie"), part.text.index("Katie") + 5)
    assert isinstance(place, TextLocation)
    assert (place.line, place.column) == (5, 9)


@given(st.text(alphabet=st.sampled_from(list("ab é😀*_`[]()!<>&;#-|\n\r\t\\.:/=\"'~+")), max_size=120))
def test_every_character_read_leads_back_into_the_file(text: str) -> None:
    """No Markdown makes the reader fail or lead outside the file, and plain letters lead to themselves."""
    for part in parts(text):
        for index, char in enumerate(part.text):
            place = part.locate(index, index + 1)
            assert isinstance(place, TextLocation)
            assert 0 <= place.start <= place.end <= len(text)
            if char in "bé😀":
                # A code span that runs over a line end is located as a whole.
                assert text[place.start : place.end] == char or text[place.start] == "`"
