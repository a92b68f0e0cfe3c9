"""Measures every figure of the model card from the shipped weights, in the order of the card.

    python figures.py --data DIR

Runs for a quarter of an hour on two cores.
"""

import argparse
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the data folder")
    data = parser.parse_args().data.resolve()
    language = ROOT / "benchmarks" / "language.py"
    for command in (
        [HERE / "evaluate.py", "--data", data],
        [language, "posts", ROOT / "tests" / "data" / "language" / "posts.jsonl"],
        [language, "posts", ROOT / "tests" / "data" / "language" / "later_posts.jsonl"],
        [language, "hatecheck", data / "abuse_hatecheck" / "test_suite_cases.csv"],
        [language, "silent", data / "school_posts_uk"],
    ):
        print(
            "$ python",
            *(Path(part).name if Path(part).is_absolute() else part for part in map(str, command)),
            flush=True,
        )
        subprocess.run([sys.executable, *map(str, command)], check=True, cwd=HERE)


if __name__ == "__main__":
    main()
