"""Health, needs, care, faith, origin and family of a person who can be told: named, or described past mistaking."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from policycheck.detect.base import View
from policycheck.detect.categories.cues import weigh
from policycheck.detect.categories.decide import THRESHOLD, Decision, decide
from policycheck.detect.categories.families import family_cues, shared_term
from policycheck.detect.categories.pattern import compiled
from policycheck.detect.categories.people import FIGURE_LETTER, NAME_LETTER, readings
from policycheck.detect.categories.sentences import Sentence, context
from policycheck.types import Category, Finding, Subject

_CATEGORY: Category = "sensitive-personal"
_JOINED = re.compile(r"(?:'s)?\s*(?:,|and|&|,\s*and)\s*")
_SURE, _PRONOUN, _DESCRIBED, _UNSEEN = 1.0, 0.9, 0.85, 0.52  # how sure it is that the sentence speaks of the person


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody that a sentence speaks of: `datum` tells one from another; `sure` is from 0 to 1."""

    subject: Subject
    people: tuple[str, ...]
    datum: str
    sure: float


class SensitiveDetector:
    """Category `sensitive-personal`, one finding for each person of a sentence; a public figure's is none."""

    name = "sensitive"

    def detect(self, view: View) -> Iterator[Finding]:
        draft = context(view)
        spoken_of: tuple[Person, ...] = ()
        part = None
        for sentence in readings(view):
            if sentence.part is not part:
                part, spoken_of = sentence.part, ()
            named = _named(sentence)
            described = _described(sentence)
            evidence = weigh(sentence, family_cues("sensitive"), draft)
            decision = decide(sentence, _CATEGORY, evidence.decision if evidence else None)
            if decision is not None:
                end = evidence.span[1] if evidence else len(sentence.folded)
                people = _concerned(sentence, end, named, described, spoken_of)
                yield from self._findings(sentence, decision, people)
            spoken_of = _antecedent(sentence, named, described, spoken_of)

    def _findings(self, sentence: Sentence, decision: Decision, people: tuple[Person, ...]) -> Iterator[Finding]:
        for person in people or _somebody(sentence):
            if decision.confidence * person.sure >= THRESHOLD:
                yield sentence.finding(
                    category=_CATEGORY,
                    entity=decision.entity,
                    detector=self.name,
                    confidence=decision.confidence * person.sure,
                    cue=decision.cue,
                    subject=person.subject,
                    people=person.people,
                    datum=person.datum,
                )


def _concerned(
    sentence: Sentence,
    end: int,
    named: tuple[tuple[int, int, Person], ...],
    described: tuple[Person, ...],
    spoken_of: tuple[Person, ...],
) -> tuple[Person, ...]:
    """Whom what ends at `end` is about: the nearest name before it and those joined to it, or a description."""
    if named:
        return _nearest(sentence, end, named)
    if described or FIGURE_LETTER in sentence.folded:
        return described
    if compiled(shared_term("sensitive", "pronoun")).search(sentence.folded):
        return tuple(replace(person, sure=person.sure * _PRONOUN) for person in spoken_of)
    return ()


def _somebody(sentence: Sentence) -> tuple[Person, ...]:
    """Somebody whom only the model, which was taught to ask for a person, can have made out."""
    if sentence.statements is None or FIGURE_LETTER in sentence.folded:
        return ()
    sure = _UNSEEN if sentence.statements.confidence(_CATEGORY, sentence.start) >= THRESHOLD else 0.0
    return (Person(subject="unknown", people=(), datum="a person described", sure=sure),)


def _nearest(sentence: Sentence, end: int, named: tuple[tuple[int, int, Person], ...]) -> tuple[Person, ...]:
    before = [place for place, (start, _, _) in enumerate(named) if start < end]
    place = before[-1] if before else 0
    chosen = [named[place][2]]
    for left in range(place, 0, -1):
        if not _JOINED.fullmatch(sentence.folded[named[left - 1][1] : named[left][0]]):
            break
        chosen.append(named[left - 1][2])
    return tuple(dict.fromkeys(chosen))


def _named(sentence: Sentence) -> tuple[tuple[int, int, Person], ...]:
    """Start, end (in the sentence) and person of every private individual's name."""
    runs = {run.start(): run.end() for run in re.finditer(f"{NAME_LETTER}+(?: {NAME_LETTER}+)*", sentence.folded)}
    named = []
    for start, end, found in sentence.names:
        if found.subject not in ("public", "school"):
            person = Person(
                subject=found.subject or "unknown",
                people=found.people,
                datum=" ".join(found.people) or found.datum or "a person named",
                sure=_SURE,
            )
            named.append((start, runs.get(start, end), person))
    return tuple(named)


def _described(sentence: Sentence) -> tuple[Person, ...]:
    found = compiled(shared_term("sensitive", "described")).search(sentence.folded)
    if found is None or compiled(shared_term("sensitive", "nobody")).search(sentence.folded):
        return ()
    staff = compiled(shared_term("sensitive", "staff")).search(found[0]) is not None
    return (Person(subject="staff" if staff else "pupil", people=(), datum=found[0], sure=_DESCRIBED),)


def _antecedent(
    sentence: Sentence,
    named: tuple[tuple[int, int, Person], ...],
    described: tuple[Person, ...],
    before: tuple[Person, ...],
) -> tuple[Person, ...]:
    """Whom a pronoun of the next sentence means: the first person of this one, or whoever its own pronouns mean."""
    if named:
        return (named[0][2],)
    if described or FIGURE_LETTER in sentence.folded:
        return described
    return before if compiled(shared_term("sensitive", "pronoun")).search(sentence.folded) else ()
