"""What a clause does: rule something out, ask for something, permit it, or only tell."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from policycheck.policies.clauses import PolicyClause

Stance = Literal["against", "for", "permits", "none"]

_AGAINST = (
    (
        r"\b(?:will|must|should|shall|may|can|could|would|do|does|did|is|are|was|be|need)\s+(?:\w+ly\s+"
        r"|also\s+)?(?:not|never)\b"
    ),
    r"\b(?:cannot|can[’']t|don[’']t|won[’']t|mustn[’']t|shouldn[’']t|never|nor|neither)\b",
    (
        r"\b(?:prohibit\w*|forbid\w*|banned|refrain\w*|avoid\w*|unacceptable|not (?:be )?(?:permitted"
        r"|allowed|acceptable|appropriate|tolerated))\b"
    ),
    r"\b(?:is|are|be|deemed|considered)\s+(?:\w+ly\s+)?(?:inappropriate|unacceptable)\b",
    r"\b(?:consider|regard|deem)\w*\b.{0,60}\b(?:inappropriate|unacceptable)\b",
    r"\b(?:delete|deleted|remove|removed|take down|taken down|hide|hidden)\b",
    r"\b(?:without|unless)\b.{0,40}\b(?:consent|permission|authoris\w+|approval)\b",
    r"^no\b|\bthere (?:is|are|will be) no\b"
    r"|\bno (?:pupil|child|student|personal|photograph|image|name|member|confidential|information)\w*",
    r"^\W*(?:nothing|none)\b|\bnobody\b|\bno[- ]one\b"
    r"|\bno (?:\w+ ){1,4}(?:may|should|will|must|can|is|are)\b|\bno place\b",
    # "stays off our pages", "leave names out", "belongs in the staff room, not on Facebook", "is private"
    (
        r"\b(?:keep|keeps|kept|stay|stays|leave|leaves|left|take[sn]?)\b.{0,50}"
        r"\b(?:off|out|away|private|to (?:them|your)sel)"
        r"|\b(?:instead of|rather than)\b|\bnot (?:on|in|via|through|for) (?:\w+ )?"
        r"(?:internet|online|social|facebook|group|public)"
        r"|\b(?:is|are|remains?|kept|strictly)\s+(?:\w+ly )?(?:confidential|private)\b|\bremoval\b"
        r"|\b(?:turn\w* down|declin\w+|refus\w+|reject\w*)\b"
    ),
    # What needs leave first is ruled out without it.
    (
        r"\bonly\b.{0,60}\b(?:with|after|by|once)\b.{0,60}\b(?:agreement|permission|approval|consent|say-so)"
        r"|\bneeds?\b.{0,40}\b(?:permission|approval|agreement)\b"
    ),
    r"^\W*not\b|\bnot to\b|\bensure\b.{0,60}\bnot\b",
)
_NOT = (
    r"\b(?:must|should|shall|will|may|can|do)\s+(?:\w+ly\s+|also\s+)?(?:not|never)\b"
    r"|\bcannot\b|\bnever\b|\bprohibited\b"
)
_FOR = (
    r"\b(?:must|should|shall|will|need to|needs to|has to|have to|expect\w*|require(?:[sd]|ments?)?|encourage\w*"
    r"|asked to|ensure|mak(?:e|ing) sure|ensuring|always|only|advised|responsible for|reminded|obliged|duty)\b",
)
_POSTS = (
    r"\b(?:will|may|can) (?:post|share|publish|use|be used)\b|\bposts? on\b|\bused (?:to|for)\b"
    r"|\b(?:account|page|channel)s?\b.{0,30}\bfor\b"
)


@cache
def pattern(words: str) -> re.Pattern[str]:
    """The expression, compiled once, blind to case."""
    return re.compile(words, re.IGNORECASE)


def matter(clause: PolicyClause) -> str:
    """The whole of what a clause says: its lead, without the colon, and its own words."""
    return f"{clause.lead.rstrip(':;-… ')} {clause.text}".strip()


def stance(clause: PolicyClause) -> Stance:
    """What a clause does, by its own words and else by its lead's."""
    for words in (clause.text, clause.lead):
        if any(pattern(item).search(words) for item in _AGAINST):
            return "against"
    if clause.leads:
        return "permits" if pattern(_POSTS).search(clause.text) else "none"
    if clause.lead and pattern(_POSTS).search(clause.lead):
        return "permits"
    words = matter(clause)
    return "for" if any(pattern(item).search(words) for item in _FOR) or _imperative(clause) else "none"


def says_not(clause: PolicyClause) -> bool:
    """Whether a clause or its lead rules something out in so many words: must not, will never, cannot."""
    return bool(pattern(_NOT).search(f"{clause.lead} {clause.text}"))


def _imperative(clause: PolicyClause) -> bool:
    """`Be respectful…`, `Keep…`: a demand without a modal verb."""
    return bool(
        re.match(
            r"\W*(?:be|keep|use|ask|seek|obtain|treat|respect|check|think|make|ensure|report)\b", clause.text, re.I
        )
    )
