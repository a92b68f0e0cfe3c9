"""The pictures that HTML and drawings show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from policycheck.cli.target import Target, names_image
from policycheck.markup import MarkupParser

_CSS_URL = re.compile(r"url\(\s*['\"]?(?P<target>[^'\")]+)")
_STRING = re.compile(r'"((?:[^"\\]|\\.|\\\Z)*)(?:"|\Z)', re.DOTALL)
# Tags that show what they name, whatever it is called; in others only what is called a picture is one.
_SURE = {
    **dict.fromkeys(("img", "input", "amp-img"), ("src", "data-src")),
    **dict.fromkeys(("image", "feimage"), ("href", "xlink:href")),
    "video": ("poster",),
}
_BY_NAME = re.compile(
    r"src|data|poster|background|data-(?!(?:[\w-]+-)?(?:title|caption|alt|\w*name|label|description)$).+"
)
# What networks and searches show of a page (Open Graph, Twitter's cards).
_PREVIEW = re.compile(r"(?:og|twitter):image(?::(?:url|secure_url|src))?|image|thumbnail(?:url)?")
_LINKED = ("preload", "prefetch", "image_src")


def shown_by(html: str) -> Iterator[Target]:
    """The pictures that a piece of HTML shows or links to."""
    if "<" in html:
        reader = _Reader()
        reader.take(html)
        yield from reader.targets


class _Reader(MarkupParser):
    """Collects what an HTML fragment shows."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.targets: list[Target] = []
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value for name, value in attrs if value and value.strip()}
        self._inside = ""
        if tag == "style" or (tag == "script" and "ld+json" in values.get("type", "").lower()):
            self._inside = tag
        sure = _SURE.get(tag, ())
        for name, value in values.items():
            if name in sure or (_BY_NAME.fullmatch(name) and names_image(value)):
                self._add(value)
            elif name.endswith("srcset"):
                for candidate in _candidates(value):
                    self._add(candidate)
        if tag == "a" and names_image(values.get("href", "")):
            self.targets.append(Target(values["href"], shown=False))
        if tag in ("link", "meta"):
            self._of_head(tag, values)
        for found in _CSS_URL.finditer(unescape(values.get("style", ""))):
            self._add(found["target"])

    def handle_endtag(self, _tag: str) -> None:
        self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside == "style":
            for found in _CSS_URL.finditer(data):
                if names_image(found["target"]):
                    self._add(found["target"])
        elif self._inside:
            for value in _STRING.findall(data):
                if names_image(value):
                    self.targets.append(Target(value.replace("\\/", "/"), whole=True))

    def _of_head(self, tag: str, values: dict[str, str]) -> None:
        """What the head of a page names: pictures that a browser fetches ahead, and those that others show of it."""
        if tag == "link":
            if values.get("rel", "").lower() in _LINKED and names_image(values.get("href", "")):
                self._add(values["href"])
            return
        names = (values.get(name, "").strip().lower() for name in ("property", "name", "itemprop"))
        target = values.get("content", "")
        if target and any(_PREVIEW.fullmatch(name) for name in names):
            self.targets.append(Target(target, whole=True))

    def _add(self, target: str) -> None:
        self.targets.append(Target(target))


def _candidates(srcset: str) -> Iterator[str]:
    # A candidate is an address, then its width; the address of a data: picture holds a comma itself.
    for found in re.finditer(r"(?:^|,)\s*(?P<target>\S+?)(?=,\s|,?$|\s)", srcset):
        yield found["target"]
