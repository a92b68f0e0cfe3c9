"""The slowest patterns of the categories on hostile sentences, none of which should take more than some milliseconds.

python benchmarks/cues.py
"""

from __future__ import annotations

import time
from collections.abc import Iterator

from policycheck.detect.categories.needed_letters import all_cues
from policycheck.detect.categories.pattern import compiled

LONGEST = 600  # characters of a sentence that a detector is given
UNITS = ("a ", "£1 ", "of the year 5 boy who ", ", ", "please share the win ", "x")
FIELDS = ("pattern", "needs", "unless", "needs_near", "unless_near", "needs_draft", "unless_draft")


def times() -> Iterator[tuple[float, str]]:
    """Milliseconds of every pattern on every text, and what was searched for."""
    for cue in all_cues():
        for field in FIELDS:
            pattern = compiled(getattr(cue, field))
            for unit in UNITS:
                started = time.perf_counter()
                pattern.search((unit * LONGEST)[:LONGEST])
                yield (time.perf_counter() - started) * 1000, f"{field} of “{cue.says}” on {unit!r}"


def main() -> None:
    for milliseconds, what in sorted(times(), reverse=True)[:10]:
        print(f"{milliseconds:7.1f} ms  {what}")


if __name__ == "__main__":
    main()
