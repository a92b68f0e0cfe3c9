"""SVG: whether a drawing is whole. Its words are read as those of a page."""

from __future__ import annotations


def is_whole_drawing(data: bytes) -> bool:
    """Whether it is XML to its end; a browser draws none that is not. Nothing outside the file is asked for."""
    from xml.parsers.expat import ExpatError, ParserCreate

    parser = ParserCreate()
    try:
        parser.Parse(data, True)
    except ExpatError:
        return False
    return True
