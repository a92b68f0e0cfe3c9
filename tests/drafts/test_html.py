"""HTML reading: the words a visitor sees, attributes that hold words, and offsets of the file."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policycheck.drafts.html import read_html
from policycheck.types import TextLocation, TextPart, TextSource

from .located import places


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


def evidence(text: str, words: str) -> list[str]:
    """What stands in the file where `words` are found, each place once."""
    found = places(parts(text), words)
    assert len(set(found)) == len(found)
    return [there for _, there in found]


@pytest.mark.parametrize(
    ("tag", "written"),
    [
        ('<div data-x="Katie B" title="Katie B">', "Katie B"),
        ("<div data-x='Katie B' title = 'Katie B'>", "Katie B"),
        ('<img src="" alt="Katie&nbsp;B &amp; her team">', "Katie&nbsp;B"),
        ('<img alt="Tom &amp; Katie&#160;B" src=x>', "Katie&#160;B"),
        ('<a href="/docs/Katie%20B.pdf">certificate</a>', "Katie%20B"),
        ('<img src="img/Katie%20B.jpg" alt="">', "Katie%20B"),
        ('<IMG ALT="Katie B">', "Katie B"),
    ],
)
def test_an_attribute_is_located_where_it_stands(tag: str, written: str) -> None:
    """The evidence is the name in the attribute that was read, however its neighbours are written."""
    found = [*evidence(tag, "Katie B"), *evidence(tag, "Katie\xa0B")]
    assert found == [written]
    if "title" in tag:
        (part,) = parts(tag)
        place = part.locate(0, 7)
        assert isinstance(place, TextLocation)
        assert place.start == tag.index("title") + len(tag) - tag.index("title") - 9


def test_two_attributes_of_one_value_are_two_places() -> None:
    """A target and a title that say the same are each located at their own."""
    tag = '<a href="katie-b" title="katie-b">'
    assert evidence(tag, "katie-b") == ["katie-b", "katie-b"]


@pytest.mark.parametrize(
    "tag",
    [
        *("center", "menu", "dir", "dialog", "noscript", "textarea", "option", "thead", "tfoot", "iframe", "object"),
        *("audio", "canvas", "marquee", "slot", "hgroup", "search", "template", "title", "head", "rt"),
    ],
)
def test_what_stands_apart_is_read_apart(tag: str) -> None:
    """Words of one element are not run together with those of the next."""
    text = f"<p>Autumn</p><{tag}>Winner</{tag}>Katie B<{tag}>x</{tag}>"
    assert any("Katie B" in part.text.split("\n") for part in parts(text))


@pytest.mark.parametrize(
    "words",
    [
        '<tspan x="0" y="10">Year 6</tspan><tspan x="0" y="30">Katie B</tspan><tspan x="0" y="50">Winner</tspan>',
        '<tspan x="0">Year 6</tspan><tspan x="0" dy="1.2em">Katie B</tspan><tspan x="0" dy="1.2em">Winner</tspan>',
        '<tspan x="0" y="10">Winner</tspan><tspan x="50" y="10">Katie B</tspan>',
        '<tspan x="0" y="10">K</tspan><tspan x="5" y="10">atie B</tspan>',
        "<tspan>K</tspan><tspan>atie B</tspan>",
        "Winner</text><text>Katie B</text><text>x",
        "<![CDATA[Katie B]]>",
        "Winner</text><title>Katie B</title><desc>x</desc><text>",
        "</text><metadata><dc:title>Katie B</dc:title><dc:format>x</dc:format></metadata><text>",
        '</text><text>a<textPath href="#p">Katie B</textPath>b',
    ],
)
def test_words_of_a_drawing_are_read_as_they_are_drawn(words: str) -> None:
    """Lines and elements of a drawing are kept apart, letters that are placed singly are not; CDATA is read."""
    text = f'<svg xmlns="http://www.w3.org/2000/svg"><text y="10">{words}</text></svg>'
    lines = [line.removeprefix("Winner ") for part in parts(text) for line in part.text.split("\n")]
    assert "Katie B" in lines


def test_a_section_outside_of_drawings_is_a_comment() -> None:
    """A browser ends it with the next >, and shows what follows."""
    assert parts("<p>Hi</p><![CDATA[ a > Katie ]]>")[0].text.split() == ["Hi", "Katie", "]]>"]


@pytest.mark.parametrize(
    "tag",
    [
        '<meta name="description" content="Katie B of Year 6">',
        '<meta property="og:description" content="Katie B">',
        '<meta name="twitter:image:alt" content="Katie B">',
        '<meta itemprop="name" content="x"><meta name="DC.title" content="Katie B">',
        '<option label="Katie B">',
        '<track label="Katie B">',
        '<table summary="Katie B"></table>',
        '<div aria-description="Katie B"></div>',
        '<a data-caption="Katie B"></a>',
        '<a data-bs-content="Katie B"></a>',
        '<iframe srcdoc="&lt;p&gt;Katie B&lt;/p&gt;"></iframe>',
        '<input value="Katie B">',
        '<Figure src="x" caption="Katie B" />',
        '{{<figure src="a.jpg" caption="Katie B of Year 6">}}',
        '{{<winner who="Katie B">}}',
        "<template>Katie B</template>",
        '<script type="application/ld+json">{"@type":"Person","name":"Katie B"}</script>',
        '<script type="application/ld+json">{"a": "x\\"y", "b": ["Katie B", 1</script>',
    ],
)
def test_what_is_published_beside_the_text_is_read(tag: str) -> None:
    """Descriptions for searches, captions of galleries, labels and linked data are words of the page."""
    assert evidence(tag, "Katie B") == ["Katie B"]


@pytest.mark.parametrize(
    "tag",
    [
        '<meta name="viewport" content="width=device-width">',
        '<meta property="og:type" content="website"><meta name="generator" content="Hugo">',
        '<input type="hidden" value="a1b2">',
        '<script type="application/ld+json">{"@context": "http://schema.org", "@type": "Person"}</script>',
        '<script type="application/ld+json">{"availability": "http://schema.org/InStock"}</script>',
        '<script>var a = {"name": "Katie B"}</script>',
    ],
)
def test_settings_are_no_words(tag: str) -> None:
    """What only programs read is not read."""
    assert parts(tag) == []


@pytest.mark.parametrize(
    ("tag", "kind"),
    [
        ('<a data-caption="Katie">', "alt"),
        ('<div aria-description="Katie">', "alt"),
        ('<option label="Katie">', "front-matter"),
        ('<input value="Katie">', "front-matter"),
        ('<meta name="description" content="Katie">', "front-matter"),
    ],
)
def test_only_captions_go_with_a_picture(tag: str, kind: str) -> None:
    """What describes a picture is told from what describes the page or a field of it."""
    assert [part.kind for part in parts(tag)] == [kind]


def test_linked_data_is_located_sign_by_sign() -> None:
    """Escapes of JSON are undone, and half a pair of surrogates stops nothing."""
    tag = '<script type="application/ld+json">{"name": "Zo\\u00eb \\"Z\\" \\ud83d\\ude00 \\ud83d", "url": "https://a.b/"}</script>'
    name, url = parts(tag)
    assert name.text.startswith('Zoë "Z" 😀 ')
    assert name.text.encode()
    assert evidence(tag, "Zoë") == ["Zo\\u00eb"]
    assert (url.kind, url.text) == ("link", "https://a.b/")


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


@given(
    st.text(alphabet=st.sampled_from(list("abé😀<>/&;#!-=\"' \n%2C3A9x\\u0:{}")), max_size=80),
    st.sampled_from(
        [
            '<img alt="{}" title=b>',
            "<a title='b' href={}>b</a>",
            "<p {}>b</p>",
            "<svg><text><![CDATA[{}]]></text></svg>",
            '<script type="application/ld+json">{{"b": "{}"}}</script>',
            '<meta name=description content="{}">',
        ]
    ),
)
def test_attributes_and_data_lead_back_into_the_file(text: str, page: str) -> None:
    """Whatever an attribute, a section or linked data holds, a plain letter leads to a place that holds it."""
    text = page.replace("{{", "{").replace("}}", "}").replace("{}", text)
    for part in parts(text):
        for index, char in enumerate(part.text):
            place = part.locate(index, index + 1)
            assert isinstance(place, TextLocation)
            assert 0 <= place.start <= place.end <= len(text)
            if char in "b😀":
                assert char in text[place.start : place.end]


@pytest.mark.parametrize("unit", ["<a ", '<a x="', "<!--", "<?", "</a "])
def test_open_tags_are_read_in_linear_time(unit: str) -> None:
    """Tags that are never closed are words, and a hundred kilobytes of them take no longer than other words."""
    text = unit * (100_000 // len(unit))
    started = process_time()
    (part,) = read_html(TextSource.of("a.html", text))
    assert process_time() - started < 2
    assert part.text.strip() == text.strip()


@pytest.mark.parametrize(
    ("head", "unit"),
    [
        ('<script type="application/ld+json">', '"\\'),
        ('<script type="application/ld+json">', '"a'),
        ("", '<a x="'),
        ("<p ", "%"),
        ("<svg>", "<![CDATA["),
        ("", "<!--"),
    ],
)
def test_quotes_and_sections_are_read_in_linear_time(head: str, unit: str) -> None:
    """What is opened again and again within one tag or block takes no longer than other words."""
    started = process_time()
    list(read_html(TextSource.of("a.html", head + unit * (100_000 // len(unit)) + "></script>")))
    assert process_time() - started < 2
