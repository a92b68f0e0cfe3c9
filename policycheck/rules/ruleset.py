"""A school's policy as rules: frozen values, made by `load_ruleset`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from policycheck.register import Scope
from policycheck.types import Category, Channel, Citation, Phrase, Role, Severity, Subject

Kind = Literal["forbid", "needs-consent", "together", "objection", "require", "limit"]
KINDS: tuple[Kind, ...] = get_args(Kind)
KNOWN = "known"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One clause of a policy in the ruleset's own words.

    channels: the channels under whose heading it stands; empty where it stands under none.
    not_in_a_draft: why no draft can show it; not_yet: why no rule serves it so far. At most one is set.
    wording: a print of the document's words, which `policycheck rules verify` compares; empty where none was made.
    """

    id: str
    section: str
    item: str
    text: str
    channels: tuple[Channel, ...] = ()
    not_in_a_draft: str = ""
    not_yet: str = ""
    wording: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Find:
    """Which findings a rule judges. Empty `entities`: all of the category."""

    category: Category
    entities: tuple[str, ...]
    subjects: tuple[Subject, ...]
    min_confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A draft that a rule must fire on (`violates`) or stay silent on. Files lie beside the examples."""

    violates: bool
    text: str | None = None
    images: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    role: Role | None = None
    channel: Channel | None = None
    on: date | None = None
    severity: Severity | None = None
    count: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Days from the first to the last, both included, such as the weeks before an election."""

    first: date
    last: date
    note: str = ""

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule. `id` begins with the ruleset's id; `policy` is the document whose `clauses` it serves.

    Empty `roles` and `channels` mean every one. `permitted_by` is for the kind `together` alone.
    before_others: where it is not empty, this rule's violations come first, and these words stand before the remedy
        of every other violation of the draft. base: the id of the rule that this one takes over, if it does.
    says: for the kind `require`, the phrases of which one must stand in the draft. at_most: for the kind `limit`, how
        many a text or picture may hold. dates: where there are any, the rule is in force only then.
    during: where it is `purdah`, the rule is in force only in the ruleset's periods before an election.
    changed_by: the id of the last ruleset that changed the rule without taking it over, if one did.
    """

    id: str
    kind: Kind
    category: Category
    policy: str
    clauses: tuple[Clause, ...]
    find: Find
    roles: tuple[Role, ...]
    channels: tuple[Channel, ...]
    severity: Severity
    severities: tuple[tuple[str, Severity], ...]
    message: str
    remedy: str
    permitted_by: Scope | None = None
    before_others: str = ""
    base: str | None = None
    says: tuple[str, ...] = ()
    at_most: int | None = None
    dates: tuple[Period, ...] = ()
    during: Literal["", "purdah"] = ""
    changed_by: str = ""
    examples: tuple[Example, ...] = ()

    def binds(self, *, role: Role, channel: Channel) -> bool:
        return (not self.roles or role in self.roles) and (not self.channels or channel in self.channels)

    def in_force(self, on: date, *, in_purdah: bool) -> bool:
        """Whether it holds on a day: it may be for certain dates, or for the weeks before an election alone."""
        return (in_purdah or not self.during) and (not self.dates or any(on in period for period in self.dates))

    def severity_of(self, entity: str, *, known: bool = False) -> Severity:
        """By entity; in a rule that gives one for `known`, that of a person of the register."""
        named = dict(self.severities)
        return named.get(KNOWN if known and KNOWN in named else entity, self.severity)

    def citations(self, channel: Channel) -> tuple[Citation, ...]:
        """Those under the channel's own heading and those under none; all where no heading is its own."""
        clauses = self.clauses
        if any(channel in clause.channels for clause in clauses):
            clauses = tuple(clause for clause in clauses if not clause.channels or channel in clause.channels)
        return tuple(
            Citation(policy=self.policy, section=clause.section, item=clause.item, clause=clause.text)
            for clause in clauses
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SwitchedOff:
    """A rule of the base that a school has chosen not to have checked, and why."""

    rule: str
    reason: str

    def to_dict(self) -> dict[str, str]:
        return {"rule": self.rule, "reason": self.reason}


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """When a policy is to be reviewed: the last day in time, and as the document says it. title: of its ruleset."""

    title: str
    policy: str
    due: date
    stated: str

    def overdue(self, on: date) -> bool:
        """Whether the day on which the policy says it is to be reviewed has passed."""
        return on > self.due


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruleset:
    """A policy that can be judged by: its own clauses, and its rules with those it inherits.

    review_due: the last day on which its review is not overdue; review_due_stated: as the document says it.
    base_review: that of the nearest base that states one, where this states none and cites that base's policy.
    switched_off, phrases, partners, purdah: its own with those of its base.
    """

    id: str
    title: str
    policy: str
    version: str
    approved: str | None
    review_due: date | None
    review_due_stated: str | None
    clauses: tuple[Clause, ...]
    rules: tuple[Rule, ...]
    base_review: Review | None = None
    switched_off: tuple[SwitchedOff, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    partners: tuple[str, ...] = ()
    purdah: tuple[Period, ...] = ()

    def in_purdah(self, on: date) -> bool:
        """Whether a day lies in one of the periods before an election."""
        return any(on in period for period in self.purdah)

    def review_overdue(self, on: date) -> bool:
        """Whether the day on which the policy says it is to be reviewed has passed."""
        return self.review_due is not None and on > self.review_due
