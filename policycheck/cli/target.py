"""A picture that a page names, and the template tags by which it may do so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from policycheck.drafts.formats import is_image_name

# Template tags of Hugo ({{< figure src="a.jpg" >}}), Jekyll and Eleventy ({% include f.html src="a.jpg" %}).
_OPENING = re.compile(r"\{[{%]")
_CLOSING = {"{{": "}}", "{%": "%}"}
_NAMED = re.compile(r"\"([^\"\n]+)\"|'([^'\n]+)'|`([^`\n]+)`|([^\s\"'`={}<>()|,]+)")


@dataclass(frozen=True, slots=True)
class Target:
    """Where a picture lies, as the page says it.

    shown: it is displayed rather than linked to.
    whole: addresses at this place have to name their server, be it the page's own, as in what networks show of a page.
    """

    text: str
    shown: bool = True
    whole: bool = False


def names_image(target: str) -> bool:
    """Whether an address is that of a picture or a video, by its ending."""
    return is_image_name(PurePosixPath(re.split(r"[?#]", target.strip())[0]).suffix.lower())


def of_tags(text: str) -> Iterator[Target]:
    """The pictures that template tags name."""
    for start, end in _tags(text):
        for named in _NAMED.finditer(text, start, end):
            value = next(filter(None, named.groups()))
            if names_image(value):
                yield Target(value)


def without_tags(text: str) -> str:
    """The text without its template tags."""
    kept, at = [], 0
    for start, end in _tags(text):
        kept.append(text[at:start])
        at = end
    return "".join((*kept, text[at:]))


def _tags(text: str) -> Iterator[tuple[int, int]]:
    # Without a closing behind it there is no tag, and to look for one from each opening takes the square of the time.
    last = {opening: text.rfind(closing) for opening, closing in _CLOSING.items()}
    opening = _OPENING.search(text)
    while opening:
        end = opening.end()
        if last[opening[0]] >= end:
            end = text.index(_CLOSING[opening[0]], end) + 2
            yield opening.start(), end
        else:
            # The second bracket may open a tag of the other kind: {{%.
            end -= 1
        opening = _OPENING.search(text, end)
