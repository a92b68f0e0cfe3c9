"""Markdown reading: what is read, what is not, and that every character leads back to the file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policycheck.drafts.markdown import read_markdown
from policycheck.types import TextLocation, TextPart, TextSource

from .located import places


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


def evidence(text: str, words: str) -> list[str]:
    """What stands in the file where `words` are found."""
    return [there for _, there in places(parts(text), words)]


@pytest.mark.parametrize(
    "section", ["## Well done Katie B\nDate: 12 July", "Katie B: star of the week", "# Katie B\na: b"]
)
@pytest.mark.parametrize("fence", ["---", "+++"])
def test_what_stands_between_rules_further_down_is_prose(section: str, fence: str) -> None:
    """Front matter begins a page; later on two rules hide neither a heading nor what stands before a colon."""
    assert evidence(f"Autumn term.\n\n{fence}\n{section}\n{fence}\n\nBye.\n", "Katie B") == ["Katie B"]


@pytest.mark.parametrize("more", ["", 'summary = "Sports: a day"\n'])
def test_toml_that_is_yaml_by_chance_is_read_whole(more: str) -> None:
    """A colon within a value makes no key of what stands before it."""
    assert evidence(f'+++\ntitle = "Katie B: star"\n{more}+++\nText\n', "Katie B") == ["Katie B"]


def test_a_page_may_begin_with_a_rule() -> None:
    """What stands between two rules is front matter only where it has keys; else it is Markdown like the rest."""
    assert texts("---\n\n## Well done **K**atie\n\n---\n\nBye\n", "body")[0].split() == ["Well", "done", "Katie", "Bye"]


def test_front_matter_may_end_in_dots() -> None:
    """Jekyll closes the block with three dots as well."""
    page = "---\ntitle: Katie\n...\n\nText\n---\nmore\n"
    assert texts(page, "front-matter") == ["Katie"]
    assert texts(page, "body")[0].split() == ["Text", "more"]


def test_a_key_of_several_words_is_read() -> None:
    """Winners may be listed by name; settings have one word."""
    assert texts("---\nwinners:\n  Katie B: gold\n---\nText\n", "front-matter") == ["Katie B", "gold"]


def test_front_matter_nested_without_end_is_read_as_it_stands() -> None:
    """Brackets by the thousand stop no run."""
    assert "Katie" in texts("---\nkatie: Katie\na: " + "[" * 3000 + "\n---\nText\n", "front-matter")[0]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize(
    "value",
    [
        ">-\n  The race was won\n  by Katie B of\n\n  Year 6",
        "|2\n  The race was won\n  by Katie B of\n  Year 6",
        "> # a note\n  Won by Katie B",
        '"The \\"race\\" was won by Katie B"',
        '"a caf\\u00e9, \\\n  by Katie B\n  of Year 6"',
        "'It''s won by Katie B'",
        "It is won\n  by Katie B\n  of Year 6",
    ],
)
def test_a_value_is_located_word_by_word(value: str, end: str) -> None:
    """However its lines are folded and its quotes are written, the evidence is the name and no more."""
    page = f"---\ntitle: x\nsummary: {value}\n---\nText\n".replace("\n", end)
    assert evidence(page, "Katie B") == ["Katie B"]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (">-\n  Won\n  by\n\n  Katie", "Won by\nKatie"),
        ("|\n  Won\n  by\n\n  Katie\n", "Won\nby\n\nKatie"),
        ("Won\n  by\n\n  Katie", "Won by\nKatie"),
        ('"Won\n  by\\n\n  Katie"', "Won by\n Katie"),
    ],
)
def test_lines_of_a_value_are_folded(value: str, text: str) -> None:
    """Where YAML makes a blank of a line's end, the sentence goes on."""
    assert texts(f"---\na: {value}\n---\nText\n", "front-matter") == [text]


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


@pytest.mark.parametrize(
    "page",
    [
        '![photo][p] and [p]\n\n[p]: /a.jpg "Katie B"\n',
        "[a]: <katie b.jpg>\n[P  q]: /a.jpg\n  'Katie B'\n\n![photo][p Q]\n",
        "![photo][]\n\n> [Photo]: /a.jpg\n> (Katie B)",
        '![photo](a.jpg "Katie B &amp; co")',
        '[Katie](a.jpg "Katie B")',
        "[Katie B](Katie%20B.pdf)",
        "[K](<Katie B.pdf>) and ![](/img/x/Katie%20B.jpg)",
    ],
)
def test_targets_and_titles_are_located_where_they_are_written(page: str) -> None:
    """At the definition rather than at each use of it, and without the words around."""
    for found in evidence(page, "Katie B"):
        assert found in ("Katie B", "Katie%20B")
    assert len(evidence(page, "Katie B")) == 1 + page.count("%20B")


def test_accents_in_an_address_are_read() -> None:
    """`%C3%A1` is an á, and an @ or a slash that is escaped stays so."""
    page = "[her](https://example.org/siobh%C3%A1n%2Fb%40c)"
    assert texts(page, "link") == ["https://example.org/siobhán%2Fb%40c"]
    assert evidence(page, "án") == ["%C3%A1n"]


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


@pytest.mark.parametrize(
    "page", ["Well `done\nKatie B` and", "> Well ``done\n> Katie B`\n> won`` and", "x `Katie B`\r\ny"]
)
def test_code_that_runs_over_lines_is_located_word_by_word(page: str) -> None:
    """The evidence is the name, and not all that stands between the marks."""
    assert evidence(page, "Katie B") == ["Katie B"]


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


@given(
    st.text(alphabet=st.sampled_from(list("ab é😀:-'\"\\>|#[]{}&*!,\n\r\tnxu0")), max_size=60),
    st.sampled_from(["---", "+++", "---json"]),
    st.sampled_from(["a: ", 'a: "', "a: '", "a: |\n ", "a: >-\n ", "", "a = "]),
)
def test_front_matter_leads_back_into_the_file(text: str, fence: str, lead: str) -> None:
    """No front matter makes the reader fail, and plain letters lead to a place that holds them."""
    page = f"{fence}\n{lead}{text}\n{fence[:3]}\nb é\n"
    for part in parts(page):
        for index, char in enumerate(part.text):
            place = part.locate(index, index + 1)
            assert isinstance(place, TextLocation)
            assert 0 <= place.start <= place.end <= len(page)
            if char in "bé😀":
                assert char in page[place.start : place.end]
