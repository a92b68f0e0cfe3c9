"""Which rule of the baseline serves a category, and the whole rule where the baseline has none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from policycheck.types import Category, Role

BASELINE = "uk-school"
BASES: Mapping[Category, str] = MappingProxyType(
    {
        "person-name": "names",
        "photo-consent": "photos",
        "name-with-photo": "name-with-photo",
        "contact-details": "contact-details",
        "personal-identifier": "personal-identifiers",
        "sensitive-personal": "sensitive",
        "location-metadata": "location",
        "confidential": "confidential",
        "abuse": "abuse",
        "discrimination": "discrimination",
        "age-inappropriate": "age-inappropriate",
        "about-community": "about-community",
        "personal-opinion": "personal-opinion",
        "political": "political",
        "commercial": "commercial",
        "fundraising": "fundraising",
        "spam": "spam",
        "off-purpose": "off-purpose",
        "direct-message": "direct-message",
        "personal-account": "personal-account",
        "unsafe-link": "links",
        "complaint": "complaints",
        "behaviour-incident": "behaviour-incidents",
    }
)
# The baseline only advises on these; a policy that has a clause of its own on them asks for more.
_RAISED: tuple[Category, ...] = ("personal-opinion", "off-purpose", "complaint", "behaviour-incident")


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """What a drafted rule states beside its id, clauses and roles, as keys and YAML values."""

    base: str
    fields: tuple[tuple[str, str], ...] = ()


def form_of(category: Category, roles: tuple[Role, ...]) -> Form:
    """The rule that serves a category for those roles (none: everybody whom the baseline's rule binds)."""
    personal = bool(roles) and "official" not in roles
    if category == "photo-consent" and personal:
        return Form(base=f"{BASELINE}/staff-images")
    if category == "person-name" and personal:
        return Form(base=f"{BASELINE}/names", fields=_NAMES_ON_PERSONAL)
    if category in _WHOLE:
        return Form(
            base="", fields=(("kind", "forbid"), ("category", category), ("severity", "review"), *_WHOLE[category])
        )
    raised = (("severity", "review"),) if category in _RAISED else ()
    return Form(base=f"{BASELINE}/{BASES[category]}", fields=raised)


_NAMES_ON_PERSONAL = (
    ("kind", "forbid"),
    ("message", '"{subject} is named ({entity}) in a personal post."'),
    ("remedy", "Take the name out, and whatever else shows who is meant."),
)
_WHOLE: Mapping[Category, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        "reference": (
            ("message", "The draft gives a reference for somebody."),
            ("remedy", "Take it out; references are given by the school, in writing and on request."),
        ),
        "copyright": (
            ("message", "The draft seems to use another's work without leave."),
            ("remedy", "Use your own, or one whose licence allows it; where you have leave, say so in the post."),
        ),
        "unprofessional": (
            ("message", "The draft is not professional in tone or content."),
            ("remedy", "Say it as you would in a letter from the school, or leave it out."),
        ),
    }
)
