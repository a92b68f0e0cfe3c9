"""The kinds of thing that detectors report: each category's entities, and what to call them in a message."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from policycheck.types import Category

_STATEMENT = MappingProxyType({"statement": "a statement"})

ENTITIES: Mapping[Category, Mapping[str, str]] = MappingProxyType(
    {
        "person-name": MappingProxyType(
            {
                "full-name": "full name",
                "forename": "forename",
                "surname": "surname",
                "title-surname": "title and surname",
                "forename-initial": "forename and initial",
                "initials": "initials",
            }
        ),
        "photo-consent": MappingProxyType(
            {
                "face": "a face",
                "group": "a picture whose faces could not be told apart",
                "stated": "a person stated to be shown",
                "told": "words that tell of a picture of others",
            }
        ),
        "name-with-photo": MappingProxyType({"photo-caption": "words that belong to a photo"}),
        "contact-details": MappingProxyType(
            {
                "phone": "phone number",
                "email": "email address",
                "work-email": "work email address",
                "postal-address": "postal address",
                "postcode": "postcode",
                "handle": "personal account name",
                "whatsapp-link": "WhatsApp link",
            }
        ),
        "personal-identifier": MappingProxyType(
            {
                "date-of-birth": "date of birth",
                "upn": "unique pupil number",
                "uln": "unique learner number",
                "nhs-number": "NHS number",
                "national-insurance": "National Insurance number",
                "passport": "passport number",
                "sort-code": "sort code",
                "bank-account": "bank account number",
                "iban": "IBAN",
                "card": "payment card number",
                "vehicle-registration": "vehicle registration",
                "driving-licence": "driving licence number",
            }
        ),
        "personal-account": MappingProxyType({"handle": "personal account name", "page": "mention of a personal page"}),
        "unsafe-link": MappingProxyType(
            {
                "shortener": "shortened link",
                "bare-ip": "link to a bare IP address",
                "look-alike": "link that imitates a known site",
                "plain-http": "link without encryption (http)",
                "unknown-domain": "link to a site that the school has not listed",
            }
        ),
        "location-metadata": MappingProxyType({"gps": "position"}),
        "fundraising": MappingProxyType({"ask": "a request for money", "suggested-amount": "a suggested amount"}),
        "commercial": MappingProxyType({"advertisement": "an advertisement"}),
        "political": MappingProxyType(
            {"statement": "a political statement", "promotion": "promotion of a party, candidate or campaign"}
        ),
        "spam": MappingProxyType({"bait": "bait", "scam": "a scam"}),
        "abuse": MappingProxyType({"insult": "an insult", "threat": "a threat", "harassment": "harassment"}),
        "discrimination": MappingProxyType({"hostility": "hostility towards a group", "slur": "a slur"}),
        "age-inappropriate": MappingProxyType(
            {
                "self-harm": "self-harm",
                "disclosure": "a child who may be telling of harm",
                "profanity": "swearing",
                "sexual": "sexual content",
                "drugs": "drugs",
                "alcohol": "alcohol",
                "gambling": "gambling",
                "violence": "violence",
            }
        ),
        "direct-message": MappingProxyType(
            {
                "addressed": "a message to one person",
                "invitation": "an invitation to message privately",
                "befriending": "befriending",
            }
        ),
        "sensitive-personal": MappingProxyType(
            {
                "health": "health",
                "send": "special educational needs or disability",
                "free-school-meals": "free school meals",
                "looked-after": "care status",
                "religion": "religion",
                "ethnicity": "ethnicity",
                "safeguarding": "safeguarding",
                "family": "family circumstances",
            }
        ),
        "complaint": MappingProxyType({"statement": "a complaint", "other-school": "a complaint about another school"}),
        "behaviour-incident": _STATEMENT,
        "personal-opinion": _STATEMENT,
        "about-community": _STATEMENT,
        "confidential": _STATEMENT,
        "reference": _STATEMENT,
        "unprofessional": MappingProxyType(
            {"statement": "an unprofessional statement", "lesson-time": "a personal post in teaching time"}
        ),
        "off-purpose": _STATEMENT,
        "copyright": MappingProxyType(
            {"taken": "another's work said to be taken", "agency": "the mark of a picture agency or publisher"}
        ),
    }
)
