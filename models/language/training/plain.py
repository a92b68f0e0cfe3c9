"""Plain statements: `plain.txt`, sentences of alternatives that are drawn anew each time.

The posts say most things in a roundabout way. What is said bluntly must be known too, and can be put together.
"""

import re
from pathlib import Path
from random import Random

from posts import Line, Post, labelled

FILE = Path(__file__).with_name("plain.txt")
_CHOICE = re.compile(r"\(([^()]*)\)")


def read_plain(path: Path = FILE) -> list[tuple[tuple[str, ...], tuple[str, ...], str]]:
    """The roles, labels and alternatives of every line. Raises ValueError for a label that is none."""
    rows = []
    for row in path.read_text("utf-8").splitlines():
        if row and not row.startswith("#"):
            head, _, text = row.partition("|")
            roles, _, codes = head.partition(" ")
            rows.append((tuple(roles.split(",")), labelled(codes), text.strip()))
    return rows


def plain_posts(count: int, random: Random) -> list[Post]:
    """Posts of one plain statement each; every line of the file comes as often."""
    rows = read_plain()
    return [
        Post(
            channel="facebook", role=random.choice(roles), kind="other", place="plain.txt",
            lines=(Line(text=drawn(text, random), labels=labels, glue=" "),),
        )
        for roles, labels, text in random.choices(rows, k=count)
    ]  # fmt: skip


def drawn(text: str, random: Random) -> str:
    """The sentence with one of each alternatives, the innermost first."""
    while (found := _CHOICE.search(text)) is not None:
        text = text[: found.start()] + random.choice(found[1].split("|")) + text[found.end() :]
    return re.sub(r" +(?=[.,!?']|$)", "", re.sub(r" {2,}", " ", text)).strip()
