"""Health, needs, care, faith, origin and family of a person who can be told: named, or described past mistaking."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from policycheck.detect.base import View
from policycheck.detect.categories.cues import THRESHOLD, Evidence, compiled, weigh
from policycheck.detect.categories.families import family_cues, shared_term
from policycheck.detect.categories.people import FIGURE_LETTER, NAME_LETTER, readings
from policycheck.detect.categories.sentences import Sentence, context, names_in
from policycheck.types import Finding, Subject, TextLocation

_JOINED = re.compile(r"(?:'s)?\s*(?:,|and|&|,\s*and)\s*")
_SURE, _PRONOUN, _DESCRIBED = 1.0, 0.9, 0.85  # how sure it is that the sentence speaks of the person


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
            named = _named(view, sentence)
            described = _described(sentence)
            evidence = weigh(sentence, family_cues("sensitive"), draft)
            if evidence is not None:
                people = _concerned(sentence, evidence, named, described, spoken_of)
                yield from self._findings(sentence, evidence, people)
            spoken_of = _antecedent(sentence, named, described, spoken_of)

    def _findings(self, sentence: Sentence, evidence: Evidence, people: tuple[Person, ...]) -> Iterator[Finding]:
        for person in people:
            if evidence.confidence * person.sure >= THRESHOLD:
                yield sentence.finding(
                    category="sensitive-personal",
                    entity=evidence.cue.entity,
                    detector=self.name,
                    confidence=evidence.confidence * person.sure,
                    cue=evidence.cue.says,
                    subject=person.subject,
                    people=person.people,
                    datum=person.datum,
                )


def _concerned(
    sentence: Sentence,
    evidence: Evidence,
    named: tuple[tuple[int, int, Person], ...],
    described: tuple[Person, ...],
    spoken_of: tuple[Person, ...],
) -> tuple[Person, ...]:
    """Whom the evidence is about: the nearest name before it with those joined to it, a description, a pronoun's."""
    if named:
        return _nearest(sentence, evidence.span[1], named)
    if described or FIGURE_LETTER in sentence.folded:
        return described
    if compiled(shared_term("sensitive", "pronoun")).search(sentence.folded):
        return tuple(replace(person, sure=person.sure * _PRONOUN) for person in spoken_of)
    return ()


def _nearest(sentence: Sentence, end: int, named: tuple[tuple[int, int, Person], ...]) -> tuple[Person, ...]:
    before = [place for place, (start, _, _) in enumerate(named) if start < end]
    place = before[-1] if before else 0
    chosen = [named[place][2]]
    for left in range(place, 0, -1):
        if not _JOINED.fullmatch(sentence.folded[named[left - 1][1] : named[left][0]]):
            break
        chosen.append(named[left - 1][2])
    return tuple(dict.fromkeys(chosen))


def _named(view: View, sentence: Sentence) -> tuple[tuple[int, int, Person], ...]:
    """Start, end (in the sentence) and person of every private individual's name."""
    runs = {run.start(): run.end() for run in re.finditer(f"{NAME_LETTER}+(?: {NAME_LETTER}+)*", sentence.folded)}
    named = []
    for found in names_in(view, sentence):
        if found.subject in ("public", "school") or not isinstance(found.location, TextLocation):
            continue
        start = sentence.text.find(sentence.part.origin.text[found.location.start : found.location.end])
        if start >= 0:
            person = Person(
                subject=found.subject or "unknown",
                people=found.people,
                datum=" ".join(found.people) or found.datum or "a person named",
                sure=_SURE,
            )
            named.append((start, runs.get(start, start + found.location.end - found.location.start), person))
    return tuple(sorted(named, key=lambda item: item[0]))


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
