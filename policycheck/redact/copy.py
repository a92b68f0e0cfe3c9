"""A draft to its safe copy: changed, checked again, and changed until nothing more can be put right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from policycheck.redact.cover import Style
from policycheck.redact.people import Who
from policycheck.redact.steps import changed
from policycheck.register import Register
from policycheck.types import Category, Draft, ImageLocation, Report, SourceFile, Unchecked

# Each round can only bring to light what the words before stood in the way of; in practice two are enough.
_MOST_ROUNDS = 6
_WITHIN = "a picture is written into the page itself, where nothing can be covered: save it as a file beside the page"


@dataclass(frozen=True, slots=True, kw_only=True)
class CopiedFile:
    """One file of a draft and its copy.

    source: the original's name; name and data: the copy's. before, after: a text as decoded, None for a picture.
    replaced: category and entity of what was replaced in the text; emptied: how many of its comments were.
    covered: boxes in pixels of the upright picture; rewritten: whether it was written anew from its pixels.
    """

    source: str
    name: str
    data: bytes
    kind: Literal["text", "picture"]
    before: str | None = None
    after: str | None = None
    replaced: tuple[tuple[Category, str], ...] = ()
    emptied: int = 0
    covered: tuple[ImageLocation, ...] = ()
    rewritten: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SafeCopy:
    """The files that may be written, what is left out of them and why, and the report on the copy.

    The report's sources are the copies' names. Files in `left_out` could not be checked: they are no part of the copy.
    """

    files: tuple[CopiedFile, ...]
    left_out: tuple[Unchecked, ...]
    report: Report
    style: Style

    @property
    def ready(self) -> bool:
        """Whether everything given was copied and the copy passes its own check."""
        return self.report.verdict == "pass" and not self.left_out


def safe_copy(
    draft: Draft,
    files: Sequence[SourceFile],
    *,
    unread: Sequence[Unchecked] = (),
    check: Callable[[Draft], Report],
    register: Register | None,
    style: Style = "box",
) -> SafeCopy:
    """The safe copy of a draft whose files, with the names that their copies are to have, are `files`.

    unread: what was given and could not even be opened. check: judges a draft; the report must hold its content.
    The draft gives channel, role, day and whom the pictures show: each by its name in `files`.
    """
    kept = tuple(CopiedFile(source=file.name, name=file.name, data=file.data, kind="text") for file in files)
    left_out: dict[Unchecked, None] = dict.fromkeys(unread)
    report = _checked(draft, kept, check)
    for _ in range(_MOST_ROUNDS):
        who = Who(register=register, channel=report.channel, on=report.on)
        blind = _unread(kept, report)
        left_out.update(dict.fromkeys(_of_originals(blind, kept)))
        gone = {item.source for item in blind}
        made = changed(tuple(file for file in kept if file.name not in gone), report, who, style)
        if not made or (same(made, kept) and not blind):
            kept = made
            break
        kept = made
        report = _checked(draft, kept, check)
    return _without_unchecked(SafeCopy(files=kept, left_out=tuple(left_out), report=report, style=style))


def same(made: Sequence[CopiedFile], kept: Sequence[CopiedFile]) -> bool:
    return [(file.name, file.data) for file in made] == [(file.name, file.data) for file in kept]


def _checked(draft: Draft, files: Sequence[CopiedFile], check: Callable[[Draft], Report]) -> Report:
    sources = tuple(SourceFile(name=file.name, data=file.data) for file in files)
    shown = {file.name: draft.people_of[file.source] for file in files if file.source in draft.people_of}
    return check(replace(draft, text=None, images=(), files=sources, people_of=shown))


def _unread(files: Sequence[CopiedFile], report: Report) -> tuple[Unchecked, ...]:
    """Why a file has nothing that could be looked at; a file of which a part was seen is no such file."""
    content = report.content
    seen = {part.source for part in content.images if not part.field} if content else set()
    seen |= {part.origin.name for part in content.texts if part.segments} if content else set()
    names = {file.name for file in files} - seen
    return tuple(item for item in report.unchecked if item.source in names)


def _of_originals(gaps: Sequence[Unchecked], files: Sequence[CopiedFile]) -> tuple[Unchecked, ...]:
    sources = {file.name: file.source for file in files}
    return tuple(replace(item, source=sources[item.source]) for item in gaps)


def _without_unchecked(copy: SafeCopy) -> SafeCopy:
    """What of the copy itself could not be checked is left out of it: nobody could say that it is safe."""
    names = {file.name for file in copy.files}
    gaps = tuple(item for item in copy.report.unchecked if item.source in names)
    gaps += tuple(
        Unchecked(source=name, stage="read", reason=_WITHIN)
        for name in names
        if any(source.startswith(f"{name}#image-") and source not in names for source in copy.report.sources)
    )
    gone = {item.source for item in gaps}
    return replace(
        copy,
        files=tuple(file for file in copy.files if file.name not in gone),
        left_out=tuple(dict.fromkeys((*copy.left_out, *_of_originals(gaps, copy.files)))),
    )
