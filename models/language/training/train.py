"""Fine-tunes the encoder on words with BIO tags and on sentences with their kinds, both heads at once.

    python train.py --data DIR --work WORK --encoder model.safetensors --tokenizer tokenizer.json

WORK holds what prepare.py wrote. After each epoch of a stage a checkpoint is written there, `first.pt` and so on;
run again to go on from it. Every draw depends on `--seed`, the stage and the epoch alone.
"""

import argparse
import hashlib
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import torch
from batches import BATCH, IGNORED, batches
from corpora import STAGES, Corpora, Stage, held_back, load, read
from labels import CATEGORIES, ENTITIES
from network import Batch, LanguageModel, load_encoder
from scoring import Score, spans_of
from sentences import Sentence
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional

from policycheck.detect.words import PATTERNS

ENCODER_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
HEAD_RATE = 1e-3
WARM_UP = 0.06
KEPT_WEIGHT = 1.0  # of the tags that an earlier stage gives, against those of the corpora
FOUND_WEIGHT = 2.0  # of a label that a row has, against one that it has not: most rows have none


def evaluate(model: LanguageModel, sentences: list[Sentence], tokenizer: Tokenizer) -> tuple[Score, dict[str, Score]]:
    """PERSON by exact span, and each category by row at a probability of a half."""
    model.eval()
    persons, categories = Score(), {label: Score() for label in CATEGORIES}
    with torch.no_grad():
        for batch in batches(sentences, tokenizer, Random(0)):
            entities, rows = model(batch.input_ids, batch.case_ids, batch.attention_mask, batch.rows)
            for guess, gold in zip(entities.argmax(-1), batch.labels, strict=True):
                kept = gold != IGNORED
                persons.add(
                    spans_of([ENTITIES[i] for i in gold[kept].tolist()], "PER"),
                    spans_of([ENTITIES[i] for i in guess[kept].tolist()], "PER"),
                )
            found = ((rows > 0) & (batch.row_known > 0)).flatten(0, 1)
            gold = (batch.row_labels > 0).flatten(0, 1)
            for i, score in enumerate(categories.values()):
                score.add(gold[:, i].nonzero().flatten().tolist(), found[:, i].nonzero().flatten().tolist())
    return persons, categories


def macro(scores: dict[str, Score]) -> float:
    """Mean F1 over the categories that occur, kinds not counted."""
    values = [score.f1 for label, score in scores.items() if score.gold and "/" not in label]
    return sum(values) / max(len(values), 1)


def optimiser_of(model: LanguageModel, rate: float) -> torch.optim.Optimizer:
    new = [*model.entities.parameters(), *model.categories.parameters(), *model.encoder.cases.parameters()]
    # Frozen, so that a name which training never shows stays where pre-training put it, beside those it does.
    model.encoder.words.weight.requires_grad_(False)
    known = {id(parameter) for parameter in (*new, model.encoder.words.weight)}
    old = [parameter for parameter in model.parameters() if id(parameter) not in known]
    groups = [{"params": old, "lr": rate}, {"params": new, "lr": HEAD_RATE}]
    return torch.optim.AdamW(groups, weight_decay=0.01, fused=True)


def loss_of(entities: Tensor, categories: Tensor, batch: Batch, row_weight: float) -> Tensor:
    """Cross entropy of the words that were marked, and that of the labels that were looked for, summed by row."""
    loss = entities.sum() * 0
    if (batch.labels != IGNORED).any():
        loss = functional.cross_entropy(entities.transpose(1, 2), batch.labels, ignore_index=IGNORED)
    judged = functional.binary_cross_entropy_with_logits(
        categories, batch.row_labels, reduction="none", pos_weight=torch.tensor(FOUND_WEIGHT)
    )
    rows = (batch.row_known.sum(-1) > 0).sum().clamp(min=1)
    return loss + row_weight * (judged * batch.row_known).sum() / rows


def drift(entities: Tensor, batch: Batch, teacher: LanguageModel) -> Tensor:
    """How far the tags are from those that the teacher gives (Kullback-Leibler), the mean over the pieces."""
    with torch.no_grad():
        kept, _ = teacher(batch.input_ids, batch.case_ids, batch.attention_mask, batch.rows)
    read = batch.attention_mask > 0
    given, wanted = functional.log_softmax(entities[read], -1), functional.log_softmax(kept.float()[read], -1)
    return functional.kl_div(given, wanted, reduction="batchmean", log_target=True)


def run_epoch(
    model: LanguageModel,
    optimiser: torch.optim.Optimizer,
    schedule: torch.optim.lr_scheduler.LRScheduler,
    parts: Iterator[Batch],
    row_weight: float,
    teacher: LanguageModel | None = None,
) -> float:
    """Trains on every batch; returns the mean loss. teacher: a model whose tags are learnt too."""
    model.train()
    total, count, started = 0.0, 0, time.monotonic()
    for batch in parts:
        with torch.autocast("cpu", dtype=torch.bfloat16):
            entities, categories = model(batch.input_ids, batch.case_ids, batch.attention_mask, batch.rows)
            apart = KEPT_WEIGHT * drift(entities.float(), batch, teacher) if teacher else 0.0
        loss = loss_of(entities.float(), categories.float(), batch, row_weight) + apart
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


def started(model: LanguageModel, rate: float, steps: int) -> Run:
    """A stage before its first step; the rate rises over WARM_UP of the steps and falls to nothing."""
    optimiser = optimiser_of(model, rate)
    warm = WARM_UP * steps
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(step / warm, max(0.0, (steps - step) / (steps - warm)))
    )
    return Run(model, optimiser, schedule)


def untrained(encoder: Path) -> LanguageModel:
    if hashlib.sha256(encoder.read_bytes()).hexdigest() != ENCODER_SHA256:
        raise SystemExit(f"{encoder}: is not the encoder that upstream publishes (sha256 differs)")
    model = LanguageModel(len(PATTERNS), len(ENTITIES), len(CATEGORIES))
    load_encoder(model.encoder, encoder)
    return model


def kept(stage: Stage, work: Path) -> LanguageModel | None:
    """The model after the stage whose names are to be kept."""
    if not stage.keeps:
        return None
    model = LanguageModel(len(PATTERNS), len(ENTITIES), len(CATEGORIES)).eval()
    model.load_state_dict(torch.load(work / f"{stage.keeps}.pt", weights_only=True)["model"])
    return model


def meet(model: LanguageModel, other: LanguageModel) -> None:
    """Moves a model half-way to another, but for its head for statements."""
    weights, others = model.state_dict(), other.state_dict()
    for name, value in weights.items():
        if not name.startswith("categories."):
            value.copy_((value + others[name]) / 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The development sets, and how a model does on them: `sentences` have entities, `posts` categories too."""

    tokenizer: Tokenizer
    sentences: list[Sentence]
    posts: list[Sentence]

    def show(self, model: LanguageModel) -> None:
        print(f"  development sentences: PERSON {evaluate(model, self.sentences, self.tokenizer)[0]}")
        persons, categories = evaluate(model, self.posts, self.tokenizer)
        print(f"  development posts: PERSON {persons}, categories macro F1 {macro(categories):.3f}", flush=True)
        for label, score in categories.items():
            print(f"    {label}: {score}")


def train(model: LanguageModel, stage: Stage, corpora: Corpora, report: Report, options: argparse.Namespace) -> None:
    """Runs a stage, or what is left of one that was stopped."""
    teacher = kept(stage, options.work)
    if teacher:
        meet(model, teacher)
    length = len(corpora.epoch(stage, options.seed))
    run = started(model, stage.rate, (length // BATCH + 1) * stage.epochs)
    checkpoint = options.work / f"{stage.name}.pt"
    if checkpoint.exists():
        run.restore(checkpoint)
    while run.epoch < stage.epochs:
        seed = options.seed * 1000 + STAGES.index(stage) * 100 + run.epoch
        parts = batches(corpora.epoch(stage, seed), report.tokenizer, Random(seed), masked=True)
        loss = run_epoch(run.model, run.optimiser, run.schedule, parts, stage.row_weight, teacher)
        run.epoch += 1
        print(f"{stage.name} stage, epoch {run.epoch}: loss {loss:.4f}")
        report.show(run.model)
        run.save(checkpoint)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the data folder")
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--tokenizer", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    torch.set_num_threads(2)
    tokenizer = Tokenizer.from_file(str(options.tokenizer))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    corpora, held = load(options.data, options.work)
    report = Report(
        tokenizer=tokenizer, sentences=read(options.work / "dev.jsonl"), posts=held_back(held, options.data, 5)
    )
    model = untrained(options.encoder)
    for stage in STAGES:
        train(model, stage, corpora, report, options)


if __name__ == "__main__":
    main()
