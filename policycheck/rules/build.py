"""A ruleset's form to a `Ruleset`: what its values refer to is looked up in its base and the vocabulary."""

from __future__ import annotations

from collections.abc import Iterable

from policycheck.rules import compose
from policycheck.rules.document import Document, Path
from policycheck.rules.rule import build_rule
from policycheck.rules.ruleset import Clause, Review, Rule, Ruleset
from policycheck.rules.schema import ClauseForm, RulesetForm, last_day


def build(document: Document, form: RulesetForm, base: Ruleset | None) -> Ruleset:
    """The ruleset, with the rules of `base` that it neither takes over nor drops. Raises RulesetError."""
    clauses = {clause.id: _clause(clause) for clause in form.clauses}
    _unique(document, "clauses", (clause.id for clause in form.clauses))
    _unique(document, "rules", (rule.id for rule in form.rules))
    inherited = {rule.id: rule for rule in base.rules} if base else {}
    _own_id(document, form, base)
    own = tuple(
        build_rule(document, ("rules", index), form, clauses=clauses, inherited=inherited)
        for index in range(len(form.rules))
    )
    _served(document, form, own)
    rules = own + compose.kept_rules(document, form, inherited)
    return Ruleset(
        id=form.id,
        title=form.title,
        policy=form.policy,
        version=form.version,
        approved=form.approved,
        review_due=last_day(form.review_due) if form.review_due else None,
        review_due_stated=form.review_due,
        base_review=_base_review(form, base, rules),
        clauses=tuple(clauses.values()),
        rules=rules,
        switched_off=compose.switched_off(form, base),
        phrases=compose.phrases(document, form, base, rules),
        partners=compose.partners(form, base),
        purdah=compose.purdah(document, form, base, rules),
    )


def _base_review(form: RulesetForm, base: Ruleset | None, rules: tuple[Rule, ...]) -> Review | None:
    """Of a base that no rule is inherited from, nothing is said: the document is not built on that one."""
    if base is None or form.review_due:
        return None
    review = base.base_review
    if base.review_due and base.review_due_stated:
        review = Review(title=base.title, policy=base.policy, due=base.review_due, stated=base.review_due_stated)
    return review if review and any(rule.policy == review.policy for rule in rules) else None


def _clause(form: ClauseForm) -> Clause:
    return Clause(
        id=form.id,
        section=form.section,
        item=form.item,
        text=form.text,
        channels=form.channels,
        not_in_a_draft=form.not_in_a_draft,
        not_yet=form.not_yet,
        wording=form.wording,
    )


def _own_id(document: Document, form: RulesetForm, base: Ruleset | None) -> None:
    """Rules' ids begin with it, and tell whose they are."""
    if base and (form.id == base.id or any(rule.id.startswith(f"{form.id}/") for rule in base.rules)):
        problem = f"the id `{form.id}` is that of a ruleset this one builds on: give it one of its own"
        raise document.error(("id",), problem)


def _unique(document: Document, where: str, ids: Iterable[str]) -> None:
    seen: set[str] = set()
    for index, name in enumerate(ids):
        if name in seen:
            raise document.error((where, index, "id"), f"the id `{name}` is taken: give each its own")
        seen.add(name)


def _served(document: Document, form: RulesetForm, rules: tuple[Rule, ...]) -> None:
    """Every clause is served by a rule or says why none serves it; not both."""
    by = {clause.id: rule.id for rule in rules for clause in rule.clauses}
    for index, clause in enumerate(form.clauses):
        place: Path = ("clauses", index, "id")
        if clause.not_in_a_draft and clause.not_yet:
            raise document.error(place, f"clause `{clause.id}` states both not_in_a_draft and not_yet: keep one")
        if not (clause.id in by or clause.not_in_a_draft or clause.not_yet):
            raise document.error(
                place,
                f"no rule cites clause `{clause.id}`: cite it, or state not_in_a_draft or not_yet and why",
            )
        if clause.id in by and (clause.not_in_a_draft or clause.not_yet):
            raise document.error(place, f"clause `{clause.id}` says that no rule serves it, yet `{by[clause.id]}` does")
