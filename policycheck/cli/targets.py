"""What a page's source refers to: the targets of its pictures, as written."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from policycheck.cli.markup_targets import shown_by
from policycheck.cli.target import Target, names_image, of_tags, without_tags
from policycheck.drafts.front_matter import find_front_matter

# Front matter that speaks of pictures rather than naming one that is shown.
_PROSE_KEYS = ("title", "description", "summary", "excerpt", "alt", "caption", "tags", "categories")


class FrontMatterError(ValueError):
    """The front matter is not written as its fence says, so what it names is not known."""


def markdown_targets(text: str) -> Iterator[Target]:
    """The pictures of a Markdown page's body: images, HTML, template tags, links that lead to a picture."""
    import pyromark

    yield from of_tags(text)
    html: list[str] = []
    options = pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_FOOTNOTES | pyromark.Options.ENABLE_WIKILINKS
    for event in pyromark.events(without_tags(text), options=options):
        if not isinstance(event, dict):
            continue
        if "Start" in event and isinstance(event["Start"], dict):
            yield from _of_start(event["Start"])
        elif "Html" in event or "InlineHtml" in event:
            html.append(event.get("Html") or event.get("InlineHtml") or "")
        elif event.get("End") == "HtmlBlock":
            yield from shown_by("".join(html))
            html.clear()
    yield from shown_by("".join(html))


def html_targets(text: str) -> Iterator[Target]:
    """The pictures of an HTML page's body, templates included."""
    yield from of_tags(text)
    yield from shown_by(without_tags(text))


def front_matter(text: str) -> tuple[str, str, str]:
    """The language (`yaml`, `toml`, `json`, or empty), the front matter and the body of a page.

    Hugo takes an object of JSON at the top of a page for it, without any fence.
    """
    found = find_front_matter(text)
    if found:
        return found.language, text[found.start : found.end], text[found.body :]
    if text.startswith("{"):
        try:
            end = json.JSONDecoder().raw_decode(text)[1]
        except (ValueError, RecursionError):
            return "", "", text
        return "json", text[:end], text[end:]
    return "", "", text


def front_matter_targets(language: str, body: str) -> Iterator[Target]:
    """The values of front matter that name a picture. Raises FrontMatterError."""
    import yaml

    try:
        if language == "yaml":
            values = yaml.load(body, Loader=yaml.SafeLoader)
        else:
            values = json.loads(body) if language == "json" else tomllib.loads(body)
    # PyYAML raises nearly anything where a value is not what its mark (!!bool) says.
    except (
        yaml.YAMLError,
        ValueError,
        LookupError,
        ArithmeticError,
        AttributeError,
        TypeError,
        RecursionError,
    ) as error:
        raise FrontMatterError from error
    for value in _strings(values):
        if names_image(value):
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
    elif "Link" in start and names_image(start["Link"]["dest_url"]):
        yield Target(start["Link"]["dest_url"], shown=False)
