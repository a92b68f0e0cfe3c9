"""Pictures to text parts: what is written in them and what their codes say, or why that could not be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from policycheck.detect.picture_text.apart import apart
from policycheck.detect.picture_text.codes import Code, read_codes
from policycheck.detect.picture_text.engine import Engine, Line
from policycheck.detect.picture_text.parts import code_part, written_part
from policycheck.detect.picture_text.rows import in_rows
from policycheck.errors import ModelError
from policycheck.types import ImagePart, TextPart, Unchecked

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np
    from numpy.typing import NDArray

    ReadCodes = Callable[[NDArray[np.uint8]], tuple[Code, ...]]

STAGE = "picture-text"
#: What the network is less sure of is not taken for writing: leaves and brickwork look like letters to it.
LEAST_CONFIDENCE = 0.6
#: From here on a line is right but for a letter or two; below, its words are looked at, and it is unread all the same.
SURE = 0.75
#: So many characters guessed at in lines of at least _LONG are writing that could not be read, and no brickwork.
MOST_UNREAD = 24
_LONG = 6
_UNREAD = "much of what is written in the picture could not be read: have somebody read it"


class PictureReader:
    """Reads pictures. May be shared by threads; the networks are loaded with the first picture."""

    def __init__(self, *, engine: Engine | None = None, codes: ReadCodes = read_codes) -> None:
        self._engine = engine or Engine()
        self._codes = codes

    def read(self, images: Iterable[ImagePart]) -> Iterator[TextPart | Unchecked]:
        """For each picture a part of kind `picture` with its lines, one for each code, and what was not read; one
        that only repeats another at a smaller size says nothing new.

        Raises ModelError where a model is missing.
        """
        for image in images:
            if image.repeats:
                continue
            yield from self._written(image)
            yield from self._said(image)

    def _written(self, image: ImagePart) -> Iterator[TextPart | Unchecked]:
        try:
            lines = self._engine.read(image.pixels)
        except ModelError:
            raise
        # The engine and OpenCV raise nearly anything; whatever it is, the writing was not read.
        except Exception as error:  # noqa: BLE001
            yield _failed(image, "what is written in the picture could not be read", error)
            return
        part = written_part(image, in_rows(apart(line) for line in lines if is_writing(line)))
        if part is not None:
            yield part
        if unread(lines) >= MOST_UNREAD:
            yield Unchecked(source=image.source, stage=STAGE, reason=_UNREAD)

    def _said(self, image: ImagePart) -> Iterator[TextPart | Unchecked]:
        try:
            codes = self._codes(image.pixels)
        # As above: a picture that stops the reader was not looked at for codes.
        except Exception as error:  # noqa: BLE001
            yield _failed(image, "codes in the picture could not be looked for", error)
            return
        for code in codes:
            yield code_part(image, code)


def is_writing(line: Line) -> bool:
    return line.confidence >= LEAST_CONFIDENCE and bool(line.text.strip())


def unread(lines: Sequence[Line]) -> int:
    """How many characters were guessed at, in lines long enough to be writing."""
    return sum(len(line.text) for line in lines if line.confidence < SURE and len(line.text) >= _LONG)


def _failed(image: ImagePart, what: str, error: Exception) -> Unchecked:
    return Unchecked(source=image.source, stage=STAGE, reason=f"{what} ({type(error).__name__})")
