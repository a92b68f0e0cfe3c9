"""The words of a message: whom and what it is about and why, and never anybody's name."""

from __future__ import annotations

from collections.abc import Mapping
from string import Formatter
from types import MappingProxyType

from policycheck.rules.consent import Reason
from policycheck.rules.ruleset import Rule
from policycheck.types import Category, Channel, Finding, Subject
from policycheck.vocabulary import ENTITIES

PLACEHOLDERS: tuple[str, ...] = ("subject", "entity", "reason", "channel")

SUBJECT_NAMES: Mapping[Subject | None, str] = MappingProxyType(
    {
        "pupil": "a pupil",
        "staff": "a member of staff",
        "parent": "a parent or carer",
        "governor": "a governor",
        "public": "a public figure",
        "school": "the school",
        "unknown": "somebody",
    }
)
_REASONS: Mapping[Reason, str] = MappingProxyType(
    {
        "none": "no consent is recorded",
        "expired": "consent ended on its last day",
        "withdrawn": "consent was withdrawn",
        "refused": "consent was refused",
        "other-channel": "consent is for other channels",
        "outside": "no consent is recorded",
        "no-register": "there is no consent register to ask",
        "uncertain": "the register cannot tell for certain who it is",
        "never": "no consent permits it under this policy",
        "objection": "the register does not permit it",
        "in-force": "consent is in force",
    }
)
CHANNEL_NAMES: Mapping[Channel, str] = MappingProxyType(
    {
        "facebook": "Facebook",
        "x": "X",
        "instagram": "Instagram",
        "tiktok": "TikTok",
        "youtube": "YouTube",
        "linkedin": "LinkedIn",
        "whatsapp": "WhatsApp",
        "soundcloud": "SoundCloud",
        "website": "the website",
        "blog": "the blog",
        "newsletter": "the newsletter",
    }
)


def placeholders(text: str) -> tuple[tuple[str, str], ...]:
    """The names in braces, each with the conversion and format behind it. Raises ValueError for a brace left open."""
    found = ((name, spec, how) for _, name, spec, how in Formatter().parse(text) if name is not None)
    return tuple((name, (f"!{how}" if how else "") + (f":{spec}" if spec else "")) for name, spec, how in found)


def fill(text: str, *, rule: Rule, findings: tuple[Finding, ...], reason: Reason, channel: Channel) -> str:
    """`text` with its placeholders filled in and its first letter a capital."""
    named = (finding.subject for finding in findings if finding.subject not in (None, "unknown"))
    filled = text.format(
        subject=_subject(next(named, "unknown"), reason),
        entity=_entities(rule.find.category, findings),
        reason=_why(reason, findings),
        channel=CHANNEL_NAMES[channel],
    )
    return filled[:1].upper() + filled[1:]


def _why(reason: Reason, findings: tuple[Finding, ...]) -> str:
    """The reason and, of a face that is nobody's for certain, what keeps it from being somebody's."""
    cue = next((finding.cue for finding in findings if finding.entity == "face"), "")
    return f"{_REASONS[reason]} ({cue})" if reason == "uncertain" and cue else _REASONS[reason]


def outline(text: str) -> str:
    """`text` as it reads before anything is found: general words stand for its placeholders."""
    filled = text.format(
        subject="somebody", entity="what was found", reason="the reason is given here", channel="the channel"
    )
    return filled[:1].upper() + filled[1:]


def _subject(subject: Subject | None, reason: Reason) -> str:
    words = SUBJECT_NAMES[subject]
    return f"{words} who is not in the register" if reason == "outside" else words


def _entities(category: Category, findings: tuple[Finding, ...]) -> str:
    names = dict.fromkeys(finding.entity for finding in findings if finding.category == category)
    words = [ENTITIES[category].get(name, name.replace("-", " ")) for name in names]
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1]))) if words else ""
