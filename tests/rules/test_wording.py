"""What a message says, and that it never names anybody."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import get_args

import pytest

from policycheck.rules import Find, Rule
from policycheck.rules.consent import Reason
from policycheck.rules.wording import PLACEHOLDERS, fill, outline, placeholders
from policycheck.types import CHANNELS, SUBJECTS, Finding, ImageLocation, Subject

RULE = Rule(
    id="maple/names",
    kind="needs-consent",
    category="person-name",
    policy="Maple",
    clauses=(),
    find=Find(category="person-name", entities=(), subjects=SUBJECTS, min_confidence=0.5),
    roles=(),
    channels=(),
    severity="review",
    severities=(),
    message="",
    remedy="",
)


@pytest.mark.parametrize(
    ("subject", "reason", "said"),
    [
        ("pupil", "none", "A pupil is named (forename) and no consent is recorded."),
        ("staff", "withdrawn", "A member of staff is named (forename) and consent was withdrawn."),
        (
            "unknown",
            "outside",
            "Somebody who is not in the register is named (forename) and no consent is recorded.",
        ),
        (None, "no-register", "Somebody is named (forename) and there is no consent register to ask."),
    ],
)
def test_the_words(name: Callable[..., Finding], subject: Subject | None, reason: Reason, said: str) -> None:
    """Subject, kind and reason are said in words; the first letter is a capital."""
    found = (name("forename", subject=subject),)
    text = "{subject} is named ({entity}) and {reason}."
    assert fill(text, rule=RULE, findings=found, reason=reason, channel="x") == said


def test_several_kinds_are_listed_once(name: Callable[..., Finding]) -> None:
    """Each kind found is named once, the last after `and`."""
    found = (name("a"), name("a", entity="full-name"), name("a"), name("a", entity="surname"))
    words = fill("{entity}", rule=RULE, findings=found, reason="none", channel="x")
    assert words == "Forename, full name and surname"


def test_no_word_found_is_repeated(name: Callable[..., Finding]) -> None:
    """Whatever the reason and channel, neither the words found nor the register's id are in a message."""
    found = replace(name("never"), text="Invented Surname", datum="invented surname")
    for reason in get_args(Reason):
        for reason_word in get_args(reason) or (reason,):
            for channel in CHANNELS:
                text = "{subject} {entity} {reason} {channel}"
                words = fill(text, rule=RULE, findings=(found,), reason=reason_word, channel=channel)
                assert "nvented" not in words and "never" not in words.replace("never permitted", "")


def test_what_keeps_a_face_unknown_is_said() -> None:
    """A face that is nobody's for certain brings its own reason; where the register tells, the consent's is enough."""
    face = Finding(
        category="photo-consent",
        entity="face",
        location=ImageLocation(source="image-1", x=0, y=0, width=9, height=9),
        detector="faces",
        confidence=0.9,
        cue="the face is turned away",
    )
    rule = replace(RULE, category="photo-consent", find=replace(RULE.find, category="photo-consent"))
    text = "{subject} is shown and {reason}."
    assert fill(text, rule=rule, findings=(face,), reason="uncertain", channel="website") == (
        "Somebody is shown and the register cannot tell for certain who it is (the face is turned away)."
    )
    assert fill(text, rule=rule, findings=(face,), reason="withdrawn", channel="website") == (
        "Somebody is shown and consent was withdrawn."
    )


def test_placeholders_are_found() -> None:
    """The names in braces, with what stands behind a name, and none for doubled braces."""
    assert placeholders("{subject} is {{not}} {reason:}") == (("subject", ""), ("reason", ""))
    assert placeholders("{subject!r:>9} {entity:d}") == (("subject", "!r:>9"), ("entity", ":d"))


def test_an_outline_has_no_placeholder_left() -> None:
    """Before anything is found, general words stand for every placeholder."""
    said = outline("".join(f"{{{name}}} " for name in PLACEHOLDERS))
    assert said.startswith("Somebody what was found")
    assert "{" not in said
