"""The further frames and pages of an opened picture, one at a time, up to a bound of number and size."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from policycheck.drafts.pixels import upright_pixels

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PIL.Image import Image

#: Frames besides the first: four seconds of a usual GIF.
MAX_FRAMES = 60
#: Pixels of all further pictures of a file together; as RGB they take 120 MB.
MAX_FURTHER_PIXELS = 40_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """number: from 1, as in the file. pixels: RGB, uint8, upright."""

    number: int
    pixels: NDArray[np.uint8]


@dataclass(slots=True)
class Room:
    """How many more pixels of further pictures a file may bring."""

    left: int = MAX_FURTHER_PIXELS

    def takes(self, width: int, height: int) -> bool:
        """Whether there is room for a picture, which is then taken."""
        if width * height > self.left:
            return False
        self.left -= width * height
        return True


def frames(image: Image, room: Room) -> Iterator[Frame | str]:
    """Every frame but the one shown, then a reason where some are left out. The picture stands where it stood."""
    shown = image.tell()
    try:
        yield from _frames(image, shown, room)
    # As with the first picture: broken frames raise nearly anything.
    except Exception as error:  # noqa: BLE001
        yield f"the further frames or pages are damaged or incomplete ({type(error).__name__})"
    finally:
        _back(image, shown)


def _frames(image: Image, shown: int, room: Room) -> Iterator[Frame | str]:
    for number in range(MAX_FRAMES + 2):
        if number == shown:
            continue
        try:
            image.seek(number)
        except EOFError:
            return
        if number > MAX_FRAMES:
            yield f"the picture moves or has several pages: those after number {number} were not looked at"
            return
        if not room.takes(image.width, image.height):
            size = f"more than {MAX_FURTHER_PIXELS // 1_000_000} megapixels in all"
            yield f"the picture moves or has several pages, {size}: number {number + 1} and later were not looked at"
            return
        yield Frame(number=number + 1, pixels=upright_pixels(image))


def _back(image: Image, shown: int) -> None:
    try:
        image.seek(shown)
    except Exception:  # noqa: BLE001 - a broken file; nobody reads it after this
        return
