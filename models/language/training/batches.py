"""Sentences as tensors, in batches of like length."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

import torch
from labels import CATEGORIES, ENTITIES
from network import Batch
from sentences import Row, Sentence
from tokenizers import Tokenizer
from torch import Tensor

from policycheck.detect.words import case_pattern, role_pattern

MAX_PIECES = 128
PIECES_PER_WORD = 16
BATCH = 32
IGNORED = -100
MASKED_SHARE = 0.1  # few sentences have each label, and would be learnt by heart


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoded:
    """One text: a value for each piece; `words` is the word of each piece, -1 for the two at the ends."""

    ids: list[int]
    cases: list[int]
    labels: list[int]
    words: list[int]
    rows: list[Row]


def encode(sentence: Sentence, tokenizer: Tokenizer, random: Random | None = None) -> Encoded:
    """Pieces, case patterns and labels of one sentence, cut at MAX_PIECES.

    random: given in training, where a share of the words that are judged by row and are no names is masked.
    """
    encoding = tokenizer.encode(sentence.words, is_pretokenized=True, add_special_tokens=False)
    ids, cases, labels, words = [tokenizer.token_to_id("[CLS]")], [role_pattern(sentence.role)], [IGNORED], [-1]
    count = 0
    for piece, word in zip(encoding.ids, encoding.word_ids, strict=True):
        count = count + 1 if word == words[-1] else 0
        if count >= PIECES_PER_WORD:
            continue
        if len(ids) == MAX_PIECES - 1:
            break
        hidden = random and sentence.rows and sentence.tags[word] == "O" and random.random() < MASKED_SHARE
        first = sentence.tagged and word != words[-1]
        ids.append(tokenizer.token_to_id("[MASK]") if hidden else piece)
        cases.append(case_pattern(sentence.words[word]))
        labels.append(ENTITIES.index(sentence.tags[word]) if first else IGNORED)
        words.append(word)
    return Encoded(
        ids=[*ids, tokenizer.token_to_id("[SEP]")], cases=[*cases, 0], labels=[*labels, IGNORED],
        words=[*words, -1], rows=sentence.rows,
    )  # fmt: skip


def batches(
    sentences: list[Sentence], tokenizer: Tokenizer, random: Random, *, masked: bool = False
) -> Iterator[Batch]:
    """Batches of like length in random order; masked: for training."""
    items = [encode(sentence, tokenizer, random if masked else None) for sentence in sentences]
    items.sort(key=lambda item: len(item.ids) + random.random() * 4)
    groups = [items[i : i + BATCH] for i in range(0, len(items), BATCH)]
    random.shuffle(groups)
    yield from map(_batch, groups)


def _batch(group: list[Encoded]) -> Batch:
    width = max(len(item.ids) for item in group)
    ids = _padded([item.ids for item in group], 0, width)
    shape = (len(group), max(1, *(len(item.rows) for item in group)))
    rows = torch.zeros(*shape, width)
    row_labels, row_known = torch.zeros(*shape, len(CATEGORIES)), torch.zeros(*shape, len(CATEGORIES))
    for i, item in enumerate(group):
        for j, row in enumerate(item.rows):
            inside = [k for k, word in enumerate(item.words) if row.start <= word < row.end]
            if inside:
                rows[i, j, inside] = 1 / len(inside)
                row_labels[i, j, [CATEGORIES.index(label) for label in row.labels]] = 1
                known = CATEGORIES if row.known is None else row.known
                row_known[i, j, [CATEGORIES.index(label) for label in known]] = 1
    return Batch(
        input_ids=ids, case_ids=_padded([item.cases for item in group], 0, width), attention_mask=(ids != 0).long(),
        labels=_padded([item.labels for item in group], IGNORED, width),
        rows=rows, row_labels=row_labels, row_known=row_known,
    )  # fmt: skip


def _padded(values: list[list[int]], filler: int, width: int) -> Tensor:
    return torch.tensor([row + [filler] * (width - len(row)) for row in values])
