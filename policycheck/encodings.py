"""What tells the encoding of a text that is not UTF-8 throughout."""

from __future__ import annotations

import re

_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


def holds_utf8(data: bytes) -> bool:
    """Whether a letter beyond ASCII is written in UTF-8 anywhere in it.

    In Windows-1252 the same bytes are two or three signs that hardly ever stand together (`Ã©`).
    """
    return _SEQUENCE.search(data) is not None
