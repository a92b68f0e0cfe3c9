"""The language model at run time: words in, the probabilities of both heads out, window by window."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from policycheck.detect.bag import combined
from policycheck.detect.onnx import load_session
from policycheck.detect.words import PATTERNS, case_pattern, role_pattern
from policycheck.errors import ModelError
from policycheck.linear import LinearModel
from policycheck.resources import read_manifest

if TYPE_CHECKING:
    from numpy import float32
    from numpy.typing import NDArray

_PIECES_PER_WORD = 16  # a longer word is a link or noise; the pieces after these are not read
_OVERLAP = 32  # words shared by two windows where no sentence end offers itself


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Probabilities: `entities` of shape (words, entity labels), `rows` of shape (rows, category labels)."""

    entities: NDArray[float32]
    rows: NDArray[float32]


class Encoder:
    """The model of a folder, whose files are checked against its manifest. Safe to call from threads.

    entities, categories: the labels of the two heads. limits: the probability from which each category is found.
    Raises ModelError where a file is missing or is not the one that the manifest names.
    """

    def __init__(self, folder: Path) -> None:
        manifest = _checked_manifest(folder)
        from tokenizers import Tokenizer

        self._session = load_session(folder / "model.onnx")
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._bag = LinearModel.load(folder / "statements.npz")
        self._first = self._tokenizer.token_to_id("[CLS]")
        self._last = self._tokenizer.token_to_id("[SEP]")
        self.entities: tuple[str, ...] = tuple(manifest["outputs"]["entities"]["labels"])
        self.categories: tuple[str, ...] = tuple(manifest["outputs"]["categories"]["labels"])
        self.limits: tuple[float, ...] = tuple(manifest["outputs"]["categories"]["limits"])
        self._room = int(manifest["max_pieces"]) - 2

    def read(
        self, words: Sequence[str], ends: Sequence[bool], rows: Sequence[tuple[int, int]], *, role: str = ""
    ) -> Reading:
        """Reads a text.

        ends: whether a sentence ends with each word. rows: first and last word, the last not included, of each run
        to be judged, in order and apart. A word that the tokeniser drops has no entity; a row of such words, and one
        without words, has no category. role: whose account the text is from; empty where nobody knows.
        """
        import numpy as np

        entities = np.zeros((len(words), len(self.entities)), dtype=np.float32)
        entities[:, self.entities.index("O")] = 1
        judged = np.zeros((len(rows), len(self.categories)), dtype=np.float32)
        pieces, cases = self._pieces(words), [case_pattern(word) for word in words]
        starts, lasts = [first for first, _ in rows], [last for _, last in rows]
        read_to = 0
        for start, end in self._windows([len(piece) for piece in pieces], ends):
            # Half of what two windows share is better seen by the first, the other half by the second.
            keep = start + (read_to - start) // 2
            low, high = bisect_right(lasts, start), bisect_left(starts, end)
            spans = [(max(first, start) - start, min(last, end) - start) for first, last in rows[low:high]]
            found, firsts, kinds = self._run(pieces[start:end], cases[start:end], spans, role)
            for word, position in firsts:
                if start + word >= keep:
                    entities[start + word] = found[position]
            judged[low:high] = np.maximum(judged[low:high], kinds)
            read_to = end
        for place, (first, last) in enumerate(rows):
            if judged[place].any():
                judged[place] = combined(judged[place], self._bag, words[first:last], role)
        return Reading(entities=entities, rows=judged)

    def _pieces(self, words: Sequence[str]) -> list[list[int]]:
        encoding = self._tokenizer.encode(list(words), is_pretokenized=True, add_special_tokens=False)
        pieces: list[list[int]] = [[] for _ in words]
        for piece, word in zip(encoding.ids, encoding.word_ids, strict=True):
            if word is not None and len(pieces[word]) < _PIECES_PER_WORD:
                pieces[word].append(piece)
        return pieces

    def _windows(self, sizes: list[int], ends: Sequence[bool]) -> Iterator[tuple[int, int]]:
        """Runs of words that fit the model; each ends with a sentence if one ends in its second half."""
        start, total = 0, len(sizes)
        while start < total:
            end, used, boundary = start, 0, 0
            while end < total and used + sizes[end] <= self._room:
                used += sizes[end]
                end += 1
                if ends[end - 1] and used * 2 >= self._room:
                    boundary = end
            if end == total:
                yield start, end
                return
            yield start, boundary or end
            start = boundary or max(end - _OVERLAP, start + (end - start) // 2)

    def _run(
        self, pieces: list[list[int]], cases: list[int], rows: list[tuple[int, int]], role: str
    ) -> tuple[NDArray[float32], list[tuple[int, int]], NDArray[float32]]:
        """Entity probabilities of every piece, (word, position of its first piece), category ones of every row.

        One window a call, so nothing is padded.
        """
        import numpy as np

        ids, patterns, firsts, bounds = [self._first], [role_pattern(role)], [], [1]
        for word, parts in enumerate(pieces):
            if parts:
                firsts.append((word, len(ids)))
                ids.extend(parts)
                patterns.extend([cases[word]] * len(parts))
            bounds.append(len(ids))
        ids.append(self._last)
        patterns.append(0)
        shares = np.zeros((1, len(rows), len(ids)), dtype=np.float32)
        for i, (first, last) in enumerate(rows):
            if bounds[last] > bounds[first]:
                shares[0, i, bounds[first] : bounds[last]] = 1 / (bounds[last] - bounds[first])
        feed = {
            "input_ids": np.array([ids], dtype=np.int64),
            "case_ids": np.array([patterns], dtype=np.int64),
            "attention_mask": np.ones((1, len(ids)), dtype=np.int64),
            "rows": shares,
        }
        entities, categories = (output[0] for output in self._session.run(["entities", "categories"], feed))
        powers = np.exp(entities - entities.max(axis=1, keepdims=True))
        read = shares[0].any(axis=1, keepdims=True)
        return powers / powers.sum(axis=1, keepdims=True), firsts, read / (1 + np.exp(-categories))


def _checked_manifest(folder: Path) -> dict[str, Any]:
    manifest = read_manifest(folder, "model.onnx", "tokenizer.json", "statements.npz")
    if tuple(manifest.get("patterns", ())) != PATTERNS:
        message = "is for another version of policycheck: install policycheck again"
        raise ModelError(f"{folder / 'manifest.json'}: {message}")
    return manifest
