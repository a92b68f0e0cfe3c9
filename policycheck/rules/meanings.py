"""What the words of a ruleset mean, for people who have not read how rules are written."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from policycheck.rules.ruleset import Kind
from policycheck.types import Category, Role, Severity

CATEGORIES: Mapping[Category, str] = MappingProxyType(
    {
        "person-name": "somebody's name, in full or in part",
        "photo-consent": "somebody shown in a picture",
        "name-with-photo": "a name beside a picture of a child",
        "contact-details": "private contact details",
        "personal-identifier": "numbers and dates that identify a person or open an account",
        "sensitive-personal": "something private said of a person who can be recognised",
        "location-metadata": "a position hidden in a file",
        "political": "a political statement or campaign",
        "commercial": "an advertisement for a business that has nothing to do with the school",
        "fundraising": "a request for money",
        "spam": "bait, scams and chain messages",
        "abuse": "insults, threats and harassment",
        "discrimination": "hostility towards a group of people",
        "age-inappropriate": "what is unfit for the school community",
        "direct-message": "a message to one person, or the wish for one",
        "personal-account": "the way to a member of staff's own account",
        "unsafe-link": "a link that is unsafe, or that nobody has looked at",
        "complaint": "a complaint about a school or somebody in it",
        "behaviour-incident": "talk of a behaviour or discipline incident",
        "personal-opinion": "a personal view that could be read as the school's",
        "about-community": "a personal post about pupils, families, colleagues or school business",
        "confidential": "what was entrusted in confidence, and records of people",
        "reference": "a reference for somebody",
        "unprofessional": "a tone or content that is not professional",
        "off-purpose": "a post that is not about school",
        "copyright": "another's work used without leave",
    }
)
KINDS: Mapping[Kind, str] = MappingProxyType(
    {
        "forbid": "each one found breaks the rule, whatever was consented to",
        "needs-consent": (
            "each one found breaks the rule unless a consent in force covers it; a person of the consent register "
            "without one must not be published, whatever the severity"
        ),
        "together": (
            "a name breaks the rule where the draft also shows a child, or where its words say that a picture goes "
            "with them"
        ),
        "objection": (
            "a person of the consent register who has refused, or who is never to be published, breaks the rule where "
            "no other rule speaks of that person"
        ),
        "require": "a draft in which any is found breaks the rule unless it says what the rule asks for",
        "limit": "a text or picture that holds more of them than the rule allows breaks it",
    }
)
#: What the list of a ruleset's rules adds to what a rule looks for.
IN_SHORT: Mapping[Kind, str] = MappingProxyType(
    {
        "forbid": "",
        "needs-consent": "without consent",
        "together": "named beside it",
        "objection": "against an objection",
        "require": "without the words asked for",
        "limit": "too many",
    }
)
ROLES: Mapping[Role, str] = MappingProxyType(
    {
        "official": "the school's own accounts",
        "staff": "accounts of staff",
        "pupil": "accounts of pupils",
        "parent": "accounts of parents and carers",
    }
)
SEVERITIES: Mapping[Severity, str] = MappingProxyType(
    {"block": "must not be published", "review": "a person must decide", "advise": "worth a look"}
)
