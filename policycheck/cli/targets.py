"""What a page's source refers to: the targets of its pictures, as written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from pathlib import PurePosixPath
from typing import Any

from policycheck.drafts.formats import is_image_name
from policycheck.markup import MarkupParser

_FRONT_MATTER = re.compile(
    r"\A(?P<fence>---|\+\+\+)[ \t]*\r?\n(?P<body>.*?)^(?P=fence)[ \t]*\r?$", re.DOTALL | re.MULTILINE
)
# Template tags of Hugo ({{< figure src="a.jpg" >}}), Jekyll and Eleventy ({% include f.html src="a.jpg" %}).
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_NAMED = re.compile(r"\"([^\"\n]+)\"|'([^'\n]+)'|`([^`\n]+)`|([^\s\"'`={}<>()|,]+)")
_CSS_URL = re.compile(r"url\(\s*['\"]?(?P<target>[^'\")]+)")
# Front matter that speaks of pictures rather than naming one that is shown.
_PROSE_KEYS = ("title", "description", "summary", "excerpt", "alt", "caption", "tags", "categories")


@dataclass(frozen=True, slots=True)
class Target:
    """Where a picture lies, as the page says it. `shown`: it is displayed rather than linked to."""

    text: str
    shown: bool = True


class FrontMatterError(ValueError):
    """The front matter is neither YAML nor TOML, so what it names is not known."""


def markdown_targets(text: str) -> Iterator[Target]:
    """The pictures of a Markdown page's body: images, HTML, template tags, links that lead to a picture."""
    import pyromark

    yield from _of_tags(text)
    html: list[str] = []
    options = pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_FOOTNOTES | pyromark.Options.ENABLE_WIKILINKS
    for event in pyromark.events(_TAG.sub("", text), options=options):
        if not isinstance(event, dict):
            continue
        if "Start" in event and isinstance(event["Start"], dict):
            yield from _of_start(event["Start"])
        elif "Html" in event or "InlineHtml" in event:
            html.append(event.get("Html") or event.get("InlineHtml") or "")
        elif event.get("End") == "HtmlBlock":
            yield from _shown("".join(html))
            html.clear()
    yield from _shown("".join(html))


def html_targets(text: str) -> Iterator[Target]:
    """The pictures of an HTML page's body, templates included."""
    yield from _of_tags(text)
    yield from _shown(_TAG.sub("", text))


def front_matter(text: str) -> tuple[str, str, str]:
    """The fence (`---`, `+++`, or empty), the front matter and the body of a page."""
    found = _FRONT_MATTER.match(text)
    return (found["fence"], found["body"], text[found.end() :]) if found else ("", "", text)


def front_matter_targets(fence: str, body: str) -> Iterator[Target]:
    """The values of front matter that name a picture. Raises FrontMatterError."""
    import tomllib

    import yaml

    try:
        values = tomllib.loads(body) if fence == "+++" else yaml.load(body, Loader=yaml.SafeLoader)
    except (tomllib.TOMLDecodeError, yaml.YAMLError, ValueError, RecursionError) as error:
        raise FrontMatterError from error
    for value in _strings(values):
        if _names_image(value):
            yield Target(value.strip())


def _strings(values: Any) -> Iterator[str]:
    stack, seen = [values], {0}
    while stack:
        value = stack.pop()
        if isinstance(value, str):
            yield value
        # YAML aliases make one value appear many times over.
        if id(value) in seen:
            continue
        seen.add(id(value))
        if isinstance(value, Mapping):
            stack.extend(item for key, item in value.items() if str(key).lower() not in _PROSE_KEYS)
        elif isinstance(value, Sequence) and not isinstance(value, (str, bytes)):
            stack.extend(value)


def _of_start(start: dict[str, Any]) -> Iterator[Target]:
    if "Image" in start and start["Image"]["dest_url"].strip():
        yield Target(start["Image"]["dest_url"])
    elif "Link" in start and _names_image(start["Link"]["dest_url"]):
        yield Target(start["Link"]["dest_url"], shown=False)


def _of_tags(text: str) -> Iterator[Target]:
    for tag in _TAG.finditer(text):
        for named in _NAMED.finditer(tag[0]):
            value = next(filter(None, named.groups()))
            if _names_image(value):
                yield Target(value)


def _names_image(target: str) -> bool:
    return is_image_name(PurePosixPath(re.split(r"[?#]", target.strip())[0]).suffix.lower())


def _shown(html: str) -> Iterator[Target]:
    if "<" in html:
        reader = _Reader()
        reader.feed(html)
        reader.close()
        yield from reader.targets


class _Reader(MarkupParser):
    """Collects what an HTML fragment shows."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.targets: list[Target] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value for name, value in attrs if value and value.strip()}
        for name in ("src", "data-src") if tag in ("img", "input", "amp-img") else ():
            self._add(values.get(name))
        for name in ("href", "xlink:href") if tag == "image" else ():
            self._add(values.get(name))
        for name in ("srcset", "data-srcset") if tag in ("img", "source") else ():
            for candidate in _candidates(values.get(name, "")):
                self._add(candidate)
        if tag == "video":
            self._add(values.get("poster"))
        if tag in ("video", "source") and _names_image(values.get("src", "")):
            self._add(values["src"])
        if tag == "a" and _names_image(values.get("href", "")):
            self.targets.append(Target(values["href"], shown=False))
        for found in _CSS_URL.finditer(unescape(values.get("style", ""))):
            self._add(found["target"])

    def _add(self, target: str | None) -> None:
        if target:
            self.targets.append(Target(target))


def _candidates(srcset: str) -> Iterator[str]:
    # A candidate is an address, then its width; the address of a data: picture holds a comma itself.
    for found in re.finditer(r"(?:^|,)\s*(?P<target>\S+?)(?=,\s|,?$|\s)", srcset):
        yield found["target"]
