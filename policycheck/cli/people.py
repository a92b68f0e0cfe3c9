"""Who is stated to be shown: `--people`, and a file beside a picture, such as photo.jpg.people.txt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from policycheck.drafts.decode import UnreadableError, decode
from policycheck.drafts.formats import is_image_name
from policycheck.errors import UsageError
from policycheck.paths import is_file
from policycheck.register import split_names
from policycheck.types import SourceFile

SUFFIX = ".people.txt"


def is_statement(path: Path) -> bool:
    """Whether a file's name says that it states whom a picture shows, so that it is no draft itself."""
    name = path.name.lower()
    return name.endswith(SUFFIX) and is_image_name(Path(name.removesuffix(SUFFIX)).suffix)


def people_of(files: Iterable[str | Path | SourceFile]) -> Mapping[str, tuple[str, ...]]:
    """Whom the files beside the pictures state, by picture. Raises UsageError for a file that cannot be read."""
    found = {}
    for file in files:
        if isinstance(file, SourceFile) or not is_image_name(Path(file).suffix.lower()):
            continue
        beside = Path(f"{file}{SUFFIX}")
        if is_file(beside):
            found[str(file)] = split_names(_text(beside))
    return found


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
        return decode(data) if data else ""
    except (OSError, UnreadableError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise UsageError(f"{path}: cannot be read ({reason}): save it as plain text, names with commas") from error
