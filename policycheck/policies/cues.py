"""The words by which policies speak of each category, written from how policies are worded in general."""

from __future__ import annotations

from policycheck.policies.cue import PERSONAL, PICTURE, Cue
from policycheck.policies.cues_people import PEOPLE
from policycheck.policies.cues_posts import POSTS
from policycheck.types import Category

CUES: tuple[Cue, ...] = (*PEOPLE, *POSTS)
#: What a post on an account that is to look professional, or to do the school credit, must not be.
TOPICS: tuple[Category, ...] = ("abuse", "discrimination", "age-inappropriate", "complaint", "personal-opinion")
#: What a category brings with it where a clause is as broad as these words: one word then stands for a whole family.
COMPANIONS: tuple[tuple[Category, str, tuple[Category, ...]], ...] = (
    (
        "abuse",
        (
            r"\b(?:abusive|harmful|offensive|inappropriate|derogatory|hurtful|harass\w*|bully\w*|intimidat\w*"
            r"|respect\w*)\b"
        ),
        ("discrimination",),
    ),
    (
        "contact-details",
        rf"\b{PERSONAL}\b",
        ("personal-identifier", "sensitive-personal", "location-metadata"),
    ),
    ("abuse", r"\binappropriate\b", ("age-inappropriate",)),
    ("about-community", r"\bcomments?\b|\bmatters\b", ("complaint",)),
    (
        "unprofessional",
        (
            r"\b(?:solely|only|purely|entirely|always|wholly) professional\b|\bprofessional (?:in nature"
            r"|in tone|at all times)\b"
        ),
        (*TOPICS, "political", "commercial", "spam", "confidential", "sensitive-personal", "off-purpose"),
    ),
    ("unprofessional", r"\b(?:behav|conduct)\w*", ("abuse", "discrimination", "age-inappropriate")),
    ("unprofessional", r"\breputation\b|\bdisrepute\b", TOPICS),
    ("person-name", rf"names?\b.{{0,80}}\b{PICTURE}|\b{PICTURE}.{{0,80}}names?\b", ("name-with-photo",)),
)
EDUCATIONAL_PURPOSE = r"\bfor (?:educational|professional|school|learning) purposes\b"
# A companion is a little less sure than what brings it.
COMPANY = 0.9
