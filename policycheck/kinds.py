"""The closed lists of words that describe drafts, rules and reports; the values are those of the JSON report."""

from __future__ import annotations

from typing import Literal, get_args

Category = Literal[
    "person-name",
    "photo-consent",
    "name-with-photo",
    "contact-details",
    "personal-identifier",
    "sensitive-personal",
    "location-metadata",
    "political",
    "commercial",
    "fundraising",
    "spam",
    "abuse",
    "discrimination",
    "age-inappropriate",
    "direct-message",
    "personal-account",
    "unsafe-link",
    "complaint",
    "behaviour-incident",
    "personal-opinion",
    "about-community",
    "confidential",
    "reference",
    "unprofessional",
    "off-purpose",
    "copyright",
]
Severity = Literal["advise", "review", "block"]
Verdict = Literal["pass", "review", "block"]
Role = Literal["official", "staff", "pupil", "parent"]
#: What a consent for `social` covers: a new channel is written into one of the two lists.
Social = Literal["facebook", "x", "instagram", "tiktok", "youtube", "linkedin", "whatsapp", "soundcloud"]
Channel = Literal[Social, "website", "blog", "newsletter"]
Subject = Literal["pupil", "staff", "parent", "governor", "public", "school", "unknown"]

CATEGORIES: tuple[Category, ...] = get_args(Category)
SEVERITIES: tuple[Severity, ...] = get_args(Severity)
ROLES: tuple[Role, ...] = get_args(Role)
SOCIAL: tuple[Channel, ...] = get_args(Social)
CHANNELS: tuple[Channel, ...] = get_args(Channel)
SUBJECTS: tuple[Subject, ...] = get_args(Subject)
