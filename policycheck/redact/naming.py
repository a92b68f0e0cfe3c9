"""Names of files that name nobody, and the references to them in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import PurePosixPath
from urllib.parse import quote

from policycheck.redact.edits import Edit


def neutral_name(name: str, taken: Iterable[str], *, kind: str) -> str:
    """`picture-1.jpg` for `katie.jpg`, in the same folder; kind: the word that it begins with."""
    path = PurePosixPath(name)
    used = {PurePosixPath(item).stem.casefold() for item in taken}
    number = 1
    while f"{kind}-{number}" in used:
        number += 1
    return str(path.with_name(f"{kind}-{number}{path.suffix}"))


def reference_edits(text: str, old: str, new: str) -> Iterator[Edit]:
    """An edit wherever a text names the file `old`, as it is, in an address or in HTML; `new` is its name now."""
    before, after = PurePosixPath(old).name, PurePosixPath(new).name
    spellings = {before, quote(before), escape(before, quote=False), escape(before)}
    pattern = "|".join(re.escape(item) for item in sorted(spellings, key=len, reverse=True))
    for found in re.finditer(rf"(?<![\w.%-])(?:{pattern})(?![\w-])", text):
        written = after if found[0] == before else quote(after)
        yield Edit(runs=(found.span(),), text=written)
