"""The files of a draft as bytes, under the names that copies of them carry."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from policycheck.drafts.decode import UnreadableError
from policycheck.drafts.read import file_bytes
from policycheck.errors import UsageError
from policycheck.paths import absolute
from policycheck.types import Draft, SourceFile, Unchecked

if TYPE_CHECKING:
    Given = str | Path | SourceFile


def read_originals(draft: Draft) -> tuple[tuple[SourceFile, ...], tuple[Unchecked, ...]]:
    """The files, and what of them cannot be opened. A text given as a string is `text.txt`.

    A copy's name is the path from the first file's folder where the original lies in or below it, so that a page still
    finds its pictures; else the file's own name. Raises UsageError for two files of one name, and for a picture
    that is no file.
    """
    files: dict[str, SourceFile] = {}
    unread: list[Unchecked] = []
    for item, name in _named(draft):
        if name in files:
            raise UsageError(f"{name}: two files of this name would share one place in the copy: rename one")
        try:
            data = item.data if isinstance(item, SourceFile) else file_bytes(Path(item))
        except UnreadableError as error:
            unread.append(Unchecked(source=name, stage="read", reason=str(error)))
        else:
            files[name] = SourceFile(name=name, data=data)
    return tuple(files.values()), tuple(unread)


def people_of_copies(draft: Draft) -> Mapping[str, Sequence[str]]:
    """Whom the draft states its pictures to show, by the names that `read_originals` gives them.

    What is stated of a source that is none of the draft's keeps its name. Raises UsageError as `read_originals` does.
    """
    names = {str(item.name if isinstance(item, SourceFile) else item): name for item, name in _named(draft)}
    return {names.get(source, source): people for source, people in draft.people_of.items()}


def _named(draft: Draft) -> Iterator[tuple[Given, str]]:
    """Each file of a draft and its copy's name."""
    given: list[Given] = []
    if draft.text is not None:
        given.append(SourceFile(name="text.txt", data=draft.text.encode()))
    given.extend(draft.files)
    for image in draft.images:
        if not isinstance(image, (str, Path)):
            raise UsageError("a safe copy needs a name for each picture: give it as a file")
        given.append(image)
    home = _home(given)
    for item in given:
        yield item, item.name if isinstance(item, SourceFile) else _name(Path(item), home)


def _home(given: list[Given]) -> Path | None:
    paths = [absolute(Path(item)) for item in given if not isinstance(item, SourceFile)]
    return paths[0].parent if paths else None


def _name(path: Path, home: Path | None) -> str:
    place = absolute(path)
    return place.relative_to(home).as_posix() if home and place.is_relative_to(home) else place.name
