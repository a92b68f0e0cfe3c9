"""The one interface of every detector: a view of the draft in, findings and unchecked parts out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol

from policycheck.register import Register
from policycheck.types import Content, Finding, Phrase, Role, School, TextPart, Unchecked

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What a detector may look at.

    content: the draft with its texts plain (see policycheck.detect.plain); places lead to the draft as it stands.
    docs: one spaCy Doc for each of `content.texts`, in order, with sentences and entities set; `doc.text` is
        the part's text, so a Span's `start_char` and `end_char` are offsets into it.
    on: the day on which the draft is judged.
    role: whose account posts it; None where nobody knows.
    found: what the detectors before this one found.
    """

    content: Content
    docs: tuple[Doc, ...]
    school: School
    on: date
    role: Role | None = None
    register: Register | None = None
    found: tuple[Finding, ...] = ()

    def parts(self) -> Iterator[tuple[TextPart, Doc]]:
        return zip(self.content.texts, self.docs, strict=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """What a school's own file adds to the reading of a draft: who is related to it, and words to find."""

    partners: tuple[str, ...] = ()
    phrases: tuple[Phrase, ...] = ()


class Detector(Protocol):
    """Says what is in a draft and judges nothing. `detect` may be called by several threads at once."""

    name: str

    def detect(self, view: View) -> Iterator[Finding | Unchecked]: ...
