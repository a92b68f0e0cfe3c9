"""The titles and the position that WebM, MKV and AVI hold, as FFmpeg reads them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO

from policycheck.drafts.formats import MP4, video_format

#: What cameras and programs write about the file.
_PROGRAMS = re.compile(
    r"(?:encoder|encoded_by|encoding_.*|software|duration|date.*|creation_time|language|handler_name|vendor_id|timecode"
    r"|_statistics_.*|bps.*|number_of_.*|major_brand|minor_version|compatible_brands|make|model|source_id|isft|tool)",
    re.IGNORECASE,
)
_CREATORS = frozenset("artist author director composer producer copyright performer album_artist".split())


def film_tags(data: bytes) -> tuple[tuple[str, str], ...]:
    """Each tag of the file and its streams in lower case, with its text; none without PyAV, of a damaged video, and of
    MP4 and the like, whose boxes are read without it."""
    found = video_format(data)
    if found is None or found is MP4:
        return ()
    try:
        return tuple(dict.fromkeys(_tags(data, found.ffmpeg)))
    # Whatever it is, reading the frames says it.
    except Exception:  # noqa: BLE001
        return ()


def is_creator(tag: str) -> bool:
    """Whether a tag names who made the video."""
    return tag in _CREATORS


def _tags(data: bytes, kind: str) -> Iterator[tuple[str, str]]:
    import av

    with av.open(BytesIO(data), format=kind) as container:
        for tags in (container.metadata, *(stream.metadata for stream in container.streams)):
            for tag, text in tags.items():
                if not _PROGRAMS.fullmatch(tag):
                    yield tag.lower(), text
