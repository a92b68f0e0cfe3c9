"""What a page's source refers to, as written."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policycheck.cli.targets import (
    FrontMatterError,
    front_matter,
    front_matter_targets,
    html_targets,
    markdown_targets,
)


@pytest.mark.parametrize(
    ("page", "targets"),
    [
        ("![us](a.jpg)", ["a.jpg"]),
        ('![us](<my photo.jpg> "title")', ["my photo.jpg"]),
        ("![us][1]\n\n[1]: a.jpg\n", ["a.jpg"]),
        ("[![us](small.png)](large.jpg)", ["large.jpg", "small.png"]),
        ("[see](a.jpg) and [read](a.pdf)", ["a.jpg"]),
        ("![[a.jpg]]", ["a.jpg"]),
        ("Text <img src=a.jpg> text", ["a.jpg"]),
        ("<figure>\n<IMG\n SRC='a.jpg'>\n</figure>", ["a.jpg"]),
        ("| a |\n|---|\n| ![us](a.jpg) |", ["a.jpg"]),
        ("```\n![us](a.jpg)\n```\nand `![us](b.jpg)`", []),
        ("<!-- <img src=a.jpg> -->", []),
        ('{{< figure src="/img/a.jpg" title="Us" >}}', ["/img/a.jpg"]),
        ("{{< figure src=/img/a.jpg >}}", ["/img/a.jpg"]),
        ("{% include figure.html image_path='/assets/a.jpg' %}", ["/assets/a.jpg"]),
        ("![us]({{ site.baseurl }}/img/a.jpg)", ["/img/a.jpg"]),
        ("![us]({{ '/img/a.jpg' | relative_url }})", ["/img/a.jpg"]),
        ("No picture, but the words photo.jpg.", []),
        ("---\nWell done ![us](a.jpg)\n\n---\nText", ["a.jpg"]),
        ('<Figure src="a.jpg" caption="b.jpg" />', ["a.jpg"]),
        ('<Image src="/img/a.jpg"/>\n\nText', ["/img/a.jpg"]),
        ("{{% figure src=a.jpg %}} and {{ b.jpg and {% c.jpg", ["a.jpg"]),
        ("{{%}} a.jpg %} {{{ b.jpg }}", ["b.jpg"]),
    ],
)
def test_markdown(page, targets):
    """Every way in which Markdown shows or links a picture is found; code and comments are left out."""
    assert [target.text for target in markdown_targets(page)] == targets


@pytest.mark.parametrize(
    ("page", "targets"),
    [
        ("<img src='a.jpg?v=2' srcset='b.jpg 1x, c.jpg 2x'>", ["a.jpg?v=2", "b.jpg", "c.jpg"]),
        ("<picture><source srcset='a.webp'><img data-src='a.jpg'></picture>", ["a.webp", "a.jpg"]),
        ("<img srcset='data:image/png;base64,AA== 1x, b.jpg 2x'>", ["data:image/png;base64,AA==", "b.jpg"]),
        ("<div style=\"background: url('a.jpg')\">", ["a.jpg"]),
        ("<a href='a.jpg'>big</a> <a href='b.html'>more</a>", ["a.jpg"]),
        ("<video poster='a.jpg'></video>", ["a.jpg"]),
        ("<video src='a.mp4'></video>", ["a.mp4"]),
        ("<video><source src='a.webm'></video><audio><source src='a.mp3'></audio>", ["a.webm"]),
        ("<svg><image href='a.jpg'/></svg>", ["a.jpg"]),
        ("<svg><feImage xlink:href='a.jpg'/></svg>", ["a.jpg"]),
        ("<object data='a.jpg'></object><object data='b.pdf'></object>", ["a.jpg"]),
        ("<embed src='a.jpg'><iframe src='b.jpg'></iframe><iframe src='c.html'></iframe>", ["a.jpg", "b.jpg"]),
        ("<body background='a.jpg'><td background='b.jpg'>", ["a.jpg", "b.jpg"]),
        ("<style>.h{background:url(a.jpg)} @font-face{src:url(b.woff)} c{fill:url(#d)}</style>", ["a.jpg"]),
        ("<link rel=preload as=image href=a.jpg imagesrcset='b.jpg 2x'><link rel=icon href=c.png>", ["b.jpg", "a.jpg"]),
        ("<meta property='og:image' content='/a'><meta name='twitter:image' content='b.jpg'>", ["/a", "b.jpg"]),
        ("<meta property='og:image:width' content='1200'><meta name='x' content='a.jpg'>", []),
        ('<script type=\'application/ld+json\'>{"image": ["img\\/a.jpg"]}</script>', ["img/a.jpg"]),
        ("<img src=a.gif data-lazy-src=b.jpg data-bg='c.jpg' data-caption='d.jpg'>", ["a.gif", "b.jpg", "c.jpg"]),
        ("<div data-original=a.jpg data-lazy-srcset='b.jpg 1x, c.jpg 2x'>", ["a.jpg", "b.jpg", "c.jpg"]),
        ("<img alt='no source'><img src=''>", []),
        ("<script>var a = '<img src=a.jpg>'</script>", []),
    ],
)
def test_html(page, targets):
    """Every attribute by which HTML shows a picture is found."""
    assert [target.text for target in html_targets(page)] == targets


@pytest.mark.parametrize(
    ("page", "targets"),
    [
        ("---\nimage: a.jpg\n---\n", ["a.jpg"]),
        ('---\r\ncover:\r\n  image: "/img/a.jpg"\r\n---\r\nText', ["/img/a.jpg"]),
        ("---\ngallery: [a.jpg, b.PNG]\n---\n", ["a.jpg", "b.PNG"]),
        ("+++\n[cover]\nimage = 'a.jpg'\n+++\n", ["a.jpg"]),
        ("---\ntitle: About photo.jpg\nalt: a.jpg\ndate: 2026-11-20\n---\n", []),
        ("---\na: &x {image: a.jpg}\nb: *x\n---\n", ["a.jpg"]),
        ("---\nimage: a.jpg\n...\n\nText\n---\nb: c.jpg\n", ["a.jpg"]),
        ('---json\n{"image": "a.jpg"}\n---\n', ["a.jpg"]),
        ('{\n\t"image": "a.jpg", "title": "b.jpg"\n}\nText', ["a.jpg"]),
        ("{{< figure src=a.jpg >}}", []),
        ("No front matter\n---\nimage: a.jpg\n---\n", []),
    ],
)
def test_front_matter(page, targets):
    """Pictures that YAML or TOML front matter names are found, and its prose is left out."""
    language, body, _ = front_matter(page)
    found = front_matter_targets(language, body) if language else ()
    assert sorted(target.text for target in found) == targets


@pytest.mark.parametrize(
    "page",
    [
        "---\nimage: [a.jpg\n---\n",
        "+++\nimage = a.jpg\n+++\n",
        "---\n!!x/y z: 1\n---\n",
        "---\na: !!bool zz\n---\n",
        "---\na: !!timestamp zz\n---\n",
        "---\na: !!int zz\n---\n",
        '---\na: "\\UFFFFFFFF"\n---\n',
        "---\na: " + "[" * 3000 + "\n---\n",
        "+++\na = " + "9" * 5000 + "\n+++\n",
    ],
)
def test_broken_front_matter(page):
    """Front matter that cannot be read is an error, for what it names is not known."""
    with pytest.raises(FrontMatterError):
        list(front_matter_targets(*front_matter(page)[:2]))


def test_aliases_do_not_multiply():
    """Front matter of nested aliases, which stand for billions of values, is read in no time."""
    lines = ["a0: &a0 [x.jpg]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    assert [target.text for target in front_matter_targets("yaml", "\n".join(lines))] == ["x.jpg"]


@pytest.mark.parametrize("unit", ["{{", "Hello {%", "{{ a %} ", "<!--", "<a ", "<![CDATA[", "url(", "---\na: b\n"])
def test_openings_without_end_take_no_time(unit):
    """A hundred kilobytes of what is never closed are read like other words."""
    text = unit * (100_000 // len(unit))
    started = process_time()
    front_matter(text)
    assert list(markdown_targets(text)) == list(html_targets(text)) == []
    assert process_time() - started < 2


@given(st.text(alphabet="{}<>![]()%-+\n\"'`.jpga :|#&=/", max_size=80))
def test_any_text_is_read(text):
    """No text, however broken, ends in an error other than that of front matter."""
    fence, head, body = front_matter(text)
    for read in (markdown_targets, html_targets):
        list(read(body))
    try:
        list(front_matter_targets(fence, head))
    except FrontMatterError:
        assert fence
