"""What a report says of the ruleset that it was judged by."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class BaseReview:
    """The review of the policy that a ruleset without a review of its own builds on; `title` is that ruleset's."""

    title: str
    review_due: str
    review_overdue: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesetHeader:
    """`review_due` is the month or day that the policy states (`2025-05`, `2025-05-31`), if it states one.

    switched_off: the rules that the school has chosen not to have checked, each with its reason.
    still_checked: those of them that another ruleset, by which drafts are judged at the same time, checks.
    """

    id: str
    title: str
    version: str
    review_due: str | None
    review_overdue: bool
    switched_off: tuple[tuple[str, str], ...] = ()
    still_checked: frozenset[str] = frozenset()
    base_review: BaseReview | None = None

    def to_dict(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "title": self.title,
            "version": self.version,
            "review_due": self.review_due,
            "review_overdue": self.review_overdue,
            "switched_off": [{"rule": rule, "reason": reason} for rule, reason in self.switched_off],
            **({"base_review": asdict(self.base_review)} if self.base_review else {}),
        }
