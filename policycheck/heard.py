"""What is found for each of several rulesets, whose partners and phrases count for them alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from policycheck.types import Finding, Unchecked

if TYPE_CHECKING:
    from policycheck.detect import Own
    from policycheck.rules import Ruleset

Found = tuple[Finding | Unchecked, ...]


def own_of(ruleset: Ruleset) -> Own:
    """The partners and phrases that count for a ruleset alone."""
    from policycheck.detect import Own

    return Own(partners=ruleset.partners, phrases=ruleset.phrases)


def unheard(findings: Sequence[Finding], found_for: Mapping[str, Found]) -> dict[str, frozenset[Finding]]:
    """By the id of a ruleset what was found for others alone."""
    if len(found_for) == 1:
        return {}
    return {name: frozenset(findings).difference(items) for name, items in found_for.items()}


def together(first: Found, *others: Found) -> Found:
    """All of the first, and what only others hold."""
    known = frozenset(first) if others else ()
    return (*first, *dict.fromkeys(item for items in others for item in items if item not in known))
