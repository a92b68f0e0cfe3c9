"""A Checker that finds what its drafts ask for, so that the command line is tested without models."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from policycheck.cli import run
from policycheck.cli.main import cli
from policycheck.config import Settings
from policycheck.drafts import people_of_copies, read_draft, read_originals
from policycheck.errors import PolicycheckError, RulesetError
from policycheck.redact import SafeCopy, Style, safe_copy
from policycheck.rules.ruleset import Rule, SwitchedOff
from policycheck.types import Citation, Draft, Finding, Report, Severity, TextPart, Violation

WORDS: dict[str, Severity] = {"BLOCKME": "block", "REVIEWME": "review", "ADVISEME": "advise"}
CITATION = Citation(policy="Test Policy", section="1.1", item="", clause="No shouting.")


@dataclass
class FakeRuleset:
    """A ruleset whose review was due in May 2025."""

    id: str
    title: str = "Test policy"
    version: str = "2024-05"
    review_due_stated: str | None = "2025-05"
    base_review: None = None
    rules: tuple[Rule, ...] = ()
    switched_off: tuple[SwitchedOff, ...] = ()

    def review_overdue(self, on: date) -> bool:
        return on > date(2025, 5, 31)


@dataclass
class FakeChecker:
    """Flags the words of `WORDS`; CRASHME is a bug, and OURFAULT an expected error."""

    settings: Settings
    drafts: list[Draft]
    rulesets: tuple[FakeRuleset, ...] = field(init=False)

    def __post_init__(self) -> None:
        if self.settings.ruleset == "broken":
            raise RulesetError("broken.yaml:3:1: no citation: add one")
        named = self.settings.ruleset
        ids = (named,) if isinstance(named, str) else named
        off = SwitchedOff(rule="test/2/links", reason="the office looks at links")
        self.rulesets = tuple(FakeRuleset(id=name, switched_off=(off,) if name == "lenient" else ()) for name in ids)

    def check_many(self, drafts: Iterable[Draft]) -> Iterator[Report]:
        for draft in drafts:
            self.drafts.append(draft)
            content = read_draft(draft)
            yield Report(
                sources=content.sources,
                channel=draft.channel or "website",
                role=draft.role or "official",
                on=draft.on or date.today(),
                violations=tuple(v for part in content.texts for v in _violations(part)),
                unchecked=content.unchecked,
                content=content,
            )

    def safe_copy(self, draft: Draft, *, style: Style) -> SafeCopy:
        files, unread = read_originals(draft)
        draft = replace(draft, people_of=people_of_copies(draft))
        return safe_copy(draft, files, unread=unread, check=self._check, register=None, style=style)

    def _check(self, draft: Draft) -> Report:
        return next(self.check_many([draft]))


def _violations(part: TextPart) -> Iterator[Violation]:
    if "CRASHME" in part.text:
        raise RuntimeError(f"cannot cope with {part.text}")
    if "OURFAULT" in part.text:
        raise PolicycheckError("post.txt: too long: make it shorter")
    for word, severity in WORDS.items():
        at = part.text.find(word)
        if at >= 0 and part.segments:
            finding = Finding(
                category="unprofessional",
                entity="statement",
                location=part.locate(at, at + len(word)),
                detector="fake",
                confidence=0.9,
                text=word,
                cue="it is shouted",
            )
            yield Violation(
                rule=f"test/1.1/{severity}",
                category="unprofessional",
                severity=severity,
                confidence=0.9,
                message="A word is shouted.",
                remedy="Say it quietly.",
                citations=(CITATION,),
                evidence=(finding,),
            )


@dataclass
class Program:
    """Runs the command line in a folder of its own; `made` are the settings Checkers were made for."""

    folder: Path
    made: list[Settings]
    drafts: list[Draft]

    def __call__(self, *args: str, input: bytes | None = None, env: dict[str, str] | None = None) -> Result:
        return CliRunner().invoke(cli, list(args), input=input, env=env)

    def write(self, name: str, content: str | bytes = "A quiet word.\n") -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return Path(name)

    def json(self, *args: str, **extra: Any) -> dict[str, Any]:
        result = self(*args, "--output-format", "json", **extra)
        parsed: dict[str, Any] = json.loads(result.stdout)
        return parsed


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    """The command line in an empty folder, with the fake Checker."""
    made: list[Settings] = []
    drafts: list[Draft] = []

    def make(settings: Settings) -> FakeChecker:
        made.append(settings)
        return FakeChecker(settings, drafts)

    monkeypatch.setattr(run, "make_checker", make)
    monkeypatch.chdir(tmp_path)
    return Program(tmp_path, made, drafts)


@pytest.fixture
def picture() -> Callable[..., bytes]:
    """The bytes of a small picture of one colour, a JPEG unless told."""

    def make(kind: str = "JPEG") -> bytes:
        from io import BytesIO

        from PIL import Image

        stream = BytesIO()
        Image.new("RGB", (40, 30), "teal").save(stream, kind)
        return stream.getvalue()

    return make
