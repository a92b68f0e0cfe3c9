"""Links that are not safe or not known."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from policycheck.detect.base import View
from policycheck.detect.links import LinkDetector
from policycheck.detect.plain import as_written, plain_content
from policycheck.types import Content, Finding, PartKind, School, Segment, TextPart, TextSource

SCHOOL = School(
    domains=("larkfield.example.sch.uk",),
    accounts=("facebook.com/larkfieldprimary",),
    allowed_domains=("gov.uk", "nhs.uk", "bbc.co.uk"),
)


def links(text: str, kind: PartKind = "body") -> list[tuple[str, str]]:
    """(the words found, entity) of every link that is not safe."""
    part = TextPart(
        origin=TextSource.of("post.txt", text),
        kind=kind,
        text=text,
        segments=(Segment(start=0, original=0, length=len(text)),),
    )
    view = View(
        content=plain_content(Content(sources=("post.txt",), texts=(part,))),
        docs=(Doc(Vocab(), words=[text] if text else []),),
        school=SCHOOL,
        on=date(2026, 11, 20),
    )
    items = as_written(tuple(LinkDetector().detect(view)), view.content)
    found = [item for item in items if isinstance(item, Finding)]
    assert all(item.category == "unsafe-link" and item.subject is None for item in found)
    return [(item.text or "", item.entity) for item in found]


@pytest.mark.parametrize(
    ("url", "entity"),
    [
        ("https://bit.ly/3x", "shortener"),
        ("bit.ly/3x", "shortener"),
        ("http://tinyurl.com/abc", "shortener"),
        ("http://203.0.113.7/x", "bare-ip"),
        ("203.0.113.7:8080/x", "bare-ip"),
        ("https://[2001:db8::1]/", "bare-ip"),
        ("http://3405803783/", "bare-ip"),
        ("http://0xcb.0x0.0x71.0x7/", "bare-ip"),
        ("https://www.gov.uk.claims.example/x", "look-alike"),
        ("https://gov-uk.example", "look-alike"),
        ("https://govuk.example", "look-alike"),
        ("https://bbc-co.uk/news", "look-alike"),
        ("https://g0v.uk", "look-alike"),
        ("https://nhs.uk@jabs.example/", "look-alike"),
        ("https://www.fаcebook.com/", "look-alike"),
        ("https://xn--gv-fka.uk/", "look-alike"),
        ("https://paypa1.com/", "look-alike"),
        ("https://larkfield-payments.example/", "look-alike"),
        ("http://larkfield.example.sch.uk.example/", "look-alike"),
        ("http://fair.example/", "plain-http"),
        ("hxxp://fair.example/", "plain-http"),
        ("ftp://fair.example/list", "plain-http"),
        ("https://fair.example/", "unknown-domain"),
        ("www.fair.example", "unknown-domain"),
        ("fair.example/stalls", "unknown-domain"),
        ("https://www.youtube.com/watch?v=1", "unknown-domain"),
        ("https://www.bbc.com/news", "unknown-domain"),
    ],
)
def test_what_is_wrong_with_a_link(url: str, entity: str) -> None:
    """Each kind of link is told, the gravest fault first, and the span is the whole address."""
    assert links(f"Have a look: {url}, it is good.") == [(url, entity)]
    assert links(f"({url})") == [(url, entity)]


@pytest.mark.parametrize(
    "text",
    [
        "https://larkfield.example.sch.uk/news",
        "http://www.larkfield.example.sch.uk",
        "https://www.gov.uk/term-dates.",
        "HTTPS://WWW.NHS.UK/live-well",
        "bbc.co.uk/newsround",
        "https://assets.publishing.service.gov.uk:443/a.pdf",
        "Write to jo@fair.example or jo at fair dot example",
        "facebook.com/larkfieldprimary",
        "https://www.instagram.com/somebody.else",
        "wa.me/447700900123",
        "The end.Next we sang; e.g. carols, at 2.30pm.in the hall",
        "version 2.10.4",
        "Mr.Brown",
    ],
)
def test_what_is_safe_or_no_link(text: str) -> None:
    """Own and allowed sites, e-mail, profiles, chats and a missing space after a full stop are left alone."""
    assert links(text) == []


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("https://fair.example/", [("https://fair.example/", "unknown-domain")]),
        ("//fair.example/x", [("//fair.example/x", "unknown-domain")]),
        ("/news/2026", []),
        ("page.html#top", []),
        ("mailto:jo@fair.example", []),
        ("tel:+447700900123", []),
        ("#http://fair.example", []),
    ],
)
def test_link_targets(target: str, expected: list[tuple[str, str]]) -> None:
    """A target within the site is the site's own; one that names another host is judged."""
    assert links(target, "link") == expected


def test_a_file_name_is_no_link() -> None:
    """`photo.page` in a file's name is not looked up among the suffixes."""
    assert links("fair.example", "file-name") == []


def test_the_place_is_that_of_the_original() -> None:
    """Invisible marks and wide letters before and within an address do not move its place."""
    assert links("\u200bWörk: www．fair.exa\u00admple now") == [("www．fair.exa\u00admple", "unknown-domain")]
