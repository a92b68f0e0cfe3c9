"""The values that flow from a draft to its report: frozen, and free of behaviour that judges.

Drafts are read into `Content`; detectors turn content into `Finding`s; rules turn findings into
`Violation`s; a `Report` holds what was judged and what could not be looked at.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from policycheck.kinds import (
    CATEGORIES,
    CHANNELS,
    ROLES,
    SEVERITIES,
    SUBJECTS,
    Category,
    Channel,
    Role,
    Severity,
    Subject,
    Verdict,
)
from policycheck.places import (
    ImageLocation,
    ImagePart,
    Location,
    MetadataLocation,
    PartKind,
    Segment,
    TextLocation,
    TextPart,
    TextSource,
)

if TYPE_CHECKING:
    from PIL.Image import Image

__all__ = [
    "CATEGORIES",
    "CHANNELS",
    "ROLES",
    "SEVERITIES",
    "SUBJECTS",
    "Category",
    "Channel",
    "Citation",
    "Content",
    "Draft",
    "Finding",
    "ImageLocation",
    "ImagePart",
    "Location",
    "MetadataLocation",
    "PartKind",
    "Phrase",
    "Report",
    "Role",
    "School",
    "Segment",
    "Severity",
    "SourceFile",
    "Subject",
    "TextLocation",
    "TextPart",
    "TextSource",
    "Unchecked",
    "Verdict",
    "Violation",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """Bytes that stand for a file that is not on disk (standard input, an upload); `name` gives the format."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Draft:
    """One post before it is published: its words, its pictures, and where it is to appear.

    `files` are text or image files told apart by their content; `text` is a string (its source is `text`).
    What is None is taken from the Checker's settings.

    people: the names of those whom the pictures show; people_of: the same for a picture alone, by its source, which
        `people` then says nothing of. They are no text of the post and appear in no output.
    """

    text: str | None = None
    images: Sequence[str | Path | bytes | Image] = field(default=(), kw_only=True)
    files: Sequence[str | Path | SourceFile] = field(default=(), kw_only=True)
    channel: Channel | None = field(default=None, kw_only=True)
    role: Role | None = field(default=None, kw_only=True)
    on: date | None = field(default=None, kw_only=True)
    people: Sequence[str] = field(default=(), kw_only=True, repr=False)
    people_of: Mapping[str, Sequence[str]] = field(default_factory=dict, kw_only=True, repr=False, hash=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class School:
    """The school's own details, which are never anybody's personal data."""

    name: str = ""
    short_names: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    accounts: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    allowed_domains: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Words that a school wants found wherever they stand, and what they are then."""

    category: Category
    entity: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unchecked:
    """Something that could not be looked at. Never a pass."""

    source: str
    stage: str
    reason: str

    def to_dict(self) -> dict[str, Any]:
        return {"source": self.source, "stage": self.stage, "reason": self.reason}


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """A draft as read: `sources` names every file given, read or not.

    images: the picture that a file shows, and behind it the others that it holds (thumbnails, frames), each with its
        field. hidden: fields found elsewhere than in the metadata of a picture, such as the position of a video.
    """

    sources: tuple[str, ...]
    texts: tuple[TextPart, ...] = ()
    images: tuple[ImagePart, ...] = ()
    hidden: tuple[MetadataLocation, ...] = ()
    unchecked: tuple[Unchecked, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A fact about a draft: what was found and where, judged by nobody yet.

    entity: the kind of thing within the category (`full-name`, `phone`, `shortener`, …).
    people: person ids of the register whom it may concern; more than one where they cannot be told apart.
    datum: what makes two findings the same thing (a number's digits, a folded name); in memory only.
    text: the words found; in memory only unless asked for.
    cue: why the detector thinks so, in plain words without anybody's name.
    confidence: the detector's own, from 0 to 1.
    """

    category: Category
    entity: str
    location: Location
    detector: str
    confidence: float
    subject: Subject | None = None
    people: tuple[str, ...] = ()
    datum: str = ""
    text: str | None = None
    cue: str = ""

    def to_dict(self, *, show_text: bool = False, explain: bool = False) -> dict[str, Any]:
        told = {**self.location.to_dict(), "detector": self.detector, "entity": self.entity}
        if not isinstance(self.location, MetadataLocation):
            told["subject"] = self.subject
            if isinstance(self.location, TextLocation) or self.text is not None:
                told["text"] = self.text if show_text else None
        return {**told, "confidence": round(self.confidence, 3), "cue": self.cue} if explain else told


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A clause of a policy, in the ruleset's own words."""

    policy: str
    section: str
    item: str
    clause: str

    def to_dict(self) -> dict[str, Any]:
        return {"policy": self.policy, "section": self.section, "item": self.item, "clause": self.clause}


@dataclass(frozen=True, slots=True, kw_only=True)
class Violation:
    """What a rule says of one person or datum in a draft."""

    rule: str
    category: Category
    severity: Severity
    confidence: float
    message: str
    remedy: str
    citations: tuple[Citation, ...]
    evidence: tuple[Finding, ...]
    suppressed: str | None = None

    def to_dict(self, *, show_text: bool = False, explain: bool = False) -> dict[str, Any]:
        return {
            "rule": self.rule,
            "category": self.category,
            "severity": self.severity,
            "confidence": round(self.confidence, 3),
            "message": self.message,
            "remedy": self.remedy,
            "citations": [citation.to_dict() for citation in self.citations],
            "evidence": [finding.to_dict(show_text=show_text, explain=explain) for finding in self.evidence],
            "suppressed": self.suppressed,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What was judged of one draft and what could not be looked at.

    content, findings: the draft as read and all that was found in it, judged or not; in memory only.
    """

    sources: tuple[str, ...]
    channel: Channel
    role: Role
    on: date
    violations: tuple[Violation, ...]
    unchecked: tuple[Unchecked, ...]
    content: Content | None = field(default=None, repr=False, compare=False)
    findings: tuple[Finding, ...] = field(default=(), repr=False, compare=False)

    @property
    def verdict(self) -> Verdict:
        """The highest severity of the unsuppressed violations; at least `review` where anything is unchecked."""
        found = {violation.severity for violation in self.violations if violation.suppressed is None}
        if "block" in found:
            return "block"
        return "review" if "review" in found or self.unchecked else "pass"

    def to_dict(self, *, show_text: bool = False, explain: bool = False) -> dict[str, Any]:
        """One element of the JSON report's `reports`.

        show_text: with the words found. explain: each piece of evidence with its `confidence`, 0 to 1, and its `cue`.
        """
        return {
            "sources": list(self.sources),
            "channel": self.channel,
            "role": self.role,
            "verdict": self.verdict,
            "violations": [violation.to_dict(show_text=show_text, explain=explain) for violation in self.violations],
            "unchecked": [item.to_dict() for item in self.unchecked],
        }
