"""What is wrong with a ruleset's form, in one line that says where and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from policycheck.rules.document import Document, Path, PlacedError
from policycheck.rules.schema import NAME, RULESET_ID, WORDING, RulesetForm

_NO_MAPPING = "a ruleset is a mapping of keys such as `schema:`, `id:` and `rules:`"


def check_form(document: Document) -> RulesetForm:
    """The document as a RulesetForm. Raises RulesetError for the first thing that does not fit."""
    if not isinstance(document.value, dict):
        raise document.error((), _NO_MAPPING)
    try:
        return RulesetForm.model_validate(document.value)
    except ValidationError as error:
        found = _in_order(document, error)
        more = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
        raise document.error(found[0]["loc"], _problem(found[0]) + more) from None


def form_problems(document: Document) -> tuple[PlacedError, ...]:
    """Everything that keeps the document from being a RulesetForm, in the order of its lines."""
    if not isinstance(document.value, dict):
        return (document.error((), _NO_MAPPING),)
    try:
        RulesetForm.model_validate(document.value)
    except ValidationError as error:
        return tuple(document.error(item["loc"], _problem(item)) for item in _in_order(document, error))
    return ()


def _in_order(document: Document, error: ValidationError) -> list[Any]:
    return sorted(error.errors(include_url=False), key=lambda item: document.place(item["loc"]))


def suggestion(word: str, known: Iterable[str]) -> str:
    """`did you mean …?` where something known is close, else what is known."""
    listed = tuple(known)
    close = get_close_matches(word, listed, n=1, cutoff=0.6)
    if close:
        return f"did you mean `{close[0]}`?"
    return f"use one of {', '.join(listed)}" if listed else "there is none to choose from"


def _problem(error: Any) -> str:
    path, kind, value, limits = error["loc"], error["type"], error["input"], error.get("ctx", {})
    key = str(path[-1]) if path else ""
    name = f"item {path[-1] + 1} of `{path[-2]}`" if path and isinstance(path[-1], int) else f"`{key}`"
    match kind:
        case "missing":
            return f"{name} is missing: {_MISSING.get(key, 'add it')}"
        case "extra_forbidden":
            return f"unknown key {name}: {suggestion(key, _keys_at(path[:-1]))}"
        case "literal_error":
            return f"`{value}` is not known here: {suggestion(str(value), _literals(limits['expected']))}"
        case "too_short":
            return f"{name} is empty: {_MISSING.get(key, 'give at least one')}"
        case "string_too_short":
            return f"{name} is empty: write its words"
        case "string_too_long":
            return f"{name} is longer than {limits['max_length']} characters: shorten it"
        case "string_pattern_mismatch":
            return f"{name} cannot be `{value}`: {_PATTERNS[limits['pattern']]}"
        case "greater_than_equal":
            return f"{name}: `{value}` is too small: write {limits['ge']:g} or more"
        case "less_than_equal":
            return f"{name}: `{value}` is too large: write {limits['le']:g} or less"
        case "value_error":
            return f"{name}: {limits['error']}"
        case "model_type":
            return f"{name} must be a mapping of keys: write {{{', '.join(f'{key}: …' for key in _needed_at(path))}}}"
    shape = next((words for start, words in _SHAPES.items() if kind.startswith(start)), "")
    return f"{name} must be {shape}" if shape else f"{name}: {error['msg']}"


# By the beginning of pydantic's word for it.
_SHAPES = {
    "tuple": "a list: write [a, b] or one item a line, each after a dash",
    "dict": "a mapping of keys: write {entity: severity}",
    "string": "one value, no list and no mapping: write its words after the colon",
    "int": "a whole number: write one such as 2",
    "float": "a number: write one such as 0.5",
}
_PATTERNS = {
    RULESET_ID: "use small letters, digits and hyphens, such as maple-street",
    NAME: "use letters, digits, dots, hyphens and slashes, such as 2.1/names",
    WORDING: "it is what `policycheck rules draft` wrote; leave it out where there is none",
}
_MISSING = {
    "cites": "a rule must cite the clause that it serves",
    "schema": "begin the file with `schema: policycheck-ruleset/1`",
    "clauses": "list every clause of the policy",
    "because": "say why the rule is dropped or switched off",
    "words": "list the words and phrases to find",
}


def _literals(expected: str) -> tuple[str, ...]:
    return tuple(word.strip().strip("'") for word in expected.replace(" or ", ", ").split(","))


def _keys_at(path: Path) -> tuple[str, ...]:
    return tuple(item.alias or name for name, item in _fields_at(path).items())


def _needed_at(path: Path) -> tuple[str, ...]:
    """The keys that a mapping cannot do without; the first two where it could do without any."""
    fields = _fields_at(path)
    return tuple(item.alias or name for name, item in fields.items() if item.is_required()) or _keys_at(path)[:2]


def _fields_at(path: Path) -> dict[str, FieldInfo]:
    form: Any = RulesetForm
    for step in path:
        if isinstance(step, str):
            field = next(item for name, item in form.model_fields.items() if step in (name, item.alias))
            form = _model_in(field.annotation)
    fields: dict[str, FieldInfo] = form.model_fields
    return fields


def _model_in(annotation: Any) -> Any:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for item in get_args(annotation) if (found := _model_in(item)) is not None), None)
