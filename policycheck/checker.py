"""The one place that wires the stages: a `Checker` loads what it needs once and checks many drafts."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

from policycheck.config import FACE_BACKENDS, FaceBackend, Settings, load_settings, school_of
from policycheck.errors import UsageError
from policycheck.heard import Found, own_of, together, unheard
from policycheck.register import Register, load_register, look_up
from policycheck.types import (
    CHANNELS,
    ROLES,
    Channel,
    Content,
    Draft,
    Finding,
    Report,
    Role,
    School,
    SourceFile,
    Unchecked,
)

if TYPE_CHECKING:
    from PIL.Image import Image

    from policycheck.detect import Detection, Own
    from policycheck.redact import SafeCopy, Style
    from policycheck.rules import Ruleset, Statement


class Checker:
    """Judges drafts by a ruleset, or by several at once. May be shared by threads; models load on the first check.

    ruleset: the id of a shipped ruleset or the path of a YAML file; or several of them, of which the strictest
        outcome counts and each is cited. The attribute `rulesets` holds them all, `ruleset` the first.
    register: a folder of CSV files, or a loaded Register; None means that nobody is known to have consented.
    school: the school's own details, as a School or a mapping with the keys of `[school]`.
    channel, role: what a check uses when it names none.
    face_backend: what turns faces into numbers; `face_recognition` must be installed to be chosen.

    Raises UsageError, RulesetError, RegisterError or ConfigError for what cannot be used.
    """

    def __init__(
        self,
        *,
        ruleset: str | Path | Sequence[str | Path] = "uk-school",
        register: str | Path | Register | None = None,
        school: School | Mapping[str, Any] | None = None,
        channel: Channel = "website",
        role: Role = "official",
        face_backend: FaceBackend = "sface",
    ) -> None:
        from policycheck.rules import load_rulesets

        self.rulesets: tuple[Ruleset, ...] = load_rulesets(ruleset)
        self.ruleset: Ruleset = self.rulesets[0]
        self.register = load_register(register) if isinstance(register, (str, Path)) else register
        self.school = school if isinstance(school, School) else school_of(school or {})
        self.channel: Channel = _channel(channel)
        self.role: Role = _role(role)
        if face_backend not in FACE_BACKENDS:
            raise UsageError(f"unknown face_backend {face_backend!r}: use one of {', '.join(FACE_BACKENDS)}")
        self._face_backend: FaceBackend = face_backend
        self._detection: Detection | None = None
        self._loading = threading.Lock()

    @classmethod
    def load(cls, config: str | Path) -> Checker:
        """A Checker from a policycheck.toml, or from a pyproject.toml with [tool.policycheck]."""
        return cls.of(load_settings(Path(config)))

    @classmethod
    def of(cls, settings: Settings) -> Checker:
        return cls(
            ruleset=settings.ruleset,
            register=settings.register,
            school=settings.school,
            channel=settings.channel,
            role=settings.role,
            face_backend=settings.face_backend,
        )

    def check(
        self,
        text: str | None = None,
        images: Sequence[str | Path | bytes | Image] = (),
        *,
        files: Sequence[str | Path | SourceFile] = (),
        channel: Channel | None = None,
        role: Role | None = None,
        on: date | None = None,
        people: Sequence[str] = (),
    ) -> Report:
        """Judges one draft: its text (source `text`), its images, and files of either kind.

        on: the day that consents and policy dates are judged on; today if None.
        people: the names of those whom the pictures show; their consent is looked up. No output repeats them.
        Raises UsageError for an unknown channel or role. What cannot be read is in the report's `unchecked`.
        """
        return self.check_draft(
            Draft(text, images=images, files=files, channel=channel, role=role, on=on, people=people)
        )

    def check_many(self, drafts: Iterable[Draft]) -> Iterator[Report]:
        """Judges drafts one by one, in order; a report comes as soon as its draft is done."""
        for draft in drafts:
            yield self.check_draft(draft)

    def check_draft(self, draft: Draft) -> Report:
        """Judges one Draft; see `check`."""
        from policycheck.detect.phrases import says
        from policycheck.drafts import read_draft
        from policycheck.rules import judge_by_all

        channel = _channel(draft.channel or self.channel)
        role = _role(draft.role or self.role)
        on = draft.on or date.today()
        content = read_draft(draft)
        statements = self._statements(draft, content)
        found_for = self._found_for(content, on=on, role=role)
        found = together(*found_for.values())
        findings = tuple(item for item in found if isinstance(item, Finding))
        gaps = tuple(item for item in found if isinstance(item, Unchecked))
        violations = judge_by_all(
            self.rulesets,
            findings,
            role=role,
            channel=channel,
            on=on,
            register=self.register,
            statements=statements,
            says=partial(says, content),
            unheard=unheard(findings, found_for),
        )
        return Report(
            sources=content.sources,
            channel=channel,
            role=role,
            on=on,
            violations=violations,
            unchecked=content.unchecked + gaps,
            content=content,
            findings=findings,
        )

    def _statements(self, draft: Draft, content: Content) -> tuple[Statement, ...]:
        """Who is stated to be shown, for the pictures that have a statement of their own and for the rest together."""
        from policycheck.rules import Statement

        _names(draft.people)
        for source, names in draft.people_of.items():
            _names(names)
            if source not in content.sources:
                raise UsageError(f"people_of: {source}: is no picture of this draft: name it as in `images` or `files`")
        pictures = dict.fromkeys((*(image.source for image in content.images), *content.sources))
        rest = tuple(source for source in pictures if source not in draft.people_of)
        films = _films(content)
        given = [((source,), names, True) for source, names in draft.people_of.items()]
        # Where each picture has a statement of its own, no face is left for those stated of all together.
        of_all = (rest or content.sources, draft.people, bool(rest))
        return tuple(
            Statement(
                sources=sources,
                people=look_up(names, self.register),
                films=not films.isdisjoint(sources),
                faces=faces,
            )
            for sources, names, faces in (*given, of_all)
            if sources
        )

    def safe_copy(self, draft: Draft, *, style: Style = "box") -> SafeCopy:
        """A copy of a draft with what a check objects to replaced, covered or left out, checked by the same settings.

        Nothing is written: `policycheck.redact.write_copy` does that. What no replacement can put right stays, and is
        in the copy's report. Raises UsageError for a picture that is no file, and for two files of one name.
        """
        from policycheck.drafts import people_of_copies, read_originals
        from policycheck.redact import safe_copy

        files, unread = read_originals(draft)
        draft = replace(draft, people_of=people_of_copies(draft))
        return safe_copy(draft, files, unread=unread, check=self.check_draft, register=self.register, style=style)

    def _found_for(self, content: Content, *, on: date, role: Role) -> dict[str, Found]:
        """What is found for each ruleset, by its id: its partners clear, and its phrases are found, for it alone."""
        found = dict(zip(self._own, self._detect().run_for_each(content, on=on, role=role), strict=True))
        return {ruleset.id: found[own_of(ruleset)] for ruleset in self.rulesets}

    @property
    def _own(self) -> tuple[Own, ...]:
        return tuple(dict.fromkeys(own_of(ruleset) for ruleset in self.rulesets))

    def _detect(self) -> Detection:
        with self._loading:
            if self._detection is None:
                from policycheck.detect import Detection
                from policycheck.drafts import read_pixels

                self._detection = Detection.load(
                    school=self.school,
                    register=self.register,
                    read_image=read_pixels,
                    own=self._own,
                    face_backend=self._face_backend,
                )
            return self._detection


def _films(content: Content) -> frozenset[str]:
    """The sources that are videos or hold one, also where their frames were not looked at."""
    from policycheck.drafts.formats import is_video_name

    moving = (image.source for image in content.images if image.time is not None)
    return frozenset((*moving, *(name for name in content.sources if is_video_name(PurePath(name).suffix.lower()))))


def _names(people: Sequence[str]) -> None:
    if isinstance(people, str):
        raise UsageError("people: is a text: give a list of names")


def _channel(value: str) -> Channel:
    if value not in CHANNELS:
        raise UsageError(f"unknown channel {value!r}: use one of {', '.join(CHANNELS)}")
    return value


def _role(value: str) -> Role:
    if value not in ROLES:
        raise UsageError(f"unknown role {value!r}: use one of {', '.join(ROLES)}")
    return value
