"""Works out which letters each alternative of a pattern needs, and writes them where `needed.py` reads them.

    python -m policycheck.detect.categories.needed_letters models/language/training/posts

Run it again after patterns were changed: those that changed are compiled in every run until then. The posts only tell
which letters are rare, and any other English text would do.
"""

from __future__ import annotations

import json
import re
import re._constants as kind  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from policycheck.detect.categories.cues import Cue
from policycheck.detect.categories.families import FAMILIES, family_cues
from policycheck.detect.categories.needed import FILE, LONG, SHORT, digest
from policycheck.detect.categories.pattern import CLOSE, OPEN, written
from policycheck.detect.categories.sentences import fold
from policycheck.detect.categories.table import load_cues, tables

_MOST = 300  # strings that a part of a pattern is spelt out into
_REPEATS = (kind.MAX_REPEAT, kind.MIN_REPEAT, kind.POSSESSIVE_REPEAT)
_TOKEN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|.", re.DOTALL)
_NOTHING = (kind.AT, kind.ASSERT, kind.ASSERT_NOT)

Letters = frozenset[str]


class Finder:
    """Finds, of all the letters that an alternative needs, the rarest."""

    def __init__(self, posts: Iterable[str]) -> None:
        self._posts = Counter(gram for post in posts for gram in set(_runs(post)))

    def needed(self, pattern: str) -> Letters | None:
        """Runs of letters of which one stands in whatever the pattern matches, or None."""
        return self._of(parser.parse(written(pattern)))

    def _of(self, sequence: Iterable[Any]) -> Letters | None:
        """The best of what the parts of a sequence need: neighbours that can be spelt out are spelt out together."""
        found: list[Letters | None] = []
        spelt = frozenset({""})
        for part in sequence:
            strings = _strings(part)
            if strings is None or len(spelt) * len(strings) > _MOST:
                found.append(self._rarest(spelt))
                spelt = frozenset({""})
            if strings is None:
                found.append(self._inside(part))
            else:
                spelt = frozenset(first + second for first in spelt for second in strings)
        found.append(self._rarest(spelt))
        return min((letters for letters in found if letters), key=self._weight, default=None)

    def _inside(self, part: Any) -> Letters | None:
        operation, argument = part
        if operation is kind.SUBPATTERN:
            return self._of(argument[-1])
        if operation is kind.ATOMIC_GROUP or (operation in _REPEATS and argument[0] > 0):
            return self._of(argument if operation is kind.ATOMIC_GROUP else argument[2])
        if operation is kind.BRANCH:
            branches = [self._of(branch) for branch in argument[1]]
            return None if None in branches else frozenset().union(*(branch or () for branch in branches))
        return None

    def _rarest(self, strings: Letters) -> Letters | None:
        """The rarest run of each string, or None where one has no run."""
        chosen = [min(_runs(string), key=self._rarity, default="") for string in strings]
        return frozenset(chosen) if all(chosen) else None

    def _rarity(self, run: str) -> tuple[int, str]:
        return self._posts[run], run

    def _weight(self, letters: Letters) -> tuple[int, int]:
        return sum(self._posts[run] for run in letters), len(letters)


def _runs(text: str) -> Iterator[str]:
    """The runs that a text is known by: of LONG characters, or a whole word of SHORT."""
    for word in text.split():
        size = LONG if len(word) >= LONG else SHORT
        yield from (word[i : i + size] for i in range(len(word) - size + 1))


def _strings(part: Any) -> Letters | None:
    """Every string that a part of a pattern matches, or None where there are too many to tell."""
    operation, argument = part
    if operation in _NOTHING:
        return frozenset({""})
    if operation is kind.LITERAL:
        return frozenset({chr(argument)})
    if operation is kind.IN and all(inner is kind.LITERAL for inner, _ in argument):
        return frozenset(chr(letter) for _, letter in argument)
    if operation is kind.SUBPATTERN:
        return _spelt(argument[-1])
    if operation is kind.BRANCH:
        branches = [_spelt(branch) for branch in argument[1]]
        return None if None in branches else _few(frozenset().union(*(branch or () for branch in branches)))
    if operation in _REPEATS and tuple(argument[:2]) == (0, 1):
        strings = _spelt(argument[2])
        return None if strings is None else _few(strings | {""})
    return None


def _spelt(sequence: Iterable[Any]) -> Letters | None:
    spelt: Letters | None = frozenset({""})
    for part in sequence:
        strings = _strings(part)
        if strings is None or spelt is None:
            return None
        spelt = _few(frozenset(first + second for first in spelt for second in strings))
    return spelt


def _few(strings: Letters) -> Letters | None:
    return strings if len(strings) <= _MOST else None


def all_cues() -> Iterator[Cue]:
    """The cues of every table."""
    for name in tables():
        yield from load_cues(name)
    for family in FAMILIES:
        yield from family_cues(family)


def alternatives(pattern: str) -> list[str]:
    """The alternatives of a pattern that `pattern.words` made, cut at each stroke outside all brackets; else none."""
    if not (pattern.startswith(OPEN) and pattern.endswith(CLOSE)):
        return []
    inner = pattern[len(OPEN) : -len(CLOSE)]
    parts, depth = [""], 0
    for token in _TOKEN.findall(inner):
        depth += (token == "(") - (token == ")")
        if depth < 0:  # the first bracket was closed before the end
            return []
        if token == "|" and not depth:
            parts.append("")
        else:
            parts[-1] += token
    return parts


def main(folder: str) -> None:
    """Writes the file anew from the tables and the posts of a folder."""
    posts = [
        fold(post) for path in sorted(Path(folder).glob("*.txt")) for post in path.read_text("utf-8").split("\n\n")
    ]
    finder = Finder(posts)
    known = {}
    for pattern in sorted({cue.pattern for cue in all_cues()}):
        if parts := alternatives(pattern):
            known[digest(pattern)] = [(len(part), " ".join(sorted(finder.needed(part) or ()))) for part in parts]
    lines = (f"{json.dumps(key)}: {json.dumps(known[key], ensure_ascii=False)}" for key in sorted(known))
    FILE.write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
