"""Links that are not safe or not known: shorteners, bare addresses, look-alikes, http, unknown sites."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from policycheck.detect.base import View
from policycheck.detect.patterns.emails import find_emails
from policycheck.detect.patterns.folding import fold
from policycheck.detect.patterns.handles import linked_account
from policycheck.detect.patterns.hosts import SHORTENERS, is_address, is_look_alike
from policycheck.detect.patterns.ownership import Ownership
from policycheck.detect.patterns.reading import read
from policycheck.detect.patterns.urls import Url, find_urls, parse_url, within
from policycheck.detect.plain import Folded
from policycheck.types import Finding, TextPart, Unchecked

Kind = Literal["shortener", "bare-ip", "look-alike", "plain-http", "unknown-domain"]
_CONFIDENCE: dict[Kind, float] = {
    "shortener": 0.95,
    "bare-ip": 0.95,
    "look-alike": 0.85,
    "plain-http": 0.9,
    "unknown-domain": 0.7,
}
_CUES: dict[Kind, str] = {
    "shortener": "a link shortener hides where it leads",
    "bare-ip": "a bare network address in place of a name",
    "look-alike": "a host that imitates a known site",
    "plain-http": "a link without encryption",
    "unknown-domain": "a site that is not on the school's list",
}
_NO_WEB = ("mailto:", "tel:", "sms:", "#")


class LinkDetector:
    """Judges every web address in a draft's words and link targets. Opens none of them."""

    name = "links"

    def detect(self, view: View) -> Iterator[Finding | Unchecked]:
        """Findings of `unsafe-link`, one for each address; profiles and WhatsApp links are none."""
        owner = Ownership(view.school)
        judged: dict[str, Kind | None] = {}
        for part in view.content.texts:
            if part.kind == "file-name":
                continue
            folded = fold(part.text)
            for url in _target(folded) if part.kind == "link" else _written(folded):
                kind = judged[url.text] if url.text in judged else judge_link(url, owner)
                judged[url.text] = kind
                if kind is not None:
                    yield _finding(part, folded, url, kind)


def judge_link(url: Url, owner: Ownership) -> Kind | None:
    """What is wrong with a link, gravest first, or None for a safe one, a profile or a WhatsApp chat."""
    if owner.link(url) or not url.host:
        return None
    if is_address(url.host):
        return "bare-ip"
    if url.userinfo or is_look_alike(url.host, owner.known_domains):
        return "look-alike"
    if linked_account(url):
        return None
    if any(within(url.host, host) for host in SHORTENERS):
        return "shortener"
    return "plain-http" if url.scheme in ("http", "ftp") else "unknown-domain"


def _written(folded: Folded) -> Iterator[Url]:
    """The addresses in running text that are no part of an e-mail address, disguised ones included."""
    reading = read(folded.text)
    mails = [(span.start, span.end) for span in find_emails(reading)]
    for url in reading.urls:
        if url.scheme or not any(start < url.end and url.start < end for start, end in mails):
            yield url


def _target(folded: Folded) -> Iterator[Url]:
    """A link's target, if it leads to another host: a path within the same site is the site's own."""
    text = folded.text.strip()
    if text.lower().startswith(_NO_WEB):
        return
    offset = len(folded.text) - len(folded.text.lstrip())
    found = next(iter(find_urls(text)), None)
    if found is None and text.startswith("//"):
        found = parse_url(text)
    if found is not None and found.start == 0:
        yield replace(found, start=offset, end=offset + found.end)


def _finding(part: TextPart, folded: Folded, url: Url, kind: Kind) -> Finding:
    start, end = folded.span(url.start, url.end)
    return Finding(
        category="unsafe-link",
        entity=kind,
        location=part.locate(start, end),
        detector=LinkDetector.name,
        confidence=_CONFIDENCE[kind],
        datum=url.text.lower().partition("://")[2].rstrip("/") or url.text.lower().rstrip("/"),
        text=part.text[start:end],
        cue=_CUES[kind],
    )
