"""The reader: what is doubtful is dropped or reported, and nothing that fails is a pass."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from policycheck.detect.picture_text import PictureReader
from policycheck.detect.picture_text.certainty import LEAST_CONFIDENCE
from policycheck.detect.picture_text.codes import Code
from policycheck.detect.picture_text.engine import Line
from policycheck.detect.picture_text.reader import MOST_UNREAD, STAGE
from policycheck.errors import ModelError
from policycheck.types import ImagePart, TextPart, Unchecked

PICTURE = ImagePart(source="a.jpg", pixels=np.zeros((60, 80, 3), np.uint8))


class Fixed:
    """An engine that answers with the same lines, or fails."""

    def __init__(self, *lines: Line, error: Exception | None = None) -> None:
        self.lines, self.error = lines, error

    def read(self, pixels: object) -> tuple[Line, ...]:
        if self.error:
            raise self.error
        return self.lines


def line(text: str, confidence: float) -> Line:
    return Line(
        text=text,
        corners=((5.0, 5.0), (50.0, 5.0), (50.0, 15.0), (5.0, 15.0)),
        confidence=confidence,
        stops=((0.0, 1.0),) * len(text),
    )


def read(engine: Fixed, codes=lambda pixels: ()) -> list[TextPart | Unchecked]:
    return list(PictureReader(engine=engine, codes=codes).read([PICTURE]))


def test_sure_lines_are_read_and_short_doubtful_ones_dropped() -> None:
    """A picture's part holds what the network is sure of; a few doubtful letters are nothing."""
    found = read(Fixed(line("Year 6", LEAST_CONFIDENCE), line("xl~", 0.2)))
    assert [(item.kind, item.text) for item in found if isinstance(item, TextPart)] == [("picture", "Year 6")]
    assert not [item for item in found if isinstance(item, Unchecked)]


def test_half_sure_writing_is_looked_at_and_unchecked() -> None:
    """Words that may be wrong by several letters are judged, and are no pass where there are many."""
    part, gap = read(Fixed(line("Certificate of achievement", 0.65)))
    assert isinstance(part, TextPart) and isinstance(gap, Unchecked)


def test_much_doubtful_writing_is_unchecked() -> None:
    """As much as the limit of long doubtful lines cannot be a pass; one character less is let go."""
    [gap] = read(Fixed(line("w" * MOST_UNREAD, 0.3)))
    assert isinstance(gap, Unchecked) and (gap.source, gap.stage) == ("a.jpg", STAGE)
    assert read(Fixed(line("w" * (MOST_UNREAD - 1), 0.3))) == []


def test_a_failing_engine_is_unchecked() -> None:
    """Whatever the engines raise is reported for that picture, the other one's answer stays."""
    [gap] = read(Fixed(error=RuntimeError("no")))
    assert isinstance(gap, Unchecked) and "RuntimeError" in gap.reason

    def broken(pixels: object) -> tuple[()]:
        raise ValueError("no")

    part, gap = read(Fixed(line("Year 6", 0.9)), broken)
    assert isinstance(part, TextPart)
    assert isinstance(gap, Unchecked) and "ValueError" in gap.reason


def test_a_missing_model_is_no_gap() -> None:
    """An installation without its models is an error, and not a reason to ask about each picture."""
    with pytest.raises(ModelError):
        read(Fixed(error=ModelError("gone")))


def test_words_run_together_are_parted_and_keep_their_box() -> None:
    """A name that was read in one word is two words of the text, whose boxes lie within the line's."""
    glued = replace(line("SaoirseDevlin", 0.95), stops=tuple((place / 13, (place + 1) / 13) for place in range(13)))
    [part] = read(Fixed(glued))
    assert isinstance(part, TextPart) and part.text == "Saoirse Devlin"
    place = part.locate(0, len(part.text))
    assert (place.x, place.y, place.width, place.height) == (5, 5, 45, 10)
    assert part.locate(0, 7).width == 25


class ByPicture:
    """An engine, and a reader of codes, that answer by the width of the picture."""

    def __init__(self, answers: dict[int, tuple]) -> None:
        self.answers = answers

    def read(self, pixels: np.ndarray) -> tuple:
        return self.answers[pixels.shape[1]]


def picture(width: int, height: int, **more: object) -> ImagePart:
    return ImagePart(source="a.jpg", pixels=np.zeros((height, width, 3), np.uint8), **more)  # type: ignore[arg-type]


def read_all(lines: dict[int, tuple], codes: dict[int, tuple], *images: ImagePart) -> list[str]:
    reader = PictureReader(engine=ByPicture(lines), codes=ByPicture(codes).read)
    return [item.text if isinstance(item, TextPart) else item.reason for item in reader.read(images)]


SHOWN, SECOND = picture(1600, 1000), picture(1599, 1000, field="picture 2", repeats=True)
NO_CODES: dict[int, tuple] = {1600: (), 1599: (), 160: ()}


def test_a_word_made_illegible_in_the_picture_shown_is_read_in_the_one_that_repeats_it() -> None:
    """As whole pictures they are alike, and one says what was hidden in the other."""
    lines = {1600: (line("Winner of", 0.9),), 1599: (line("Winner of Katie Sample", 0.9),)}
    assert read_all(lines, NO_CODES, SHOWN, SECOND) == ["Winner of", "Winner of Katie Sample"]
    assert read_all({1600: (), 1599: (line("Katie Sample", 0.7),)}, NO_CODES, SHOWN, SECOND) == ["Katie Sample"]


def test_what_both_say_is_read_once() -> None:
    """Neither the same words, nor those read less well, nor what is unread in both is said again."""
    known = (line("Welcome to Year 6", 0.9), line("x" * MOST_UNREAD, 0.3))
    for again in ("Welcome to Year 6", "Welcorne to Year 6"):
        found = read_all({1600: known, 1599: (line(again, 0.8), known[1])}, NO_CODES, SHOWN, SECOND)
        assert found[0] == "Welcome to Year 6"
        assert len(found) == 2
    doubtful = (line("Wlcqme fo Yaar B and more of it", 0.65),)
    assert read_all({1600: known[:1], 1599: doubtful}, NO_CODES, SHOWN, SECOND) == ["Welcome to Year 6"]


def test_another_number_at_the_same_place_is_read() -> None:
    """A number that was written over is in the other picture still."""
    lines = {1600: (line("Call 07700 900999", 0.9),), 1599: (line("Call 07700 900123", 0.9),)}
    assert len(read_all(lines, NO_CODES, SHOWN, SECOND)) == 2


def test_a_thumbnail_too_small_for_letters_is_not_read() -> None:
    """What a network guesses of letters of three pixels is nobody's name."""
    small = picture(160, 100, field="thumbnail", repeats=True)
    assert read_all({1600: (), 160: (line("Kathe Sarnple", 0.8),)}, NO_CODES, SHOWN, small) == []


def test_a_code_that_only_one_picture_has_is_read() -> None:
    """A code of both is one part."""
    codes = tuple(Code(payload=text, corners=((0.0, 0.0),) * 4) for text in ("mailto:a@b.example", "Katie Sample"))
    lines: dict[int, tuple] = {1600: (), 1599: ()}
    assert read_all(lines, {1600: codes[:1], 1599: codes}, SHOWN, SECOND) == ["mailto:a@b.example", "Katie Sample"]
