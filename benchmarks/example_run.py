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
    print("| cold, a whole process | seconds (median, least to most) | peak memory |\n|---|---|---|")
    for name, arguments in COLD.items():
        measured = [cold(arguments) for _ in range(runs)]
        seconds = [second for second, _ in measured]
        print(f"| `{name}` | {spread(seconds, 's')} | {max(peak for _, peak in measured) / 1e6:.0f} MB |")
    print("\n| warm, a loaded Checker | milliseconds (median, least to most) |\n|---|---|")
    for name, check in warm().items():
        check()
        print(f"| {name} | {spread([1000 * timed(check) for _ in range(20 * runs)], 'ms')} |")


def cold(arguments: list[str]) -> tuple[float, int]:
    """Seconds of the process, and the most memory (bytes, resident) seen while it ran."""
    started = time.perf_counter()
    process = psutil.Popen([sys.executable, *arguments], cwd=EXAMPLES, stdout=subprocess.DEVNULL)
    peak = 0
    while process.poll() is None:
        try:
            peak = max(peak, process.memory_info().rss)
        except psutil.Error:
            break
        time.sleep(0.005)
    process.wait()
    return time.perf_counter() - started, peak


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


def timed(call: Callable[[], object]) -> float:
    started = time.perf_counter()
    call()
    return time.perf_counter() - started


def spread(values: list[float], unit: str) -> str:
    digits = 2 if unit == "s" else 1
    middle, least, most = statistics.median(values), min(values), max(values)
    return f"{middle:.{digits}f} ({least:.{digits}f} to {most:.{digits}f})"


if __name__ == "__main__":
    main()
