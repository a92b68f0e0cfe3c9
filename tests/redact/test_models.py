"""Safe copies by the shipped models and rulesets, end to end."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from policycheck import Checker, Draft, SourceFile
from policycheck.redact import STYLES

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
ON = date(2026, 11, 20)

pytestmark = pytest.mark.models


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker.load(EXAMPLES / "policycheck.toml")


def again(checker, copy, **extra):
    files = tuple(SourceFile(name=file.name, data=file.data) for file in copy.files)
    return checker.safe_copy(Draft(files=files, on=ON), **extra)


def test_a_post_passes_after_one_copy(checker):
    """Names, numbers and dates go, what a consent covers stays, and the second copy is the first."""
    text = (
        "Well done Imogen Tallis! Saoirse Devlin's poem won.\r\nWinners:\r\n- Harjit Sandhu\r\n- the choir\r\n"
        "Ring 07700 900461 or write to sam@home.example.\r\n"
    )
    copy = checker.safe_copy(Draft(files=[SourceFile(name="post.txt", data=text.encode())], on=ON))
    assert copy.files[0].after == (
        "Well done Imogen! A pupil's poem won.\r\nWinners:\r\n- the choir\r\n"
        "Ring [phone number removed] or write to [email address removed].\r\n"
    )
    assert copy.ready
    assert again(checker, copy).files[0].data == copy.files[0].data


@pytest.mark.parametrize("style", STYLES)
def test_an_unknown_face_is_covered(checker, style):
    """The copy's own check finds no face, in any style, and a second copy changes no byte.

    On the uniform is a name label with letters of seven pixels, which is read in some copies and then covered too.
    """
    copy = checker.safe_copy(Draft(images=[EXAMPLES / "photos" / "hopper.jpg"], on=ON), style=style)
    assert copy.ready
    face, *label = copy.files[0].covered
    assert face.width > 150 and face.height > 200
    assert all(100 < box.x < 170 and 480 < box.y < 500 for box in label)
    assert again(checker, copy, style=style).files[0].data == copy.files[0].data


def test_a_face_with_consent_stays(checker):
    """Nothing of a picture is covered whose only person is known and has consented."""
    path = EXAMPLES / "photos" / "astronaut.jpg"
    copy = checker.safe_copy(Draft(images=[path], on=ON))
    assert copy.ready
    assert copy.files[0].covered == ()
    with Image.open(path) as before, Image.open(BytesIO(copy.files[0].data)) as after:
        change = np.abs(np.asarray(before.convert("RGB"), int) - np.asarray(after, int))
    assert change.mean() < 3


def test_what_cannot_be_mended_remains(checker):
    """An advertisement is left as it is, and reported for the copy."""
    copy = checker.safe_copy(Draft(files=[EXAMPLES / "breaks-four-clauses.txt"], on=ON))
    assert [violation.category for violation in copy.report.violations] == ["commercial"]
    assert not copy.ready
