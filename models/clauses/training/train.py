"""Learns from labelled clauses which categories a clause of a policy speaks of, and writes the shipped files.

python train.py --out MODEL_FOLDER

Reads `clauses/*.jsonl`: a clause a line, with the words before its list (`lead`), its own (`text`) and `categories`.
"""

import argparse
import hashlib
import json
import math
from collections import Counter
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from policycheck.kinds import CATEGORIES
from policycheck.policies.ngrams import ngrams

HERE = Path(__file__).parent
LEAST = 3  # clauses that an n-gram must occur in
INVERSE_PENALTY, SHARE = 10.0, 2.0  # scikit-learn's C; the weight of clauses that have the category
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


def learn(*, without: tuple[str, ...] = ()) -> dict[str, NDArray]:
    """The arrays of `weights.npz`; see `policycheck.policies.judge`."""
    rows = read_clauses(without)
    bags = [ngrams(f"{row['lead']} {row['text']}") for row in rows]
    counts = Counter(gram for bag in bags for gram in bag)
    names = sorted(gram for gram, count in counts.items() if count >= LEAST)
    rarity = np.array([math.log((1 + len(bags)) / (1 + counts[name])) + 1 for name in names], dtype=np.float32)
    places = {name: place for place, name in enumerate(names)}
    matrix = _matrix(bags, places, rarity)
    weights = np.zeros((len(names), len(CATEGORIES)), dtype=np.float32)
    offsets = np.full(len(CATEGORIES), -9.0, dtype=np.float32)
    for column, category in enumerate(CATEGORIES):
        labels = [category in row["categories"] for row in rows]
        model = LogisticRegression(C=INVERSE_PENALTY, solver="liblinear", class_weight={False: 1, True: SHARE})
        model.fit(matrix, labels)
        weights[:, column], offsets[column] = model.coef_[0], model.intercept_[0]
    scales = np.abs(weights).max(axis=0) / 127
    return {
        "names": np.frombuffer("\n".join(names).encode("utf-8"), dtype=np.uint8),
        "rarity": rarity.astype(np.float16),
        "weights": np.round(weights / np.maximum(scales, 1e-9)).astype(np.int8),
        "scales": scales.astype(np.float32),
        "offsets": offsets,
    }


def _matrix(bags: list[frozenset[str]], places: dict[str, int], rarity: NDArray) -> csr_matrix:
    rows, columns, values = [], [], []
    for row, bag in enumerate(bags):
        known = [places[gram] for gram in bag if gram in places]
        length = math.sqrt(sum(float(rarity[place]) ** 2 for place in known)) or 1.0
        for place in known:
            rows.append(row)
            columns.append(place)
            values.append(rarity[place] / length)
    return csr_matrix((values, (rows, columns)), shape=(len(bags), len(places)))


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
    write(learn(), parser.parse_args().out)


if __name__ == "__main__":
    main()
