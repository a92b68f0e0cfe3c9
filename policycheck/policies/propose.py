"""Clauses to proposals: the category and the baseline's rule that would serve a clause, and how sure that is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from policycheck.policies.clauses import PolicyClause
from policycheck.policies.cue import Cue, Wanted
from policycheck.policies.cues import COMPANIONS, COMPANY, CUES, EDUCATIONAL_PURPOSE
from policycheck.policies.judge import clause_model
from policycheck.policies.roles import roles
from policycheck.policies.stance import Stance, matter, pattern, stance
from policycheck.policies.undraftable import firmly_undraftable, names_a_law, undraftable
from policycheck.types import Category, Role

# Below this a category is only offered to the person who decides.
SURE_ENOUGH = 0.7
_SURE_BESIDE = 0.9
# Of what the model alone thinks possible, the confidence from which a person is asked.
_WORTH_OFFERING = 0.35
# What the model may offer and never decide: the rule sees positions hidden in files, and clauses speak of places too.
_OFFERED: tuple[Category, ...] = ("location-metadata",)
_OFFER = 0.69
# What a cue is worth where it speaks of some roles alone and the clause names nobody.
_NOBODY = 0.6
_SENTENCES = re.compile(r"(?<=[.!?])(?<!e\.g\.)(?<!i\.e\.)\s+(?=[A-Z])")
_GOES_ON = re.compile(r"(?:such|this|these|examples?|for example|e\.g\.|that)\b", re.IGNORECASE)
_PERMITTED = "permits this kind of post"
_LEAD = "leads to the list below it, whose items are judged one by one"
_PURPOSE = 0.8
_VERB = r"\b(?:must|should|shall|will|may|can|cannot|do|does|is|are)\b"
# What the subject of a list's lead may be, so that its items are about it too.
_THINGS: frozenset[Category] = frozenset(
    ("person-name", "photo-consent", "name-with-photo", "contact-details", "personal-identifier", "unsafe-link")
)


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
    sentences = tuple(replace(clause, text=sentence) for sentence in _SENTENCES.split(clause.text))
    firm = [firmly_undraftable(sentence) for sentence in sentences]
    if all(firm):
        return Proposal(clause=clause, stance=does, roles=who, not_in_a_draft=firm[0])
    if clause.leads:
        return _lead(clause, does, who)
    if does == "permits":
        return Proposal(clause=clause, stance=does, roles=who, not_in_a_draft=_PERMITTED)
    cued = tuple(
        item
        for sentence, what, why in zip(sentences, _stances(sentences), firm, strict=True)
        if not why
        for item in _found(sentence, what, who)
    )
    found = _surest((*cued, *_judged(clause, cued)))
    # Beside a sentence about passwords or training, only words that leave no doubt count.
    enough = _SURE_BESIDE if any(firm) else SURE_ENOUGH
    wanted = tuple(item for item in found if item.confidence >= enough)
    if wanted:
        return Proposal(clause=clause, stance=does, roles=who, wanted=wanted)
    why = next(filter(None, firm), "") or undraftable(clause)
    if why and not any(item.confidence >= SURE_ENOUGH for item in found):
        return Proposal(clause=clause, stance=does, roles=who, not_in_a_draft=why)
    return Proposal(clause=clause, stance=does, roles=who, unsure=found)


def _stances(sentences: Sequence[PolicyClause]) -> Iterator[Stance]:
    """What each sentence does; one that goes on from the sentence before does as that one did."""
    before: Stance = "none"
    for sentence in sentences:
        own = stance(sentence)
        before = before if own == "none" and _GOES_ON.match(sentence.text) else own
        yield before


def _lead(clause: PolicyClause, does: Stance, who: tuple[Role, ...]) -> Proposal:
    """The words before a list: those of what an account is for are a rule of their own."""
    if does != "permits" and not pattern(EDUCATIONAL_PURPOSE).search(clause.text):
        return Proposal(clause=clause, stance=does, roles=who, not_in_a_draft=_LEAD)
    purpose = Wanted(category="off-purpose", confidence=_PURPOSE, words=clause.text)
    return Proposal(clause=clause, stance=does, roles=who, wanted=(purpose,))


def _found(sentence: PolicyClause, does: Stance, who: tuple[Role, ...]) -> Iterator[Wanted]:
    """The categories that the cues speak of in a sentence, and those that they bring with them."""
    is_law = names_a_law(sentence)
    words = sentence.text if is_law else matter(sentence)
    direct: list[Wanted] = []
    led: list[Wanted] = []
    for cue in CUES:
        if is_law and cue.wants != "any":
            continue
        hit = _hit(cue, words, 0 if is_law else len(words) - len(sentence.text))
        if hit is None or (cue.roles and who and not set(cue.roles) & set(who)):
            continue
        confidence = round(cue.score * _fit(cue, does) * (_NOBODY if cue.roles and not who else 1), 2)
        if confidence:
            found = Wanted(category=cue.category, confidence=confidence, words=hit[0])
            (direct if is_law or hit.end() > len(words) - len(sentence.text) else led).append(found)
    direct = list(_surest(direct or led))
    yield from direct
    for category, broad, brought in COMPANIONS:
        hit = pattern(broad).search(words)
        bringer = next((item for item in direct if item.category == category), None)
        if hit and bringer:
            for other in brought:
                confidence = round(bringer.confidence * COMPANY, 2)
                yield Wanted(category=other, confidence=confidence, words=hit[0])


def _hit(cue: Cue, words: str, lead: int) -> re.Match[str] | None:
    """Where a cue holds: in the item's own words, of which `lead` characters stand before, or else in its lead's.

    What a lead says before its verb is the occasion ("when speaking to parents, staff must not"), unless it names a
    thing that its list is about ("photographs must not show").
    """
    hits = list(pattern(cue.pattern).finditer(words))
    own = next((hit for hit in hits if hit.end() > lead), None)
    if own or not hits:
        return own
    verb = pattern(_VERB).search(words, 0, lead)
    return next((hit for hit in hits if cue.category in _THINGS or verb is None or hit.start() > verb.start()), None)


def _judged(clause: PolicyClause, cued: Sequence[Wanted]) -> Iterator[Wanted]:
    """The categories that the model takes a clause for, by its own words or, where they tell nothing, with its lead's.

    Where a cue is sure of the clause already, a further category must leave no doubt.
    """
    served = any(item.confidence >= SURE_ENOUGH for item in cued)
    least = _SURE_BESIDE if served else _WORTH_OFFERING
    judged = list(_by_model(clause.text, least))
    yield from judged
    if clause.lead and not served and not any(item.confidence >= SURE_ENOUGH for item in judged):
        whole = matter(clause)
        verb = pattern(_VERB).search(whole, 0, len(whole) - len(clause.text))
        said = {item.category for item in _by_model(whole[verb.start() :] if verb else whole, least)} | _THINGS
        yield from (item for item in _by_model(whole, least) if item.category in said)


def _by_model(text: str, least: float) -> Iterator[Wanted]:
    for item in clause_model().judge(text):
        if item.confidence >= least:
            most = _OFFER if item.category in _OFFERED else 1.0
            yield replace(item, confidence=min(item.confidence, most))


def _surest(found: Iterable[Wanted]) -> tuple[Wanted, ...]:
    """Each category once, as surely as it was found, with the words that were found first; the surest first."""
    best: dict[Category, Wanted] = {}
    for item in found:
        held = best.setdefault(item.category, item)
        if held.confidence < item.confidence:
            best[item.category] = replace(held, confidence=item.confidence)
    return tuple(sorted(best.values(), key=lambda item: -item.confidence))


def _fit(cue: Cue, does: Stance) -> float:
    """How well what the clause does fits what the cue needs it to do."""
    if cue.wants == "any" or (does in ("against", "for") and cue.wants in (does, "either")):
        return 1.0
    return 0.6 if does != "permits" else 0.0
