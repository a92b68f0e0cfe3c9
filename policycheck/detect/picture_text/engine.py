"""Lines of writing in a picture: PaddleOCR's networks (PP-OCRv6 small), run by RapidOCR from the files in its wheel."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import dist
from typing import TYPE_CHECKING, Any

from policycheck.detect.picture_text.tiles import SIDE, added, corners_of_tiles, is_cut

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]

Point = tuple[float, float]
Corners = tuple[Point, Point, Point, Point]

# Pixels of the longer side that the network looks for lines in; the lines are read at up to twice that size.
# Larger pictures are scaled down, smaller ones are left. See docs/decisions/0015-picture-text.md.
LONGEST = 1600
_THREADS = 2
# RapidOCR reads a line this many times as high as wide from its top downwards, letters' tops to the right.
_TALL = 1.5
# Upside down, words become a stammer of some 0.6; upright they have 0.95 and more. Only lines of some characters tell.
_UPRIGHT = 0.85
_SOME = 4
# Of a second look: grass and faces seen closely look like letters more often than they do from afar.
_CLOSER, _WORD = 0.8, 3
_MODELS = {
    "Det": "PP-OCRv6_det_small.onnx",
    "Rec": "PP-OCRv6_rec_small.onnx",
    "Cls": "ch_ppocr_mobile_v2.0_cls_mobile.onnx",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Words in one direction, as the network reads them.

    corners: x and y in pixels of the picture, from where the first letter's top is, clockwise as one reads.
    confidence: from 0 to 1, the mean over the characters.
    stops: for each character of `text`, where it begins and ends as shares of the line's length, from 0 to 1.
    """

    text: str
    corners: Corners
    confidence: float
    stops: tuple[tuple[float, float], ...]


class Engine:
    """Loads its networks with the first picture. `read` may be called by several threads; they take turns."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._loaded: Any = None

    def read(self, pixels: Pixels) -> tuple[Line, ...]:
        """The lines of a picture (RGB, uint8, shape (height, width, 3)), sure or not.

        Where they look as if the picture stood on its head, it is turned and read again, and the better reading counts.

        Raises ModelError where a model file is missing, and whatever the engine raises for what it cannot read.
        """
        small, scale = _smaller(pixels)
        lines = self._lines(small)
        if 0 < sureness(lines) < _UPRIGHT:
            height, width = small.shape[:2]
            turned = tuple(_turned(line, width, height) for line in self._lines(small[::-1, ::-1]))
            lines = max(lines, turned, key=sureness)
        for found in self._closer(small):
            lines += tuple(added(lines, found))
        return tuple(_scaled(line, scale) for line in lines)

    def _closer(self, pixels: Pixels) -> tuple[list[Line], list[Line]]:
        """The lines of squares of a picture, looked for at the scale of the first look and read from all its pixels.

        Sure ones alone: those that lie in a square, and the pieces of those that are longer than squares share.
        """
        whole: list[Line] = []
        pieces: list[Line] = []
        scale = max(1.0, max(pixels.shape[:2]) / LONGEST)
        height, width = (round(side / scale) for side in pixels.shape[:2])
        for left, top in corners_of_tiles(width, height):
            first, upper, last, lower = (round(side * scale) for side in (left, top, left + SIDE, top + SIDE))
            for line in self._lines(pixels[upper:lower, first:last], longest=SIDE):
                if line.confidence >= _CLOSER and len(line.text) >= _WORD:
                    cut = is_cut(_scaled(line, 1 / scale), left, top, width, height)
                    (pieces if cut else whole).append(_moved(line, first, upper))
        return whole, pieces

    def _lines(self, pixels: Pixels, *, longest: int = LONGEST) -> tuple[Line, ...]:
        import numpy as np

        with self._turn:
            if self._loaded is None:
                self._loaded = _load()
            # RapidOCR loads its detector with the first picture, by what `_load` says.
            if self._loaded.text_det is not None:
                self._loaded.text_det.limit_side_len = longest
            found = self._loaded(np.ascontiguousarray(pixels[:, :, ::-1]))
        # Without lines the engine answers with an output of another kind, whose texts are None.
        if not getattr(found, "txts", None):
            return ()
        words = found.word_results if len(found.word_results or ()) == len(found.txts) else ((),) * len(found.txts)
        rows = zip(found.txts, found.boxes, found.scores, words, strict=True)
        return tuple(_line(text, box.tolist(), float(score), letters) for text, box, score, letters in rows if text)


def sureness(lines: Sequence[Line]) -> float:
    """The mean confidence of the characters in lines of some length; 0 where there are none."""
    long = [line for line in lines if len(line.text) >= _SOME]
    count = sum(len(line.text) for line in long)
    return sum(line.confidence * len(line.text) for line in long) / count if count else 0.0


def _smaller(pixels: Pixels) -> tuple[Pixels, float]:
    """A picture of at most twice LONGEST, and what its coordinates are to be multiplied by.

    The engine halves it with no filter of its own; from more than twice the size it would drop every other stroke.
    """
    import numpy as np
    from PIL import Image

    height, width = pixels.shape[:2]
    scale = max(height, width) / (2 * LONGEST)
    if scale <= 1:
        return pixels, 1.0
    small = Image.fromarray(pixels).resize((round(width / scale), round(height / scale)), Image.Resampling.BOX)
    return np.asarray(small), scale


def _scaled(line: Line, scale: float) -> Line:
    first, second, third, fourth = ((x * scale, y * scale) for x, y in line.corners)
    return replace(line, corners=(first, second, third, fourth))


def _moved(line: Line, left: int, top: int) -> Line:
    first, second, third, fourth = ((x + left, y + top) for x, y in line.corners)
    return replace(line, corners=(first, second, third, fourth))


def _turned(line: Line, width: int, height: int) -> Line:
    """A line of the picture turned by 180 degrees, in the picture as it stands."""
    first, second, third, fourth = ((width - x, height - y) for x, y in line.corners)
    return replace(line, corners=(first, second, third, fourth))


def _load() -> Any:
    from pathlib import Path

    import rapidocr

    from policycheck.errors import ModelError

    folder = Path(rapidocr.__file__).parent / "models"
    params: dict[str, Any] = {
        "Global.log_level": "critical",
        "Global.text_score": 0.0,
        "Global.use_cls": False,
        "Global.use_preprocess_img": False,
        "Global.return_word_box": True,
        "Global.return_single_char_box": True,
        "Det.limit_type": "max",
        "Det.limit_side_len": LONGEST,
        "EngineConfig.onnxruntime.intra_op_num_threads": _THREADS,
    }
    # Given a path, RapidOCR looks nowhere else; without one it would download what is not there.
    for stage, name in _MODELS.items():
        if not (folder / name).is_file():
            raise ModelError(f"{folder / name}: the text reading model is missing: install rapidocr again")
        params[f"{stage}.model_path"] = str(folder / name)
    return rapidocr.RapidOCR(params=params)


def _line(text: str, box: Sequence[Sequence[float]], score: float, letters: Sequence[Any]) -> Line:
    first, second, third, fourth = ((float(x), float(y)) for x, y in box)
    corners = (first, second, third, fourth)
    if dist(first, fourth) >= _TALL * dist(first, second):
        corners = (second, third, fourth, first)
    return Line(text=text, corners=corners, confidence=score, stops=stops_of(text, corners, letters))


def stops_of(text: str, corners: Corners, letters: Sequence[Any]) -> tuple[tuple[float, float], ...]:
    """Where each character lies along its line. `letters` are (character, score, corners) without the spaces.

    Where they do not fit the text, every character is taken to be equally wide.
    """
    even = tuple((place / len(text), (place + 1) / len(text)) for place in range(len(text)))
    if "".join(str(letter[0]) for letter in letters) != "".join(text.split()):
        return even
    across, down = corners[1][0] - corners[0][0], corners[1][1] - corners[0][1]
    squared = across * across + down * down
    if not squared:
        return even

    def share(point: Sequence[float]) -> float:
        along = ((point[0] - corners[0][0]) * across + (point[1] - corners[0][1]) * down) / squared
        return min(1.0, max(0.0, along))

    known = iter(letters)
    stops: list[tuple[float, float]] = []
    for char in text:
        if char.isspace():
            last = stops[-1][1] if stops else 0.0
            stops.append((last, last))
        else:
            quad = next(known)[2]
            ends = sorted((share(quad[0]), share(quad[1])))
            stops.append((ends[0], ends[1]))
    return tuple(stops)
