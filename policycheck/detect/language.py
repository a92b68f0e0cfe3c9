"""The language pipeline: words, sentences and named entities of a text, from the shipped model alone.

`load_language` returns a spaCy pipeline whose Docs carry sentences and the entities PERSON, ORG and LOC.
The model is an encoder with one output a task (see models/language/README.md); this module reads the output
`entities`. Nothing is fetched: the files are those of the model folder, and each is checked against the
manifest before it is used.
"""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from policycheck.detect.words import CASE_PATTERNS, WordTokeniser, case_pattern
from policycheck.errors import ModelError

if TYPE_CHECKING:
    from numpy import float32
    from numpy.typing import NDArray
    from spacy.language import Language
    from spacy.tokens import Doc, Span

_SPACY_LABELS = {"PER": "PERSON", "ORG": "ORG", "LOC": "LOC"}
_SCORES = "policycheck_entity_scores"
_PIECES_PER_WORD = 16  # a longer word is a link or noise; the pieces after these are not read
_OVERLAP = 32  # words shared by two windows where no sentence end offers itself
_THREADS = 2


class EntityRecogniser:
    """Sets `doc.ents` from the model in a folder whose manifest was checked. Safe to call from threads."""

    def __init__(self, folder: Path, manifest: dict[str, Any]) -> None:
        import onnxruntime
        from tokenizers import Tokenizer

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = _THREADS
        options.inter_op_num_threads = 1
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_ALL
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"]
        )
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self._first = self._tokenizer.token_to_id("[CLS]")
        self._last = self._tokenizer.token_to_id("[SEP]")
        self._labels: list[str] = manifest["outputs"]["entities"]["labels"]
        self._room = int(manifest["max_pieces"]) - 2

    def __call__(self, doc: "Doc") -> "Doc":
        from spacy.tokens import Span

        tokens = [token for token in doc if not token.is_space]
        pieces = self._pieces([token.text for token in tokens])
        ends = [i + 1 == len(tokens) or bool(tokens[i + 1].is_sent_start) for i in range(len(tokens))]
        probabilities = self._read(tokens, pieces, ends)
        spans = []
        scores = {}
        for first, last, label, score in self._decode(tokens, probabilities):
            span = Span(doc, tokens[first].i, tokens[last].i + 1, label=_SPACY_LABELS[label])
            spans.append(span)
            scores[span.start_char, span.end_char] = score
        doc.ents = tuple(spans)
        doc.user_data[_SCORES] = scores
        return doc

    def _pieces(self, words: list[str]) -> list[list[int]]:
        encoding = self._tokenizer.encode(words, is_pretokenized=True, add_special_tokens=False)
        pieces: list[list[int]] = [[] for _ in words]
        for piece, word in zip(encoding.ids, encoding.word_ids, strict=True):
            if word is not None and len(pieces[word]) < _PIECES_PER_WORD:
                pieces[word].append(piece)
        return pieces

    def _read(self, tokens: list[Any], pieces: list[list[int]], ends: list[bool]) -> "NDArray[float32]":
        """Label probabilities, shape (words, labels); a word that the tokeniser drops (no piece) is O."""
        import numpy as np

        result = np.zeros((len(tokens), len(self._labels)), dtype=np.float32)
        result[:, self._labels.index("O")] = 1
        cases = [case_pattern(token.text) for token in tokens]
        read_to = 0
        for start, end in self._windows([len(piece) for piece in pieces], ends):
            # Half of what two windows share is better seen by the first, the other half by the second.
            keep = start + (read_to - start) // 2
            rows, firsts = self._run(pieces[start:end], cases[start:end])
            for word, position in firsts:
                if start + word >= keep:
                    result[start + word] = rows[position]
            read_to = end
        return result

    def _windows(self, sizes: list[int], ends: list[bool]) -> Iterator[tuple[int, int]]:
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

    def _run(self, pieces: list[list[int]], cases: list[int]) -> tuple["NDArray[float32]", list[tuple[int, int]]]:
        """Probabilities of every piece, and (word, position of its first piece).

        One window a call, so nothing is padded.
        """
        import numpy as np

        ids, patterns, firsts = [self._first], [0], []
        for word, parts in enumerate(pieces):
            if parts:
                firsts.append((word, len(ids)))
                ids.extend(parts)
                patterns.extend([cases[word]] * len(parts))
        ids.append(self._last)
        patterns.append(0)
        feed = {
            "input_ids": np.array([ids], dtype=np.int64),
            "case_ids": np.array([patterns], dtype=np.int64),
            "attention_mask": np.ones((1, len(ids)), dtype=np.int64),
        }
        logits = self._session.run(["entities"], feed)[0][0]
        rows = np.exp(logits - logits.max(axis=1, keepdims=True))
        return rows / rows.sum(axis=1, keepdims=True), firsts

    def _decode(self, tokens: list[Any], probabilities: "NDArray[float32]") -> Iterator[tuple[int, int, str, float]]:
        """(first word, last word, label, mean probability of that label) of every entity."""
        best = probabilities.argmax(axis=1)
        open_at, kind = -1, ""
        for i in range(len(tokens) + 1):
            tag = self._labels[best[i]] if i < len(tokens) else "O"
            if i < len(tokens) and tokens[i].text[0] in "@#":
                tag = "O"
            if kind and tag != f"I-{kind}":
                columns = [self._labels.index(f"{prefix}-{kind}") for prefix in "BI"]
                yield open_at, i - 1, kind, float(probabilities[open_at:i, columns].sum(axis=1).mean())
                kind = ""
            if tag != "O" and not kind:
                open_at, kind = i, tag[2:]


def entity_score(span: "Span") -> float:
    """How sure the model is of an entity of `doc.ents`: mean probability over its words, 0 to 1."""
    return float(span.doc.user_data[_SCORES][span.start_char, span.end_char])


def _checked_manifest(folder: Path) -> dict[str, Any]:
    advice = "install policycheck again"
    try:
        manifest: dict[str, Any] = json.loads((folder / "manifest.json").read_text("utf-8"))
        for name, expected in manifest["files"].items():
            if hashlib.sha256((folder / name).read_bytes()).hexdigest() != expected["sha256"]:
                raise ModelError(f"{folder / name}: is not the file that was shipped (sha256 differs): {advice}")
        if tuple(manifest["case_patterns"]) != CASE_PATTERNS:
            raise ModelError(f"{folder / 'manifest.json'}: is for another version of policycheck: {advice}")
    except OSError as error:
        raise ModelError(f"{error.filename}: the language model cannot be read: {advice}") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ModelError(f"{folder / 'manifest.json'}: is not a model manifest: {advice}") from error
    return manifest


def blank_language() -> "Language":
    """The pipeline without the model: words and sentences alone."""
    import spacy

    nlp = spacy.blank("en")
    nlp.tokenizer = WordTokeniser(nlp.vocab)
    nlp.max_length = 100_000_000  # every step here is linear, so spaCy's guard of 1,000,000 is not needed
    return nlp


def load_language(folder: Path | None = None) -> "Language":
    """The pipeline of the model in `folder`, by default the shipped one.

    Raises ModelError where a file is missing or is not the one that the manifest names.
    """
    from spacy.language import Language

    from policycheck.resources import models_dir

    folder = models_dir() / "language" if folder is None else folder

    def create_recogniser(nlp: Any, name: str, folder: str) -> Any:  # noqa: ARG001 - spaCy passes these by name
        return EntityRecogniser(Path(folder), _checked_manifest(Path(folder)))

    Language.factory("policycheck_ner", func=create_recogniser, default_config={"folder": ""})
    nlp = blank_language()
    nlp.add_pipe("policycheck_ner", config={"folder": str(folder)})
    return nlp
