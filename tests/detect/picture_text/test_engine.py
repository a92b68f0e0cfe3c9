"""The engine: lines with their places from the shipped networks, nothing loaded before a picture, no download."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from policycheck.detect.picture_text.engine import LONGEST, Engine, stops_of
from policycheck.detect.picture_text.tiles import SIDE

CORNERS = ((0.0, 0.0), (100.0, 0.0), (100.0, 20.0), (0.0, 20.0))


@given(st.text(alphabet="ab é1", min_size=1, max_size=12), st.booleans())
def test_every_character_has_its_stops(text: str, fitting: bool) -> None:
    """Shares run from 0 to 1 and one pair stands for each character, whether the letters' boxes fit or not."""
    letters = [
        (char, 0.9, [[9 * n - 5, 0], [9 * n + 3, 0], [9 * n + 3, 20], [9 * n - 5, 20]]) for n, char in enumerate(text)
    ]
    letters = [letter for letter in letters if not letter[0].isspace()] if fitting else letters[1:]
    stops = stops_of(text, CORNERS, letters)
    assert len(stops) == len(text)
    assert all(0 <= first <= last <= 1 for first, last in stops)


def test_letters_give_the_stops() -> None:
    """A wide and a narrow letter have the shares that the network gives them; a space ends where it begins."""
    letters = [("W", 0.9, [[0, 0], [60, 0], [60, 20], [0, 20]]), ("i", 0.9, [[80, 0], [100, 0], [100, 20], [80, 20]])]
    assert stops_of("W i", CORNERS, letters) == ((0.0, 0.6), (0.6, 0.6), (0.8, 1.0))


def test_making_an_engine_loads_nothing() -> None:
    """Neither the reader nor its engine imports RapidOCR, OpenCV or ZXing before a picture comes."""
    code = (
        "import sys; from policycheck.detect.picture_text import PictureReader; PictureReader();"
        "print(*{name.partition('.')[0] for name in sys.modules})"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not set(loaded) & {"rapidocr", "cv2", "zxingcpp", "onnxruntime", "numpy"}


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine()


@pytest.mark.models
@pytest.mark.parametrize("turn", [0, 10])
def test_a_line_is_read_where_it_stands(engine: Engine, draw, turn: float) -> None:
    """The words are right, upright or askew, and their corners lie around the middle of what was drawn."""
    pixels = draw(["", "", "Ring 07700 900123"], turn=turn)
    [line] = engine.read(pixels)
    assert line.text == "Ring 07700 900123"
    middle = np.mean(line.corners, axis=0)
    assert np.hypot(*(middle - (130, 145))) < 40


@pytest.mark.models
@pytest.mark.parametrize("quarters", [1, 2])
def test_a_picture_on_its_head_is_read(engine: Engine, draw, quarters: int) -> None:
    """Upside down or on its left side, the words are read and their box is where they stand."""
    pixels = np.rot90(draw(["Ring 07700 900123"]), quarters)
    [line] = engine.read(pixels)
    assert line.text == "Ring 07700 900123"
    xs, ys = zip(*line.corners, strict=True)
    top, left = (int(min(ys)), int(min(xs)))
    outside = pixels.copy()
    outside[top : int(max(ys)) + 1, left : int(max(xs)) + 1] = pixels[0, 0]
    assert pixels.min() < 80 and outside.min() > 150


@pytest.mark.models
def test_a_line_downwards_is_read(engine: Engine, draw) -> None:
    """A picture lying on its right side is read, and the first letter's corners are at the top."""
    upright = draw(["Ring 07700 900123"])
    [line] = engine.read(np.rot90(upright, 3))
    assert line.text == "Ring 07700 900123"
    (top_x, top_y), (end_x, end_y) = line.corners[:2]
    assert end_y - top_y > 150 and abs(end_x - top_x) < 10
    assert line.stops[0][1] < 0.2 and line.stops[-1][0] > 0.8


@pytest.mark.models
def test_a_picture_without_words_has_no_lines(engine: Engine, draw) -> None:
    """An empty picture and the smallest that is read are silent."""
    assert engine.read(draw([])) == ()
    assert engine.read(np.full((16, 16, 3), 90, np.uint8)) == ()


@pytest.mark.models
def test_nothing_is_downloaded() -> None:
    """With every socket refused the networks load and read."""
    code = (
        "import socket\n"
        "def refuse(*a, **k): raise SystemExit('a connection was attempted')\n"
        "socket.socket.connect = socket.getaddrinfo = socket.create_connection = refuse\n"
        "import numpy as np\n"
        "from policycheck.detect.picture_text.engine import Engine\n"
        "assert Engine().read(np.full((40, 40, 3), 200, np.uint8)) == ()\n"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert result.returncode == 0, result.stderr


@pytest.mark.models
def test_a_large_picture_keeps_its_places(engine: Engine, draw) -> None:
    """A picture that is scaled down to be read has its boxes in its own pixels."""
    pixels = draw(["Ring 07700 900123"], size=200, picture=(4800, 1200))
    [line] = engine.read(pixels)
    assert line.text == "Ring 07700 900123"
    (left, top), (right, _) = line.corners[:2]
    assert 0 <= left < 80 and 0 <= top < 120 and 1500 < right < 2600


def placed(label, left: int, top: int):
    """A label in a plain picture of twelve megapixels."""
    whole = np.full((3000, 4000, 3), 110, np.uint8)
    whole[top : top + label.shape[0], left : left + label.shape[1]] = label
    return whole


@pytest.mark.models
def test_a_slanted_label_in_a_large_photo_is_read(engine: Engine, draw) -> None:
    """Both lines of a small label turned by 5 degrees are read, and stand where the label is."""
    lines = engine.read(placed(draw(["Katie Barraclough", "Ring 07700 900123"], turn=5), 2300, 1400))
    assert [line.text for line in lines] == ["Katie Barraclough", "Ring 07700 900123"]
    assert all(2300 <= x <= 2780 and 1400 <= y <= 1720 for line in lines for x, y in line.corners)


@pytest.mark.models
def test_the_closer_look_costs_no_more_than_the_scale_of_the_first(engine: Engine) -> None:
    """Squares are cut from all pixels, and lines are looked for in them at the scale of the first look."""
    engine.read(np.full((1200, 1600, 3), 120, np.uint8))
    assert engine._loaded.text_det.limit_side_len == SIDE
    engine.read(np.full((300, 300, 3), 120, np.uint8))
    assert engine._loaded.text_det.limit_side_len == LONGEST
