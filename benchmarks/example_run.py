"""Time and peak memory of the example run, as a whole process (cold) and by a Checker that is loaded (warm).

python benchmarks/example_run.py [--runs 5]
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import psutil

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
POST, PHOTO = "breaks-four-clauses.txt", "photos/hopper.jpg"
DAY = "2026-11-20"
COLD = {
    "policycheck --version": ["-m", "policycheck", "--version"],
    "python -c 'import spacy, presidio_analyzer'": ["-c", "import spacy, presidio_analyzer"],
    "policycheck post.txt": ["-m", "policycheck", "--on", DAY, POST],
    "policycheck photo.jpg": ["-m", "policycheck", "--on", DAY, PHOTO],
    "policycheck post.txt photo.jpg": ["-m", "policycheck", "--on", DAY, POST, PHOTO],
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    print("| cold, a whole process | seconds (median, least to most) | processor seconds | peak memory |")
    print("|---|---|---|---|")
    for name, arguments in COLD.items():
        measured = [cold(arguments) for _ in range(runs)]
        seconds, busy, peaks = zip(*measured, strict=True)
        memory = f"{max(peaks) / 1e6:.0f} MB"
        print(f"| `{name}` | {spread(list(seconds), 's')} | {statistics.median(busy):.2f} | {memory} |", flush=True)
    print("\n| warm, a loaded Checker | milliseconds (median, least to most) | processor milliseconds |\n|---|---|---|")
    for name, check in warm().items():
        check()
        waited, worked = zip(*(timed(check) for _ in range(4 * runs)), strict=True)
        print(f"| {name} | {spread(list(waited), 'ms')} | {statistics.median(worked):.0f} |", flush=True)


def cold(arguments: list[str]) -> tuple[float, float, int]:
    """Seconds of the process, processor seconds of it, and the most memory (bytes, resident) seen while it ran."""
    started = time.perf_counter()
    process = psutil.Popen([sys.executable, *arguments], cwd=EXAMPLES, stdout=subprocess.DEVNULL)
    peak, busy = 0, 0.0
    while process.poll() is None:
        try:
            peak = max(peak, process.memory_info().rss)
            spent = process.cpu_times()
            busy = spent.user + spent.system
        except psutil.Error:
            break
        time.sleep(0.005)
    process.wait()
    return time.perf_counter() - started, busy, peak


def warm() -> dict[str, Callable[[], object]]:
    from policycheck import Checker

    os.chdir(EXAMPLES)
    checker = Checker.load("policycheck.toml")
    text = Path(POST).read_text(encoding="utf-8")
    on = date.fromisoformat(DAY)
    return {
        "text": lambda: checker.check(text, on=on),
        "photo": lambda: checker.check(images=[PHOTO], on=on),
        "text and photo": lambda: checker.check(text, images=[PHOTO], on=on),
    }


def timed(call: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds by the clock and of the processor."""
    started, worked = time.perf_counter(), time.process_time()
    call()
    return 1000 * (time.perf_counter() - started), 1000 * (time.process_time() - worked)


def spread(values: list[float], unit: str) -> str:
    digits = 2 if unit == "s" else 1
    middle, least, most = statistics.median(values), min(values), max(values)
    return f"{middle:.{digits}f} ({least:.{digits}f} to {most:.{digits}f})"


if __name__ == "__main__":
    main()
