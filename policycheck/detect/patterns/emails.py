"""E-mail addresses, plain and disguised: "jo at mail dot example", "jo [at] mail (dot) example"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policycheck.detect.patterns.reading import Reading
from policycheck.detect.patterns.spans import Span
from policycheck.detect.patterns.urls import EVERYDAY_SUFFIXES, RESERVED_SUFFIXES, suffix_of

_LOCAL = r"[^\W_][\w.!#$%&'*+/=?^`{|}~-]{0,63}"
_HOST = r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_]{2,24}"
_PLAIN = re.compile(rf"(?<![\w.%+\-@=]){_LOCAL}(?<![.])@(?:{_HOST})(?![\w@])(?!\.[^\W_])")

_WORD = r"[^\W_]{1,40}"
_LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
_AT_SIGN = r"[ \t]{0,2}@[ \t]{0,2}"
_AT_MARKED = r"[ \t]{0,2}[(\[{<*_~|-]{1,2}[ \t]?(?:at|@|arroba|a)[ \t]?[)\]}>*_~|-]{1,2}[ \t]{0,2}"
_AT_WORD = r"[ \t]{1,2}(?:at|arroba|@)[ \t]{1,2}"
_DOT_MARKED = r"[ \t]{0,2}[(\[{<*_~|-]{1,2}[ \t]?(?:dot|\.|punt|full ?stop)[ \t]?[)\]}>*_~|-]{1,2}[ \t]{0,2}"
_DOT_WORD = r"[ \t]{1,2}(?:dot|full ?stop)[ \t]{1,2}"
_DOT_SPACED = r"[ \t]{0,2}\.[ \t]{0,2}"
_DOT = rf"(?:{_DOT_MARKED}|{_DOT_WORD}|\.)"
_JOIN = (
    rf"(?:{_DOT_MARKED}|{_DOT_WORD}|[ \t]{{1,2}}(?:underscore|under score|dash|hyphen|plus)[ \t]{{1,2}}"
    rf"|[._+-])"
)
_NAME = rf"(?<![\w@.=&]){_WORD}(?:{_JOIN}{_WORD}){{0,6}}"

# Marked or signed "at": any dots will do. The bare word "at": at least one dot must be a word or marked too.
_MARKED = re.compile(rf"{_NAME}(?:{_AT_MARKED}){_LABEL}(?:{_DOT}{_LABEL}){{1,5}}", re.IGNORECASE)
_SIGNED = re.compile(
    rf"{_NAME}{_AT_SIGN}{_LABEL}(?:(?:{_DOT_MARKED}|{_DOT_WORD}|{_DOT_SPACED}){_LABEL}){{1,5}}", re.IGNORECASE
)
_WORDED = re.compile(rf"{_NAME}{_AT_WORD}{_LABEL}(?:{_DOT}{_LABEL}){{1,5}}", re.IGNORECASE)
_DISGUISED_DOT = re.compile(rf"{_DOT_MARKED}|{_DOT_WORD}", re.IGNORECASE)
# Nobody meets "sunita.i at" a place: a name with a point or a stroke in it is a mailbox.
_MAILBOX = re.compile(r"(?=[^\d]*[a-z]{3})[a-z]+(?:[._][a-z]+)+")
_ASKED = re.compile(
    r"\b(?:e-?mail(?:ed|s|ing)?|mail|write|ebost|e-bost|ebostiwch|address(?: is)?|inbox)\b[^.!?\n]{0,24}$"
    r"|\b(?:to|contact|reply|message|ask|cc|from|via)\s+$",
    re.IGNORECASE,
)

_AT = re.compile(rf"{_AT_MARKED}|{_AT_SIGN}|{_AT_WORD}", re.IGNORECASE)
_JOINS = (
    (re.compile(rf"{_DOT_MARKED}|{_DOT_WORD}|{_DOT_SPACED}", re.IGNORECASE), "."),
    (re.compile(r"\s+(?:underscore|under score)\s+", re.IGNORECASE), "_"),
    (re.compile(r"\s+(?:dash|hyphen)\s+", re.IGNORECASE), "-"),
    (re.compile(r"\s+plus\s+", re.IGNORECASE), "+"),
)
# "Find us at maplestreet dot example" names a site, "tickets at box.example" a shop.
_NO_MAILBOX = (
    "us", "me", "him", "her", "them", "it", "you", "look", "find", "visit", "see", "site", "website",
    "online", "page", "pages", "details", "more", "is", "are", "was", "be", "live", "available", "now",
    "buy", "book", "tickets", "ticket", "here", "there", "and", "or", "the", "meet", "shop", "order",
    "apply", "read", "watch", "form", "them", "blog", "photos", "pictures", "info", "information", "out",
    "up", "back", "on", "time", "today", "work", "school", "home",
)  # fmt: skip


def find_emails(reading: Reading) -> Iterator[Span]:
    """E-mail addresses; `datum` is the address in lower case with its disguise undone."""
    for span in (*_plain(reading.text), *_disguised(reading.text)):
        # A disguised address holds its host's plain name, which is no link; a link's userinfo is no address.
        url = reading.url_before(span.start)
        if url is None or url.end <= span.start:
            yield span


def _plain(text: str) -> Iterator[Span]:
    for match in _PLAIN.finditer(text):
        yield _span(match.start(), match.end(), match.group(), 0.97, "an e-mail address")


def _disguised(text: str) -> Iterator[Span]:
    for pattern in (_MARKED, _SIGNED, _WORDED):
        for match in pattern.finditer(text):
            span = _undisguised(text, match, pattern)
            if span is not None:
                yield span


def _undisguised(text: str, match: re.Match[str], pattern: re.Pattern[str]) -> Span | None:
    at = _AT.search(match.group())
    if at is None:
        return None
    written, domain_written = match.group()[: at.start()], match.group()[at.end() :]
    end = match.end()
    # Trailing words that are no part of a host name ("dot example dot") are given back one by one.
    domain = _host(domain_written)
    while domain and not _known(domain) and "." in domain:
        cut = max(domain_written.rfind(" "), domain_written.rfind("."))
        if cut <= 0:
            return None
        domain_written = domain_written[:cut].rstrip(" .([{<*_~|-")
        domain = _host(domain_written)
    if "." not in domain or not _known(domain):
        return None
    end = match.start() + at.end() + len(domain_written)
    if pattern is _WORDED and not _meant(text, match.start(), written, domain_written):
        return None
    if pattern is _SIGNED and not _address(written, domain_written):
        return None
    return _span(match.start(), end, f"{_local_part(written)}@{domain}", 0.85, "a disguised e-mail address")


def _address(written: str, domain: str) -> bool:
    """Whether "a @ b. c" is a mailbox, not a price or a place ("camp @ 2600m. No")."""
    spaced = re.search(r"\s", domain) is not None
    everyday = _host(domain).rpartition(".")[2] in EVERYDAY_SUFFIXES
    return not re.fullmatch(r"\d+(?:\.\d+)?", written) and (everyday or not spaced)


def _meant(text: str, start: int, written: str, domain: str) -> bool:
    """Whether "a at b.c", in words, is a mailbox."""
    if re.match(r"(?:the|an?|our|my|your|his|her|this|that|each|every|some|dot)\b", domain, re.IGNORECASE):
        return False
    if written.lower() in _NO_MAILBOX or _host(domain).rpartition(".")[2] not in EVERYDAY_SUFFIXES:
        return False
    if _DISGUISED_DOT.search(domain) or _MAILBOX.fullmatch(written):
        return True
    return bool(_ASKED.search(text, max(0, start - 48), start))


def _host(written: str) -> str:
    for pattern, sign in _JOINS[:1]:
        written = pattern.sub(sign, written)
    return written.strip(". ").lower()


def _local_part(written: str) -> str:
    for pattern, sign in _JOINS:
        written = pattern.sub(sign, written)
    return written.strip().lower()


def _known(domain: str) -> bool:
    """Whether a host name ends in a suffix under which names are given out, or a reserved one."""
    last = domain.rpartition(".")[2]
    return last in RESERVED_SUFFIXES or (len(last) > 1 and last.isalpha() and bool(suffix_of(domain)))


def _span(start: int, end: int, address: str, score: float, cue: str) -> Span:
    return Span(entity="email", start=start, end=end, datum=address.lower(), score=score, cue=cue)
