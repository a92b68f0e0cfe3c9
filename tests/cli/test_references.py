"""A page's pictures found on disk the way that site generators find them."""

from __future__ import annotations

from pathlib import Path

import pytest

from policycheck.cli.references import References, references


def refer(page: str, text: str, *, top: Path = Path()):
    return references(Path(page), text.encode(), top=top)


@pytest.fixture
def site(tmp_path, monkeypatch):
    """Writes empty files into a folder that is made the current one."""
    monkeypatch.chdir(tmp_path)

    def write(*names: str) -> None:
        for name in names:
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(b"x")

    return write


@pytest.mark.parametrize(
    ("page", "target", "lies_at"),
    [
        ("content/a.md", "a.jpg", "content/a.jpg"),
        ("content/a.md", "../img/a.jpg", "img/a.jpg"),
        ("content/a.md", "/img/a.jpg", "static/img/a.jpg"),
        ("content/a.md", "/img/a.jpg", "public/img/a.jpg"),
        ("content/a.md", "/img/a.jpg", "img/a.jpg"),
        ("site/content/a.md", "/img/a.jpg", "site/static/img/a.jpg"),
        ("_posts/a.md", "/assets/a.jpg", "assets/a.jpg"),
        ("source/_posts/a.md", "a.jpg", "source/_posts/a/a.jpg"),
        ("content/a.md", "a.jpg", "static/images/a.jpg"),
        ("content/a.md", "/our-school/img/a.jpg", "static/img/a.jpg"),
        ("a.md", "my%20photo.jpg", "my photo.jpg"),
        ("a.md", "a.jpg?v=2#top", "a.jpg"),
        ("a.md", "img%5Ca.jpg", "img/a.jpg"),
        ("a.md", "100%25.jpg", "100%.jpg"),
        ("a.md", "caf%C3%A9.jpg", "café.jpg"),
    ],
)
def test_found(site, page, target, lies_at):
    """Relative, root and encoded targets lead to the file, wherever generators keep it."""
    site(lies_at)
    if "%5C" in target:
        target = target.replace("%5C", "\\\\")
    found = refer(page, f"![us]({target})")
    assert [path.as_posix() for path in found.files] == [lies_at]
    assert found.unchecked == ()


def test_nearest_folder_wins(site):
    """Of two files that a root target could mean, the one nearer to the page is taken."""
    site("static/img/a.jpg", "blog/static/img/a.jpg")
    assert refer("blog/content/a.md", "![us](/img/a.jpg)").files == (Path("blog/static/img/a.jpg"),)


def test_search_ends_at_the_top(site):
    """Folders above the site's top are not searched."""
    site("static/a.jpg", "site/a.md")
    assert refer("site/a.md", "![us](/a.jpg)", top=Path("site")).files == ()


def test_page_below_the_current_folder_or_above(site, monkeypatch, tmp_path):
    """Paths keep the way in which the page was given."""
    site("static/a.jpg", "content/deep/a.md")
    monkeypatch.chdir(tmp_path / "content" / "deep")
    found = refer("a.md", "![us](/a.jpg)", top=tmp_path)
    assert [path.as_posix() for path in found.files] == ["../../static/a.jpg"]
    found = refer(str(tmp_path / "content/deep/a.md"), "![us](/a.jpg)", top=tmp_path)
    assert found.files == (tmp_path / "static" / "a.jpg",)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("![us](nosuch.jpg)", "no such file"),
        ("![us](https://img.example/a.jpg)", "another server (img.example)"),
        ("![us](//img.example/a.jpg)", "another server (img.example)"),
        ("![us](file:///C:/a.jpg)", "outside these files"),
        ("![us](data:text/plain,x)", "data:"),
        ("---\nimage: [a.jpg\n---\n", "front matter is not valid YAML"),
        ("---\nimage: nosuch.jpg\n---\n", "no such file"),
    ],
)
def test_what_cannot_be_looked_at(site, text, said):
    """A picture that is missing, lies elsewhere or is not known is unchecked, with the reason."""
    found = refer("a.md", text)
    assert found.files == ()
    assert [said in gap.reason for gap in found.unchecked] == [True]
    assert found.unchecked[0].stage == "read"


def test_links_to_other_servers_are_no_pictures(site):
    """A link to a picture on another server shows nothing on the page."""
    assert refer("a.md", "[see](https://img.example/a.jpg)").unchecked == ()


def test_pictures_written_into_the_page(site):
    """A data: picture is read with its page, and is no file to be found."""
    assert refer("a.md", "![us](data:image/jpeg;base64,AAAA) ![drawn](data:image/svg+xml,%3Csvg/%3E)") == References()


def test_each_picture_once(site):
    """A picture that a page shows twice, or in two spellings, is one file."""
    site("img/a.jpg")
    assert refer("a.md", "![us](img/a.jpg) ![us](./img/a.jpg)").files == (Path("img/a.jpg"),)


def test_windows_encoding(site):
    """A page saved in Windows-1252 is read like any other."""
    site("café.jpg")
    assert references(Path("a.md"), "![us](café.jpg)".encode("cp1252"), top=Path()).files == (Path("café.jpg"),)


def test_plain_text_refers_to_nothing(site):
    """A plain text has no pictures, whatever it mentions."""
    site("a.jpg")
    assert refer("a.txt", "![us](a.jpg)").files == ()


@pytest.mark.parametrize(
    "tag", ["<meta property='og:image' content='{}'>", '<script type=\'application/ld+json\'>{{"image":"{}"}}</script>']
)
def test_what_networks_show_is_looked_for_in_the_site(site, tag):
    """It has to be written with its server; a file of the site at that path is it, and anything else is unchecked."""
    site("static/img/a.jpg")
    assert refer("a.html", tag.format("https://our.school/img/a.jpg")).files == (Path("static/img/a.jpg"),)
    (gap,) = refer("a.html", tag.format("https://our.school/img/b.jpg")).unchecked
    assert "another server (our.school)" in gap.reason
    assert refer("a.html", tag.format("https://[/img/b.jpg")).unchecked


@pytest.mark.parametrize(
    ("pattern", "files"),
    [
        ("*.jpg", ["p/a.jpg", "p/b.jpg"]),
        ("img/*", []),
        ("img/*.jpg", ["p/img/c.jpg"]),
        ("**.jpg", ["p/a.jpg", "p/b.jpg", "p/img/c.jpg"]),
        ("img/**.jpg", ["p/img/c.jpg"]),
    ],
)
def test_patterns_of_resources(site, pattern, files):
    """Hugo names pictures of a page's own folder by patterns."""
    site("p/a.jpg", "p/b.jpg", "p/img/c.jpg", "p/d.txt", "e.jpg")
    found = refer("p/index.md", f'---\nresources:\n  - src: "{pattern}"\n---\nText')
    assert [path.as_posix() for path in found.files] == files
    assert found.unchecked == ()
    assert refer("index.md", '---\nresources:\n  - src: "*.png"\n---\nText').unchecked


def test_drawings_bring_what_they_show(site, tmp_path):
    """A picture that a drawing shows by link is the drawing's, and its page's; one elsewhere is unchecked."""
    site("img/a.jpg")
    (tmp_path / "img/x.svg").write_text('<svg><image xlink:href="a.jpg"/><image href="https://b.example/b.jpg"/></svg>')
    drawn = refer("img/x.svg", (tmp_path / "img/x.svg").read_text())
    assert drawn.files == (Path("img/a.jpg"),)
    assert "another server" in drawn.unchecked[0].reason
    page = refer("a.md", "![us](img/x.svg)")
    assert page.files == (Path("img/x.svg"), Path("img/a.jpg"))
    assert page.unchecked == drawn.unchecked


@pytest.mark.parametrize(
    ("address", "own"),
    [
        ("https://our.school/img/a.jpg", True),
        ("http://www.OUR.school:80/img/a.jpg?v=2", True),
        ("//our.school/img/a.jpg", True),
        ("https://your.school/img/a.jpg", False),
        ("https://notour.school/img/a.jpg", False),
        ("https://our.school/img/b.jpg", False),
    ],
)
def test_an_address_of_the_schools_own_leads_to_its_file(site, address, own):
    """On the school's domain a picture of the site is looked at; any other is on another server."""
    site("static/img/a.jpg")
    found = references(Path("a.html"), f"<img src='{address}'>".encode(), top=Path(), domains=("Our.school",))
    assert [path.as_posix() for path in found.files] == ["static/img/a.jpg"] * own
    assert [("another server" in gap.reason) for gap in found.unchecked] == [True] * (not own)
