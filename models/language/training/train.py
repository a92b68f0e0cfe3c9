"""Fine-tunes the encoder on words and BIO tags.

    python train.py --data DIR --work WORK --encoder model.safetensors --tokenizer tokenizer.json

WORK holds what prepare.py wrote. After each epoch a checkpoint is written there; run again to go on from it.
Every draw depends on `--seed` and the epoch alone.
"""

import argparse
import hashlib
import json
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import torch
from augment import joined, recased, renamed
from names import Names
from network import Batch, LanguageModel, load_encoder
from school import SchoolPosts
from scoring import Score, spans_of
from sentences import Sentence
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional

from policycheck.detect.words import CASE_PATTERNS, case_pattern

LABELS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC")
ENCODER_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
MAX_PIECES = 128
PIECES_PER_WORD = 16
BATCH = 32
RATE, HEAD_RATE = 1.2e-4, 1e-3
WARM_UP = 0.06
IGNORED = -100


def read(path: Path) -> list[Sentence]:
    return [Sentence(**json.loads(line)) for line in path.read_text("utf-8").splitlines()]


def epoch_sentences(base: list[Sentence], data: Path, posts: int, seed: int, epoch: int) -> list[Sentence]:
    """The corpora with this epoch's names and case, and this epoch's school posts."""
    random = Random(seed * 1000 + epoch)
    names = Names(data, random)
    school = SchoolPosts(data, names, random)
    changed = [recased(renamed(sentence, names, random), random) for sentence in base]
    written = [recased(school.post(), random) for _ in range(posts)]
    return joined(changed, random) + [post for post in written if post.words]


def encode(sentence: Sentence, tokenizer: Tokenizer) -> tuple[list[int], list[int], list[int]]:
    """Pieces, case patterns and labels of one sentence, cut at MAX_PIECES."""
    encoding = tokenizer.encode(sentence.words, is_pretokenized=True, add_special_tokens=False)
    ids, cases, labels = [tokenizer.token_to_id("[CLS]")], [0], [IGNORED]
    previous, count = -1, 0
    for piece, word in zip(encoding.ids, encoding.word_ids, strict=True):
        count = count + 1 if word == previous else 0
        if count >= PIECES_PER_WORD:
            continue
        if len(ids) == MAX_PIECES - 1:
            break
        ids.append(piece)
        cases.append(case_pattern(sentence.words[word]))
        labels.append(LABELS.index(sentence.tags[word]) if word != previous else IGNORED)
        previous = word
    return [*ids, tokenizer.token_to_id("[SEP]")], [*cases, 0], [*labels, IGNORED]


def batches(sentences: list[Sentence], tokenizer: Tokenizer, random: Random) -> Iterator[Batch]:
    """Batches of like length in random order."""
    rows = [encode(sentence, tokenizer) for sentence in sentences]
    rows.sort(key=lambda row: len(row[0]) + random.random() * 4)
    groups = [rows[i : i + BATCH] for i in range(0, len(rows), BATCH)]
    random.shuffle(groups)
    for group in groups:
        width = max(len(row[0]) for row in group)

        def padded(column: int, filler: int, group: list[tuple[list[int], ...]] = group, width: int = width) -> Tensor:
            return torch.tensor([row[column] + [filler] * (width - len(row[column])) for row in group])

        ids = padded(0, 0)
        yield Batch(input_ids=ids, case_ids=padded(1, 0), attention_mask=(ids != 0).long(), labels=padded(2, IGNORED))


def evaluate(model: LanguageModel, sentences: list[Sentence], tokenizer: Tokenizer) -> Score:
    model.eval()
    score = Score()
    with torch.no_grad():
        for batch in batches(sentences, tokenizer, Random(0)):
            best = model(batch.input_ids, batch.case_ids, batch.attention_mask).argmax(-1)
            for guess, gold in zip(best, batch.labels, strict=True):
                kept = gold != IGNORED
                score.add(
                    spans_of([LABELS[i] for i in gold[kept].tolist()], "PER"),
                    spans_of([LABELS[i] for i in guess[kept].tolist()], "PER"),
                )
    return score


def optimiser_of(model: LanguageModel) -> torch.optim.Optimizer:
    new = [*model.entities.parameters(), *model.encoder.cases.parameters()]
    # Frozen, so that a name which training never shows stays where pre-training put it, beside those it does.
    model.encoder.words.weight.requires_grad_(False)
    known = {id(parameter) for parameter in (*new, model.encoder.words.weight)}
    old = [parameter for parameter in model.parameters() if id(parameter) not in known]
    groups = [{"params": old, "lr": RATE}, {"params": new, "lr": HEAD_RATE}]
    return torch.optim.AdamW(groups, weight_decay=0.01, fused=True)


def run_epoch(
    model: LanguageModel,
    optimiser: torch.optim.Optimizer,
    schedule: torch.optim.lr_scheduler.LRScheduler,
    parts: Iterator[Batch],
) -> float:
    """Trains on every batch; returns the mean loss."""
    model.train()
    total, count, started = 0.0, 0, time.monotonic()
    for batch in parts:
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits = model(batch.input_ids, batch.case_ids, batch.attention_mask)
        loss = functional.cross_entropy(logits.float().transpose(1, 2), batch.labels, ignore_index=IGNORED)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_([p for p in model.parameters() if p.requires_grad], 1.0)
        optimiser.step()
        schedule.step()
        total, count = total + loss.item(), count + 1
        if count % 100 == 0:
            print(f"  {count} batches, loss {total / count:.4f}, {time.monotonic() - started:.0f} s", flush=True)
    return total / max(count, 1)


@dataclass(slots=True)
class Run:
    """Everything that a checkpoint keeps."""

    model: LanguageModel
    optimiser: torch.optim.Optimizer
    schedule: torch.optim.lr_scheduler.LRScheduler
    epoch: int = 0

    def save(self, path: Path) -> None:
        state = {name: getattr(self, name).state_dict() for name in ("model", "optimiser", "schedule")}
        torch.save({**state, "epoch": self.epoch}, path)

    def restore(self, path: Path) -> None:
        state = torch.load(path, weights_only=True)
        for name in ("model", "optimiser", "schedule"):
            getattr(self, name).load_state_dict(state[name])
        self.epoch = state["epoch"]


def started(encoder: Path, steps: int) -> Run:
    """A run before its first step; the rate rises over WARM_UP of the steps and falls to nothing."""
    if hashlib.sha256(encoder.read_bytes()).hexdigest() != ENCODER_SHA256:
        raise SystemExit(f"{encoder}: is not the encoder that upstream publishes (sha256 differs)")
    model = LanguageModel(len(CASE_PATTERNS), len(LABELS))
    load_encoder(model.encoder, encoder)
    optimiser = optimiser_of(model)
    warm = WARM_UP * steps
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(step / warm, max(0.0, (steps - step) / (steps - warm)))
    )
    return Run(model, optimiser, schedule)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the data folder")
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--tokenizer", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--posts", type=int, default=4000, help="school posts an epoch")
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    torch.set_num_threads(2)
    tokenizer = Tokenizer.from_file(str(options.tokenizer))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    base, dev = read(options.work / "train.jsonl"), read(options.work / "dev.jsonl")
    length = len(epoch_sentences(base, options.data, options.posts, options.seed, 0))
    run = started(options.encoder, (length // BATCH + 1) * options.epochs)
    checkpoint = options.work / "checkpoint.pt"
    if checkpoint.exists():
        run.restore(checkpoint)
    while run.epoch < options.epochs:
        sentences = epoch_sentences(base, options.data, options.posts, options.seed, run.epoch)
        shuffled = batches(sentences, tokenizer, Random(options.seed * 7919 + run.epoch))
        loss = run_epoch(run.model, run.optimiser, run.schedule, shuffled)
        run.epoch += 1
        score = evaluate(run.model, dev, tokenizer)
        print(f"epoch {run.epoch}: loss {loss:.4f}, PERSON on the development sets: {score}", flush=True)
        run.save(checkpoint)


if __name__ == "__main__":
    main()
