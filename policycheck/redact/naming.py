"""Names of files that name nobody and end in what the file is; and the references to them in a text."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile
from pathlib import PurePosixPath

from policycheck.redact.edits import Edit
from policycheck.redact.references import Named, Reference


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The new names of files and of folders, by the old ones.

    Files of one name, in whatever folders, have one new name, and so have folders: what refers to one of them leads
    to it even where a site's template puts the folder before it.
    """

    files: Mapping[str, str]
    folders: Mapping[str, str]

    def path(self, name: str) -> str:
        """The new path of a file."""
        path = PurePosixPath(name)
        folders = (self.folders.get(folder, folder) for folder in path.parts[:-1])
        return str(PurePosixPath(*folders, self.files.get(path.name, path.name)))

    def edits(self, references: Iterable[Reference]) -> Iterator[Edit]:
        """An edit for each name in the references that is another one now; what stays of it stays as written."""
        for *folders, file in references:
            yield from (edit for folder in folders for edit in _edit(folder, self.folders.get(folder.name)))
            yield from _edit(file, self.files.get(file.name))


def new_names(
    formats: Mapping[str, str], *, pictures: Collection[str], telling: Collection[str], folders: Collection[str]
) -> Names:
    """Neutral names for what names somebody, and for no other file one that another has.

    formats: each file's path with the ending of what it is written as. pictures: the paths that are pictures.
    telling: names of files, without folders, that name somebody; folders: those of folders.
    """
    paths = {path.casefold() for path in formats}
    made: dict[str, str] = {}
    for path, wanted in formats.items():
        old, new = PurePosixPath(path).name, PurePosixPath(wanted).name
        if old in made:
            continue
        beside = [PurePosixPath(item) for item in formats if PurePosixPath(item).name == old]
        if old in telling:
            kind = "picture" if any(str(item) in pictures for item in beside) else "post"
            new = _numbered(kind, PurePosixPath(new).suffix, [*made.values(), *_names(formats)])
        elif new != old:
            # photo.heic beside photo.jpg: the second is called photo-heic.jpg.
            stem, ending = PurePosixPath(old).stem, PurePosixPath(old).suffix[1:]
            number = 1
            while any(str(item.with_name(new)).casefold() in paths for item in beside):
                new = f"{stem}-{ending}{f'-{number}' if number > 1 else ''}{PurePosixPath(new).suffix}"
                number += 1
        made[old] = new
        paths |= {str(item.with_name(new)).casefold() for item in beside}
    return Names(files=made, folders=_new_folders(formats, folders))


def _new_folders(paths: Iterable[str], telling: Collection[str]) -> dict[str, str]:
    known = list(dict.fromkeys(folder for path in paths for folder in PurePosixPath(path).parts[:-1]))
    made: dict[str, str] = {}
    for folder in known:
        if folder in telling:
            made[folder] = _numbered("folder", "", [*known, *made.values()])
    return made


def _names(paths: Iterable[str]) -> Iterator[str]:
    return (PurePosixPath(path).name for path in paths)


def _numbered(kind: str, ending: str, taken: Iterable[str]) -> str:
    used = {PurePosixPath(item).stem.casefold() for item in taken}
    number = 1
    while f"{kind}-{number}" in used:
        number += 1
    return f"{kind}-{number}{ending}"


def _edit(old: Named, new: str | None) -> Iterator[Edit]:
    if new is None or new == old.name:
        return
    # Only the ending may differ; the stem keeps its spaces and signs the way that they are written.
    kept = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old.read, new, strict=False)))
    yield Edit(runs=((old.places[kept], old.end),), text=new[kept:])
