"""A rule in plain English for people, and as plain values for programs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from policycheck.rules.meanings import CATEGORIES, IN_SHORT, KINDS, ROLES, SEVERITIES
from policycheck.rules.ruleset import KNOWN, Clause, Example, Rule, Ruleset
from policycheck.rules.wording import CHANNEL_NAMES, SUBJECT_NAMES, outline
from policycheck.types import SUBJECTS, Citation, Severity
from policycheck.vocabulary import ENTITIES

_NOT_ANYBODY = ("public", "school")
_BEFORE_OTHERS = "its violations stand first; others on the same words take its remedy, and the rest begin theirs with"


def inherited_from(rule: Rule, ruleset: Ruleset) -> str | None:
    """The id of the ruleset whose rule it is; None for one of the ruleset's own."""
    owner = rule.id.partition("/")[0]
    return None if owner == ruleset.id else owner


def what(rule: Rule) -> str:
    """What a rule is about, on one line: what it looks for, and the roles and channels it binds if not all."""
    kinds = f": {', '.join(_entities(rule))}" if rule.find.entities else ""
    # A rule about a name beside a picture needs no word that it is about both.
    more = "" if rule.category == "name-with-photo" else IN_SHORT[rule.kind]
    bound = f" ({', '.join((*rule.roles, *rule.channels))})" if rule.roles or rule.channels else ""
    return f"{CATEGORIES[rule.category]}{kinds}{f', {more}' if more else ''}{bound}"


def facts(rule: Rule, ruleset: Ruleset) -> Iterator[tuple[str, str]]:
    """What there is to know of a rule, as labels of up to eight letters and words; a label may come again."""
    yield "From", _origin(rule, ruleset)
    yield "Category", f"{rule.category}: {CATEGORIES[rule.category]}"
    yield "Finds", ", ".join(_entities(rule))
    yield "Of whom", _subjects(rule)
    yield "Fires", f"{rule.kind}: {_kind(rule)}"
    yield "Score", f"{rule.find.min_confidence:.2f} or more: how sure the detector must be, from 0 to 1"
    yield "Accounts", ", ".join(ROLES[role] for role in rule.roles) or "everybody's"
    yield "Channels", ", ".join(CHANNEL_NAMES[channel] for channel in rule.channels) or "all"
    if rule.during:
        yield "When", "only in the weeks before an election that the ruleset gives under `purdah`"
    for period in rule.dates:
        yield "When", f"from {period.first.isoformat()} until {period.last.isoformat()}"
    yield "Severity", _severity(rule)
    if rule.before_others:
        yield "First", f"{_BEFORE_OTHERS}: {rule.before_others}"
    for clause in rule.clauses:
        yield "Clause", _clause(rule, clause)
    for label, violates in (("Breaks", True), ("Passes", False)):
        example = example_of(rule, violates=violates)
        yield label, _example(example) if example else "the ruleset gives no example"
    yield "To do", outline(rule.remedy)


def example_of(rule: Rule, *, violates: bool) -> Example | None:
    """The rule's first example of a kind, one in words if there is one."""
    fitting = [example for example in rule.examples if example.violates is violates]
    return next((example for example in fitting if example.text and not example.files), next(iter(fitting), None))


def to_dict(rule: Rule, ruleset: Ruleset) -> dict[str, Any]:
    """The rule as JSON values; `examples` has one example of each kind, or null."""
    examples = {
        name: _example_dict(example_of(rule, violates=violates))
        for name, violates in (("violates", True), ("passes", False))
    }
    return {
        **in_brief(rule, ruleset),
        "takes_over": rule.base,
        "changed_by": rule.changed_by or None,
        "kind": rule.kind,
        "kind_means": _kind(rule),
        "category": rule.category,
        "category_means": CATEGORIES[rule.category],
        "finds": {
            "category": rule.find.category,
            "entities": list(rule.find.entities or ENTITIES[rule.find.category]),
            "subjects": list(rule.find.subjects),
            "min_confidence": rule.find.min_confidence,
        },
        "roles": list(rule.roles),
        "channels": list(rule.channels),
        "during": rule.during or None,
        "dates": [
            {"from": period.first.isoformat(), "until": period.last.isoformat(), "note": period.note}
            for period in rule.dates
        ],
        "says": list(rule.says),
        "at_most": rule.at_most,
        "severities": dict(rule.severities),
        "permitted_by": rule.permitted_by,
        "before_others": rule.before_others,
        "message": rule.message,
        "remedy": rule.remedy,
        "clauses": [
            {**_citation(rule, clause).to_dict(), "channels": list(clause.channels)} for clause in rule.clauses
        ],
        "examples": examples,
    }


def in_brief(rule: Rule, ruleset: Ruleset) -> dict[str, Any]:
    """The rule as one element of a list of rules."""
    return {
        "id": rule.id,
        "what": what(rule),
        "severity": rule.severity,
        "inherited_from": inherited_from(rule, ruleset),
    }


def _origin(rule: Rule, ruleset: Ruleset) -> str:
    owner = inherited_from(rule, ruleset)
    if owner:
        changed = f"with changes by {rule.changed_by}" if rule.changed_by else "as it stands"
        return f"{owner} ({rule.policy}), inherited by {ruleset.id} {changed}"
    taken = f", taken over from {rule.base}" if rule.base else ""
    return f"{ruleset.id} ({rule.policy}){taken}"


def _entities(rule: Rule) -> tuple[str, ...]:
    known = ENTITIES[rule.find.category]
    words = tuple(known[entity] for entity in rule.find.entities or known)
    return words if words != ("a statement",) else (CATEGORIES[rule.find.category],)


def _subjects(rule: Rule) -> str:
    wanted = rule.find.subjects
    if set(wanted) == set(SUBJECTS) - set(_NOT_ANYBODY):
        return "anybody but public figures and the school itself"
    named = (SUBJECT_NAMES[subject] for subject in wanted if subject != "unknown")
    return ", ".join((*named, *(("anybody of whom nothing more is said",) * ("unknown" in wanted))))


def _kind(rule: Rule) -> str:
    if rule.kind == "require":
        return f"{KINDS[rule.kind]}: {', '.join(f'“{words}”' for words in rule.says)}"
    if rule.kind == "limit":
        return f"{KINDS[rule.kind]}; it allows {rule.at_most}"
    if rule.kind != "together":
        return KINDS[rule.kind]
    scope = rule.permitted_by
    permit = f"unless a consent in force of the scope {scope} permits it" if scope else "and no consent permits it"
    return f"{KINDS[rule.kind]}, {permit}; of a person of the consent register it must then not be published at all"


def _severity(rule: Rule) -> str:
    def said(severity: Severity) -> str:
        return f"{severity} ({SEVERITIES[severity]})"

    known = ENTITIES[rule.find.category]
    others = (
        f"for {'a person of the register' if entity == KNOWN else known[entity]} {said(severity)}"
        for entity, severity in rule.severities
    )
    return "; ".join((said(rule.severity), *others))


def _citation(rule: Rule, clause: Clause) -> Citation:
    return Citation(policy=rule.policy, section=clause.section, item=clause.item, clause=clause.text)


def _clause(rule: Rule, clause: Clause) -> str:
    item = f", {clause.item}" if clause.item else ""
    return f"{rule.policy} {clause.section}{item}: {clause.text}"


def _example(example: Example) -> str:
    shown = ", ".join((*example.images, *example.files))
    given = " with ".join(filter(None, (f"“{example.text}”" if example.text else "", shown)))
    posted = ", ".join(str(value) for value in (example.role, example.channel, example.on) if value)
    return f"{given} ({posted})" if posted else given


def _example_dict(example: Example | None) -> dict[str, Any] | None:
    if example is None:
        return None
    return {
        "text": example.text,
        "images": list(example.images),
        "files": list(example.files),
        "role": example.role,
        "channel": example.channel,
        "on": example.on.isoformat() if example.on else None,
    }
