"""Safe copies: what is replaced, what stays, what is left out; and that a second copy is the first."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policycheck.redact import safe_copy
from policycheck.types import Draft, SourceFile

from .conftest import ON, judged

_WORDS = (
    *("Well done", "Thank you,", ", you were", "!", "so good, Rosa Unknown!"),
    *("<!-- Saoirse Devlin -->", "<!-- more -->", "<!--", "-->", "<!Rosa Unknown>", "<![x[", "]]>", "> "),
    *("Saoirse Devlin", "Imogen Tallis", "Harjit Sandhus", "Ms Ellen Corvane", "Rosa Unknown", "Saoirse\r\nDevlin"),
    *("07700 900123", "sam@home.example", "@kobi", "#SaoirseDevlin", "3 March 2018", "VOTE now", "our", "Year 6 pupil"),
    *("and", ",", ".", "'s", "’", "\n", "\r\n\r\n", "- ", "* ", "**", "&amp;", "&nbsp;", "&#39;", "<b>", "</b>", "<p>"),
    *('<img alt="Saoirse Devlin" src="harjit-sandhus.jpg">', "![Saoirse Devlin](harjit-sandhus.jpg)", "---\n", "|"),
    *("**Saoirse Devlin**", "_@kobi_", "[Harjit Sandhus](a.md)", "> ", "title=sam@home.example"),
    *("[x](mailto:sam@home.example)", "title: Saoirse Devlin\n", "<sam@home.example>", "é", "🎉", "won", "(", "`"),
)


def after(copy) -> str:
    return copy.files[0].after


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Well done Saoirse Devlin!", "Well done to one of our pupils!"),
        ("Well done, Saoirse Devlin!", "Well done to one of our pupils!"),
        ("Well done, Saoirse Devlin won!", "Well done, a pupil won!"),
        ("Thank you Ms Ellen Corvane for it", "Thank you to one of our staff for it"),
        ("Thanks Rosa Unknown!", "Thanks to someone!"),
        ("He thanks Saoirse Devlin.", "He thanks a pupil."),
        ("Congratulations Saoirse Devlin and Harjit Sandhus!", "Congratulations to two of our pupils!"),
        ("Well done Saoirse Devlin's team", "Well done to a pupil's team"),
        ("Well done Saoirse Devlin & Harjit Sandhus's team", "Well done to two pupils' team"),
        ("Well done to Saoirse Devlin!", "Well done to a pupil!"),
        ("You were superb, Saoirse Devlin!", "You were superb!"),
        ("Hurray! Saoirse Devlin, you were superb!", "Hurray! You were superb!"),
        ("Saoirse Devlin's poem won.", "A pupil's poem won."),
        ("See Harjit Sandhus' poem.", "See a pupil's poem."),
        ("Well done Imogen Tallis!", "Well done Imogen!"),
        ("Imogen Tallis's poem", "Imogen's poem"),
        ("Thanks to Ms Ellen Corvane and Rosa Unknown.", "Thanks to a member of staff and someone."),
        ("Saoirse Devlin, Harjit Sandhus and Imogen Tallis won.", "Two pupils and Imogen won."),
        ("Saoirse Devlin and Harjit Sandhus's team", "Two pupils' team"),
        ("Our Saoirse Devlin won.", "Our pupil won."),
        ("Year 6 pupil Saoirse Devlin's poem", "Year 6 pupil's poem"),
        ("Ring 07700 900123 now.", "Ring [phone number removed] now."),
        ("Born on 3 March 2018.", "Born on [date of birth removed]."),
        ("Follow @kobi for more #SaoirseDevlin #fun", "Follow for more #fun"),
        ("See facebook.com/kobi.o, please.", "See [personal account name removed], please."),
        ("Winners:\r\n- Saoirse Devlin\r\n- the choir\r\n", "Winners:\r\n- the choir\r\n"),
        ("Top\nof the week: Saoirse Devlin", "Top\nof the week: a pupil"),
        ("Hello all\n\nSaoirse Devlin won", "Hello all\n\nA pupil won"),
    ],
)
def test_words_in_place_of_names_and_details(copy_of, text, expected):
    """A form that the register allows, else words that name nobody and fit the sentence."""
    copy = copy_of({"post.txt": text})
    assert after(copy) == expected
    assert copy.ready


def test_html_keeps_its_markup(copy_of):
    """Tags and entities around and inside a name stay; attributes are mended too."""
    page = (
        "<p>Well done Saoirse <b>Devlin</b> &amp; all. Call 07700&nbsp;900123</p>"
        "<img alt='Saoirse Devlin&#39;s cup' src='a.jpg'><a href='mailto:sam@home.example'>mail</a>"
    )
    assert after(copy_of({"page.html": page})) == (
        "<p>Well done to one of our pupils<b></b> &amp; all. Call [phone number removed]</p>"
        "<img alt='A pupil&#39;s cup' src='a.jpg'><a href='#'>mail</a>"
    )


def test_markdown_keeps_its_markup(copy_of):
    """Front matter stays valid, alt texts and addresses are mended, an angle bracket does not stay alone."""
    page = (
        "---\ntitle: Saoirse Devlin wins\nphone: 07700 900123\n---\n# For **Harjit Sandhus**\n\n"
        "![Saoirse Devlin](cup.jpg) <sam@home.example>\n\n* Harjit Sandhus\n* all\n"
    )
    assert after(copy_of({"page.md": page})) == (
        "---\ntitle: A pupil wins\nphone: phone number removed\n---\n# For **a pupil**\n\n"
        "![A pupil](cup.jpg) [email address removed]\n\n* all\n"
    )


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("**Saoirse Devlin** and **Harjit Sandhus** won.", "**A pupil** and **a pupil** won."),
        ("[Saoirse Devlin](x.md), [Harjit Sandhus](y.md) won", "[A pupil](x.md), [a pupil](y.md) won"),
        ("Saoirse **Devlin** won", "A pupil won"),
        ("Year 6 pupil **Saoirse Devlin** won", "Year 6 pupil won"),
        ("follow *@kobi* or [@kobi](https://x.example) today", "follow or today"),
        ("> Saoirse Devlin\n> and Harjit Sandhus\n", "> A pupil\n> and a pupil\n"),
        ("> Well done Saoirse\n> Devlin!\n", "> Well done to one of our pupils\n> !\n"),
    ],
)
def test_no_empty_markup_is_left(copy_of, page, expected):
    """Signs with nothing between them would be shown, and links that hold nothing lead nowhere."""
    assert after(copy_of({"page.md": page})) == expected


def test_an_attribute_without_quotes(copy_of):
    """What is put there is one value still."""
    page = "<p>Hello</p><img title=sam@home.example src=a.jpg>"
    expected = "<p>Hello</p><img title=[email&#32;address&#32;removed] src=a.jpg>"
    assert after(copy_of({"page.html": page})) == expected


@pytest.mark.parametrize("name", ["page.html", "page.md"])
def test_comments_are_emptied(copy_of, name):
    """A comment is published with its page: its words go, a mark without words stays, and code is left alone."""
    page = (
        "<p>One <!-- ask\n> Saoirse Devlin --> two</p>\n\n<!-- more -->\n\n<!Rosa Unknown>\n\n"
        "<script>\nlet a = '<!-- b -->'\n</script>\n"
    )
    file = copy_of({name: page}).files[0]
    assert file.after == (
        "<p>One <!-- --> two</p>\n\n<!-- more -->\n\n<!-- -->\n\n<script>\nlet a = '<!-- b -->'\n</script>\n"
    )
    assert file.emptied == 2


def test_a_marked_section_is_a_comment(copy_of):
    """Browsers show nothing of it; the whole of it goes."""
    page = "<p>One</p><![CDATA[a > Saoirse Devlin]]><p>two</p>"
    assert after(copy_of({"page.html": page})) == "<p>One</p><!-- --><p>two</p>"


def test_signs_of_comments_in_code_and_plain_text_stay(copy_of):
    """A comment shown as code is no comment, and plain text has none."""
    page = "Write `<!-- note -->` é:\n\n```\n<!-- note -->\n```\n"
    assert after(copy_of({"page.md": page})) == page
    assert after(copy_of({"post.txt": "é <!-- note -->"})) == "é <!-- note -->"


def test_no_link_is_made(copy_of):
    """Brackets that would make a link or the definition of one are not written."""
    page = "07700 900123: evenings\n\n07700 900123(mornings)\n"
    expected = "phone number removed: evenings\n\nphone number removed(mornings)\n"
    assert after(copy_of({"page.md": page})) == expected


def test_what_no_word_puts_right_stays_and_is_reported(copy_of):
    """A political statement is left as it is, and the copy's report still has it."""
    copy = copy_of({"post.txt": "Saoirse Devlin won. VOTE for us."})
    assert after(copy) == "A pupil won. VOTE for us."
    assert [violation.category for violation in copy.report.violations] == ["political"]
    assert not copy.ready


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encoding_and_line_ends_stay(copy_of, encoding):
    """The bytes differ in the replaced words alone."""
    text = "Café – Saoirse Devlin\r\nsecond\nthird\r\n"
    (file,) = copy_of({"post.txt": text.encode(encoding)}).files
    assert file.data == text.replace("Saoirse Devlin", "a pupil").encode(encoding)


def test_a_telling_file_name_and_its_references(copy_of, red_face):
    """A picture named after somebody gets a neutral name, and the page leads to it."""
    page = "![cup](harjit-sandhus.jpg) and <img src='/img/harjit-sandhus.jpg?w=2'>"
    copy = copy_of({"page.md": page, "harjit-sandhus.jpg": red_face()})
    assert [file.name for file in copy.files] == ["page.md", "picture-1.jpg"]
    assert after(copy) == "![cup](picture-1.jpg) and <img src='/img/picture-1.jpg?w=2'>"
    assert copy.ready


def test_files_of_one_name_in_two_folders(copy_of, red_face):
    """Each reference leads to the copy of the file that it led to, and none of another server is touched."""
    files = {f"{folder}/harjit-sandhus.webp": red_face("WEBP") for folder in ("a", "b/c")}
    page = (
        "![](a/harjit-sandhus.webp) ![](./b/c/harjit%2Dsandhus.webp) <img src='/b/c/harjit-sandhus.webp'>"
        " <img srcset='b/c/harjit-sandhus.webp 2x' style='background:url(a/harjit-sandhus.webp)'>"
        " ![](https://cdn.example/a.webp)"
    )
    copy = copy_of({"page.md": page, **files, "b/a.webp": red_face("WEBP")})
    assert [file.name for file in copy.files] == ["page.md", "a/picture-1.jpg", "b/c/picture-1.jpg", "b/a.jpg"]
    assert after(copy) == (
        "![](a/picture-1.jpg) ![](./b/c/picture-1.jpg) <img src='/b/c/picture-1.jpg'>"
        " <img srcset='b/c/picture-1.jpg 2x' style='background:url(a/picture-1.jpg)'>"
        " ![](https://cdn.example/a.webp)"
    )
    assert copy.ready


def test_a_telling_folder_and_a_telling_link(copy_of, red_face):
    """What names somebody in a page's address is renamed, and the address still leads there."""
    page = (
        "![](img/harjit-sandhus/1.jpg) [more](img/harjit-sandhus/1.jpg)"
        " [cup](saoirse%20devlin.jpg?w=1) <a href='harjit-sandhus.html'>x</a>"
    )
    copy = copy_of({"page.md": page, "img/harjit-sandhus/1.jpg": red_face(), "saoirse devlin.jpg": red_face()})
    assert [file.name for file in copy.files] == ["page.md", "img/folder-1/1.jpg", "picture-1.jpg"]
    assert (
        after(copy) == "![](img/folder-1/1.jpg) [more](img/folder-1/1.jpg) [cup](picture-1.jpg?w=1) <a href='#'>x</a>"
    )
    assert copy.ready


def test_who_is_shown_is_stated_of_one_picture(red_face):
    """A statement goes to the check with the copy of its picture, under whatever name, and with no other."""
    given: list = []

    def check(draft):
        given.append(dict(draft.people_of))
        return judged(draft)

    files = [SourceFile(name=name, data=red_face("WEBP")) for name in ("photo.webp", "sub/photo.webp")]
    safe_copy(Draft(on=ON, people_of={"sub/photo.webp": ["Katie Sample"]}), files, check=check, register=None)
    assert given[0] == {"sub/photo.webp": ["Katie Sample"]}
    assert given[-1] == {"sub/photo.jpg": ["Katie Sample"]}


def test_what_cannot_be_read_is_no_part_of_the_copy(copy_of):
    """A broken picture is left out and named, and the rest is copied."""
    copy = copy_of({"post.txt": "Hello.", "photo.jpg": b"\xff\xd8\xff broken"})
    assert [file.name for file in copy.files] == ["post.txt"]
    assert [gap.source for gap in copy.left_out] == ["photo.jpg"]
    assert not copy.ready


def test_a_page_with_a_picture_written_into_it_is_no_part_of_the_copy(copy_of, red_face):
    """Nothing within a page can be covered, so the page is left out, whatever its picture shows."""
    inner = base64.b64encode(red_face()).decode()
    copy = copy_of({"page.md": f"Hello ![us](data:image/jpeg;base64,{inner})", "post.txt": "Hello."})
    assert [file.name for file in copy.files] == ["post.txt"]
    assert [gap.source for gap in copy.left_out] == ["page.md"]
    assert not copy.ready


def test_what_was_not_checked_is_no_part_of_the_copy(copy_of):
    """A text of which something was not looked at is left out, also where the rest of it was mended."""
    copy = copy_of({"post.txt": "Saoirse Devlin ???", "other.txt": "Hello."})
    assert [file.name for file in copy.files] == ["other.txt"]
    assert [gap.source for gap in copy.left_out] == ["post.txt"]


def test_nothing_left_to_copy(copy_of):
    """Where nothing can be read nothing is copied, and no check is claimed."""
    copy = copy_of({"photo.jpg": b"\xff\xd8\xff broken"})
    assert (copy.files, copy.ready) == ((), False)


@settings(max_examples=60)
@given(st.sampled_from(["post.txt", "page.md", "page.html"]), st.lists(st.sampled_from(_WORDS), max_size=14))
def test_a_second_copy_is_the_first(copy_of, name, words):
    """Whatever a page is made of, its copy has nothing left to mend and is its own copy, byte for byte."""
    first = copy_of({name: " ".join(("Start", *words))})
    if not first.files:
        return
    assert {violation.category for violation in first.report.violations} <= {"political"}
    second = copy_of({file.name: file.data for file in first.files})
    assert [(file.name, file.data) for file in second.files] == [(file.name, file.data) for file in first.files]
