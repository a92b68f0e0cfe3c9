"""Learns from labelled clauses which categories a clause of a policy speaks of, and writes the shipped files.

python train.py --out MODEL_FOLDER

Reads `clauses/*.jsonl`: a clause a line, with the words before its list (`lead`), its own (`text`) and `categories`.
"""

import argparse
import hashlib
import json
import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from policycheck.kinds import CATEGORIES
from policycheck.ngrams import ngrams

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))
from learning import learn  # noqa: E402

LEAST, INVERSE_PENALTY, SHARE = 3, 10.0, 2.0
VERSION = "1.0.0"


def read_rows(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def read_clauses(without: tuple[str, ...] = ()) -> list[dict]:
    """Every clause, and once more without its lead: documents differ in how much they say before a list.

    without: the stems of the files to leave out.
    """
    rows = [
        row
        for path in sorted((HERE / "clauses").glob("*.jsonl"))
        if path.stem not in without
        for row in read_rows(path)
    ]
    return rows + [{**row, "lead": ""} for row in rows if row["lead"]]


def learnt(*, without: tuple[str, ...] = ()) -> dict[str, NDArray]:
    rows = read_clauses(without)
    bags = [ngrams(f"{row['lead']} {row['text']}") for row in rows]
    labelled = [row["categories"] for row in rows]
    return learn(bags, labelled, CATEGORIES, least=LEAST, inverse_penalty=INVERSE_PENALTY, share=SHARE)


def write(arrays: dict[str, NDArray], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / "weights.npz"
    np.savez_compressed(target, **arrays)
    manifest = {
        "name": "policycheck-clauses",
        "version": VERSION,
        "files": {
            target.name: {
                "sha256": hashlib.sha256(target.read_bytes()).hexdigest(),
                "bytes": target.stat().st_size,
            }
        },
        "categories": list(CATEGORIES),
    }
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n", "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True)
    write(learnt(), parser.parse_args().out)


if __name__ == "__main__":
    main()
