"""What a cue is, and the words that many of them share.

A cue is looked for in a clause together with the lead of its list. Each is about what a clause is about, not about
whether it forbids that: `stance.py` says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from policycheck.types import Category, Role

#: `against`: the clause must rule something out; `for`: it must ask for something; `either`: one of the two;
#: `any`: it may as well only tell.
Wants = Literal["against", "for", "either", "any"]

# A cue that names the thing itself; one that usually means it; one that may mean it.
SURE, LIKELY, MAYBE = 0.95, 0.8, 0.55

WHO = (
    r"(?:individual|pupil|student|child|children|learner|young person|people|person(?!al|nel)|parent|carer|staff"
    r"|colleague|player|athlete|scout|leader|volunteer|coach|minor|junior|member|under[- ]1\d|famil(?:y|ies)|youngster"
    r"|teacher|employee)"
)
PICTURE = r"(?:photo(?:graph)?s?|images?|pictures?|videos?|footage|recordings?|film(?:ed|ing)?|selfies?)"
PERSONAL = r"person(?:al)?(?:ly)?[- ](?:identif\w+ )?(?:information|details|data)"
ACCOUNT = r"(?:accounts?|profiles?|pages?|handles?|feeds?)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """`pattern`: what a clause says; `score`: how surely, from 0 to 1.

    `roles`: whom the clause must bind, one of them, for the cue to hold; it is worth less where it names nobody.
    """

    category: Category
    pattern: str
    score: float
    wants: Wants = "against"
    roles: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """One category that a clause is about. `words`: the clause's own that say so."""

    category: Category
    confidence: float
    words: str


def cue(category: Category, score: float, pattern: str, wants: Wants = "against", roles: tuple[Role, ...] = ()) -> Cue:
    """A cue, its fields in the order in which they are read."""
    return Cue(category=category, pattern=pattern, score=score, wants=wants, roles=roles)
