"""Questions about paths that pathlib answers otherwise."""

from __future__ import annotations

import os
from pathlib import Path


def absolute(path: str | Path) -> Path:
    """The path from the root without `..`, its links not followed: a linked page lies where its link lies."""
    return Path(os.path.abspath(path))  # noqa: PTH100 - resolve() follows links, absolute() keeps `..`


def is_file(path: str | Path) -> bool:
    """Whether it is known to be a file; false where one may not look, on which Path.is_file raises."""
    return os.path.isfile(path)  # noqa: PTH113 - see above


def is_folder(path: str | Path) -> bool:
    """Whether it is known to be a folder; false where one may not look, on which Path.is_dir raises."""
    return os.path.isdir(path)  # noqa: PTH112 - see above


def path_key(path: str | Path) -> str:
    """What two spellings of one path have in common on this system."""
    return os.path.normcase(absolute(path))
