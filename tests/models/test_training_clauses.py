"""The labelled clauses that the model of clauses is trained on."""

import json
from pathlib import Path

from policycheck.kinds import CATEGORIES

FOLDER = Path(__file__).parents[2] / "models" / "clauses" / "training" / "clauses"


def test_the_clauses_that_taught_it_are_labelled_with_known_categories():
    """Each line is a clause with its lead, its categories, and why it has none; no clause stands there twice."""
    rows = [
        json.loads(line) for path in sorted(FOLDER.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()
    ]
    assert len(rows) > 7000
    assert len({(row["lead"], row["text"]) for row in rows}) == len(rows)
    assert all(set(row["categories"]) <= set(CATEGORIES) for row in rows)
    assert all(bool(row["categories"]) != bool(row.get("why")) for row in rows)
