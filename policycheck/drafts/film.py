"""Videos: frames sampled where PyAV is installed, and the position and titles in the file. Never wholly looked at."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any

from policycheck.drafts.boxes import boxes, within
from policycheck.drafts.film_tags import film_tags, is_creator
from policycheck.drafts.formats import video_format
from policycheck.types import ImagePart, MetadataLocation, PartKind, TextPart, TextSource, Unchecked

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Part = ImagePart | TextPart | MetadataLocation | Unchecked

#: Seconds from one frame looked at to the next, and how many at most; a longer video is sampled more thinly.
STEP = 1.0
MOST_FRAMES = 60
#: Pixels of all sampled frames together, which take three bytes each.
MOST_PIXELS = 80_000_000
#: Seconds of decoding, after which the rest is left.
MOST_SECONDS = 60.0
# A minute of frames is decoded one by one; of a longer video only those that stand by themselves.
_LONG = 60.0
_NOT_SEEN = "watch it whole before it is published"
_NO_PYAV = f"a video is not looked at without PyAV: install policycheck[video], and {_NOT_SEEN}"

_LOCATION = b"\xa9xyz"
_LOCATION_KEY = b"com.apple.quicktime.location"
# ISO 6709 begins with a sign and degrees.
_POSITION = re.compile(rb"[+-]\d")
_TITLES = {b"\xa9nam": "title", b"\xa9cmt": "comment", b"\xa9des": "description", b"desc": "description"}
_CREATORS = {b"\xa9ART": "artist", b"\xa9aut": "author", b"cprt": "copyright", b"\xa9cpy": "copyright"}
_KEY_NAMES = {
    b"com.apple.quicktime.title": "title",
    b"com.apple.quicktime.description": "description",
    b"com.apple.quicktime.comment": "comment",
    b"com.apple.quicktime.keywords": "keywords",
}
_LONGEST = 5_000  # characters of a title or description


def read_film(name: str, data: bytes, *, field: str = "video") -> Iterator[Part]:
    """Frames with their times, and always an `Unchecked`: what lies between the frames, and the sound, nobody saw.

    field: `video`, or what of a picture's file it is.
    """
    tags = film_tags(data)
    if _hides_position(data) or any(_tells_position(tag, text) for tag, text in tags):
        yield MetadataLocation(source=name, field="GPS")
    yield from _words(name, data, tags)
    sampled = 0
    try:
        for frame, seconds in _sampled(data):
            sampled += 1
            yield ImagePart(source=name, pixels=frame, field=field, time=round(seconds, 2))
        reason = f"{_counted(sampled, field)} looked at; what lies between, and the sound, was not: {_NOT_SEEN}"
    except ImportError:
        reason = _NO_PYAV if field == "video" else f"the picture hides a {field}, not looked at: save the picture anew"
    # A decoder raises nearly anything for a broken file.
    except Exception as error:  # noqa: BLE001
        reason = f"the {field} is damaged or of a kind that is not read ({type(error).__name__}): {_NOT_SEEN}"
    yield Unchecked(source=name, stage="read", reason=reason)


def _counted(frames: int, field: str) -> str:
    return f"{frames} frame of the {field} was" if frames == 1 else f"{frames} frames of the {field} were"


def _sampled(data: bytes) -> Iterator[tuple[NDArray[np.uint8], float]]:
    """Upright RGB frames and their seconds. Raises ImportError without PyAV."""
    import av

    found = video_format(data)
    # The format is fixed, so that no playlist within the file can name others, on disk or in the network.
    with av.open(BytesIO(data), format=found.ffmpeg if found else "mov") as container:
        stream = container.streams.video[0]
        length = float(container.duration or 0) / 1_000_000
        size = (stream.codec_context.width or 1) * (stream.codec_context.height or 1)
        if size > MOST_PIXELS:
            raise ValueError("frames of too many pixels")
        most = max(1, min(MOST_FRAMES, MOST_PIXELS // size))
        step = max(STEP, length / most)
        if length > _LONG:
            stream.codec_context.skip_frame = "NONKEY"
        yield from _every(container.decode(stream), step, most)


def _every(decoded: Iterator[Any], step: float, most: int) -> Iterator[tuple[NDArray[np.uint8], float]]:
    import numpy as np

    following, taken, started = 0.0, 0, time.monotonic()
    for frame in decoded:
        if taken >= most or time.monotonic() - started > MOST_SECONDS:
            return
        seconds = float(frame.time or 0.0)
        if seconds < following:
            continue
        if frame.width * frame.height * most > 2 * MOST_PIXELS:
            raise ValueError("frames that grow")
        pixels = np.rot90(frame.to_ndarray(format="rgb24"), round(getattr(frame, "rotation", 0) / 90))
        yield np.ascontiguousarray(pixels), seconds
        taken, following = taken + 1, seconds + step


def _hides_position(data: bytes) -> bool:
    for path in ((b"moov", b"udta"), (b"moov", b"meta"), (b"moov", b"udta", b"meta"), (b"moov", b"trak", b"udta")):
        for holder in within(data, path):
            content = data[holder.body : holder.end]
            at = content.find(_LOCATION)
            if at >= 0 and _POSITION.search(content[at : at + 64]):
                return True
            if _LOCATION_KEY in content and _POSITION.search(content[content.find(b"ilst") :]):
                return True
            if any(box.kind == b"loci" for box in boxes(data, holder.body, holder.end)):
                return True
    return False


def _tells_position(tag: str, text: str) -> bool:
    return "location" in tag and _POSITION.search(text.encode()) is not None


def _words(name: str, data: bytes, tags: tuple[tuple[str, str], ...]) -> Iterator[TextPart]:
    """Titles and descriptions, and who made it, in the two forms of QuickTime and iTunes, and as tags."""
    seen: set[tuple[str, str]] = set()
    tagged = ((tag, text.encode(), is_creator(tag)) for tag, text in tags if not _tells_position(tag, text))
    for field, words, creator in (*_plain(data), *_listed(data), *_keyed(data), *tagged):
        text = words[:_LONGEST].decode("utf-8", "replace").replace("\x00", " ").strip()
        if text and (field, text) not in seen:
            seen.add((field, text))
            origin = TextSource.of(name, text)
            kind: PartKind = "creator" if creator else "metadata"
            yield TextPart(origin=origin, kind=kind, field=f"video {field}", text=text, segments=())


def _plain(data: bytes) -> Iterator[tuple[str, bytes, bool]]:
    """QuickTime: each text in a box of its own, behind its length and language."""
    for holder in within(data, (b"moov", b"udta")):
        for box in boxes(data, holder.body, holder.end):
            field = _TITLES.get(box.kind) or _CREATORS.get(box.kind)
            if field and box.kind.startswith(b"\xa9"):
                yield field, data[box.body + 4 : box.end], box.kind in _CREATORS


def _listed(data: bytes) -> Iterator[tuple[str, bytes, bool]]:
    """iTunes: boxes of `ilst`, whose `data` holds the text behind eight bytes."""
    for holder in within(data, (b"moov", b"udta", b"meta", b"ilst")):
        for box in boxes(data, holder.body, holder.end):
            field = _TITLES.get(box.kind) or _CREATORS.get(box.kind)
            for inner in boxes(data, box.body, box.end) if field else ():
                yield field or "", data[inner.body + 8 : inner.end], box.kind in _CREATORS


def _keyed(data: bytes) -> Iterator[tuple[str, bytes, bool]]:
    """Apple's: names in `keys`, and values in `ilst` by their number."""
    for holder in (*within(data, (b"moov", b"meta")), *within(data, (b"moov", b"udta", b"meta"))):
        start = holder.body if data[holder.body + 4 : holder.body + 8] == b"hdlr" else holder.body + 4
        inside = {box.kind: box for box in boxes(data, start, holder.end)}
        if b"keys" not in inside or b"ilst" not in inside:
            continue
        names = [data[box.body : box.end] for box in boxes(data, inside[b"keys"].body + 8, inside[b"keys"].end)]
        for field, value in _values(data, inside[b"ilst"].body, inside[b"ilst"].end, names):
            yield field, value, False


def _values(data: bytes, at: int, end: int, names: list[bytes]) -> Iterator[tuple[str, bytes]]:
    # The kind of each box is its number, so the common reader would take it for no box.
    while at + 24 <= end:
        size, number = int.from_bytes(data[at : at + 4]), int.from_bytes(data[at + 4 : at + 8])
        if size < 24 or not 0 < number <= len(names):
            return
        field = _KEY_NAMES.get(names[number - 1])
        if field:
            yield field, data[at + 24 : at + size]
        at += size
