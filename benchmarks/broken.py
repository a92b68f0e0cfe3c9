"""What broken and hostile files cost the readers: processor time and memory, each in a process of its own (Linux).

Usage: python benchmarks/broken.py
The files are those of tests/drafts/broken.py, and large sound ones to compare them with.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from multiprocessing import get_context
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from drafts.broken import Broken, hostile, odd_exif, truncated, whole  # type: ignore[import-not-found]  # noqa: E402
from drafts.films import film  # type: ignore[import-not-found]  # noqa: E402
from drafts.holding import encoded, scene  # type: ignore[import-not-found]  # noqa: E402

from policycheck.drafts.read import read_draft  # noqa: E402
from policycheck.types import Draft, SourceFile  # noqa: E402


def cases() -> Iterator[Broken]:
    """The hostile files, one of each format cut in the middle, and large sound ones to compare them with."""
    yield from hostile()
    yield from odd_exif()
    yield from (broken for broken in truncated() if broken.what.endswith(" 50%"))
    yield Broken(what="sound: a JPEG of 12 megapixels", name="a.jpg", data=encoded(scene(4000, 3000)))
    yield Broken(what="sound: a JPEG of 80 megapixels", name="a.jpg", data=encoded(scene(10_000, 8_000)))
    yield Broken(what="sound: a film of 90 seconds in HD", name="a.mp4", data=film(90, size=(1920, 1080)))
    yield Broken(what="sound: the small GIF", name="a.gif", data=whole()["a.gif"])


def measure(broken: Broken) -> tuple[float, int, str]:
    """Processor seconds of reading a file, the megabytes taken beyond those before, and what is said."""
    before, start = most_memory(), time.process_time()
    content = read_draft(Draft(files=[SourceFile(name=broken.name, data=broken.data)]))
    seconds = time.process_time() - start
    return seconds, most_memory() - before, content.unchecked[0].reason if content.unchecked else ""


def most_memory() -> int:
    """Megabytes this process has had at most. Not `ru_maxrss`, which begins with what the process that made it had."""
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) // 1024


def main() -> None:
    for data in whole().values():  # so that every library is there before anything is measured
        read_draft(Draft(files=[SourceFile(name="a.jpg", data=data)]))
    print("| file | seconds | MB | said |\n|---|---|---|---|")
    with get_context("fork").Pool(1, maxtasksperchild=1) as pool:
        for broken in cases():
            seconds, memory, reason = pool.apply(measure, (broken,))
            print(f"| {broken.what} | {seconds:.2f} | {memory} | {reason} |", flush=True)


if __name__ == "__main__":
    main()
