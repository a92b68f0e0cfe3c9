"""How the patterns of the categories are written, and made ready for use."""

from __future__ import annotations

import re
from functools import cache

#: What `words` puts around alternatives.
OPEN, CLOSE = r"(?<!\w)(?:", r")(?!\w)"


def words(*phrases: str) -> str:
    """A pattern for any of the phrases (patterns themselves) as whole words."""
    return f"{OPEN}{'|'.join(phrases)}{CLOSE}"


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern ready for use; see `written`."""
    return re.compile(written(pattern))


def written(pattern: str) -> str:
    """The pattern with a space for any white space (` ?`: or none), and without line breaks and their indent."""
    joined = re.sub(r"\n\s*", "", pattern)
    return re.sub(r"\[[^\]]*\]| +\??", _white_space, joined)


def _white_space(run: re.Match[str]) -> str:
    if run[0].startswith("["):
        return run[0]
    return r"\s*" if run[0].endswith("?") else r"\s+"
