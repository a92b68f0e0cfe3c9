"""Each shipped policy has rules for everybody whom it binds, on what it asks of them."""

from __future__ import annotations

import pytest

from policycheck.rules import load_ruleset
from policycheck.types import Category, Role

_STAFF: tuple[Category, ...] = (
    "complaint",
    "about-community",
    "photo-consent",
    "personal-opinion",
    "confidential",
    "direct-message",
    "abuse",
    "discrimination",
)
_PUPIL: tuple[Category, ...] = ("complaint", "photo-consent", "abuse", "discrimination")
_PARENT: tuple[Category, ...] = (*_PUPIL, "behaviour-incident")
_OFFICIAL: tuple[Category, ...] = (
    "person-name",
    "photo-consent",
    "contact-details",
    "political",
    "commercial",
    "direct-message",
    "personal-account",
    "off-purpose",
)
#: What the document asks of each role. The policies of one model bind everybody; the others bind staff alone.
_BOUND: dict[str, dict[Role, tuple[Category, ...]]] = {
    "iwys": {"official": (*_OFFICIAL, "fundraising"), "staff": _STAFF, "pupil": _PUPIL, "parent": _PARENT},
    "stokes-wood": {"official": (*_OFFICIAL, "fundraising"), "staff": _STAFF, "pupil": _PUPIL, "parent": _PARENT},
    "islwyn": {"official": (*_OFFICIAL, "unsafe-link"), "staff": (*_STAFF, "contact-details")},
    "wood-green": {"official": (*_OFFICIAL, "unsafe-link"), "staff": (*_STAFF, "contact-details")},
    "inspire-together": {"official": (*_OFFICIAL, "unsafe-link"), "staff": (*_STAFF, "reference", "contact-details")},
}


@pytest.mark.parametrize(
    ("name", "role", "category"),
    [(name, role, category) for name, roles in _BOUND.items() for role, named in roles.items() for category in named],
)
def test_what_a_policy_asks_of_a_role_is_looked_for(name: str, role: Role, category: Category) -> None:
    """A rule of that category binds that role on Facebook or X, whichever the policy names."""
    rules = [rule for rule in load_ruleset(name).rules if rule.category == category]
    assert any(rule.binds(role=role, channel="facebook") for rule in rules)


@pytest.mark.parametrize("name", _BOUND)
def test_private_chat_is_for_a_person_to_decide(name: str) -> None:
    """What an account is not for is neither blocked nor let pass with mere advice."""
    (rule,) = [rule for rule in load_ruleset(name).rules if rule.category == "off-purpose"]
    assert rule.severity == "review"
