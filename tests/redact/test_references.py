"""Where a text names the files of its draft."""

from __future__ import annotations

import time
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policycheck.redact.references import references

FILES = (
    "post.md",
    "photo.jpg",
    "img/photo.jpg",
    "img/My (old) Pics/Year 6's cat & é.webp",
    "a%20b.png",
    "img/c.png",
    "d",
)


def found(text, files=FILES):
    """The names found, with their folders and the characters that they stand in."""
    return [
        (["/".join(part.name for part in item), text[item[-1].start : item[-1].end]])
        for item in references(text, files)
    ]


@pytest.mark.parametrize(
    "written",
    [
        "Year 6's cat & é.webp",
        "Year%206's%20cat%20&%20%C3%A9.webp",
        "Year%206%27s%20cat%20%26%20%c3%a9.webp",
        "Year 6&#39;s cat &amp; &eacute;.webp",
        "Year%206&apos;s%20cat%20&amp;%20&#xe9;.webp",
        "Year\\ 6\\'s cat \\& é.webp".replace("\\ ", " "),
        "Year 6's cat & \\xe9.webp",
        "Year 6's cat & \\u00e9.webp",
        "Year 6's cat & e\u0301.webp",
    ],
)
@pytest.mark.parametrize("around", ["![]({})", '<img src="../{}?w=2">', "see {}.", "a {} 2x", "[r]: <{}>", 'x: "{}"'])
def test_every_way_to_write_a_name(written, around):
    """Encoded for an address, as entities, with backslashes, or as it is: the place is that of the name."""
    text = around.format(f"img/My%20(old)%20Pics/{written}")
    assert found(text) == [["img/My (old) Pics/Year 6's cat & é.webp", written]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("![](photo.jpg)", ["photo.jpg"]),
        ("![](img/photo.jpg)", ["img/photo.jpg"]),
        ("![](../x/../img/photo.jpg)", ["img/photo.jpg"]),
        ("![](..\\img\\photo.jpg)", ["img/photo.jpg"]),
        ("![](/our-school/img/photo.jpg)", ["img/photo.jpg"]),
        ("![]({{ site.url }}/img/c.png)", ["img/c.png"]),
        ("![](c.png)", ["c.png"]),
        ("url('img//c.png')", ["img/c.png"]),
        ("{{ base }}//c.png", ["c.png"]),
        ("![](pics/c.png)", []),
        ("![](pics/img/c.png)", ["img/c.png"]),
        ("![](myimg/c.png)", []),
        ("![](https://cdn.example/img/photo.jpg)", []),
        ("![](//cdn.example/w_1,h_2/photo.jpg)", []),
        ("[x](https://cdn.example),[y](photo.jpg)", ["photo.jpg"]),
        ("a%20b.png", ["a%20b.png"]),
        ("a%2520b.png", ["a%20b.png"]),
        ("my-photo.jpg my%20photo.jpg photo.jpg.bak photo.jpg-old photo.jpg%20x", []),
        ("[a](d) <img src=d> and d", ["d", "d"]),
    ],
)
def test_which_file_it_is(text, expected):
    """By the folders before the name, as far as they are known; never what lies on another server."""
    assert [name for name, _ in found(text)] == expected


def test_the_longest_name_counts():
    """A name that ends in another's is no reference to that one."""
    assert found("![](my photo.jpg)", ("photo.jpg", "my photo.jpg")) == [["my photo.jpg", "my photo.jpg"]]


@pytest.mark.parametrize(
    "path", ["a/b/c.jpg", "a/./b/c.jpg", "a//b/./c.jpg", "../a/x/../b/c.jpg", "./a/b/x/.././c.jpg"]
)
def test_folders_are_known_behind_detours(path):
    """Each of the file's folders is found, whatever that leads nowhere stands between them."""
    (found,) = references(f"![]({path})", ["a/b/c.jpg"])
    assert [part.read for part in found] == ["a", "b", "c.jpg"]


@given(
    st.lists(st.text(alphabet="ab é&%'(),;#+[]~ ", min_size=1, max_size=8), min_size=1, max_size=3),
    st.sampled_from(["![](<{}>)", '<img src="{}">', "{{< figure src='{}' >}}"]),
)
def test_an_encoded_path_is_always_found(names, around):
    """Whatever signs names are made of, an address that leads to the file is a reference to it."""
    path = "/".join(f"x{name}x" for name in names) + ".jpg"
    assert [name for name, _ in found(around.replace("{}", quote(path)), (path,))] == [path]


@given(st.text(alphabet="%&\\/.:;aAx20#'\"()<> \u0301photo.jpg", max_size=60))
def test_any_text_is_read(text):
    """Places lie in the text, in order, and apart."""
    ends = [0]
    for item in references(text, ("photo.jpg", "x/a.jpg", "a")):
        assert ends[-1] <= item[-1].start < item[-1].end <= len(text)
        ends.append(item[-1].end)


def test_long_texts_take_no_time():
    """A page of a million characters and many references is read in proportion to its length."""
    text = "<img src='img/My%20(old)%20Pics/photo.jpg'> " * 20_000 + "x" * 500_000 + "/photo.jpg"
    start = time.process_time()
    assert references(text, FILES)
    assert time.process_time() - start < 10
