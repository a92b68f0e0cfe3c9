"""Categories with several tables: `tables/<family>/`, one table a topic, and the terms that they share.

`terms.toml` holds the shared terms alone; every other table holds cues alone. See table.py for how both are written.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from policycheck.detect.categories.cues import Cue
from policycheck.detect.categories.table import expand_field, expand_terms

FAMILIES = ("abuse", "age_inappropriate", "discrimination", "sensitive")
_FOLDER = Path(__file__).resolve().parent / "tables"


@cache
def topic_cues(family: str, topic: str) -> tuple[Cue, ...]:
    """The cues of one table. Raises KeyError for an unknown term, TypeError for an unknown field."""
    terms = {**_shared(family), "": ""}
    cues = _read(family, topic)["cue"]
    return tuple(Cue(**{key: expand_field(key, value, terms) for key, value in cue.items()}) for cue in cues)


@cache
def family_cues(family: str) -> tuple[Cue, ...]:
    """The cues of every table of a family, by the name of the table."""
    topics = sorted(path.stem for path in (_FOLDER / family).glob("*.toml") if path.stem != "terms")
    return tuple(cue for topic in topics for cue in topic_cues(family, topic))


def shared_term(family: str, term: str) -> str:
    """The pattern of one of the terms that a family's tables share."""
    return _shared(family)[term]


@cache
def _shared(family: str) -> dict[str, str]:
    return expand_terms(_read(family, "terms")["terms"], {})


def _read(family: str, topic: str) -> dict[str, Any]:
    return tomllib.loads((_FOLDER / family / f"{topic}.toml").read_text("utf-8"))
