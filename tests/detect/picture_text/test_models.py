"""Writing in pictures by the shipped models and rules, end to end."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from policycheck import Checker, Draft, SourceFile
from policycheck.types import ImageLocation

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"
ON = date(2026, 11, 20)

pytestmark = pytest.mark.models


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker.load(EXAMPLES / "policycheck.toml")


def png(pixels) -> bytes:
    stream = BytesIO()
    Image.fromarray(pixels).save(stream, "PNG")
    return stream.getvalue()


def test_a_pupil_on_a_certificate_is_named(checker, draw) -> None:
    """A pupil of the register without consent blocks, with the box of the name and no word of it in the JSON."""
    report = checker.check(images=[png(draw(["Certificate", "Saoirse Devlin"]))], on=ON)
    [violation] = [item for item in report.violations if item.category == "person-name"]
    assert violation.severity == "block"
    [finding] = violation.evidence
    place = finding.location
    assert isinstance(place, ImageLocation)
    assert 15 <= place.x <= 35 and 65 <= place.y <= 90 and 120 <= place.width <= 220 and 15 <= place.height <= 45
    assert "Devlin" not in str(report.to_dict())
    assert finding.to_dict(show_text=True)["text"] == "Saoirse Devlin"


def test_a_code_with_a_shortener_is_judged(checker, draw) -> None:
    """A link in a QR code is judged as one in the text would be, at the code."""
    report = checker.check(images=[png(draw([], code="https://bit.ly/3abcDEF"))], on=ON)
    [finding] = [item for item in report.findings if item.category == "unsafe-link"]
    assert finding.entity == "shortener"
    assert isinstance(finding.location, ImageLocation) and finding.location.x > 300


def test_a_label_beside_a_face_names_the_photo(checker) -> None:
    """A name written below a face is a name with a photo."""
    with Image.open(EXAMPLES / "photos" / "hopper.jpg") as photo:
        image = photo.convert("RGB")
    from PIL import ImageDraw, ImageFont

    brush = ImageDraw.Draw(image)
    brush.rectangle((0, image.height - 60, image.width, image.height), fill=(245, 245, 245))
    brush.text((20, image.height - 48), "Saoirse Devlin", fill=(0, 0, 0), font=ImageFont.load_default(28))
    report = checker.check(images=[png(np.asarray(image))], on=ON)
    [violation] = [item for item in report.violations if item.category == "name-with-photo"]
    assert {finding.detector for finding in violation.evidence} == {"faces", "names"}


def test_a_picture_without_words_stays_silent(checker, draw) -> None:
    """A blank picture and one of noise add nothing to a report."""
    noise = np.random.default_rng(4).integers(0, 255, (120, 160, 3), dtype=np.uint8)
    report = checker.check(images=[png(draw([])), png(noise)], on=ON)
    assert (report.verdict, report.unchecked, report.findings) == ("pass", (), ())


def test_a_safe_copy_covers_the_words(checker, draw) -> None:
    """Name and number are boxed, the rest stays, the copy passes and is its own copy."""
    data = png(draw(["Certificate", "Saoirse Devlin", "Ring 07700 900461"]))
    copy = checker.safe_copy(Draft(files=[SourceFile(name="a.png", data=data)], on=ON))
    assert copy.ready
    assert len(copy.files[0].covered) == 2
    again = checker.safe_copy(Draft(files=[SourceFile(name="a.png", data=copy.files[0].data)], on=ON))
    assert again.files[0].data == copy.files[0].data


def test_writing_in_another_language_is_unchecked(checker, draw) -> None:
    """A notice that the model of English cannot judge is not passed because it stands in a picture."""
    lines = ["Les enfants ont chanté dans", "la cour avec leurs parents", "et nous les remercions tous"]
    report = checker.check(images=[png(draw(lines))], on=ON)
    assert [(gap.source, gap.stage) for gap in report.unchecked] == [("image-1", "language")]
    assert "French" in report.unchecked[0].reason


def test_what_is_said_in_a_picture_is_judged(checker, draw) -> None:
    """A sentence of a poster is judged like one of the post, at its own lines."""
    report = checker.check(images=[png(draw(["Vote Labour on Thursday", "for a better council!"], size=28))], on=ON)
    places = [item.location for item in report.findings if item.category == "political"]
    assert places and all(isinstance(place, ImageLocation) for place in places)
