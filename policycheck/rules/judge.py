"""Findings to violations: what a ruleset says of what the detectors found."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from policycheck.register import Register
from policycheck.rules.consent import Desk, Lack, Reason
from policycheck.rules.order import in_order
from policycheck.rules.precedence import put_first
from policycheck.rules.ruleset import Rule, Ruleset
from policycheck.rules.shown import STATED, Accounts, Statement, account
from policycheck.rules.strictest import Ruling, in_purdah, strictest
from policycheck.rules.wording import fill
from policycheck.types import (
    SEVERITIES,
    Channel,
    Finding,
    ImageLocation,
    Role,
    Severity,
    Violation,
)

Case = tuple[Finding, Lack | None]
#: Whether one of some phrases stands in the draft.
Says = Callable[[tuple[str, ...]], bool]
_PHOTO_MIN_CONFIDENCE = 0.5
_ALL_HEARD: Mapping[str, Container[Finding]] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Court:
    """One draft's findings in order of place, and where its consents are looked up."""

    findings: tuple[Finding, ...]
    accounts: Accounts
    desk: Desk
    says: Says

    def without(self, unheard: Container[Finding]) -> _Court:
        return replace(self, findings=tuple(finding for finding in self.findings if finding not in unheard))

    def found(self, rule: Rule) -> tuple[Finding, ...]:
        wanted = rule.find
        # How many are shown is a matter of the faces, whoever is stated to be shown.
        every = rule.kind == "limit"
        return tuple(
            finding
            for finding in self.findings
            if finding.category == wanted.category
            and (not wanted.entities or finding.entity in wanted.entities)
            and (finding.subject or "unknown") in wanted.subjects
            and finding.confidence >= wanted.min_confidence
            and (every or self.accounts.asks(finding))
        )

    def beside(self, name: Finding) -> tuple[Finding, ...]:
        """What shows that the draft has a picture of this child: faces that may be theirs, words about a photo."""
        return tuple(
            finding
            for finding in self.findings
            if finding.confidence >= _PHOTO_MIN_CONFIDENCE
            and (
                finding.category == "name-with-photo"
                or (finding.category == "photo-consent" and self.accounts.may_show(finding, name.people))
            )
        )


def judge(
    ruleset: Ruleset,
    findings: Iterable[Finding],
    *,
    role: Role,
    channel: Channel,
    on: date,
    register: Register | None = None,
    statements: Iterable[Statement] = (),
    says: Says = lambda _: False,
) -> tuple[Violation, ...]:
    """The violations of one draft, the gravest first and then in order of place; before them all, those of the
    rules that come before others (see `precedence`).

    `findings` are those of the whole draft; its sources are in the order in which findings first name them.
    statements: who is stated to be shown; a face that they account for is judged by the consent of those people.
    says: whether one of some phrases stands in the draft, for the rules of the kind `require`.
    Raises KeyError for a finding about a person of another register.
    """
    return judge_by_all(
        (ruleset,), findings, role=role, channel=channel, on=on, register=register, statements=statements, says=says
    )


def judge_by_all(
    rulesets: Sequence[Ruleset],
    findings: Iterable[Finding],
    *,
    role: Role,
    channel: Channel,
    on: date,
    register: Register | None = None,
    statements: Iterable[Statement] = (),
    says: Says = lambda _: False,
    unheard: Mapping[str, Container[Finding]] = _ALL_HEARD,
) -> tuple[Violation, ...]:
    """What `judge` says by each of several rulesets: of one category and person or datum only the strictest.

    It has the citations of every ruleset that finds a violation there, and is worded by the first of the strictest.
    unheard: by the id of a ruleset, findings that are nothing to it.
    """
    accounts = account(findings, statements, register)
    desk = Desk(register=register, channel=channel, on=on, filmed=accounts.filmed)
    court = _Court(findings=in_order(accounts.findings), accounts=accounts, desk=desk, says=says)
    bound = tuple(_bound(ruleset, role=role, channel=channel, on=on) for ruleset in rulesets)
    courts = (court.without(unheard.get(ruleset.id, ())) for ruleset in rulesets)
    rulings = [ruling for rules, own in zip(bound, courts, strict=True) for ruling in _rulings(rules, own)]
    found = (strictest if len(rulesets) > 1 else in_purdah)(rulings, court.findings)
    place = {id(finding): index for index, finding in enumerate(court.findings)}
    violations = sorted(found, key=lambda item: (-SEVERITIES.index(item.severity), place[id(item.evidence[0])]))
    return put_first(
        violations, {rule.id: rule.before_others for rules in bound for rule in rules if rule.before_others}
    )


def _bound(ruleset: Ruleset, *, role: Role, channel: Channel, on: date) -> tuple[Rule, ...]:
    """The rules that are in force for an account and channel on a day."""
    special = ruleset.in_purdah(on)
    return tuple(
        rule
        for rule in ruleset.rules
        if rule.binds(role=role, channel=channel) and rule.in_force(on, in_purdah=special)
    )


def _rulings(rules: tuple[Rule, ...], court: _Court) -> tuple[Ruling, ...]:
    """What one ruleset's rules say. A rule of the kind `objection` is silent where another speaks of that person."""
    rulings = [item for rule in rules if rule.kind != "objection" for item in _apply(rule, court)]
    spoken_of = frozenset(
        person for item in rulings for finding in item.violation.evidence for person in _named_or_shown(finding)
    )
    for rule in rules:
        if rule.kind == "objection":
            rulings += (
                item
                for item in _apply(rule, court)
                if not any(spoken_of.intersection(finding.people) for finding in item.violation.evidence)
            )
    return tuple(rulings)


def _apply(rule: Rule, court: _Court) -> Iterator[Ruling]:
    if rule.kind in ("require", "limit"):
        yield from _apply_to_whole(rule, court)
        return
    cases = [(finding, _lack(rule, finding, court.desk)) for finding in court.found(rule)]
    wrong = [case for case in cases if rule.kind == "forbid" or case[1] is not None]
    for group in _grouped(wrong):
        with_it = court.beside(group[0][0]) if rule.kind == "together" else ()
        if rule.kind == "together" and not with_it:
            continue
        yield Ruling(rule=rule, about=_key(group[0][0]), violation=_violation(rule, group, with_it, court))


def _apply_to_whole(rule: Rule, court: _Court) -> Iterator[Ruling]:
    """A rule about the draft as a whole, or a text or picture of it, rather than each thing found."""
    found = court.found(rule)
    if rule.kind == "require":
        wrong = [] if court.says(rule.says) else [found]
    else:
        sources = dict.fromkeys(finding.location.source for finding in found)
        in_each = [tuple(item for item in found if item.location.source == source) for source in sources]
        wrong = [items for items in in_each if len(set(map(_counted, items))) > (rule.at_most or 0)]
    for findings in filter(None, wrong):
        group = tuple((finding, None) for finding in findings)
        about = ("rule", rule.id, findings[0].location.source)
        yield Ruling(rule=rule, about=about, violation=_violation(rule, group, (), court))


def _lack(rule: Rule, finding: Finding, desk: Desk) -> Lack | None:
    match rule.kind:
        case "needs-consent":
            return desk.lacks_publication(finding)
        case "together":
            return desk.lacks_pairing(finding, rule.permitted_by)
        case "objection":
            return desk.objection(finding)
        case "forbid" | "require" | "limit":
            return None


def _violation(rule: Rule, group: tuple[Case, ...], with_it: tuple[Finding, ...], court: _Court) -> Violation:
    found = tuple(finding for finding, _ in group)
    faces = (face for finding in found if finding.entity == STATED for face in court.accounts.faces_of(finding))
    shown = frozenset(id(finding) for finding in (*found, *faces, *with_it))
    evidence = tuple(finding for finding in court.findings if id(finding) in shown)
    lacks = [lack for _, lack in group if lack is not None]
    reason: Reason = lacks[0].reason if lacks else "none"
    channel = court.desk.channel
    return Violation(
        rule=rule.id,
        category=rule.category,
        severity=max((_severity(rule, *case) for case in group), key=SEVERITIES.index),
        confidence=max(finding.confidence for finding in found),
        message=fill(rule.message, rule=rule, findings=found, reason=reason, channel=channel),
        remedy=fill(rule.remedy, rule=rule, findings=found, reason=reason, channel=channel),
        citations=rule.citations(channel),
        evidence=evidence,
    )


def _severity(rule: Rule, finding: Finding, lack: Lack | None) -> Severity:
    if lack is not None and lack.known:
        return "block"
    return rule.severity_of(finding.entity, known=bool(finding.people))


def _grouped(cases: list[Case]) -> tuple[tuple[Case, ...], ...]:
    """One group a person or, where nobody of the register is concerned, a datum; else each stands alone."""
    groups: dict[tuple[object, ...], list[Case]] = {}
    for case in cases:
        groups.setdefault(_key(case[0]), []).append(case)
    return tuple(tuple(group) for group in groups.values())


def _key(finding: Finding) -> tuple[object, ...]:
    if finding.people:
        return ("people", *sorted(finding.people))
    return ("datum", finding.datum) if finding.datum else ("place", finding.location)


def _counted(finding: Finding) -> object:
    """What counts as one: in a picture each place, since a face may be there as found and as stated."""
    return finding.location if isinstance(finding.location, ImageLocation) else _key(finding)


def _named_or_shown(finding: Finding) -> tuple[str, ...]:
    return finding.people if finding.category in ("person-name", "photo-consent") else ()
