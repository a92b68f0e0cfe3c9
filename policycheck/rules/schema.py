"""The form of a ruleset file: pydantic models, strict about keys, that know nothing of what values mean."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from policycheck.register import Scope
from policycheck.rules.ruleset import Kind
from policycheck.types import Category, Channel, Role, Severity, Subject

SCHEMA = "policycheck-ruleset/1"
_MONTH = re.compile(r"\d{4}-\d{2}")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_WRITE = "write a date as 2026-09 or 2026-09-01"
RULESET_ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
NAME = r"^[A-Za-z0-9][A-Za-z0-9./-]*$"
WORDING = r"^[A-Za-z0-9_+]*$"


def last_day(stated: str) -> date:
    """The day that a date states; of a month its last. Raises ValueError."""
    if _MONTH.fullmatch(stated):
        year, month = int(stated[:4]), int(stated[5:])
        if not (year and 1 <= month <= 12):
            raise ValueError(f"there is no such month: {_WRITE}")
        return date(year, month, monthrange(year, month)[1])
    if not _DAY.fullmatch(stated):
        raise ValueError(_WRITE)
    try:
        return date.fromisoformat(stated)
    except ValueError:
        raise ValueError(f"there is no such day: {_WRITE}") from None


def first_day(stated: str) -> date:
    """The day that a date states; of a month its first. Raises ValueError."""
    return last_day(stated).replace(day=1) if _MONTH.fullmatch(stated) else last_day(stated)


def _dated(stated: str) -> str:
    last_day(stated)
    return stated


Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]
RulesetId = Annotated[str, StringConstraints(pattern=RULESET_ID, max_length=60)]
Name = Annotated[str, StringConstraints(pattern=NAME, max_length=100)]
PhraseWords = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Wording = Annotated[str, StringConstraints(pattern=WORDING, max_length=1000)]
StatedDate = Annotated[str, AfterValidator(_dated)]
Confidence = Annotated[float, Field(ge=0, le=1)]


class _Form(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class ClauseForm(_Form):
    id: Name
    section: Words
    item: str = ""
    text: Words
    channels: tuple[Channel, ...] = ()
    not_in_a_draft: str = ""
    not_yet: str = ""
    wording: Wording = ""


class FindForm(_Form):
    category: Category | None = None
    entities: tuple[str, ...] = ()
    subjects: tuple[Subject, ...] | None = None
    min_confidence: Confidence = 0.5


class PassForm(_Form):
    text: str | None = None
    images: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    role: Role | None = None
    channel: Channel | None = None
    on: StatedDate | None = None


class ViolationForm(PassForm):
    severity: Severity | None = None
    count: Annotated[int, Field(ge=1)] | None = None


class ExamplesForm(_Form):
    violates: tuple[ViolationForm, ...] = ()
    passes: tuple[PassForm, ...] = ()


class PeriodForm(_Form):
    first: StatedDate = Field(alias="from")
    until: StatedDate
    note: str = ""


class RuleForm(_Form):
    """One rule as written. With `from`, a field left out is that of the rule it takes over."""

    id: Name
    base: str | None = Field(default=None, alias="from")
    kind: Kind | None = None
    category: Category | None = None
    cites: Annotated[tuple[str, ...], Field(min_length=1)]
    find: FindForm | None = None
    roles: tuple[Role, ...] | None = None
    channels: tuple[Channel, ...] | None = None
    severity: Severity | None = None
    severities: dict[str, Severity] | None = None
    message: Words | None = None
    remedy: Words | None = None
    permitted_by: Scope | None = None
    before_others: Words | None = None
    says: tuple[PhraseWords, ...] | None = None
    at_most: Annotated[int, Field(ge=0)] | None = None
    dates: tuple[PeriodForm, ...] | None = None
    during: Literal["purdah"] | None = None
    examples: ExamplesForm = ExamplesForm()


class DropForm(_Form):
    rule: str
    because: Words


class SwitchedOffForm(_Form):
    rule: str
    because: Words


class ChangeForm(_Form):
    """What is changed of a rule of the base; a field left out stays, and so do its id, clauses and examples."""

    rule: str
    find: FindForm | None = None
    roles: tuple[Role, ...] | None = None
    channels: tuple[Channel, ...] | None = None
    severity: Severity | None = None
    severities: dict[str, Severity] | None = None
    message: Words | None = None
    remedy: Words | None = None
    before_others: Words | None = None
    says: tuple[PhraseWords, ...] | None = None
    at_most: Annotated[int, Field(ge=0)] | None = None


class PhrasesForm(_Form):
    category: Category
    entity: str | None = None
    words: Annotated[tuple[PhraseWords, ...], Field(min_length=1)]


class RulesetForm(_Form):
    schema_: Literal["policycheck-ruleset/1"] = Field(alias="schema")
    id: RulesetId
    title: Words
    policy: Words
    version: Words
    approved: StatedDate | None = None
    review_due: StatedDate | None = None
    extends: str | None = None
    drop: tuple[DropForm, ...] = ()
    switched_off: tuple[SwitchedOffForm, ...] = ()
    change: tuple[ChangeForm, ...] = ()
    phrases: tuple[PhrasesForm, ...] = ()
    partners: tuple[Words, ...] = ()
    purdah: tuple[PeriodForm, ...] = ()
    clauses: tuple[ClauseForm, ...] = ()
    rules: tuple[RuleForm, ...] = ()
