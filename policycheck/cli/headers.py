"""What a report says of the rulesets that drafts are judged by."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Protocol

from policycheck.report import BaseReview, RulesetHeader


class RuleLike(Protocol):
    """A rule that is checked; `base`: the one that it takes over."""

    @property
    def id(self) -> str: ...
    @property
    def base(self) -> str | None: ...


class SwitchedOffLike(Protocol):
    """A rule that is not checked, and why."""

    @property
    def rule(self) -> str: ...
    @property
    def reason(self) -> str: ...


class ReviewLike(Protocol):
    """When a policy is to be reviewed."""

    @property
    def title(self) -> str: ...
    @property
    def stated(self) -> str: ...
    def overdue(self, on: date) -> bool: ...


class RulesetLike(Protocol):
    """What a report says of a ruleset."""

    @property
    def id(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def version(self) -> str: ...
    @property
    def review_due_stated(self) -> str | None: ...
    @property
    def base_review(self) -> ReviewLike | None: ...
    @property
    def rules(self) -> Sequence[RuleLike]: ...
    @property
    def switched_off(self) -> Sequence[SwitchedOffLike]: ...
    def review_overdue(self, on: date) -> bool: ...


def headers_of(rulesets: Sequence[RulesetLike], on: date | None) -> tuple[RulesetHeader, ...]:
    """What a report says of rulesets that judge together. on: the day of the check; today if None."""
    day = on or date.today()
    return tuple(
        RulesetHeader(
            id=ruleset.id,
            title=ruleset.title,
            version=ruleset.version,
            review_due=ruleset.review_due_stated,
            review_overdue=ruleset.review_overdue(day),
            switched_off=tuple((entry.rule, entry.reason) for entry in ruleset.switched_off),
            still_checked=_checked(other for other in rulesets if other is not ruleset).intersection(
                entry.rule for entry in ruleset.switched_off
            ),
            base_review=_review(ruleset.base_review, day),
        )
        for ruleset in rulesets
    )


def _checked(rulesets: Iterable[RulesetLike]) -> frozenset[str]:
    """The rules checked, under their own names and those of the rules that they take over."""
    rules = [rule for ruleset in rulesets for rule in ruleset.rules]
    return frozenset(name for rule in rules for name in (rule.id, rule.base) if name)


def _review(review: ReviewLike | None, on: date) -> BaseReview | None:
    if review is None:
        return None
    return BaseReview(title=review.title, review_due=review.stated, review_overdue=review.overdue(on))
