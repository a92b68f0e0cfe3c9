"""SVG: whether a drawing is whole, and says all it shows. Its words are read as those of a page."""

from __future__ import annotations

import re

# Old programs write the addresses of their vocabularies so, which nobody sees.
_OWN_WORDS = re.compile(r"""<!ENTITY\s+(?:%\s+)?[^\s>]+\s+(?:SYSTEM|PUBLIC|["'](?!\s*(?:https?://|["'])))""")


def is_whole_drawing(data: bytes) -> bool:
    """Whether it is XML to its end; a browser draws none that is not. Nothing outside the file is asked for."""
    from xml.parsers.expat import ExpatError, ParserCreate

    parser = ParserCreate()
    try:
        parser.Parse(data, True)
    except ExpatError:
        return False
    return True


def declares_words(text: str) -> bool:
    """Whether it puts words of its own, or of another file, in the place of marks (`&winner;`)."""
    return _OWN_WORDS.search(text) is not None
