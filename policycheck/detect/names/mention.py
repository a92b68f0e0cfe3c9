"""A place where a text names somebody, while it is being settled who that is."""

from __future__ import annotations

from dataclasses import dataclass

from policycheck.detect.names.forms import Form
from policycheck.types import Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Original offsets and the folded words of a name, its form, and who it may be.

    people: ids of the register; empty for somebody outside it. names: the words without a title.
    pupil: the words beside it make it a pupil's.
    """

    part: int
    start: int
    end: int
    names: tuple[str, ...]
    datum: str
    form: Form
    people: tuple[str, ...]
    subject: Subject
    confidence: float
    cue: str
    pupil: bool = False
