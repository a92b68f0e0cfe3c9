"""Reads the posts written for this model: `posts/*.txt` to train, those of tests/data to measure.

A post is a header, `@ CHANNEL ROLE KIND`, and one line for each sentence, `LABELS| text`; a blank line ends it. A line
that ends in ¶ is followed by a line break in the post, else by a space. `{SLOT}` stands for a name or a word drawn
anew each time, `{KIND:text}` marks a fixed one.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from labels import expanded

CHANNELS = frozenset(
    ("facebook", "x", "instagram", "tiktok", "youtube", "linkedin", "whatsapp", "soundcloud",
     "website", "blog", "newsletter")
)  # fmt: skip
ROLES = frozenset(("official", "staff", "pupil", "parent"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A sentence of a post with its labels (those of `labels.CATEGORIES`) and what follows it."""

    text: str
    labels: tuple[str, ...]
    glue: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    channel: str
    role: str
    kind: str
    lines: tuple[Line, ...]
    place: str  # file:line of the header

    @property
    def labels(self) -> frozenset[str]:
        return frozenset(label for line in self.lines for label in line.labels)


def read_posts(path: Path) -> Iterator[Post]:
    """The posts of a file in order. Raises ValueError (file:line: what) for one that cannot be read."""
    block: list[tuple[int, str]] = []
    for number, line in enumerate([*path.read_text("utf-8").splitlines(), ""], start=1):
        begins = line.startswith("@ ")
        if block and (begins or not line.strip()):
            yield _post(path, block)
            block = []
        if line.strip():
            block.append((number, line))


def read_folder(folder: Path) -> list[Post]:
    """The posts of every .txt file of a folder, in the files' order."""
    return [post for path in sorted(folder.glob("*.txt")) for post in read_posts(path)]


def labelled(codes: str) -> tuple[str, ...]:
    """The labels of codes divided by commas. Raises ValueError for a code that stands for none."""
    return expanded(code.strip() for code in codes.split(",") if code.strip())


def _post(path: Path, block: list[tuple[int, str]]) -> Post:
    number, header = block[0]
    cells = header.split()
    if len(cells) != 4 or cells[0] != "@" or cells[1] not in CHANNELS or cells[2] not in ROLES:
        raise ValueError(f"{path.name}:{number}: a post begins with @ CHANNEL ROLE KIND")
    return Post(
        channel=cells[1], role=cells[2], kind=cells[3],
        lines=tuple(_lines(path, block[1:])), place=f"{path.name}:{number}",
    )  # fmt: skip


def _lines(path: Path, rows: Iterable[tuple[int, str]]) -> Iterator[Line]:
    for number, row in rows:
        codes, bar, text = row.partition("|")
        text = text.strip()
        bare = text.rstrip("¶").rstrip()
        if not bar or not bare:
            raise ValueError(f"{path.name}:{number}: a line is LABELS| text")
        try:
            labels = labelled(codes)
        except ValueError as error:
            raise ValueError(f"{path.name}:{number}: {error}") from error
        breaks = len(text) - len(text.rstrip("¶"))
        yield Line(text=bare, labels=labels, glue="\n" * breaks or " ")
