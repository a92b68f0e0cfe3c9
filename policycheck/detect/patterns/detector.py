"""Contact details, personal identifiers and personal accounts in a draft's words."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator

from policycheck.detect.base import View
from policycheck.detect.patterns.accounts import Holders
from policycheck.detect.patterns.analyzer import PatternAnalyzer
from policycheck.detect.patterns.folding import fold
from policycheck.detect.patterns.ownership import Ownership
from policycheck.detect.patterns.pages import of_staff, shows_own
from policycheck.detect.patterns.spans import Span, without_overlaps
from policycheck.detect.plain import Folded
from policycheck.register import Register
from policycheck.types import Category, Finding, School, Subject, TextPart, Unchecked

_CONTACT = ("phone", "email", "work-email", "postal-address", "postcode", "handle", "whatsapp-link")
_ACCOUNTS = ("handle", "profile-link", "federated-handle")
_KEPT = 8  # schools whose own details are kept
_SENTENCE_END = re.compile(r"[.!?…]\s|\n")
_SHOWN = 0.7  # how sure an account is that of somebody of staff who is said to share things of his or her own


class PatternDetector:
    """Finds what has a form of its own: numbers, addresses, accounts. The school's own details are left out.

    A work address (on one of the school's domains) is reported with subject `school`. Presidio is loaded with
    the first text; `detect` may be called by several threads.
    """

    name = "patterns"

    def __init__(self) -> None:
        self._analyzer: PatternAnalyzer | None = None
        self._owners: list[tuple[School, Ownership]] = []
        self._holders: tuple[Register | None, Holders] | None = None
        self._loading = threading.Lock()

    def detect(self, view: View) -> Iterator[Finding | Unchecked]:
        """Findings of `contact-details`, `personal-identifier` and `personal-account`, in order of place."""
        analyzer, owner, holders = self._load(view)
        for part in view.content.texts:
            folded = fold(part.text, part.kind)
            found = (*analyzer.find(folded.text, today=view.on), *holders.named(folded.text))
            reading = _Reading(part=part, folded=folded, owner=owner, holders=holders)
            yield from reading.findings(without_overlaps(found))

    def _load(self, view: View) -> tuple[PatternAnalyzer, Ownership, Holders]:
        """The analyser, and the school's own details and accounts, which seldom change between calls."""
        with self._loading:
            if self._analyzer is None:
                self._analyzer = PatternAnalyzer()
            owner = next((known for school, known in self._owners if school is view.school), None)
            if owner is None:
                owner = Ownership(view.school)
                # Several rulesets have as many schools, of different partners, turn by turn.
                self._owners = [(view.school, owner), *self._owners][:_KEPT]
            if self._holders is None or self._holders[0] is not view.register:
                self._holders = (view.register, Holders(view.register))
            return self._analyzer, owner, self._holders[1]


class _Reading:
    """One part of a draft on the way from spans to findings."""

    def __init__(self, *, part: TextPart, folded: Folded, owner: Ownership, holders: Holders) -> None:
        self._part, self._folded, self._owner, self._holders = part, folded, owner, holders

    def findings(self, spans: tuple[Span, ...]) -> Iterator[Finding]:
        kept = [span for span in spans if not self._owner.owns(span)]
        for place, span in enumerate(kept):
            if span.entity == "page":
                following = kept[place + 1] if place + 1 < len(kept) else None
                before = kept[place - 1] if place else None
                if not self._named_too(span, before) and not self._named_too(span, following):
                    yield self._finding(span, "personal-account", "page", "staff")
            elif span.entity in _ACCOUNTS:
                yield self._account(span)
            elif span.entity == "email" and self._owner.works_at(span.datum):
                yield self._finding(span, "contact-details", "work-email", "school")
            else:
                category: Category = "contact-details" if span.entity in _CONTACT else "personal-identifier"
                yield self._finding(span, category, span.entity, "unknown")

    def _account(self, span: Span) -> Finding:
        text = self._folded.text
        holders = self._holders.of(span.datum) or self._holders.written_into(span.datum)
        if holders:
            kind: Subject = holders[0].kind
            people, score = tuple(person.person_id for person in holders), 0.97
        else:
            named = self._holders.named_before(text, span.start)
            kind = named or ("staff" if of_staff(text, span.start) else "unknown")
            shown = kind == "staff" and shows_own(text, span.start)
            people, score = (), max(span.score, _SHOWN) if shown else span.score
        category: Category = "personal-account" if kind == "staff" else "contact-details"
        return self._finding(span, category, "handle", kind, people=people, score=score)

    def _named_too(self, page: Span, other: Span | None) -> bool:
        """Whether the account itself is given in the sentence that speaks of a page."""
        if other is None or other.entity not in _ACCOUNTS or other.score < 0.5:
            return False
        between = self._folded.text[min(page.end, other.end) : max(page.start, other.start)]
        return len(between) <= 160 and not _SENTENCE_END.search(between)

    def _finding(
        self,
        span: Span,
        category: Category,
        entity: str,
        subject: Subject,
        *,
        people: tuple[str, ...] = (),
        score: float | None = None,
    ) -> Finding:
        start, end = self._folded.span(span.start, span.end)
        return Finding(
            category=category,
            entity=entity,
            location=self._part.locate(start, end),
            detector=PatternDetector.name,
            confidence=span.score if score is None else score,
            subject=subject,
            people=people,
            datum=span.datum,
            text=self._part.text[start:end],
            cue=span.cue,
        )
