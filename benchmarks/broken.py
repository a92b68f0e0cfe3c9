"""What broken and hostile files cost the readers: seconds and memory, each in a process of its own (Linux).

python benchmarks/broken.py               the files of tests/drafts/broken.py, and large sound ones
python benchmarks/broken.py --one FILE    a file, in this process
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

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


def measure(path: Path) -> dict[str, object]:
    """Seconds of reading a file, the megabytes that the process took beyond what it had before, and what is said."""
    read_draft(Draft(files=[SourceFile(name="a.jpg", data=whole()["a.jpg"])]))  # Pillow itself
    before, start = most_memory(), time.perf_counter()
    content = read_draft(Draft(files=[path]))
    seconds = time.perf_counter() - start
    reason = content.unchecked[0].reason if content.unchecked else ""
    return {"seconds": seconds, "memory": most_memory() - before, "reason": reason}


def most_memory() -> int:
    """Megabytes this process has had at most. Not `ru_maxrss`, which begins with what the process that made it had."""
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) // 1024


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--one", type=Path)
    one = parser.parse_args().one
    if one is not None:
        print(json.dumps(measure(one)))
        return
    print("| file | seconds | MB | said |\n|---|---|---|---|")
    with TemporaryDirectory() as folder:
        for broken in cases():
            path = Path(folder, broken.name)
            path.write_bytes(broken.data)
            command = [sys.executable, "-W", "ignore", __file__, "--one", str(path)]
            made = json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True).stdout)
            print(f"| {broken.what} | {made['seconds']:.2f} | {made['memory']} | {made['reason']} |", flush=True)


if __name__ == "__main__":
    main()
