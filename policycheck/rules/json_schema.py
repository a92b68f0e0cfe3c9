"""The JSON Schema of a ruleset's file, for editors: what the forms accept, and what each key is for.

Our reader takes every scalar as words, while an editor's reads `1.4` as a number: a key of words may hold either.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from policycheck.rules.ruleset import KNOWN
from policycheck.rules.schema import RulesetForm
from policycheck.rules.wording import PLACEHOLDERS
from policycheck.vocabulary import ENTITIES

#: The first line of a file that lies beside the schema, as editors with yaml-language-server read it.
MODELINE = "# yaml-language-server: $schema="
FILE_NAME = "schema.json"

_HOLD = ", ".join(f"{{{name}}}" for name in PLACEHOLDERS)
_MEANINGS: Mapping[str, str] = {
    "RulesetForm.schema": "The form of this file.",
    "RulesetForm.id": "A short name in small letters, digits and hyphens: reports begin each rule's id with it.",
    "RulesetForm.title": "What people call the ruleset.",
    "RulesetForm.policy": "The title of the policy document, as a report cites it.",
    "RulesetForm.version": "The document's version, or the month of its approval.",
    "RulesetForm.approved": "When the policy was approved: 2026-09 or 2026-09-01.",
    "RulesetForm.review_due": "When its review is due: 2027-09 or 2027-09-01. Reports say so once it has passed.",
    "RulesetForm.extends": "A shipped ruleset's id or a file beside it; its rules stay unless taken over or dropped.",
    "RulesetForm.drop": "Rules of the base that do not hold here, each with the reason.",
    "RulesetForm.switched_off": "Rules of the base that are not checked, each with the reason; every report says so.",
    "RulesetForm.change": "Rules of the base of which something is different here; they keep their ids and clauses.",
    "RulesetForm.phrases": "Words and phrases of the school's own to find, by category.",
    "RulesetForm.partners": "Businesses and groups whose offers are the school's own affair.",
    "RulesetForm.purdah": "The weeks before elections, in which political content is blocked.",
    "RulesetForm.clauses": "Every clause of the document, in its order, in your own words.",
    "RulesetForm.rules": "What to look for in a draft, each rule with the clauses that it serves.",
    "ClauseForm.id": "What rules cite the clause by.",
    "ClauseForm.section": "The document's number; where it numbers nothing, the heading.",
    "ClauseForm.item": "Which item of the section's list, for example `must not, 3`.",
    "ClauseForm.text": "What the clause says, in your own words.",
    "ClauseForm.wording": "Marks of the document's words, which `rules verify` compares; written by `rules draft`.",
    "ClauseForm.channels": "The channels under whose heading the clause stands; none if it stands under no channel's.",
    "ClauseForm.not_in_a_draft": "Why no draft can show whether the clause is kept.",
    "ClauseForm.not_yet": "Why no rule serves the clause so far, although a draft could show it.",
    "RuleForm.id": "The rule's name, for example `2.1/names`.",
    "RuleForm.from": "The rule of the base that this one takes over; what is not stated here stays as it is there.",
    "RuleForm.kind": "When it fires: see the pages of docs/rules/kinds.",
    "RuleForm.category": "What it is about.",
    "RuleForm.cites": "The ids of the clauses that it serves.",
    "RuleForm.find": "Which findings it judges, if not all of its category.",
    "RuleForm.roles": "Whose accounts it binds; everybody's if left out.",
    "RuleForm.channels": "On which channels it holds; all if left out.",
    "RuleForm.severity": "block: must not be published; review: a person must decide; advise: worth a look.",
    "RuleForm.severities": f"Another severity for an entity, or (`{KNOWN}`) for a person of the consent register.",
    "RuleForm.message": f"What is wrong, in a sentence. It may hold {_HOLD}; nobody's name.",
    "RuleForm.remedy": f"What to do about it, in a sentence. It may hold {_HOLD}.",
    "RuleForm.permitted_by": "For the kind `together`: the consent that permits the name beside the picture.",
    "RuleForm.before_others": "Words before the remedy of every other violation; this rule then stands first.",
    "RuleForm.says": "For the kind `require`: phrases of which one must stand in the draft.",
    "RuleForm.at_most": "For the kind `limit`: how many a text or picture may hold.",
    "RuleForm.dates": "Days on which the rule is in force; always if left out.",
    "RuleForm.during": "`purdah`: the rule is in force in the weeks before an election alone.",
    "RuleForm.examples": "Drafts that break the rule, and drafts that come close and do not.",
    "FindForm.category": "The category of the findings, if it is not the rule's.",
    "FindForm.entities": "Which kinds within the category; all if left out.",
    "FindForm.subjects": "Whom the finding must concern.",
    "FindForm.min_confidence": "How sure the detector must be, from 0 to 1.",
    "ExamplesForm.violates": "Drafts on which the rule must fire: two at least.",
    "ExamplesForm.passes": "Drafts that come close, on which it must stay silent: two at least.",
    "PassForm.text": "The draft's words.",
    "PassForm.images": "Pictures in the folder `examples` beside this file.",
    "PassForm.files": "Pages or pictures in the folder `examples` beside this file.",
    "PassForm.role": "Whose account posts it; the school's own if left out.",
    "PassForm.channel": "Where it is posted; the website if left out.",
    "PassForm.on": "The day on which it is judged.",
    "ViolationForm.severity": "The severity that one of the rule's violations must have.",
    "ViolationForm.count": "How often the rule must fire.",
    "DropForm.rule": "The id of the rule of the base.",
    "DropForm.because": "Why it does not hold here.",
    "SwitchedOffForm.rule": "The id of the rule of the base.",
    "SwitchedOffForm.because": "Why it is not checked; every report says so.",
    "ChangeForm.rule": "The id of the rule of the base.",
    "PhrasesForm.category": "What the phrases are, so that the rules of that category judge them.",
    "PhrasesForm.entity": "The kind within the category, where it has several.",
    "PhrasesForm.words": "Whole words or phrases; case, accents and disguises make no difference.",
    "PeriodForm.from": "The first day, or a month: 2027-03-23.",
    "PeriodForm.until": "The last day, or a month: 2027-05-06.",
    "PeriodForm.note": "What the period is, for people.",
}


def ruleset_schema() -> dict[str, Any]:
    """The schema, draft 2020-12, as JSON values."""
    made = RulesetForm.model_json_schema(by_alias=True)
    forms = made.pop("$defs")
    for name, form in (("RulesetForm", made), *forms.items()):
        form.pop("description", None)
        form.pop("title", None)
        form["properties"] = {
            key: _described(f"{name}.{key}", _plain(value)) for key, value in form["properties"].items()
        }
    entities = list(dict.fromkeys(entity for known in ENTITIES.values() for entity in known))
    forms["FindForm"]["properties"]["entities"]["items"] = {"enum": entities}
    for name in ("RuleForm", "ChangeForm"):
        forms[name]["properties"]["severities"]["propertyNames"] = {"enum": [*entities, KNOWN]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A policycheck ruleset",
        "description": "A school's social media policy: its clauses, and rules that serve them.",
        **made,
        "$defs": forms,
    }


def _described(name: str, value: dict[str, Any]) -> dict[str, Any]:
    form, _, key = name.partition(".")
    # A form that takes another one's keys over means the same by them.
    like = {"ViolationForm": "PassForm", "ChangeForm": "RuleForm"}.get(form, form)
    meaning = _MEANINGS.get(name) or _MEANINGS.get(f"{like}.{key}")
    return {"description": meaning, **value} if meaning else value


def _plain(value: Any) -> Any:
    """Without titles, defaults and null, none of which helps whoever writes YAML by hand."""
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if not isinstance(value, dict):
        return value
    left = {key: _plain(item) for key, item in value.items() if key not in ("title", "default")}
    choices = [item for item in left.pop("anyOf", ()) if item != {"type": "null"}]
    if len(choices) == 1:
        left.update(choices[0])
    elif choices:
        left["anyOf"] = choices
    if left.get("type") == "string" and "enum" not in left and "const" not in left:
        left["type"] = ["string", "number"]
    return left


def undescribed() -> Iterator[str]:
    """The keys of the forms that the schema says nothing of."""
    schema = ruleset_schema()
    for name, form in (("RulesetForm", schema), *schema["$defs"].items()):
        yield from (f"{name}.{key}" for key, value in form["properties"].items() if "description" not in value)
