"""HTML and Markdown policies: headings, nested lists with their numbers, and tables."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from policycheck.policies.pages import read_html, read_markdown


def seen(html: str) -> list[tuple[str, int, str, str]]:
    return [(block.kind, block.level, block.label, block.text) for block in read_html(html.encode(), "p.html")]


def test_lists_have_the_numbers_that_a_browser_prints() -> None:
    """Type, start and value of ordered lists are followed; nested lists lie deeper; bullets have no label."""
    html = "<ol start=3><li>A<ol type=a><li>B</li><li>C<ul><li>D</ul></ol><li value=9>E</ol>"
    assert seen(html) == [
        ("item", 0, "3", "A"),
        ("item", 1, "a", "B"),
        ("item", 1, "b", "C"),
        ("item", 2, "", "D"),
        ("item", 0, "9", "E"),
    ]


def test_what_a_visitor_does_not_read_is_left_out() -> None:
    """Scripts, styles, menus and the head of the page hold no clauses."""
    html = (
        "<head><title>T</title></head><nav><ul><li>Home</ul></nav><h2>2. Rules</h2><p>Be <b>kind</b>.<script>x</script>"
    )
    assert seen(html) == [("heading", 2, "2", "Rules"), ("paragraph", 0, "", "Be kind.")]


def test_what_stands_around_a_page_s_own_text_is_left_out() -> None:
    """Head and foot of the site hold no clauses, but perhaps the title; those of an article are its own."""
    head = "<header><h1>Our policy</h1><nav><ul><li>Home</ul></nav><p>Tel: 01632 960456</p></header>"
    foot = "<aside><h2>News</h2><p>Sports day</p></aside><footer><table><tr><td>Charity<td>1234</table>Cookies</footer>"
    assert seen(f"{head}<p>Be kind.</p>{foot}") == [("heading", 1, "", "Our policy"), ("paragraph", 0, "", "Be kind.")]
    article = "<article><header>Approved: May 2026</header>Be kind.<footer>Be fair.</footer></article>"
    assert [text for *_, text in seen(f"{foot}{article}")] == ["Approved: May 2026", "Be kind.", "Be fair."]


def test_of_a_page_with_a_main_part_that_alone_is_read() -> None:
    """Unless nothing stands in it: then the page is read as if it had none."""
    assert seen("<div>Home</div><main><p>Be kind.</p></main><p>Web design</p>") == [("paragraph", 0, "", "Be kind.")]
    assert seen("<main><h1>Policy</h1></main><p>Be kind.</p>")[-1] == ("paragraph", 0, "", "Be kind.")
    assert seen("<header><p>Be kind.</p>") == [("paragraph", 0, "", "Be kind.")]


def test_a_table_leads_from_its_first_column() -> None:
    """A short first cell is what its row is about."""
    html = "<table><tr><td>Names<td>Never post a name without consent.</table>"
    assert seen(html) == [("paragraph", 0, "", "Names:"), ("item", 0, "", "Never post a name without consent.")]


def test_markdown_is_read_like_the_page_it_makes() -> None:
    """Headings, lists and tables; front matter is left out."""
    text = "---\ntitle: x\n---\n# Policy\n\n1. Never post:\n   - names\n   - faces\n\n"
    text += "| Do | Do not |\n|---|---|\n| thank | name |\n"
    found = [(block.kind, block.label, block.text) for block in read_markdown(text.encode(), "p.md")]
    assert found == [
        ("heading", "", "Policy"),
        ("item", "1", "Never post:"),
        ("item", "", "names"),
        ("item", "", "faces"),
        ("paragraph", "", "Do:"),
        ("item", "", "thank"),
        ("paragraph", "", "Do not:"),
        ("item", "", "name"),
    ]


@given(st.text(alphabet='<>/ olitdrhp1="a', max_size=80))
def test_no_page_fails(html: str) -> None:
    """However broken the tags, the page is read."""
    read_html(b"x" + html.encode(), "p.html")
