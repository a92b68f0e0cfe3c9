"""Pictures to text parts: what is written in them and what their codes say, or why that could not be read."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from policycheck.detect.picture_text.apart import apart
from policycheck.detect.picture_text.certainty import is_writing, unread
from policycheck.detect.picture_text.codes import Code, read_codes
from policycheck.detect.picture_text.engine import Engine, Line
from policycheck.detect.picture_text.parts import code_part, written_part
from policycheck.detect.picture_text.repeated import Said, is_too_small, new_codes, new_lines
from policycheck.detect.picture_text.rows import in_rows
from policycheck.errors import ModelError
from policycheck.types import ImagePart, TextPart, Unchecked

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np
    from numpy.typing import NDArray

    ReadCodes = Callable[[NDArray[np.uint8]], tuple[Code, ...]]

STAGE = "picture-text"
#: So many characters guessed at in lines long enough are writing that could not be read, and no brickwork.
MOST_UNREAD = 24
_UNREAD = "much of what is written in the picture could not be read: have somebody read it"


class PictureReader:
    """Reads pictures. May be shared by threads; the networks are loaded with the first picture."""

    def __init__(self, *, engine: Engine | None = None, codes: ReadCodes = read_codes) -> None:
        self._engine = engine or Engine()
        self._read_codes = codes

    def read(self, images: Iterable[ImagePart]) -> Iterator[TextPart | Unchecked]:
        """For each picture a part of kind `picture` with its lines, one for each code, and what was not read; of one
        that repeats the picture shown, what is not written there.

        Raises ModelError where a model is missing.
        """
        shown: dict[str, Said] = {}
        for image in images:
            said = shown.get(image.source) if image.repeats else None
            if said is not None and is_too_small(image, said.image):
                continue
            lines = yield from self._lines(image)
            yield from _written(image, lines if said is None else new_lines(image, lines, said))
            codes = yield from self._codes(image)
            yield from (code_part(image, code) for code in (codes if said is None else new_codes(codes, said)))
            if not image.field:
                shown[image.source] = Said(image=image, lines=lines, codes=codes)

    def _lines(self, image: ImagePart) -> Generator[Unchecked, None, tuple[Line, ...]]:
        try:
            return self._engine.read(image.pixels)
        except ModelError:
            raise
        # The engine and OpenCV raise nearly anything; whatever it is, the writing was not read.
        except Exception as error:  # noqa: BLE001
            yield _failed(image, "what is written in the picture could not be read", error)
            return ()

    def _codes(self, image: ImagePart) -> Generator[Unchecked, None, tuple[Code, ...]]:
        try:
            return self._read_codes(image.pixels)
        # As above: a picture that stops the reader was not looked at for codes.
        except Exception as error:  # noqa: BLE001
            yield _failed(image, "codes in the picture could not be looked for", error)
            return ()


def _written(image: ImagePart, lines: Sequence[Line]) -> Iterator[TextPart | Unchecked]:
    part = written_part(image, in_rows(apart(line) for line in lines if is_writing(line)))
    if part is not None:
        yield part
    if unread(lines) >= MOST_UNREAD:
        yield Unchecked(source=image.source, stage=STAGE, reason=_UNREAD)


def _failed(image: ImagePart, what: str, error: Exception) -> Unchecked:
    return Unchecked(source=image.source, stage=STAGE, reason=f"{what} ({type(error).__name__})")
