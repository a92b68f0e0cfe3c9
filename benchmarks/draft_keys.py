"""How much of what a person would have proposed `policycheck rules draft` proposes, for documents with a key.

python benchmarks/draft_keys.py FOLDER

Beside each document lies NAME.key.jsonl, a clause a line: `starts`, its first words; `categories`, those of a rule for
it; where there is none, `why`. A clause is found where one of its categories is proposed. False: a clause
without categories for which a rule is proposed.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from pathlib import Path

from policycheck.policies import Proposal, clauses_of, propose, read_policy

_GUARDED = ("training", "monitoring", "accounts", "duty")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    total: Counter[str] = Counter()
    for key in sorted(parser.parse_args().folder.glob("*.key.jsonl")):
        name = key.name.removesuffix(".key.jsonl")
        document = next(path for path in key.parent.glob(f"{name}.*") if path != key)
        rows = [json.loads(line) for line in key.read_text("utf-8").splitlines() if line.strip()]
        figures = measure(rows, propose(clauses_of(read_policy(document))))
        show(document.name, figures)
        total += figures
    show("all", total)


def measure(rows: list[dict], proposals: tuple[Proposal, ...]) -> Counter[str]:
    figures: Counter[str] = Counter()
    for row in rows:
        start = _plain(row["starts"])
        there = [item for item in proposals if _plain(item.clause.text).startswith(start)]
        there = there or [item for item in proposals if start in _plain(item.clause.text)]
        found = {wanted.category for item in there[:1] for wanted in item.wanted}
        wanted = set(row["categories"])
        figures["clauses" if wanted else "others"] += 1
        figures["pairs"] += len(wanted)
        figures["proposed"] += len(wanted & found)
        figures["found"] += bool(wanted & found)
        figures["more"] += len(found - wanted) if wanted else 0
        figures["false"] += bool(found) and not wanted
        figures["guarded"] += bool(found) and not wanted and row["why"] in _GUARDED
    return figures


def show(name: str, figures: Counter[str]) -> None:
    print(
        f"{name:32} {figures['found']} of {figures['clauses']} clauses, "
        f"{figures['proposed']} of {figures['pairs']} pairs, {figures['more']} more; "
        f"false {figures['false']} of {figures['others']}, "
        f"{figures['guarded']} on training, monitoring, accounts or duties"
    )


def _plain(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", text.lower().replace("’", "'")).strip()


if __name__ == "__main__":
    main()
