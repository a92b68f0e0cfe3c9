"""The values of a page's front matter (title, description, captions); its keys are no words of the post."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from policycheck.drafts.pieces import Pieces
from policycheck.types import TextPart, TextSource

if TYPE_CHECKING:
    from yaml.nodes import Node


def read_front_matter(origin: TextSource, start: int, end: int) -> Iterator[TextPart]:
    """One part for each value; where the block is no valid YAML (TOML, a slip), all of it is read as it stands."""
    import yaml

    try:
        root = yaml.compose(origin.text[start:end], Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        root = None
    spans = list(_scalars(root)) if isinstance(root, yaml.MappingNode) else [("", 0, end - start)]
    for value, first, last in spans:
        pieces = Pieces(origin)
        if value:
            pieces.within(value, start + first, start + last)
        else:
            pieces.original(start + first, start + last)
        part = pieces.part("front-matter")
        if part is not None:
            yield part


def _scalars(root: Node) -> Iterator[tuple[str, int, int]]:
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
                yield node.value, node.start_mark.index, node.end_mark.index
        elif isinstance(node, yaml.MappingNode):
            stack.extend(value for _, value in reversed(node.value))
        elif isinstance(node, yaml.SequenceNode):
            stack.extend(reversed(node.value))
