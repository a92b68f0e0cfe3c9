"""Sets the probability from which each category counts as found.

    python calibrate.py --data DIR --work WORK --tokenizer tokenizer.json

Reads the last checkpoint in WORK, writes WORK/limits.json. A limit is the one with the best F0.5 on the posts that were
held back from training and on the examples beside the tests of the detectors (by another hand, half near-misses), but
no lower than what all but ORDINARY of the sentences of ordinary school life stay under, which a school writes daily.
"""

import argparse
import json
import re
from collections.abc import Iterator
from pathlib import Path
from random import Random

import torch
from batches import batches
from corpora import POSTS, STAGES, held_back, split_posts
from labels import CATEGORIES, ENTITIES
from names import Names
from network import LanguageModel
from posts import Post, read_folder
from school import SchoolPosts
from sentences import Row, Sentence, retokenise
from tokenizers import Tokenizer
from torch import Tensor

from policycheck.detect.bag import combined
from policycheck.detect.words import PATTERNS
from policycheck.linear import LinearModel

EXAMPLES = Path(__file__).resolve().parents[3] / "tests" / "detect" / "categories" / "examples"
STEPS = [step / 20 for step in range(2, 19)]
ENOUGH = 25  # examples from which a label's own best limit is believed by half
BETA = 0.5  # a false alarm weighs more than a miss: violations are rare in a school's day
#: Long formal sentences ("It also reflects the requirements of…") read a little like politics to the model, and what a
#: raffle or a quiz tells its winners like bait.
WARY = {"political": 0.9, "spam": 0.55}
LEAST = 0.45  # of a category, since false alarms cost more than this gains; its kinds only tell which it is
ORDINARY = 0.002  # the share of ordinary sentences that may be given a label
DRAWN = 2000
LIFE = ("e_life", "n_formal")  # the files whose posts are nearly all of ordinary life
_MARKED = re.compile(r"<([^<>:]+)(?::\w+)?>")


class Judge:
    """A trained network and the linear model beside it, and what they give each label of the rows of sentences."""

    def __init__(self, work: Path, tokenizer: Tokenizer) -> None:
        self._tokenizer, self._bag = tokenizer, LinearModel.load(work / "statements.npz")
        checkpoint = work / f"{STAGES[-1].name}.pt"
        self._model = LanguageModel(len(PATTERNS), len(ENTITIES), len(CATEGORIES)).eval()
        self._model.load_state_dict(torch.load(checkpoint, weights_only=True)["model"])

    def __call__(self, sentences: list[Sentence]) -> tuple[Tensor, Tensor, Tensor]:
        """Of every row: probabilities, which labels it has, and which of them somebody looked for."""
        values, gold, known = [], [], []
        for sentence, (batch,) in ((item, tuple(batches([item], self._tokenizer, Random(1)))) for item in sentences):
            with torch.no_grad():
                _, rows = self._model(batch.input_ids, batch.case_ids, batch.attention_mask, batch.rows)
            for place, row in enumerate(sentence.rows):
                if batch.row_known[0, place].any():
                    network = torch.sigmoid(rows[0, place]).numpy()
                    words = sentence.words[row.start : row.end]
                    values.append(torch.from_numpy(combined(network, self._bag, words, sentence.role)))
                    gold.append(batch.row_labels[0, place] > 0)
                    known.append(batch.row_known[0, place] > 0)
        return torch.stack(values), torch.stack(gold), torch.stack(known)


def examples() -> Iterator[Sentence]:
    """Every line of the examples, judged for its own category alone."""
    for path in sorted(EXAMPLES.glob("*.txt")):
        name = re.sub(r"_(more|held_out)$", "", path.stem).replace("_", "-")
        category = {"opinion": "personal-opinion", "sensitive": "sensitive-personal"}.get(name, name)
        for line in path.read_text("utf-8").splitlines():
            if category in CATEGORIES and line[:2] in ("+ ", "- "):
                text = _MARKED.sub(r"\1", re.sub(r"^[a-z-]+: ", "", line[2:])).replace("\\n", "\n")
                sentence = retokenise("examples", text, [])
                labels = (category,) if line[0] == "+" else ()
                sentence.rows = [Row(start=0, end=len(sentence.words), labels=labels, known=(category,))]
                yield sentence


def f_score(found: Tensor, gold: Tensor, beta: float = 1.0) -> Tensor:
    """Of each column; a beta below 1 gives more weight to precision than to recall."""
    weight = beta**2
    return (1 + weight) * (found & gold).sum(0) / (found.sum(0) + weight * gold.sum(0)).clamp(min=1)


def best_limits(values: Tensor, gold: Tensor, known: Tensor) -> Tensor:
    """The best limit for all labels together, moved towards a label's own best by how many examples speak for it."""
    scores = torch.stack([f_score((values >= step) & known, gold, BETA) for step in STEPS])
    seen = gold.sum(0)
    common = STEPS[int(scores[:, seen > 0].mean(1).argmax())]
    weight = seen / (seen + ENOUGH)
    return weight * torch.tensor(STEPS)[scores.argmax(0)] + (1 - weight) * common


def ordinary(data: Path, held: list[Post]) -> list[Sentence]:
    """School life without a label: posts of LIFE that are held back, and school posts drawn anew."""
    random = Random(13)
    school = SchoolPosts(data, Names(data, random), random)
    life = [post for post in held if post.place.startswith(LIFE) and not post.labels]
    drawn = [school.post() for _ in range(DRAWN)]
    return [item for item in (*held_back(life, data, 11), *drawn) if item.words]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the data folder")
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--tokenizer", type=Path, required=True)
    options = parser.parse_args()
    tokenizer = Tokenizer.from_file(str(options.tokenizer))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    judge = Judge(options.work, tokenizer)
    held = split_posts(read_folder(POSTS))[1]
    values, gold, known = judge([*held_back(held, options.data, 11), *examples()])
    floor = torch.quantile(judge(ordinary(options.data, held))[0], 1 - ORDINARY, dim=0)
    least = torch.tensor([0.0 if "/" in label else LEAST for label in CATEGORIES])
    chosen = torch.maximum(torch.maximum(best_limits(values, gold, known), floor), least).clamp(max=0.97)
    reached = f_score((values >= chosen) & known, gold)
    for i, label in enumerate(CATEGORIES):
        print(
            f"{label}: from {chosen[i]:.3f} (ordinary {floor[i]:.3f}), F1 {reached[i]:.3f} on {int(gold[:, i].sum())}"
        )
    categories = [i for i, label in enumerate(CATEGORIES) if "/" not in label]
    print(f"macro F1 of the categories: {reached[categories].mean():.3f}")
    limits = {label: round(float(limit), 3) for label, limit in zip(CATEGORIES, chosen, strict=True)} | WARY
    (options.work / "limits.json").write_text(json.dumps(limits) + "\n", "utf-8")


if __name__ == "__main__":
    main()
