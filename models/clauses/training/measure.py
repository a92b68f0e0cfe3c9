"""How the model of clauses does on each file of clauses when all the others teach it.

python measure.py
"""

from collections import Counter

import numpy as np
from train import CATEGORIES, HERE, learnt, read_rows

from policycheck.linear import LinearModel
from policycheck.policies.judge import FOUND, ClauseModel


def main() -> None:
    total: Counter[str] = Counter()
    for path in sorted((HERE / "clauses").glob("*.jsonl")):
        figures = measure(model_without(path.stem), read_rows(path))
        show(path.stem, figures)
        total += figures
    show("all", total)


def model_without(name: str) -> ClauseModel:
    arrays = learnt(without=(name,))
    arrays["rarity"] = arrays["rarity"].astype(np.float32)
    return ClauseModel(categories=CATEGORIES, linear=LinearModel(**arrays))


def measure(model: ClauseModel, rows: list[dict]) -> Counter[str]:
    figures: Counter[str] = Counter()
    for row in rows:
        texts = dict.fromkeys((row["text"], f"{row['lead'].rstrip(':')} {row['text']}".strip()))
        found = {judged.category for text in texts for judged in model.judge(text) if judged.confidence >= FOUND}
        wanted = set(row["categories"])
        figures["clauses" if wanted else "others"] += 1
        figures["found"] += bool(wanted & found)
        figures["false"] += bool(found) and not wanted
        figures["pairs"] += len(wanted)
        figures["proposed"] += len(wanted & found)
    return figures


def show(name: str, figures: Counter[str]) -> None:
    print(
        f"| {name} | {figures['found']} of {figures['clauses']} ({figures['found'] / figures['clauses']:.0%}) "
        f"| {figures['proposed'] / figures['pairs']:.0%} | {figures['false']} of {figures['others']} |"
    )


if __name__ == "__main__":
    main()
