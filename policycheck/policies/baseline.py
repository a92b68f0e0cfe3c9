"""Which rule of the baseline serves a category, and the whole rule where the baseline has none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from policycheck.types import ROLES, Category, Role, Subject

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
# The baseline's rules on these bind some roles alone; a clause on what others post binds every one.
_NARROW: frozenset[Category] = frozenset(
    (
        "person-name",
        "photo-consent",
        "name-with-photo",
        "sensitive-personal",
        "confidential",
        "about-community",
        "personal-opinion",
        "political",
        "off-purpose",
        "direct-message",
        "personal-account",
        "unsafe-link",
        "complaint",
    )
)
#: Whom the baseline's rules on names and pictures are about.
FOUND: Mapping[str, tuple[Subject, ...]] = MappingProxyType(
    {
        "names": ("pupil", "parent", "unknown"),
        "photos": ("pupil", "parent", "unknown"),
        "staff-images": ("pupil", "unknown"),
        "name-with-photo": ("pupil", "unknown"),
    }
)
_OF_SCHOOL: tuple[Subject, ...] = ("pupil", "staff", "parent", "governor", "unknown")


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """What a drafted rule states beside its id, clauses and roles, as keys and YAML values."""

    base: str
    fields: tuple[tuple[str, str], ...] = ()


def bound(category: Category, roles: tuple[Role, ...], *, moderates: bool) -> tuple[Role, ...]:
    """Whom a rule has to state that it binds; none: everybody whom the baseline's rule binds."""
    return ROLES if moderates and not roles and category in _NARROW else roles


def form_of(category: Category, roles: tuple[Role, ...], whom: Sequence[tuple[Subject, ...]] = ()) -> Form:
    """The rule that serves a category for those roles (none: everybody whom the baseline's rule binds).

    whom: for each clause that it serves, those whose names or pictures the clause is about.
    """
    if category in _WHOLE:
        return Form(
            base="", fields=(("kind", "forbid"), ("category", category), ("severity", "review"), *_WHOLE[category])
        )
    personal = bool(roles) and "official" not in roles
    name = BASES[category]
    fields: tuple[tuple[str, str], ...] = (("severity", "review"),) if category in _RAISED else ()
    if personal and category == "photo-consent":
        name = "staff-images"
    if personal and category == "person-name":
        fields = _NAMES_ON_PERSONAL
    return Form(base=f"{BASELINE}/{name}", fields=(*fields, *_find(name, roles, whom)))


def _find(name: str, roles: tuple[Role, ...], whom: Sequence[tuple[Subject, ...]]) -> tuple[tuple[str, str], ...]:
    """Whom a rule on names or pictures must be about where the baseline's is about others."""
    if name not in FOUND:
        return ()
    # Pupils and parents who are told to name nobody are told so of everybody at the school.
    unsaid = _OF_SCHOOL if {"pupil", "parent"} & set(roles) and "official" not in roles else FOUND[name]
    wanted = {subject for named in whom for subject in ((*named, "unknown") if named else unsaid)}
    if wanted <= set(FOUND[name]):
        return ()
    found = ("find", f"{{subjects: [{', '.join(subject for subject in _OF_SCHOOL if subject in wanted)}]}}")
    return (found, ("remedy", "Use a picture that shows none of them.")) if name == "staff-images" else (found,)


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
