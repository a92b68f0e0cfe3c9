"""A ruleset by its id or path. The libraries that read YAML are loaded on the first call, not on import."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from policycheck.errors import RulesetError
from policycheck.resources import rulesets_dir
from policycheck.rules.ruleset import Ruleset

if TYPE_CHECKING:
    from policycheck.rules.document import Document

_MAX_BYTES = 1_000_000
_MAX_BASES = 5
_SUFFIXES = (".yaml", ".yml")


def load_ruleset(name_or_path: str | Path) -> Ruleset:
    """The shipped ruleset of that id, or the one in that YAML file.

    Raises RulesetError, whose one line begins with file:line:column wherever the fault lies in the file.
    """
    path = locate(name_or_path)
    return load_text(path, read(path))


def load_text(path: Path, text: str) -> Ruleset:
    """The ruleset that `text` would be if it stood in the file at `path`. Raises RulesetError."""
    from policycheck.rules.document import parse

    return load_document(path, parse(str(path), text))


def load_document(path: Path, document: Document) -> Ruleset:
    """The ruleset that the values of `document` are, which stand in the file at `path`. Raises RulesetError."""
    return _built(path, document, above=())


def load_rulesets(names: str | Path | Sequence[str | Path]) -> tuple[Ruleset, ...]:
    """One ruleset or several, in the order given. Raises RulesetError, also for none and for two of one id."""
    listed = (names,) if isinstance(names, (str, Path)) else tuple(names)
    if not listed:
        raise RulesetError("no ruleset is named: give a shipped ruleset's id or a YAML file's path")
    rulesets = tuple(load_ruleset(name) for name in listed)
    ids = [ruleset.id for ruleset in rulesets]
    for name, ruleset in zip(listed, rulesets, strict=True):
        if ids.count(ruleset.id) > 1:
            raise RulesetError(f"{name}: another of the rulesets has the id `{ruleset.id}` too: leave one out")
    return rulesets


def shipped_ids() -> tuple[str, ...]:
    """The ids of the rulesets that come with this package. Raises RulesetError where the installation lacks them."""
    return tuple(sorted(item.stem for item in rulesets_dir().glob("*.yaml")))


def locate(name_or_path: str | Path, *, beside: Path | None = None) -> Path:
    """The file meant: a path is relative to the working directory, or to the file `beside` it."""
    path = Path(name_or_path)
    if isinstance(name_or_path, Path) or path.suffix in _SUFFIXES or len(path.parts) > 1:
        return beside.parent / path if beside else path
    shipped = rulesets_dir() / f"{name_or_path}.yaml"
    if shipped.is_file():
        return shipped
    known = shipped_ids()
    close = get_close_matches(str(name_or_path), known, n=1)
    hint = f"did you mean `{close[0]}`? There are" if close else "use one of"
    raise RulesetError(f"no shipped ruleset `{name_or_path}`: {hint} {', '.join(known)}, or a YAML file's path")


def _built(path: Path, document: Document, *, above: tuple[Path, ...]) -> Ruleset:
    from policycheck.rules.build import build
    from policycheck.rules.document import PlacedError, parse
    from policycheck.rules.problems import check_form

    form = check_form(document)
    if form.extends is None:
        if form.drop or form.switched_off or form.change or any(rule.base for rule in form.rules):
            needing = "`from`, `drop`, `switched_off` and `change` need a base"
            raise document.error((), f"{needing}: name one with `extends: uk-school`")
        if not form.clauses:
            raise document.error((), "`clauses` is missing: list every clause of the policy, or extend a ruleset")
        return build(document, form, None)
    try:
        base = locate(form.extends, beside=path)
        data = _data(base)
    except PlacedError as error:
        raise document.error(("extends",), f"{error.file}: {error.words}") from None
    except RulesetError as error:
        raise document.error(("extends",), str(error)) from None
    chain = (*above, path.resolve())
    if base.resolve() in chain or len(chain) >= _MAX_BASES:
        raise document.error(("extends",), "extends itself in a circle, or too many others: shorten the chain")
    return build(document, form, _built(base, parse(str(base), _text(base, data)), above=chain))


def read(path: Path) -> str:
    """The text of a ruleset's file. Raises RulesetError."""
    return _text(path, _data(path))


def _data(path: Path) -> bytes:
    from policycheck.rules.document import PlacedError

    try:
        with path.open("rb") as file:
            data = file.read(_MAX_BYTES + 1)
    except FileNotFoundError:
        problem = "no such file: give a shipped ruleset's id or a YAML file's path"
    except OSError as error:
        problem = f"cannot be read ({error.strerror}): give a file you may read"
    else:
        if len(data) <= _MAX_BYTES:
            return data
        problem = "larger than 1 MB: this is not a ruleset"
    raise PlacedError(file=str(path), place=(1, 1), words=problem)


def _text(path: Path, data: bytes) -> str:
    from policycheck.rules.document import PlacedError

    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise PlacedError(file=str(path), place=(line, 1), words="not UTF-8 text: save the file as UTF-8") from None
