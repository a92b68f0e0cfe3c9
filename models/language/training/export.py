"""Writes the shipped files from a checkpoint: an int8 ONNX graph, the tokeniser and the manifest.

python export.py --work WORK --tokenizer tokenizer.json --version 1.0.0 --out MODEL_FOLDER
"""

import argparse
import hashlib
import json
import logging
import shutil
import tempfile
from pathlib import Path

import onnx
import torch
from batches import MAX_PIECES
from corpora import STAGES
from labels import CATEGORIES, ENTITIES
from network import LanguageModel
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from torch.nn import functional

from policycheck.detect.words import PATTERNS

INPUTS = ("input_ids", "case_ids", "attention_mask", "rows")
OUTPUTS = {"entities": ENTITIES, "categories": CATEGORIES}


class RowQuantised(nn.Module):
    """An embedding in eight bits, one scale a row: a rare word is not rounded by a frequent one's range."""

    def __init__(self, embedding: nn.Embedding) -> None:
        super().__init__()
        weight = embedding.weight.detach()
        scale = weight.abs().amax(dim=1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("weight", torch.round(weight / scale).to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, ids: Tensor) -> Tensor:
        return functional.embedding(ids, self.weight).float() * functional.embedding(ids, self.scale)


def to_onnx(model: LanguageModel, path: Path) -> None:
    """The float graph; texts, pieces and rows are free."""
    example = (*(torch.ones((2, 16), dtype=torch.long) for _ in range(3)), torch.full((2, 3, 16), 1 / 16))
    texts, pieces, rows = (torch.export.Dim(name, max=256) for name in ("texts", "pieces", "rows"))
    shape = {0: texts, 1: pieces}
    program = torch.onnx.export(
        model.eval(), example, input_names=list(INPUTS), output_names=list(OUTPUTS), dynamo=True,
        dynamic_shapes=(shape, shape, shape, {0: texts, 1: rows, 2: pieces}), external_data=False, verbose=False,
    )  # fmt: skip
    program.save(str(path), external_data=False)


def quantise(source: Path, target: Path) -> None:
    """Weights of matrices in seven bits, one scale a column; activations in eight, one scale for a text.

    Seven, because processors without VNNI add pairs of products of eight bits in sixteen, which overflows. It is
    more than twice as fast as weights in blocks (`MatMulNBits`) at an F1 that is lower by at most 0.004.
    """
    logging.disable(logging.INFO)
    quantize_dynamic(
        source, target, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True,
        op_types_to_quantize=["MatMul"], extra_options={"MatMulConstBOnly": True},
    )  # fmt: skip
    without_traces(target)


def without_traces(path: Path) -> None:
    """Takes out what the exporter notes of each node: the lines of code, and the folders, that it stems from."""
    model = onnx.load(path)
    for graph in (model.graph, *model.functions):
        for node in graph.node:
            del node.metadata_props[:]
            node.doc_string = ""
        for value in (*graph.value_info, *getattr(graph, "initializer", ())):
            del value.metadata_props[:]
            value.doc_string = ""
    for value in (*model.graph.input, *model.graph.output):
        del value.metadata_props[:]
        value.doc_string = ""
    del model.metadata_props[:], model.graph.metadata_props[:]
    model.doc_string = model.graph.doc_string = ""
    onnx.save(model, path)


def write_manifest(folder: Path, version: str, limits: dict[str, float]) -> None:
    files = {
        name: {
            "sha256": hashlib.sha256((folder / name).read_bytes()).hexdigest(),
            "bytes": (folder / name).stat().st_size,
        }
        for name in ("model.onnx", "tokenizer.json", "statements.npz")
    }
    manifest = {
        "name": "policycheck-language",
        "version": version,
        "files": files,
        "inputs": list(INPUTS),
        "outputs": {
            "entities": {"of": "piece", "labels": list(ENTITIES)},
            "categories": {"of": "row", "labels": list(CATEGORIES), "limits": [limits[label] for label in CATEGORIES]},
        },
        "max_pieces": MAX_PIECES,
        "patterns": list(PATTERNS),
    }
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n", "utf-8")


def write_tokenizer(source: Path, target: Path) -> None:
    """Upstream's tokeniser without its truncation and padding: the run-time code cuts windows itself."""
    tokenizer = json.loads(source.read_text("utf-8"))
    tokenizer["truncation"] = tokenizer["padding"] = None
    target.write_text(json.dumps(tokenizer, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--tokenizer", type=Path, required=True)
    parser.add_argument("--version", required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    model = LanguageModel(len(PATTERNS), len(ENTITIES), len(CATEGORIES))
    model.load_state_dict(torch.load(arguments.work / f"{STAGES[-1].name}.pt", weights_only=True)["model"])
    model.encoder.words = RowQuantised(model.encoder.words)
    arguments.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        to_onnx(model, Path(folder) / "float.onnx")
        quantise(Path(folder) / "float.onnx", arguments.out / "model.onnx")
        shutil.copy(Path(folder) / "float.onnx", arguments.work / "float.onnx")
    shutil.copy(arguments.work / "statements.npz", arguments.out)
    write_tokenizer(arguments.tokenizer, arguments.out / "tokenizer.json")
    write_manifest(arguments.out, arguments.version, json.loads((arguments.work / "limits.json").read_text("utf-8")))


if __name__ == "__main__":
    main()
