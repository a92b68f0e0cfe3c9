"""One rule's form to a `Rule`: what it takes over is filled in, and what it names is checked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar

from policycheck.rules.document import Document, Path
from policycheck.rules.problems import suggestion
from policycheck.rules.ruleset import KNOWN, Clause, Example, Find, Kind, Period, Rule
from policycheck.rules.schema import (
    ChangeForm,
    ExamplesForm,
    FindForm,
    PassForm,
    PeriodForm,
    RuleForm,
    RulesetForm,
    ViolationForm,
    first_day,
    last_day,
)
from policycheck.rules.wording import PLACEHOLDERS, placeholders
from policycheck.types import SUBJECTS, Category, Subject
from policycheck.vocabulary import ENTITIES

_ANYBODY: tuple[Subject, ...] = tuple(subject for subject in SUBJECTS if subject not in ("public", "school"))
_CHILD: tuple[Subject, ...] = ("pupil", "unknown")
# What consent can be asked for: the kinds that look it up can judge nothing else.
_OF_PEOPLE: tuple[Category, ...] = ("person-name", "photo-consent")
_CONSENTED: dict[str, tuple[Category, ...]] = {
    "needs-consent": _OF_PEOPLE,
    "together": ("person-name",),
    "objection": _OF_PEOPLE,
}
#: A word as phrases are cut into them: letters and digits.
WORD = re.compile(r"[^\W_]+")
_Given = TypeVar("_Given")


def build_rule(
    document: Document,
    path: Path,
    form: RulesetForm,
    *,
    clauses: Mapping[str, Clause],
    inherited: Mapping[str, Rule],
) -> Rule:
    """The rule that stands at `path` of the document. Raises RulesetError."""
    written = form.rules[int(path[1])]
    base = None
    if written.base is not None:
        base = inherited.get(written.base)
        if base is None:
            known = suggestion(written.base, inherited)
            raise document.error((*path, "from"), f"no base rule `{written.base}`: {known}")
    for index, cite in enumerate(written.cites):
        if cite not in clauses:
            known = suggestion(cite, clauses)
            raise document.error((*path, "cites", index), f"no clause `{cite}` in this ruleset: {known}")
    rule = _fill(document, path, written, base, form=form, clauses=clauses)
    _check(document, path, rule)
    return rule


def change_rule(document: Document, path: Path, rule: Rule, written: ChangeForm, *, by: str) -> Rule:
    """A rule of the base with what the form at `path` states in its place. Raises RulesetError."""
    stated: dict[str, Any] = {
        name: getattr(written, name)
        for name in ("roles", "channels", "severity", "message", "remedy", "before_others", "says", "at_most")
        if getattr(written, name) is not None
    }
    if written.find is not None:
        stated["find"] = _find(written.find, rule.category, rule.kind)
    if written.severities is not None:
        stated["severities"] = tuple(written.severities.items())
    if not stated:
        raise document.error(path, f"nothing of `{rule.id}` is changed: state its severity, message, remedy, find, …")
    changed = replace(rule, changed_by=by, **stated)
    _check(document, path, changed)
    return changed


def _fill(
    document: Document,
    path: Path,
    written: RuleForm,
    base: Rule | None,
    *,
    form: RulesetForm,
    clauses: Mapping[str, Clause],
) -> Rule:
    def needed(name: str, given: _Given | None, taken: _Given | None) -> _Given:
        value = given if given is not None else taken
        if value is None:
            raise document.error((*path, name), f"`{name}` is missing: state it, or take over a rule with `from`")
        return value

    kind: Kind = needed("kind", written.kind, base.kind if base else None)
    category: Category = needed("category", written.category, base.category if base else None)
    severities = base.severities if base else ()
    if written.severities is not None:
        severities = tuple(written.severities.items())
    inherits_find = base is not None and written.find is None and written.category is None
    return Rule(
        id=f"{form.id}/{written.id}",
        kind=kind,
        category=category,
        policy=form.policy,
        clauses=tuple(clauses[cite] for cite in written.cites),
        find=base.find if base and inherits_find else _find(written.find or FindForm(), category, kind),
        roles=(base.roles if base else ()) if written.roles is None else written.roles,
        channels=(base.channels if base else ()) if written.channels is None else written.channels,
        severity=needed("severity", written.severity, base.severity if base else None),
        severities=severities,
        message=needed("message", written.message, base.message if base else None),
        remedy=needed("remedy", written.remedy, base.remedy if base else None),
        permitted_by=written.permitted_by or (base.permitted_by if base else None),
        before_others=written.before_others or (base.before_others if base else ""),
        base=written.base,
        says=(base.says if base else ()) if written.says is None else written.says,
        at_most=written.at_most if written.at_most is not None or base is None else base.at_most,
        dates=(base.dates if base else ())
        if written.dates is None
        else periods(document, (*path, "dates"), written.dates),
        during=written.during or (base.during if base else ""),
        examples=_examples(document, (*path, "examples"), written.examples),
    )


def _find(form: FindForm, category: Category, kind: str) -> Find:
    default = _CHILD if kind == "together" else _ANYBODY
    found: Category = "person-name" if kind == "together" else category
    return Find(
        category=form.category or found,
        entities=form.entities,
        subjects=default if form.subjects is None else form.subjects,
        min_confidence=form.min_confidence,
    )


def _check(document: Document, path: Path, rule: Rule) -> None:
    """Entities are of the vocabulary, placeholders are known, and the kind fits what it judges."""
    known = ENTITIES[rule.find.category]
    by_entity = tuple(name for name, _ in rule.severities)
    of_people = rule.find.category in _OF_PEOPLE
    for name, words, more in (
        ("find", rule.find.entities, ()),
        ("severities", by_entity, (KNOWN,) * of_people),
    ):
        unknown = next((word for word in words if word not in (*known, *more)), None)
        if unknown is not None:
            problem = f"`{unknown}` is no entity of {rule.find.category}: {suggestion(unknown, known)}"
            raise document.error((*path, name), problem)
    for name, text in (("message", rule.message), ("remedy", rule.remedy)):
        _check_words(document, (*path, name), text)
    if rule.kind in _CONSENTED and rule.find.category not in _CONSENTED[rule.kind]:
        allowed = " or ".join(_CONSENTED[rule.kind])
        raise document.error((*path, "kind"), f"`{rule.kind}` judges {allowed} alone")
    for name, kind, value in (("says", "require", rule.says), ("at_most", "limit", rule.at_most)):
        given = value not in (None, ())
        if given != (rule.kind == kind):
            problem = (
                f"`{name}` belongs to the kind `{kind}` alone" if given else f"`{name}` is missing: `{kind}` needs it"
            )
            raise document.error((*path, name) if given else (*path, "kind"), problem)
    for index, phrase in enumerate(rule.says):
        if not WORD.search(phrase):
            raise document.error((*path, "says", index), "has no letter or digit: write the words to look for")
    if rule.permitted_by and rule.kind != "together":
        raise document.error((*path, "permitted_by"), "`permitted_by` belongs to the kind `together` alone")


def periods(document: Document, path: Path, written: tuple[PeriodForm, ...]) -> tuple[Period, ...]:
    """The periods whose forms stand in a list at `path`. Raises RulesetError for one that ends before it begins."""
    for index, entry in enumerate(written):
        if last_day(entry.until) < first_day(entry.first):
            raise document.error((*path, index, "until"), "ends before it begins: `from` is the earlier day")
    return tuple(
        Period(first=first_day(entry.first), last=last_day(entry.until), note=entry.note.strip()) for entry in written
    )


def _check_words(document: Document, path: Path, text: str) -> None:
    try:
        found = placeholders(text)
    except ValueError as error:
        raise document.error(path, f"a brace is not in order ({error}): write {{{{ for a plain one") from None
    for name, more in found:
        if name not in PLACEHOLDERS:
            raise document.error(path, f"unknown placeholder {{{name}{more}}}: {suggestion(name, PLACEHOLDERS)}")
        if more:
            raise document.error(path, f"unknown placeholder {{{name}{more}}}: write {{{name}}}")


def _examples(document: Document, path: Path, written: ExamplesForm) -> tuple[Example, ...]:
    kinds: tuple[tuple[str, tuple[PassForm, ...]], ...] = (("violates", written.violates), ("passes", written.passes))
    for name, forms in kinds:
        for index, form in enumerate(forms):
            if not ((form.text or "").strip() or form.images or form.files):
                problem = "the example has nothing to check: write its `text`, or name `images` or `files`"
                raise document.error((*path, name, index), problem)
    return tuple(_example(form) for _, forms in kinds for form in forms)


def _example(form: PassForm) -> Example:
    expected = form if isinstance(form, ViolationForm) else None
    return Example(
        violates=expected is not None,
        text=form.text,
        images=form.images,
        files=form.files,
        role=form.role,
        channel=form.channel,
        on=last_day(form.on) if form.on else None,
        severity=expected.severity if expected else None,
        count=expected.count if expected else None,
    )
