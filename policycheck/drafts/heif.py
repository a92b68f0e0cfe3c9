"""The thumbnails of a HEIC, which libheif shows to nobody: the same file with each of them as a picture of its own."""

from __future__ import annotations

from policycheck.drafts.boxes import boxes, within

#: ISO/IEC 23008-12, 6.4.4: a reference that makes an item the thumbnail of another; one of no known kind does not.
_THUMBNAIL, _NO_REFERENCE = b"thmb", b"nonE"


def with_thumbnails_shown(data: bytes) -> bytes | None:
    """The file's bytes with its thumbnails as pictures, or None where it has none."""
    places = [
        box.start + 4
        for references in within(data, (b"meta", b"iref"))
        # A version and flags stand before the references.
        for box in boxes(data, references.body + 4, references.end)
        if box.kind == _THUMBNAIL
    ]
    if not places:
        return None
    changed = bytearray(data)
    for place in places:
        changed[place : place + 4] = _NO_REFERENCE
    return bytes(changed)
