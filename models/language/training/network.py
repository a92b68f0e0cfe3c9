"""The network: a BERT encoder that also sees how each word is written, with one linear head a task.

The weights of the encoder are those of MiniLM-L6-H384-uncased as fine-tuned in all-MiniLM-L6-v2; only the
case embedding and the heads are new.
"""

from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

LAYERS, HIDDEN, HEADS, INNER = 6, 384, 12, 1536
POSITIONS = 256
VOCABULARY = 30522
EPSILON = 1e-12


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Shapes (texts, pieces); `labels` holds -100 where a piece is not the first of a word or was not marked.

    rows: (texts, rows, pieces), what share each piece has in the mean that a row is judged by; rows sum to 1 or 0.
    row_labels, row_known: (texts, rows, categories), 1 where a row has a label, and where somebody looked for it.
    """

    input_ids: Tensor
    case_ids: Tensor
    attention_mask: Tensor
    labels: Tensor
    rows: Tensor
    row_labels: Tensor
    row_known: Tensor


class Layer(nn.Module):
    """One transformer block, normalised after each sum as in BERT."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query = nn.Linear(HIDDEN, HIDDEN)
        self.key = nn.Linear(HIDDEN, HIDDEN)
        self.value = nn.Linear(HIDDEN, HIDDEN)
        self.attended = nn.Linear(HIDDEN, HIDDEN)
        self.attended_norm = nn.LayerNorm(HIDDEN, eps=EPSILON)
        self.inner = nn.Linear(HIDDEN, INNER)
        self.outer = nn.Linear(INNER, HIDDEN)
        self.outer_norm = nn.LayerNorm(HIDDEN, eps=EPSILON)
        self.dropout = nn.Dropout(dropout)

    def forward(self, hidden: Tensor, bias: Tensor) -> Tensor:
        batch, length, _ = hidden.shape
        heads = (batch, length, HEADS, HIDDEN // HEADS)
        query = self.query(hidden).reshape(heads).transpose(1, 2)
        key = self.key(hidden).reshape(heads).permute(0, 2, 3, 1)
        value = self.value(hidden).reshape(heads).transpose(1, 2)
        weights = torch.softmax(query @ key * (HIDDEN // HEADS) ** -0.5 + bias, dim=-1)
        mixed = (self.dropout(weights) @ value).transpose(1, 2).reshape(batch, length, HIDDEN)
        hidden = self.attended_norm(hidden + self.dropout(self.attended(mixed)))
        return self.outer_norm(hidden + self.dropout(self.outer(functional.gelu(self.inner(hidden)))))


class Encoder(nn.Module):
    """Pieces and case patterns in, hidden states of shape (sentences, pieces, 384) out."""

    def __init__(self, case_patterns: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, HIDDEN)
        self.positions = nn.Embedding(POSITIONS, HIDDEN)
        self.cases = nn.Embedding(case_patterns, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=EPSILON)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        nn.init.normal_(self.cases.weight, std=0.02)

    def forward(self, input_ids: Tensor, case_ids: Tensor, attention_mask: Tensor) -> Tensor:
        order = torch.arange(input_ids.shape[1], device=input_ids.device)
        hidden = self.words(input_ids) + self.cases(case_ids) + self.positions(order)[None]
        hidden = self.dropout(self.norm(hidden))
        bias = (1.0 - attention_mask[:, None, None, :].to(hidden.dtype)) * -10000.0
        for layer in self.layers:
            hidden = layer(hidden, bias)
        return hidden


class LanguageModel(nn.Module):
    """The encoder and its heads: entities by piece, categories by row (a sentence, or the whole text)."""

    def __init__(self, case_patterns: int, entities: int, categories: int) -> None:
        super().__init__()
        self.encoder = Encoder(case_patterns)
        self.dropout = nn.Dropout(0.1)
        self.entities = nn.Linear(HIDDEN, entities)
        self.categories = nn.Sequential(
            nn.Linear(HIDDEN, HIDDEN), nn.GELU(), nn.Dropout(0.2), nn.Linear(HIDDEN, categories)
        )

    def forward(
        self, input_ids: Tensor, case_ids: Tensor, attention_mask: Tensor, rows: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Logits of shapes (texts, pieces, entities) and (texts, rows, categories)."""
        hidden = self.dropout(self.encoder(input_ids, case_ids, attention_mask))
        return self.entities(hidden), self.categories(torch.bmm(rows, hidden))


def load_encoder(encoder: Encoder, path: Path) -> None:
    """Copies upstream's weights; the first segment's embedding is folded into the positions."""
    from safetensors.torch import load_file

    source = load_file(str(path))
    own = {
        "words.weight": source["embeddings.word_embeddings.weight"],
        "positions.weight": source["embeddings.position_embeddings.weight"][:POSITIONS]
        + source["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": source["embeddings.LayerNorm.weight"],
        "norm.bias": source["embeddings.LayerNorm.bias"],
    }
    names = {
        "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
        "attended": "attention.output.dense", "attended_norm": "attention.output.LayerNorm",
        "inner": "intermediate.dense", "outer": "output.dense", "outer_norm": "output.LayerNorm",
    }  # fmt: skip
    for layer in range(LAYERS):
        for mine, theirs in names.items():
            for part in ("weight", "bias"):
                own[f"layers.{layer}.{mine}.{part}"] = source[f"encoder.layer.{layer}.{theirs}.{part}"]
    missing, unexpected = encoder.load_state_dict(own, strict=False)
    if list(missing) != ["cases.weight"] or unexpected:
        raise SystemExit(f"{path}: is not the encoder expected (missing {missing}, unexpected {unexpected})")
