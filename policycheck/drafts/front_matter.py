"""The values of a page's front matter (title, description, captions); its keys are no words of the post."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from policycheck.drafts.pieces import Pieces
from policycheck.types import TextPart, TextSource

if TYPE_CHECKING:
    from yaml.nodes import Node, ScalarNode

# The first line of a page and no other: between two lines of dashes further down stand words of the post.
_OPENING = re.compile(r"(?P<fence>---|\+\+\+)(?P<language>json)?[ \t]*(?:\r?\n|\r)")
_LINE_END = r"[ \t]*(?:\r\n|[\n\r\x85\u2028\u2029])"
# Front matter has keys. A page may also begin with a rule.
_KEY = re.compile(r"^[^\n#]*:(?:\s|\Z)|\A\s*\{", re.MULTILINE)
# How a sign is written that stands for another, by the style of the value; and at what its lines are folded.
_FOLD = r"[ \t]*(?:\r\n|[\n\r\x85\u2028\u2029])\s*"
_MARKS = {
    "'": re.compile(rf"''|{_FOLD}"),
    '"': re.compile(rf"\\(?:x[\da-fA-F]{{2}}|u[\da-fA-F]{{4}}|U[\da-fA-F]{{8}}|{_FOLD}|.)|{_FOLD}"),
}
_OTHERWISE = re.compile(_FOLD)


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """Where front matter stands in a page. start, end: what is between its fences; body: where the page goes on."""

    language: str
    start: int
    end: int
    body: int


def find_front_matter(text: str) -> FrontMatter | None:
    """The front matter that a page begins with: YAML, JSON behind `---json`, or TOML; None where there is none."""
    opening = _OPENING.match(text)
    if opening is None:
        return None
    fence = re.escape(opening["fence"]) + (r"|\.\.\." if opening["fence"] == "---" else "")
    closing = re.compile(rf"(?<=[\n\r])(?:{fence})[ \t]*(?:\r?\n|\r|\Z)").search(text, opening.end())
    if closing is None:
        return None
    language = "toml" if opening["fence"] == "+++" else opening["language"] or "yaml"
    if language == "yaml" and not _KEY.search(text[opening.end() : closing.start()]):
        return None
    return FrontMatter(language=language, start=opening.end(), end=closing.start(), body=closing.end())


def read_front_matter(origin: TextSource, found: FrontMatter) -> Iterator[TextPart]:
    """One part for each value; where the block is no valid YAML (TOML, a slip), all of it is read as it stands."""
    for pieces in _values(origin, found):
        part = pieces.part("front-matter")
        if part is not None:
            yield part


def _values(origin: TextSource, found: FrontMatter) -> Iterator[Pieces]:
    import yaml

    root = None
    # A line of TOML may be YAML as well, with half of the value for its key.
    if found.language != "toml":
        try:
            root = yaml.compose(origin.text[found.start : found.end], Loader=yaml.SafeLoader)
        except (yaml.YAMLError, RecursionError, ValueError, OverflowError):
            root = None
    if isinstance(root, yaml.MappingNode):
        for node in _scalars(root):
            yield _value(origin, node, found.start)
    else:
        whole = Pieces(origin)
        whole.original(found.start, found.end)
        yield whole


def _scalars(root: Node) -> Iterator[ScalarNode]:
    import yaml

    stack: list[Node] = [root]
    seen: set[int] = set()
    while stack:
        node = stack.pop()
        # An alias leads to the same node again, and a few lines of aliases to billions of values.
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, yaml.ScalarNode):
            if node.value.strip():
                yield node
        elif isinstance(node, yaml.MappingNode):
            for key, value in reversed(node.value):
                stack.append(value)
                # A name for a setting is one word; a list of winners may have theirs for keys.
                if isinstance(key, yaml.ScalarNode) and " " in key.value.strip():
                    stack.append(key)
        elif isinstance(node, yaml.SequenceNode):
            stack.extend(reversed(node.value))


def _value(origin: TextSource, node: ScalarNode, offset: int) -> Pieces:
    """A value with each of its characters in its place, however its lines are folded and its quotes are written."""
    start, end = offset + node.start_mark.index, offset + node.end_mark.index
    first, last = start, end
    if node.style in ("'", '"'):
        first, last = start + 1, end - 1
    elif node.style in ("|", ">"):
        header = re.compile(r"[^\n\r]*\s*").match(origin.text, start, end)
        first, last = header.end() if header else start, start + len(origin.text[start:end].rstrip())
    pieces = Pieces(origin)
    pieces.decoded(first, last, _MARKS.get(node.style or "", _OTHERWISE), _as_is if node.style == "|" else _folded)
    # Where the reader of YAML makes something else of it, its word counts.
    if pieces.text().split() != node.value.split():
        pieces = Pieces(origin)
        pieces.within(node.value, start, end)
    return pieces


def _line_ends(mark: str) -> int:
    return len(f"{mark}.".splitlines()) - 1


def _as_is(mark: str) -> str:
    return "\n" * min(2, _line_ends(mark))


def _folded(mark: str) -> str:
    from yaml.scanner import Scanner

    if mark == "''":
        return "'"
    if not mark.startswith("\\"):
        # A line ends where there was room for no more; an empty line parts what is said.
        return " " if _line_ends(mark) == 1 else "\n"
    if mark[1] in Scanner.ESCAPE_CODES:
        return chr(int(mark[2:], 16))
    return str(Scanner.ESCAPE_REPLACEMENTS.get(mark[1], ""))
