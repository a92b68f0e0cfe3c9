"""How much of the rulesets written by hand `policycheck rules draft` proposes from the documents behind them.

python benchmarks/draft.py FOLDER [--missing] [RULESET ...]

FOLDER holds the policy documents, a file a policy, whose names begin as the rulesets' ids do. A pair is a clause
and a category that a rule of the ruleset citing it has; it is proposed where the draft's clause at the same place
(section, and number in its list) has that category. False: a clause that the ruleset says no draft can show, and that
the draft proposes a rule for.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from policycheck.policies.clauses import clauses_of
from policycheck.policies.propose import Proposal, propose
from policycheck.policies.read import read_policy
from policycheck.rules import Clause, Ruleset, load_ruleset

IDS = ("iwys", "stokes-wood", "islwyn", "wood-green", "inspire-together")
_GUARDED = re.compile(r"train|monitor|review|administ|settings|password|responsib|bound", re.IGNORECASE)


@dataclass(slots=True)
class Figures:
    """`more`: pairs proposed for a clause that has rules, but not these.

    `false`: clauses for which a rule was proposed although no draft can show them, by what the ruleset says of them.
    """

    pairs: int = 0
    proposed: int = 0
    more: int = 0
    undraftable: int = 0
    false: Counter[str] = field(default_factory=Counter)
    missing: list[str] = field(default_factory=list)
    where: list[str] = field(default_factory=list)

    @property
    def guarded(self) -> int:
        """False proposals for clauses about training, monitoring, administration or responsibility."""
        return sum(count for why, count in self.false.items() if _GUARDED.search(why))


def measure(ruleset: Ruleset, proposals: Sequence[Proposal]) -> Figures:
    """The figures of one document."""
    figures = Figures(undraftable=sum(bool(clause.not_in_a_draft) for clause in ruleset.clauses))
    for clause in ruleset.clauses:
        there = [item for item in proposals if _same_place(clause, item)]
        categories = {found.category for item in there for found in item.wanted}
        for category in sorted(_by_hand(ruleset, clause)):
            figures.pairs += 1
            figures.proposed += category in categories
            if category not in categories:
                figures.missing.append(f"{clause.id}: {category} (proposed: {', '.join(sorted(categories)) or 'none'})")
    for proposal in proposals:
        _judge(ruleset, proposal, figures)
    return figures


def _judge(ruleset: Ruleset, proposal: Proposal, figures: Figures) -> None:
    """Counts what is proposed beyond what was written by hand."""
    there = [clause for clause in ruleset.clauses if _same_place(clause, proposal)]
    wanted = {category for clause in there for category in _by_hand(ruleset, clause)}
    if not proposal.wanted:
        return
    if wanted:
        figures.more += len({found.category for found in proposal.wanted} - wanted)
    else:
        why = there[0].not_in_a_draft if there else "not a clause of the ruleset"
        figures.false[why] += 1
        figures.where.append(f"{proposal.clause.id}: {why}")


def _by_hand(ruleset: Ruleset, clause: Clause) -> set[str]:
    return {rule.category for rule in ruleset.rules if clause in rule.clauses}


def _same_place(clause: Clause, proposal: Proposal) -> bool:
    section, number = _place(clause.section, clause.item)
    there, at = _place(proposal.clause.section, proposal.clause.item)
    against = " not" in f" {clause.item}".replace("/", " ") or "delete" in clause.item
    same = number == at and (
        not number or against == (" not" in f" {proposal.clause.item}" or "delete" in proposal.clause.item)
    )
    return section == there and same


def _place(section: str, item: str) -> tuple[str, str]:
    """The section's number or its heading's first words, and the clause's number in its list."""
    number = _numbered(item)
    heading, _, last = section.rpartition(", ")
    if heading and last.isdigit():
        section, number = heading, number or last
    return section.split(",")[0].casefold(), number or ""


def _numbered(item: str) -> str | None:
    found = re.search(r"(?:^|, )(\d+|[a-z])$", item)
    return found[1] if found else None


def documents(folder: Path, ids: Sequence[str]) -> Iterator[tuple[Ruleset, tuple[Proposal, ...]]]:
    """Each ruleset with what is proposed for its document."""
    for name in ids:
        path = next(item for item in sorted(folder.iterdir()) if item.name.startswith(name))
        yield load_ruleset(name), propose(clauses_of(read_policy(path)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("ids", nargs="*", default=IDS)
    parser.add_argument("--missing", action="store_true", help="list what was not proposed")
    options = parser.parse_args()
    total = Figures()
    for ruleset, proposals in documents(options.folder, options.ids):
        figures = measure(ruleset, proposals)
        total.pairs, total.proposed = total.pairs + figures.pairs, total.proposed + figures.proposed
        told = sum(bool(item.wanted) for item in proposals), sum(bool(item.not_in_a_draft) for item in proposals)
        print(
            f"{ruleset.id:18} {figures.proposed:3} of {figures.pairs:3} pairs",
            f"({figures.proposed / max(1, figures.pairs):.0%}), {figures.more} more; false",
            f"{sum(figures.false.values())} of {figures.undraftable} (guarded {figures.guarded}); {len(proposals)}",
            f"clauses: {told[0]} proposed, {told[1]} not in a draft, {len(proposals) - sum(told)} left to a person",
        )
        if options.missing:
            print(*(f"    missing {line}" for line in figures.missing), sep="\n")
            print(*(f"    false   {line}" for line in figures.where), sep="\n")
    print(f"{'all':18} {total.proposed:3} of {total.pairs:3} pairs ({total.proposed / max(1, total.pairs):.0%})")


if __name__ == "__main__":
    main()
