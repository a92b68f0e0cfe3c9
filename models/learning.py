"""Learns a linear model over n-grams, as `policycheck.linear` reads it. Needs scikit-learn."""

import math
from collections import Counter
from collections.abc import Collection, Sequence
from zlib import crc32

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression


def learn(
    bags: Sequence[Collection[str]],
    labelled: Sequence[Collection[str]],
    labels: Sequence[str],
    *,
    least: int,
    inverse_penalty: float,
    share: float,
) -> dict[str, NDArray]:
    """The arrays of a model, from the n-grams of each text and the labels that it has.

    least: texts that an n-gram must occur in; inverse_penalty: scikit-learn's C; share: the weight of those that have
    a label.
    """
    counts = Counter(gram for bag in bags for gram in bag)
    # Of two n-grams with one key, which is rare, the commoner is kept.
    named = {crc32(gram.encode()): gram for gram, count in sorted(counts.items(), key=_by_count) if count >= least}
    keys = sorted(named)
    rarity = np.array([math.log((1 + len(bags)) / (1 + counts[named[key]])) + 1 for key in keys], dtype=np.float32)
    matrix = _matrix(bags, {named[key]: place for place, key in enumerate(keys)}, rarity)
    weights = np.zeros((len(keys), len(labels)), dtype=np.float32)
    offsets = np.zeros(len(labels), dtype=np.float32)
    for column, label in enumerate(labels):
        model = LogisticRegression(C=inverse_penalty, solver="liblinear", class_weight={False: 1, True: share})
        model.fit(matrix, [label in found for found in labelled])
        weights[:, column], offsets[column] = model.coef_[0], model.intercept_[0]
    scales = np.maximum(np.abs(weights).max(axis=0) / 127, 1e-9)
    return {
        "keys": np.array(keys, dtype=np.uint32),
        "rarity": rarity.astype(np.float16),
        "weights": np.round(weights / scales).astype(np.int8),
        "scales": scales.astype(np.float32),
        "offsets": offsets,
    }


def _by_count(item: tuple[str, int]) -> tuple[int, str]:
    return item[1], item[0]


def _matrix(bags: Sequence[Collection[str]], places: dict[str, int], rarity: NDArray) -> csr_matrix:
    rows, columns, values = [], [], []
    for row, bag in enumerate(bags):
        known = sorted(places[gram] for gram in bag if gram in places)
        length = math.sqrt(sum(float(rarity[place]) ** 2 for place in known)) or 1.0
        for place in known:
            rows.append(row)
            columns.append(place)
            values.append(rarity[place] / length)
    return csr_matrix((values, (rows, columns)), shape=(len(bags), len(places)))
