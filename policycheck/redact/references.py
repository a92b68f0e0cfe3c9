"""Where a text names a file of its draft: in an address or in words, however it is written there."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from pathlib import PurePosixPath
from unicodedata import normalize

# What is written for another character: in addresses, in HTML, in Markdown and in quoted values.
_ESCAPE = re.compile(r"(?:%[0-9A-Fa-f]{2})+|&#?\w+;|\\(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|[!-/:-@\[-`{-~])", re.ASCII)
_SLASHES = "/\\"
# What ends an address to the left, and what ends one path in it, such as another candidate of `srcset`.
_ADDRESS = re.compile(r"[\s\"'`<>()\[\]{}|]")
_PATH = re.compile(r"[\s\"'`<>()\[\]{}|,;:=]")
_HOST = re.compile(r"(?:\A|:)//[^/]")
_DETOURS = re.compile(r"[/\\](?P<detours>(?:[/\\]|\.[/\\]|(?!\.\.[/\\])[^\s\"'<>/\\]+[/\\]\.\.[/\\])+)\Z")
_WITHIN_NAME = re.compile(r"[\w.-]")
# A name without an ending is a word; it refers to a file where a target stands.
_TARGET = re.compile(r"(?:\]\(<?|=[\"']?|url\([\"']?)\Z")
_LONGEST_PATH = 1000


@dataclass(frozen=True, slots=True)
class Named:
    """A folder or file, and how a text writes its name: the characters read, and where each of them begins and ends."""

    name: str
    read: str
    places: tuple[int, ...]

    @property
    def start(self) -> int:
        return self.places[0]

    @property
    def end(self) -> int:
        return self.places[-1]


#: Of a place where a text names a file: the file, and before it those of its folders that are written there.
Reference = tuple[Named, ...]


def references(text: str, files: Iterable[str]) -> tuple[Reference, ...]:
    """Every place where a text refers to one of the files, in order.

    The folders written before a name must be some of the file's own, or lead to the top that it lies below: which
    folder a site is published from is not known. What lies on another server is none of the files.
    """
    paths = [PurePosixPath(file) for file in files]
    decoded, plain = _decoded(text), _View(text=text, shape=text, places=range(len(text) + 1))
    found: list[Reference] = []
    for path in paths:
        found.extend(_of_file(decoded, path))
        # A name may hold what elsewhere stands for another character.
        if re.search(r"[%&\\]", str(path)):
            found.extend(_of_file(plain, path))
    apart: list[Reference] = []
    for reference in sorted(found, key=lambda item: (item[-1].start, -item[-1].end, -len(item))):
        if not apart or reference[-1].start >= apart[-1][-1].end:
            apart.append(reference)
    return tuple(apart)


@dataclass(frozen=True, slots=True, kw_only=True)
class _View:
    """A text as it is meant. `shape` has a letter for what was written as part of a name; places: in the file."""

    text: str
    shape: str
    places: Sequence[int]

    def named(self, name: str, start: int, end: int) -> Named:
        return Named(name, self.text[start:end], tuple(self.places[start : end + 1]))


def _decoded(text: str) -> _View:
    read: list[str] = []
    shape: list[str] = []
    places: list[int] = []
    last = 0
    for found in _ESCAPE.finditer(text):
        plain = text[last : found.start()]
        chars = _meant(found[0])
        read += (plain, chars)
        shape += (plain, re.sub(r"[^/\\]", "x", chars) if found[0][0] == "%" else chars)
        places.extend(range(last, found.start()))
        places.extend(_begins(found[0], chars, found.start()))
        last = found.end()
    places.extend(range(last, len(text) + 1))
    return _View(text="".join((*read, text[last:])), shape="".join((*shape, text[last:])), places=places)


def _meant(written: str) -> str:
    """The characters that an escape stands for; itself where it stands for none."""
    if written[0] == "%":
        try:
            return bytes.fromhex(written.replace("%", "")).decode()
        except UnicodeDecodeError:
            return written
    if written[0] == "&":
        return unescape(written)
    return chr(int(written[2:], 16)) if len(written) > 2 else written[1]


def _begins(written: str, chars: str, start: int) -> Iterator[int]:
    if written == chars:
        yield from range(start, start + len(written))
        return
    for char in chars:
        yield start
        # Of an entity that stands for two characters the second begins where the first does.
        start += 3 * len(char.encode()) if written[0] == "%" else 0


def _of_file(view: _View, path: PurePosixPath) -> Iterator[Reference]:
    for name in {normalize("NFC", path.name), normalize("NFD", path.name)}:
        start = view.text.find(name)
        while start >= 0:
            end = start + len(name)
            if _is_whole(view, start, end):
                folders = _folders(view, start, path.parts[:-1])
                if folders is not None and (path.suffix or _is_target(view, start)):
                    yield (*folders, view.named(path.name, start, end))
            start = view.text.find(name, start + 1)


def _is_whole(view: _View, start: int, end: int) -> bool:
    """Whether a name is no part of a longer one."""
    before, after = view.shape[max(0, start - 1) : start], view.shape[end : end + 2]
    if before and _WITHIN_NAME.match(before):
        return False
    return not re.match(r"[\w-]|\.\w", after)


def _is_target(view: _View, start: int) -> bool:
    return _TARGET.search(_before(view, start)[: -len(_path(view, start)) or None]) is not None


def _folders(view: _View, start: int, folders: tuple[str, ...]) -> list[Named] | None:
    """Those of a file's folders that are written before its name; None where other ones are."""
    if _HOST.search(_ADDRESS.split(_before(view, start))[-1]):
        return None
    written: list[Named] = []
    left = list(folders)
    at = _behind_detours(view, start)
    while left and view.text[at - 1 : at] in tuple(_SLASHES) and _ends_with(view, at - 1, left[-1]):
        name = left.pop()
        written.insert(0, view.named(name, at - 1 - len(name), at - 1))
        at = _behind_detours(view, at - 1 - len(name))
    path = _path(view, at)
    others = _normal(path)
    if _fits(others, left) or (path[:1] in tuple(_SLASHES) and _fits(others[1:], left)):
        return written
    return None


def _behind_detours(view: _View, at: int) -> int:
    """Where the path before a place ends when what leads nowhere is left out: `./`, a second slash, `folder/../`."""
    if view.text[at - 2 : at - 1] not in (*_SLASHES, "."):
        return at
    found = _DETOURS.search(view.text[max(0, at - _LONGEST_PATH) : at])
    return at - len(found["detours"]) if found else at


def _ends_with(view: _View, end: int, name: str) -> bool:
    start = end - len(name)
    if start < 0 or view.text[start:end] != name:
        return False
    return not _WITHIN_NAME.match(view.shape[max(0, start - 1) : start] or " ")


def _before(view: _View, start: int) -> str:
    return view.shape[max(0, start - _LONGEST_PATH) : start]


def _path(view: _View, start: int) -> str:
    """What of a path is written before a place."""
    written = _PATH.split(_before(view, start))[-1]
    return view.text[start - len(written) : start]


def _normal(path: str) -> list[str]:
    names = posixpath.normpath(path.replace("\\", "/")).split("/")
    return [name for name in names if name not in ("", ".", "..")]


def _fits(written: Sequence[str], folders: Sequence[str]) -> bool:
    """Whether one of two paths of folders ends in the other."""
    number = min(len(written), len(folders))
    return not number or list(written[-number:]) == list(folders[-number:])
