"""Clauses to proposals: the category and the baseline's rule that would serve a clause, and how sure that is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from policycheck.policies.clauses import PolicyClause
from policycheck.policies.cues import COMPANIONS, COMPANY, CUES, Cue
from policycheck.policies.stance import Stance, matter, pattern, roles, stance
from policycheck.policies.undraftable import firmly_undraftable, undraftable
from policycheck.types import Category, Role

# Below this a category is only offered to the person who decides.
SURE_ENOUGH = 0.7
_PERMITTED = "permits this kind of post"
_LEAD = "leads to the list below it, whose items are judged one by one"
_PURPOSE = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """One category that a clause is about. `words`: the clause's own that say so."""

    category: Category
    confidence: float
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What is proposed for a clause: rules for `wanted`, or `not_in_a_draft` and why, or else a person decides.

    unsure: categories that the clause may be about; roles: whom it binds, empty where it names nobody.
    """

    clause: PolicyClause
    stance: Stance
    roles: tuple[Role, ...] = ()
    wanted: tuple[Wanted, ...] = ()
    unsure: tuple[Wanted, ...] = ()
    not_in_a_draft: str = ""


def propose(clauses: Sequence[PolicyClause]) -> tuple[Proposal, ...]:
    """A proposal for each clause, in their order."""
    return tuple(_propose(clause) for clause in clauses)


def _propose(clause: PolicyClause) -> Proposal:
    does, who = stance(clause), roles(clause)
    firm = firmly_undraftable(clause)
    if firm:
        return Proposal(clause=clause, stance=does, roles=who, not_in_a_draft=firm)
    if clause.leads:
        return _lead(clause, does, who)
    if does == "permits":
        return Proposal(clause=clause, stance=does, roles=who, not_in_a_draft=_PERMITTED)
    found = _found(clause, does, who)
    wanted = tuple(item for item in found if item.confidence >= SURE_ENOUGH)
    if wanted:
        return Proposal(clause=clause, stance=does, roles=who, wanted=wanted)
    why = undraftable(clause)
    if why:
        return Proposal(clause=clause, stance=does, roles=who, not_in_a_draft=why)
    return Proposal(clause=clause, stance=does, roles=who, unsure=found)


def _lead(clause: PolicyClause, does: Stance, who: tuple[Role, ...]) -> Proposal:
    """The words before a list: those of what an account is for are a rule of their own."""
    if does != "permits":
        return Proposal(clause=clause, stance=does, roles=who, not_in_a_draft=_LEAD)
    purpose = Wanted(category="off-purpose", confidence=_PURPOSE, words=clause.text)
    return Proposal(clause=clause, stance=does, roles=who, wanted=(purpose,))


def _found(clause: PolicyClause, does: Stance, who: tuple[Role, ...]) -> tuple[Wanted, ...]:
    """Each category that a cue speaks of, once, by its surest cue; the surest first."""
    words = matter(clause)
    best: dict[Category, Wanted] = {}
    for cue in CUES:
        hit = pattern(cue.pattern).search(words)
        if hit is None or (cue.roles and who and not set(cue.roles) & set(who)):
            continue
        confidence = round(cue.score * _fit(cue, does), 2)
        held = best.get(cue.category)
        if confidence and (held is None or held.confidence < confidence):
            best[cue.category] = Wanted(category=cue.category, confidence=confidence, words=hit[0])
    for category, broad, brought in COMPANIONS:
        hit = pattern(broad).search(words) if category in best else None
        for other in brought if hit else ():
            confidence = round(best[category].confidence * COMPANY, 2)
            if hit and (other not in best or best[other].confidence < confidence):
                best[other] = Wanted(category=other, confidence=confidence, words=hit[0])
    return tuple(sorted(best.values(), key=lambda item: -item.confidence))


def _fit(cue: Cue, does: Stance) -> float:
    """How well what the clause does fits what the cue needs it to do."""
    if does in ("against", "for") and cue.wants in (does, "either"):
        return 1.0
    return 0.6 if does != "permits" else 0.0
