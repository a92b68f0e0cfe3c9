"""Reads the cues of a category from its table, `tables/<name>.toml`.

A table has `[terms]`, lists of words that patterns refer to as `{name}`, and `[[cue]]`s, whose keys are the fields of
`Cue`. Terms of `common.toml` serve every table. How patterns are written in a table:

- ` | ` divides alternatives, each matched as whole words; without white space on both sides `|` is as in `re`;
- a space is any run of white space, ` ... ` a gap of at most 60 characters, `{name}` one of a term's words;
- everything else is as in the module `re`, over a folded sentence: lower case, straight quotes, plain hyphens.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from policycheck.detect.categories.cues import Cue
from policycheck.detect.categories.pattern import words

_PATTERNS = frozenset(("pattern", "needs", "unless", "needs_near", "unless_near", "needs_draft", "unless_draft"))
_FOLDER = Path(__file__).resolve().parent / "tables"
_TERM = re.compile(r"\{([a-z_]+)\}")


@cache
def load_cues(name: str) -> tuple[Cue, ...]:
    """The cues of a table, in its order. Raises KeyError for an unknown term, TypeError for an unknown field."""
    table = _read(name)
    terms = {**expand_terms(_read("common")["terms"], {}), "": ""}
    terms = expand_terms(table.get("terms", {}), terms)
    return tuple(Cue(**{key: expand_field(key, value, terms) for key, value in cue.items()}) for cue in table["cue"])


def tables() -> tuple[str, ...]:
    """The names of the tables that hold cues, families aside."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.toml") if "cue" in _read(path.stem)))


@cache
def load_term(name: str, term: str) -> str:
    """The pattern of one term of a table, for a detector that needs more than cues."""
    return expand_terms(_read(name)["terms"], expand_terms(_read("common")["terms"], {}))[term]


@cache
def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text("utf-8"))


def expand_terms(written: dict[str, str], known: dict[str, str]) -> dict[str, str]:
    """The terms known and those written, as patterns; a term may use those before it."""
    terms = dict(known)
    for name, text in written.items():
        terms[name] = _pattern(text, terms)
    return terms


def expand_field(key: str, value: Any, terms: dict[str, str]) -> Any:
    """A cue's field with its terms put in, if it is a pattern, else as it is."""
    return _pattern(value, terms) if key in _PATTERNS else value


def _pattern(text: str, terms: dict[str, str]) -> str:
    joined = re.sub(r"\s*\n\s*", " ", text.strip())
    joined = re.sub(r"\s+\|\s+", "|", joined).replace(" ... ", "(?!\\w).{0,60}?(?<!\\w)")
    return words(_TERM.sub(lambda match: terms[match[1]], joined))
