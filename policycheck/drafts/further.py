"""What a picture's file holds besides the picture it shows: thumbnails, frames, second pictures, motion videos.

Whoever downloads the file can look at them. One that repeats the picture shown is marked as such; what cannot be
looked at is `Unchecked`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from policycheck.drafts.attached import Attached, attached
from policycheck.drafts.decode import UnreadableError
from policycheck.drafts.ends import end_of
from policycheck.drafts.film import read_film
from policycheck.drafts.formats import image_format
from policycheck.drafts.frames import Frame, Room, frames
from policycheck.drafts.heif import with_thumbnails_shown
from policycheck.drafts.likeness import as_view_of
from policycheck.drafts.pixels import hidden_by_transparency, upright_pixels
from policycheck.drafts.thumbnails import ThumbnailError, thumbnails
from policycheck.types import ImagePart, MetadataLocation, TextPart, Unchecked

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PIL.Image import Image

Part = ImagePart | TextPart | Unchecked | MetadataLocation
#: Reads a picture's bytes as the picture `field` of a file; raises nearly anything for broken ones.
Reader = Callable[[bytes, str], Iterator[Part]]

# No face can be told in less; see LEAST_PICTURE of policycheck/detect/faces.
_LEAST_SIDE = 24
#: TIFF: SubIFDs (TIFF Technical Note 1), and Photoshop's layers.
_LAYERS = (330, 37724)
#: Formats whose pages and further pictures have EXIF and XMP of their own.
_EACH_WITH_METADATA = ("HEIF", "TIFF")
_TOO_MUCH = "a further picture in the file is too large to be looked at beside the first: save the picture anew"

_UNDER = "what lies under transparent places was not looked at: save the picture as JPEG"


class Further:
    """Reads what one file holds besides `shown`, each different picture once."""

    def __init__(self, shown: ImagePart, open_image: Callable[[bytes], Image]) -> None:
        self._shown, self._open = shown, open_image
        self._room = Room()
        self._seen: dict[bytes, None] = {}

    def parts(self, image: Image, data: bytes | None) -> Iterator[Part]:
        """Of the opened picture, and of its bytes where they are at hand."""
        yield from self._transparent(image)
        yield from self._thumbnails(image)
        shown = with_thumbnails_shown(data) if data is not None and image.format == "HEIF" else None
        if shown is not None:
            yield from self._with_thumbnails(shown, alone=getattr(image, "n_frames", 1) == 1)
        # An MPO's further pictures stand behind the first, and are read there.
        elif data is None or image.format != "MPO":
            yield from self._frames(image, "frame")
        if any(tag in getattr(image, "tag_v2", ()) for tag in _LAYERS):
            yield self._gap("the file holds layers or further pictures that are not read: save it as JPEG or PNG")
        if data is not None:
            yield from self._behind(data)

    def _transparent(self, image: Image) -> Iterator[Part]:
        try:
            for pixels in hidden_by_transparency(image):
                if not self._room.takes(image.width, image.height):
                    yield self._gap(_UNDER)
                    return
                if min(pixels.shape[:2]) >= _LEAST_SIDE:
                    yield ImagePart(source=self._shown.source, pixels=pixels, field="transparency", repeats=True)
        except Exception:  # noqa: BLE001 - as with thumbnails
            yield self._gap(_UNDER)

    def _thumbnails(self, image: Image) -> Iterator[Part]:
        try:
            for item in thumbnails(image):
                picture = self._open(item) if isinstance(item, bytes) else item
                yield from self._picture(picture, "thumbnail")
        except ThumbnailError as error:
            yield self._gap(f"a thumbnail in the file is {error}: save the picture anew")
        # Whatever a broken thumbnail raises, the picture itself was seen.
        except Exception as error:  # noqa: BLE001
            yield self._gap(f"a thumbnail in the file is damaged ({type(error).__name__}): save the picture anew")

    def _with_thumbnails(self, data: bytes, *, alone: bool) -> Iterator[Part]:
        """Of a HEIC whose thumbnails are among its pictures; alone: it has no other picture besides the one shown."""
        try:
            yield from self._frames(self._open(data), "thumbnail" if alone else "frame")
        except Exception as error:  # noqa: BLE001 - as with thumbnails
            yield self._gap(f"the thumbnails in the file are damaged ({type(error).__name__}): save the picture anew")

    def _frames(self, image: Image, called: str) -> Iterator[Part]:
        for frame in frames(image, self._room):
            if isinstance(frame, Frame):
                field = called if called == "thumbnail" else f"{called} {frame.number}"
                yield from self._pixels(frame.pixels, field, alike=image.format == "HEIF")
                if image.format in _EACH_WITH_METADATA:
                    # The picture stands at this frame.
                    yield from self._read_metadata(image, field)
            else:
                yield self._gap(frame)

    def _read_metadata(self, image: Image, field: str) -> Iterator[Part]:
        try:
            yield from self._metadata(image)
        except Exception as error:  # noqa: BLE001 - as with thumbnails
            yield self._gap(f"the hidden data of {field} is damaged ({type(error).__name__}): save the picture anew")

    def _behind(self, data: bytes) -> Iterator[Part]:
        found = image_format(data)
        try:
            end = end_of(data, found) if found else len(data)
        except UnreadableError as error:
            yield self._gap(str(error))
            return
        number = 1
        for item in attached(data, end):
            if item.kind == "picture":
                number += 1
                yield from self._second(item, f"picture {number}")
            elif item.kind == "video":
                yield from read_film(self._shown.source, item.data, field="motion video")
            else:
                yield self._gap(_BEHIND[item.kind])

    def _second(self, item: Attached, field: str) -> Iterator[Part]:
        gap = ""
        try:
            picture = self._open(item.data)
            yield from self._picture(picture, field)
            yield from self._metadata(picture, item.data)
        except Exception as error:  # noqa: BLE001 - as with thumbnails
            gap = f"a second picture behind the first is damaged ({type(error).__name__}): save the picture anew"
        if gap:
            yield self._gap(gap)
        if not item.declared:
            yield self._gap(
                "a second picture was attached behind the first, which does not name it: save the picture anew"
            )

    def _metadata(self, picture: Image, data: bytes | None = None) -> Iterator[Part]:
        """Of one that the picture shown does not speak for. Raises nearly anything for damaged data."""
        from policycheck.drafts.hidden_text import hidden_texts
        from policycheck.drafts.metadata import hidden

        found, gap = hidden(picture, data)
        yield from (MetadataLocation(source=self._shown.source, field=name) for name, _ in found)
        yield from hidden_texts(self._shown.source, picture, data)
        if gap:
            yield self._gap(gap)

    def _picture(self, picture: Image, field: str) -> Iterator[Part]:
        if not self._room.takes(picture.width, picture.height):
            yield self._gap(_TOO_MUCH)
            return
        yield from self._pixels(upright_pixels(picture), field, alike=True)

    def _pixels(self, pixels: NDArray[np.uint8], field: str, *, alike: bool) -> Iterator[ImagePart]:
        """alike: whether it may be a smaller rendering of the picture shown, which a frame of a film never is."""
        if not self._seen:
            self._seen[_digest(self._shown.pixels)] = None
        digest = _digest(pixels)
        if digest in self._seen:
            return
        self._seen[digest] = None
        view = as_view_of(self._shown.pixels, pixels) if alike else None
        pixels = pixels if view is None else view
        if min(pixels.shape[:2]) >= _LEAST_SIDE:
            yield ImagePart(source=self._shown.source, pixels=pixels, field=field, repeats=view is not None)

    def _gap(self, reason: str) -> Unchecked:
        return Unchecked(source=self._shown.source, stage="read", reason=reason)


_BEHIND = {
    "archive": "an archive (ZIP or the like) is attached behind the picture: save the picture anew",
    "document": "a document (PDF) is attached behind the picture: save the picture anew",
    "unknown": "there is data of an unknown kind behind the picture's end: save the picture anew",
}


def _digest(pixels: NDArray[np.uint8]) -> bytes:
    import numpy as np

    found = hashlib.blake2b(repr(pixels.shape).encode())
    found.update(np.ascontiguousarray(pixels).data)
    return found.digest()
