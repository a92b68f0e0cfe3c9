"""A progress bar on standard error, for people who wait."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from threading import Timer
from typing import TypeVar

_T = TypeVar("_T")
# A run shorter than this, in seconds, shows nothing: a bar that flashes by only disturbs.
_PATIENCE = 1.0


def progress(items: Iterable[_T], *, total: int) -> Iterator[_T]:
    """The items as they come. On a terminal, a bar appears when they take their time and goes at the end."""
    if not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("Checking"), BarColumn(), MofNCompleteColumn())
    bar = Progress(*columns, console=Console(stderr=True), transient=True)
    task = bar.add_task("Checking", total=total)
    timer = Timer(_PATIENCE, bar.start)
    timer.daemon = True
    timer.start()
    try:
        for item in items:
            yield item
            bar.advance(task)
    finally:
        timer.cancel()
        # Cancelling comes too late for a timer that is just starting the bar.
        timer.join()
        bar.stop()
