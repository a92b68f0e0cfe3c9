"""A folded text with what several families need of it, read once: its labels and its web addresses."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from policycheck.detect.patterns.labels import Labels, read_labels
from policycheck.detect.patterns.spans import Span
from policycheck.detect.patterns.urls import Url, find_urls


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A text, its labels and its web addresses, both in order of place."""

    text: str
    labels: Labels
    urls: tuple[Url, ...]

    def url_before(self, offset: int) -> Url | None:
        """The last web address that begins at or before an offset."""
        place = bisect_right(self.urls, offset, key=lambda url: url.start) - 1
        return self.urls[place] if place >= 0 else None

    def in_url(self, span: Span) -> bool:
        """Whether a span overlaps a web address."""
        url = self.url_before(span.end - 1)
        return url is not None and url.end > span.start


#: A family: what it finds in a text, in no order.
Find = Callable[[Reading], Iterator[Span]]


def read(text: str) -> Reading:
    return Reading(text=text, labels=read_labels(text), urls=tuple(find_urls(text)))
